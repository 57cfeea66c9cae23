import type { Definition, Watermark } from '../../layout/definition.ts';
import { Renderer } from './adapter.ts';
import { drawLeader, type Leader } from './contents-leader.ts';
import { drawText } from './draw-text.ts';
import { drawVector } from './draw-vector.ts';
import type { Outline, Page, PageItem, Vector } from './internals.d.ts';
import type { PdfDocument } from './pdf-document.ts';
import type { PrintNode } from './print-node.ts';
import type { Slot } from './structure/element.ts';
import type { PageMarks } from './structure/page-marks.ts';
import type { LineRun, TextLine } from './text-line.ts';
import { drawWatermark } from './watermark.ts';

/** Part of the type size that a link's area reaches above and below the baseline. */
const LINK_ABOVE = 0.8;
const LINK_BELOW = 0.25;

/** Part of the type size that letters reach below the baseline. */
const DESCENT = 0.22;

/** Parts of the type size: how far above the baseline a text is struck through, and how thick. */
const STRIKE_AT = 0.26;
const STRIKE_WIDTH = 0.06;

/** A line that is drawn once more, and the point that it is turned about. */
interface Turned {
  readonly line: TextLine;
  readonly about: { readonly x: number; readonly y: number };
}

/** A picture at its place on a page. */
interface PlacedPicture extends PrintNode {
  readonly x: number;
  readonly y: number;
}

/**
 * Draws laid-out pages: a run of one style at once, one link a line, bookmarks and anchors. All
 * that is drawn is marked, as content of the structure or as an artifact of the page.
 */
export class PageRenderer extends Renderer {
  private readonly document: PdfDocument;
  private readonly definition: Definition;
  private readonly marks: PageMarks;
  /** Lines that have been drawn: the head of a table is content once, and then repeated. */
  private readonly drawn = new Set<number>();
  /** The open bookmarks, by level. */
  private readonly bookmarks: { readonly level: number; readonly entry: Outline }[] = [];

  constructor(document: PdfDocument, definition: Definition, marks: PageMarks) {
    super(document);
    this.document = document;
    this.definition = definition;
    this.marks = marks;
  }

  override renderPages(pages: readonly Page[]): void {
    for (const page of pages) {
      this.document.addPage({ size: [page.pageSize.width, page.pageSize.height] });
      if (this.definition.watermark) this.renderMark(this.definition.watermark);
      for (const item of page.items) this.renderItem(item);
      this.marks.close();
      // All pages of a long document at once are large, and nobody asks for this one again.
      page.items.length = 0;
    }
  }

  private renderMark(watermark: Watermark): void {
    this.marks.artifact('Layout');
    drawWatermark(this.document, watermark);
  }

  private renderItem({ type, item }: PageItem): void {
    if (type === 'line') this.renderLine(item as TextLine);
    else if (type === 'vector') this.renderVector(item as Vector);
    else if (type === 'leader') this.renderLeader(item as Leader);
    else if (type === 'turned') this.renderTurned(item as Turned);
    else if (type === 'svg') this.renderPicture(item as PlacedPicture);
    else throw new Error(`the renderer does not know page items of type ${type}`);
  }

  override renderVector(vector: Vector): void {
    this.marks.artifact('Layout');
    drawVector(this.document, vector);
  }

  /** A line once more, upside down: for who sits on the other side of a folded card. */
  private renderTurned({ line, about }: Turned): void {
    const baseline = (line.y ?? 0) + line.getHeight() - this.descentOf(line);
    this.marks.artifact('Pagination');
    this.document.save();
    this.document.rotate(180, { origin: [about.x, about.y] });
    for (const run of line.inlines) this.drawRun(run, (line.x ?? 0) + run.x, baseline, false);
    this.document.restore();
  }

  private renderLeader(leader: Leader): void {
    this.marks.artifact('Layout');
    drawLeader(this.document, leader);
  }

  override renderLine(line: TextLine): void {
    const x = line.x ?? 0;
    const y = line.y ?? 0;
    const baseline = y + line.getHeight() - this.descentOf(line);
    const isContent = this.isContent(line);
    // The head of a table that is repeated is at one place for links and bookmarks: the first.
    for (const anchor of (isContent && line.anchors) || []) {
      this.document.addNamedDestination(anchor, 'XYZ', x, y, null);
    }
    if (isContent && line.bookmark) this.addBookmark(line.bookmark, y);
    for (const run of line.inlines) this.drawRun(run, x + run.x, baseline, isContent);
    if (!isContent) return;
    for (const group of linkedRuns(line.inlines)) this.addLink(group, x, baseline);
  }

  /** On a card, type is larger than on the grid, and so is what it has below its baseline. */
  private descentOf({ box, inlines }: TextLine): number {
    const { descent } = this.definition.grid;
    if (!box) return descent;
    const size = Math.max(0, ...inlines.map(({ style }) => style.fontSize));
    const leading = Math.max(0, ...inlines.map(({ style }) => style.leading));
    return (leading - size) / 2 + size * DESCENT;
  }

  /** Whether a line is of the document: not furniture, and not the head of a table once more. */
  private isContent({ uid, furniture }: TextLine): boolean {
    if (furniture || uid === undefined || this.drawn.has(uid)) return false;
    this.drawn.add(uid);
    return true;
  }

  private renderPicture(picture: PlacedPicture): void {
    for (const anchor of picture.anchors ?? []) {
      this.document.addNamedDestination(anchor, 'XYZ', picture.x, picture.y, null);
    }
    this.markPicture(picture);
    this.renderSVG(picture);
  }

  private markPicture({ _slot: slot, x, y, _width = 0, _height = 0 }: PlacedPicture): void {
    if (!slot) throw new Error('a picture has no place in the structure');
    if (slot.marks.length > 0) {
      this.marks.artifact('Pagination');
      return;
    }
    const { height } = this.document.page;
    slot.owner.box = [x, height - y - _height, x + _width, height - y];
    this.marks.content(slot);
  }

  private drawRun(run: LineRun, x: number, baseline: number, isContent: boolean): void {
    const { style, font, text, rightToLeft, wordSpacing } = run;
    if (text === '') return;
    if (isContent) this.marks.content(slotOf(run));
    else this.marks.artifact('Pagination');
    const { fontSize, color, characterSpacing, raise = 0 } = style;
    const y = baseline - raise;
    const spacing = { characterSpacing, wordSpacing };
    drawText(this.document, { text, font, fontSize, color, ...spacing, rightToLeft, x, y });
    if (style.struck) this.strike(run, x, y);
  }

  private strike({ style, width }: LineRun, x: number, baseline: number): void {
    const { fontSize, color } = style;
    const [y1, lineWidth] = [baseline - fontSize * STRIKE_AT, fontSize * STRIKE_WIDTH];
    this.renderVector({
      type: 'line',
      x1: x,
      y1,
      x2: x + width,
      y2: y1,
      lineWidth,
      lineColor: color,
    });
  }

  private addLink(runs: readonly LineRun[], x: number, baseline: number): void {
    const [first] = runs;
    if (!first) return;
    const { fontSize, raise = 0 } = first.style;
    const top = baseline - raise - fontSize * LINK_ABOVE;
    const left = Math.min(...runs.map((run) => run.x));
    const right = Math.max(...runs.map((run) => run.x + run.width));
    const height = fontSize * (LINK_ABOVE + LINK_BELOW);
    const { link, linkToDestination, linkTitle } = first.run;
    const title = linkTitle ?? runs.map(({ text }) => text).join('');
    const key = this.document.createStructParentTreeNextKey();
    const [fromLeft = 0, fromTop = 0, width = 0, depth = 0] = [
      x + left,
      top,
      right - left,
      height,
    ].map(toTenths);
    this.document.annotate(fromLeft, fromTop, width, depth, {
      Subtype: 'Link',
      Contents: new String(title.trim()),
      StructParent: key,
      ...(link ? { A: { S: 'URI', URI: new String(link) } } : { Dest: linkToDestination }),
    });
    this.addToStructure(first, key);
  }

  /** The area just drawn belongs to its link. */
  private addToStructure(run: LineRun, key: number): void {
    const { annotations, dictionary } = this.document.page;
    const annotation = annotations.at(-1);
    const { link } = slotOf(run);
    if (!annotation || !link) throw new Error('a link has no place in the structure');
    link.kids.push({ page: dictionary, annotation, key });
  }

  private addBookmark({ level, text }: NonNullable<TextLine['bookmark']>, y: number): void {
    while ((this.bookmarks.at(-1)?.level ?? 0) >= level) this.bookmarks.pop();
    const parent = this.bookmarks.at(-1)?.entry ?? this.document.outline;
    const entry = parent.addItem(text, { expanded: level === 1 });
    const { dictionary, height } = this.document.page;
    entry.outlineData['Dest'] = [dictionary, 'XYZ', null, height - y, null];
    this.bookmarks.push({ level, entry });
  }
}

/** Nobody clicks more exactly than that. */
function toTenths(length: number): number {
  return Math.round(length * 10) / 10;
}

function slotOf({ run }: LineRun): Slot {
  if (!run._slot) throw new Error(`\`${run.text}\` has no place in the structure`);
  return run._slot;
}

/** Neighbouring runs of one link, so that it is one area a line however many faces it has. */
function linkedRuns(runs: readonly LineRun[]): LineRun[][] {
  const groups: LineRun[][] = [];
  let target: string | undefined;
  for (const run of runs) {
    const here = run.run.link ?? run.run.linkToDestination;
    if (here && here === target) groups.at(-1)?.push(run);
    else if (here) groups.push([run]);
    target = here;
  }
  return groups;
}
