import type { Reference } from '../internals.d.ts';
import type { PrintNode } from '../print-node.ts';

/** Standard structure types of ISO 32000-1, 14.8.4, as far as our documents have use for them. */
export type ElementType =
  | 'Document'
  | 'Div'
  | 'P'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Figure'
  | 'Span'
  | 'Link'
  | 'Reference';

/** What an element says beside its type. Languages are those of BCP 47. */
export interface ElementFacts {
  readonly lang?: string;
  /** What it is called. */
  readonly title?: string;
  /** What is read out in place of the content. */
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly numbering?: 'Decimal' | 'Disc';
}

/** A node of the logical structure: what a reader that does not see the page goes by. */
export interface StructureElement {
  readonly type: ElementType;
  readonly facts: ElementFacts;
  /** In the order of reading. */
  kids: Kid[];
  /** Where a figure stands: left, bottom, right, top, in points from the foot of its page. */
  box?: readonly [number, number, number, number];
}

type Kid = StructureElement | Slot | LinkArea;

/**
 * The place in an element of content that is drawn later. It is made in the order of reading;
 * drawing puts into it where on which page the content came to stand.
 */
export interface Slot {
  readonly owner: StructureElement;
  /** The link that the content is part of. */
  readonly link?: StructureElement;
  marks: Mark[];
}

/** A piece of marked content: its number on its page. */
export interface Mark {
  readonly page: Reference;
  readonly mcid: number;
}

/** The area of a link on a page. */
export interface LinkArea {
  readonly page: Reference;
  readonly annotation: Reference;
  /** The area's number in the parent tree. */
  readonly key: number;
}

const NO_FACTS: ElementFacts = {};

/** Adds an element at the end of another. */
export function addElement(
  parent: StructureElement,
  type: ElementType,
  facts: ElementFacts = NO_FACTS,
): StructureElement {
  const element: StructureElement = { type, facts, kids: [] };
  parent.kids = withLast(parent.kids, element);
  return element;
}

/**
 * A list with one thing more. Most elements hold a single thing, and a list that is made for it
 * takes a sixth of the room of an empty one that has grown.
 */
export function withLast<T>(list: T[], last: T): T[] {
  if (list.length === 0) return [last];
  list.push(last);
  return list;
}

/** Keeps a place for content at the end of an element. */
export function addSlot(owner: StructureElement, link?: StructureElement): Slot {
  const slot: Slot = { owner, marks: [], ...(link ? { link } : {}) };
  owner.kids = withLast(owner.kids, slot);
  return slot;
}

/** The language to state: none where the elements around state it already. */
export function ownLanguage(lang: string | undefined, around: string): ElementFacts {
  return lang && lang !== around ? { lang } : NO_FACTS;
}

/** What an element with blocks inside of it needs to know of its surroundings. */
export interface Around {
  readonly lang: string;
  /** Fills a cell or an item with what its node holds. */
  readonly fill: (node: PrintNode, element: StructureElement, lang: string) => void;
}
