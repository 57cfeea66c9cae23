import { escapeText } from './compose-html.ts';
import { isBlank, type WrittenElement, type WrittenNode } from './read-html.ts';

/** A heading as a contents list names it. */
export interface ListedHeading {
  readonly element: WrittenElement;
  /** From 1, as in `h1`. */
  readonly level: number;
  /** Its words as HTML: text, and spans where a language or a direction is said. Never empty. */
  readonly words: string;
  /** Language and direction that it or an element around it says. */
  readonly speech: Speech;
}

interface Speech {
  readonly lang?: string;
  readonly dir?: string;
}

/** The contents lists of a body that are to be filled, and where there are any its headings. */
export interface Listing {
  readonly lists: readonly { readonly element: WrittenElement; readonly own?: WrittenElement }[];
  readonly headings: readonly ListedHeading[];
}

/** Finds what a body's contents lists are and could list, in the order of the text. */
export function listingOf(nodes: readonly WrittenNode[]): Listing {
  const found: Found = { lists: [], headings: [] };
  if (holdsList(nodes)) collect(nodes, {}, found);
  return found;
}

/** Most bodies have no list, and then nothing more is looked at. */
function holdsList(nodes: readonly WrittenNode[]): boolean {
  return nodes.some((node) => {
    return node.type === 'element' && (node.tag === 'nav' || holdsList(node.children));
  });
}

interface Found {
  readonly lists: { element: WrittenElement; own?: WrittenElement }[];
  readonly headings: ListedHeading[];
}

function collect(nodes: readonly WrittenNode[], around: Speech, found: Found): void {
  let before: WrittenNode | undefined;
  for (const node of nodes) {
    if (node.type === 'text') {
      if (!isBlank(node)) before = node;
      continue;
    }
    const speech = { ...around, ...speechOf(node) };
    const level = levelOf(node);
    if (level > 0) addHeading(node, level, speech, found);
    else if (node.tag === 'nav') addList(node, before, found);
    else collect(node.children, speech, found);
    before = node;
  }
}

function addHeading(element: WrittenElement, level: number, speech: Speech, found: Found): void {
  const named = wordsOf(element.children, isReference).trim();
  const words = named || wordsOf(element.children, () => false).trim();
  if (words) found.headings.push({ element, level, words, speech });
}

/** The heading right before a list is the list's own. One that holds something is filled already. */
function addList(element: WrittenElement, before: WrittenNode | undefined, found: Found): void {
  if (element.children.some(({ type }) => type === 'element')) return;
  const own = before?.type === 'element' && levelOf(before) > 0 ? { own: before } : {};
  found.lists.push({ element, ...own });
}

function levelOf({ tag }: WrittenElement): number {
  return /^h[1-6]$/.test(tag) ? Number(tag.slice(1)) : 0;
}

/** References to sources, and links within the document: of no use in a list of links. */
function isReference(element: WrittenElement): boolean {
  const { class: classes = '', href = '' } = attributesOf(element);
  return /(^|\s)ref(\s|$)/.test(classes) || href.startsWith('#');
}

function wordsOf(
  nodes: readonly WrittenNode[],
  isLeftOut: (element: WrittenElement) => boolean,
): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escapeText(node.text);
      if (node.tag === 'br') return ' ';
      const inner = isLeftOut(node) ? '' : wordsOf(node.children, isLeftOut);
      const said = written(speechOf(node));
      return said && inner.trim() ? `<span${said}>${inner}</span>` : inner;
    })
    .join('');
}

function speechOf(element: WrittenElement): Speech {
  const { lang, dir } = attributesOf(element);
  return { ...(lang ? { lang } : {}), ...(dir ? { dir } : {}) };
}

/** Attributes as they are written in a start tag. */
export function written(attributes: object): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('');
}

/** The attributes of an element by their names. */
export function attributesOf(element: WrittenElement): Readonly<Record<string, string>> {
  return Object.fromEntries(element.attributes.map(({ name, value }) => [name, value]));
}
