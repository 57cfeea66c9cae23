import type { Definition } from '../../layout/definition.ts';
import { LayoutBuilder } from './adapter.ts';
import { type CardSheet, placeCard } from './cards/place-card.ts';
import { placeFurniture } from './furniture-lines.ts';
import { linesOf, nextOnGrid } from './heights.ts';
import type { DocumentContext } from './internals.d.ts';
import { LINES_KEPT, startHeight } from './keep.ts';
import type { Measure } from './measure.ts';
import { fillPageLists, type PageList } from './page-lists.ts';
import { lineText, openingText, type StartKeeper, startKeeper } from './page-starts.ts';
import type { PdfDocument } from './pdf-document.ts';
import { placeTable } from './place-table.ts';
import type { PrintNode } from './print-node.ts';
import type { TextLine } from './text-line.ts';

/** Rounding must not push a line that fits onto the next page. */
const TOLERANCE = 0.01;

/**
 * pdfmake's layout with a typographer's rules, all decided before a block is placed, in one
 * pass: headings stay with what follows, paragraphs leave no line alone, rows are not cut, and
 * text stands on the baseline grid. What is too tall to be kept whole is broken, never dropped.
 */
export class PageLayout extends LayoutBuilder<PrintNode> {
  readonly definition: Definition;
  readonly measure: Measure;
  /** Every line built for the flow, by number, for the check that all were placed. */
  readonly built = new Map<number, PrintNode>();
  /** What pages begin with, and began with in the edition before. */
  readonly starts: StartKeeper;
  /** Lists of pages as they were printed, for the check that they are right. */
  readonly pageLists: PageList[] = [];
  /** Stretches that take more pages than they should. */
  readonly overBudget: { readonly title: string; readonly pages: number; readonly used: number }[] =
    [];
  /** The sheet of cards that is being filled. */
  sheet: CardSheet | undefined;
  /** Cards whose texts are too much for them, or nearly. */
  readonly cardFaults: { readonly code: string; readonly text: string }[] = [];
  private budget:
    | { readonly from: number; readonly pages: number; readonly title: string }
    | undefined;
  /** The marker of the list item being placed, until its first line takes it. */
  private marker: { readonly line: TextLine; readonly indent: number } | undefined;

  constructor(definition: Definition, measure: Measure) {
    // pdfmake writes into the objects it is given.
    super({ ...definition.pageSize }, { ...definition.pageMargins }, null);
    this.definition = definition;
    this.measure = measure;
    this.starts = startKeeper(definition.starts);
    this.docPreprocessor = { preprocessDocument: (root) => root };
    this.docMeasure = measure;
  }

  /** The pages of a document, with its furniture. */
  pagesOf(content: PrintNode[], document: PdfDocument) {
    return this.tryLayoutDocument({ stack: content }, document).pages;
  }

  /** Height of the text area of a page. */
  get pageHeight(): number {
    const { top, bottom } = this.definition.pageMargins;
    return this.definition.pageSize.height - top - bottom;
  }

  /** Whether what is placed now may turn the page: not inside a row or a table's head. */
  get inFlow(): boolean {
    return this.nestedLevel === 0 && this.writer.transactionLevel === 0;
  }

  processVerticalContainer(node: PrintNode): void {
    this.placeBlocks(node.stack ?? []);
  }

  processList(_ordered: boolean, node: PrintNode): void {
    const indent = node.indent ?? 0;
    this.writer.context().addMargin(indent);
    this.placeBlocks(node.ul ?? node.ol ?? [], (index) => {
      const line = node._markers?.[index];
      this.marker = line && { line, indent };
    });
    this.writer.context().addMargin(-indent);
  }

  private placeBlocks(blocks: readonly PrintNode[], before?: (index: number) => void): void {
    for (const [index, block] of blocks.entries()) {
      before?.(index);
      if (block.card) {
        placeCard(block, this);
        continue;
      }
      if (this.inFlow) {
        this.fillLate(blocks, index);
        this.makeRoom(blocks, index);
      }
      this.openBudget(block);
      this.processNode(block);
      this.closeBudget(block);
    }
  }

  /** All pages before the block, and before those that must stand with it, are as they will be. */
  private fillLate(blocks: readonly PrintNode[], index: number): void {
    for (let at = index; at < blocks.length; at++) {
      const block = blocks[at];
      if (!block) return;
      if (block.late) {
        const { pages } = this.writer.context();
        fillPageLists(block, { pages, before: this.built.size, printed: this.pageLists });
        this.measure.measureLate(block);
      }
      if (!block.keepWithNext) return;
    }
  }

  private openBudget({ budget }: PrintNode): void {
    if (budget) this.budget = { ...budget, from: this.writer.context().page };
  }

  private closeBudget({ endsBudget }: PrintNode): void {
    if (!endsBudget || !this.budget) return;
    const { from, pages, title } = this.budget;
    const used = this.writer.context().page - from + 1;
    if (used > pages) this.overBudget.push({ title, pages, used });
    this.budget = undefined;
  }

  /** Turns the page if the block cannot begin on it, and sets the space above the block. */
  private makeRoom(blocks: readonly PrintNode[], index: number): void {
    const block = blocks[index];
    if (!block) return;
    const context = this.writer.context();
    const needed = startHeight(blocks, index, context.availableWidth, this.pageHeight);
    const space = this.spaceAbove(block, context);
    const short = space + needed > context.availableHeight + TOLERANCE;
    const last = blocks[index - 1];
    const isBehind = last?.breakAfter === true || last?.card !== undefined;
    const key = this.starts.keyOf(openingText(block));
    const held = this.starts.isNextStart(key, context.page);
    const turn = block.pageBreak === 'before' || isBehind || short || held;
    delete block.pageBreak;
    if (turn && !(this.atTop(context) && !last?.card)) this.writer.moveToNextPage();
    if (isBehind || block.tab) this.beginSheet();
    this.describePage(block);
    if (this.atTop(this.writer.context())) this.starts.note(key, this.writer.context().page);
    const [left, , right] = block.margin ?? [0, 0, 0, 0];
    block._margin = [left, this.spaceAbove(block, this.writer.context()), right, 0];
  }

  /** On both sides of the paper a sheet begins with an odd page; the back before it stays blank. */
  private beginSheet(): void {
    const context = this.writer.context();
    if (!this.definition.bothSides?.onSheets || context.page % 2 === 0) return;
    context.getCurrentPage().isBlank = true;
    this.writer.moveToNextPage();
  }

  private describePage({ tab, bare }: PrintNode): void {
    const page = this.writer.context().getCurrentPage();
    if (tab) page.tab = tab;
    if (bare) page.isBare = true;
  }

  private atTop(context: DocumentContext): boolean {
    return context.y <= context.pageMargins.top + TOLERANCE;
  }

  /** At the top of a page only the space that is asked for there; elsewhere what the block wants, up to the grid. */
  private spaceAbove(block: PrintNode, context: DocumentContext): number {
    if (this.atTop(context)) return block.drop ?? 0;
    const wanted = block.margin?.[1] ?? 0;
    return nextOnGrid(context.y - context.pageMargins.top, wanted, block.grid);
  }

  processLeaf(node: PrintNode): void {
    const lines = linesOf(node, this.writer.context().availableWidth);
    this.describe(node, lines[0]);
    const keys = this.inFlow && lines.length > 1 ? lines.map(this.lineKey) : [];
    for (let next = 0; next < lines.length; ) {
      if (next > 0) this.turnInside(keys[next]);
      const end = this.heldEnd(keys, next, next + this.linesHere(node, lines.length - next));
      for (const line of lines.slice(next, end)) this.placeLine(line, node);
      next = end;
    }
  }

  private readonly lineKey = (line: TextLine): string => this.starts.keyOf(lineText(line));

  /** Turns the page inside of a paragraph. */
  private turnInside(key: string | undefined): void {
    this.writer.moveToNextPage();
    if (key !== undefined) this.starts.note(key, this.writer.context().page);
  }

  /** Where the lines of this page end: before that with which the next page began. */
  private heldEnd(keys: readonly string[], from: number, end: number): number {
    const { page } = this.writer.context();
    const held = keys.findIndex(
      (key, index) => index > from && index < end && this.starts.isNextStart(key, page),
    );
    return held < 0 ? end : held;
  }

  /** Gives the first line of a block what leads to it. */
  describe(node: PrintNode, first: TextLine | undefined): void {
    if (!first) return;
    if (node.anchors) first.anchors = node.anchors;
    const { level, bookmark } = node;
    if (level && bookmark) first.bookmark = { level, text: bookmark };
    if (node.ruleAbove) this.drawRuleAbove(node.ruleAbove);
  }

  private drawRuleAbove({ width, color }: NonNullable<PrintNode['ruleAbove']>): void {
    const x2 = this.writer.context().availableWidth;
    const line = { x1: 0, y1: 0, x2, y2: 0, lineWidth: width, lineColor: color };
    this.writer.addVector({ type: 'line', ...line });
  }

  /**
   * How many of a paragraph's lines to place before the page is turned, so that none is alone on
   * the next. In a row the page turns only where the row is higher than a page.
   */
  private linesHere(node: PrintNode, count: number): number {
    if (!this.inFlow) return count;
    const leading = node._runStyle?.leading ?? 0;
    const room = this.writer.context().availableHeight + TOLERANCE;
    const fitting = Math.floor(room / leading);
    if (fitting >= count) return count;
    const missing = Math.max(0, LINES_KEPT - (count - fitting));
    return Math.max(1, fitting - missing);
  }

  private placeLine(line: TextLine, node: PrintNode): void {
    const context = this.writer.context();
    if (line.getHeight() > context.availableHeight + TOLERANCE && !this.atTop(context)) {
      this.writer.moveToNextPage();
    }
    this.count(line, node);
    const marker = this.marker;
    this.marker = undefined;
    // A page's own arithmetic may be short by a rounding error that is no reason to refuse a line.
    const room = this.writer.context();
    room.availableHeight += TOLERANCE;
    this.writer.addLine(line);
    // What is then missing is no reason to turn the page either.
    room.availableHeight = Math.max(0, room.availableHeight - TOLERANCE);
    if (marker) this.placeMarker(marker, node);
  }

  /** Numbers a line, so that it is missed where it is lost. */
  count(line: TextLine, node: PrintNode): void {
    line.uid = this.built.size;
    line.node = node;
    this.built.set(line.uid, node);
  }

  /** Hangs a list item's marker beside the line just placed. */
  private placeMarker(
    { line: marker, indent }: NonNullable<typeof this.marker>,
    node: PrintNode,
  ): void {
    this.count(marker, node);
    marker.x = -indent;
    marker.y = -marker.getHeight();
    // It takes no room of its own; without some, the writer would take it to the next page.
    const context = this.writer.context();
    const room = context.availableHeight;
    context.availableHeight = room + marker.getHeight();
    this.writer.addLine(marker, true);
    context.availableHeight = room;
  }

  processTable(node: PrintNode): void {
    placeTable(node, this);
  }

  addHeadersAndFooters(): void {
    placeFurniture(this);
  }

  addWatermark(): void {
    // Drawn by the renderer, behind the text; pdfmake's own lies over it.
  }
}
