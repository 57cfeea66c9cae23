import type { PdfKitDocument } from '../internals.d.ts';
import { type Slot, type StructureElement, withLast } from './element.ts';

/** What is on a page but not of the document: rules and tints, or heads and feet of pages. */
type Artifact = 'Layout' | 'Pagination';

/**
 * Marks what is drawn on the pages as content of the structure or as an artifact. Everything
 * between two switches is one piece, however many lines it takes.
 */
export class PageMarks {
  /** The owners of the marked content of each page by its number, by the page's key. */
  readonly owners = new Map<number, StructureElement[]>();
  private readonly document: PdfKitDocument;
  private open: Slot | Artifact | undefined;

  constructor(document: PdfKitDocument) {
    this.document = document;
  }

  /** What is drawn from here on is content of this place in the structure. */
  content(slot: Slot): void {
    if (this.open === slot) return;
    this.close();
    this.open = slot;
    const { page } = this.document;
    const owners = this.owners.get(page.structParentTreeKey) ?? [];
    this.owners.set(page.structParentTreeKey, owners);
    const mark = { page: page.dictionary, mcid: owners.length };
    slot.marks = withLast(slot.marks, mark);
    this.document.addContent(`/${slot.owner.type} <</MCID ${owners.length}>> BDC`);
    owners.push(slot.owner);
  }

  /** What is drawn from here on is no content. */
  artifact(kind: Artifact): void {
    if (this.open === kind) return;
    this.close();
    this.open = kind;
    this.document.addContent(`/Artifact <</Type /${kind}>> BDC`);
  }

  /** Ends the piece that is open. Nothing may be drawn, and no page may end, inside of it after. */
  close(): void {
    if (this.open) this.document.addContent('EMC');
    this.open = undefined;
  }
}
