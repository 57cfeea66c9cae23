import { linesOf } from './heights.ts';
import type { PageElementWriter, Repeatable } from './internals.d.ts';
import type { PageLayout } from './page-layout.ts';
import type { PrintNode, PrintSection } from './print-node.ts';

/** Part of a page that the heads repeated on it may take. */
const MOST_OF_HEADS = 0.5;

/** The section that a table is in, with what a new page begins with while it lasts. */
export interface OpenSection {
  readonly section: PrintSection;
  readonly head: Repeatable;
}

/** What repeating a section's head needs to know of its table. */
interface Surroundings {
  readonly layout: PageLayout;
  /** Height of the table's own head, in points. */
  readonly headerHeight: number;
  readonly width: number;
  /** Draws the rule above the section's head, where it does not stand below the table's. */
  readonly ruleAbove: (section: PrintSection) => void;
}

/**
 * The section of a row below its head: from there on the writer begins each new page with the
 * head once more. A head that would leave too little of a page is not repeated.
 * @param open what the row before stood in
 */
export function sectionAt(
  row: number,
  open: OpenSection | undefined,
  node: PrintNode,
  around: Surroundings,
): OpenSection | undefined {
  if (open && row < open.section.to) return open;
  const { layout } = around;
  closeSection(open, layout.writer);
  const section = node.table?.sections.find(({ from, to }) => row > from && row < to);
  if (!section) return;
  const head = repeatable(section, node, around);
  if (around.headerHeight + head.height > layout.pageHeight * MOST_OF_HEADS) return;
  layout.writer.pushToRepeatables(head);
  return { section, head };
}

/** Ends the repetition of a section's head. */
export function closeSection(open: OpenSection | undefined, writer: PageElementWriter): void {
  if (open) writer.popFromRepeatables();
}

/** The head set beside the pages, as pdfmake does with the head of a table; no page gets it now. */
function repeatable(section: PrintSection, node: PrintNode, around: Surroundings): Repeatable {
  const { writer, measure } = around.layout;
  measure.measureNode(section.again);
  writer.beginUnbreakableBlock();
  around.ruleAbove(section);
  placeHead(section.again, node, around.width, writer);
  const made = writer.currentBlockToRepeatable();
  writer.popContext();
  writer.transactionLevel--;
  return made;
}

/** Its lines have no number: they are the page's, and not missed where no page repeats them. */
function placeHead(
  head: PrintNode,
  { table, _layout: padding }: PrintNode,
  width: number,
  writer: PageElementWriter,
): void {
  if (!table || !padding) throw new Error('a section is placed in a table that is measured');
  const left = padding.paddingLeft(0);
  const right = padding.paddingRight(table.widths.length - 1, { table });
  const lines = linesOf(head, width - left - right);
  const text = lines.length * (head._runStyle?.leading ?? 0);
  const h = padding.paddingTop() + text + padding.paddingBottom();
  if (head.fillColor) {
    const box = { x: 0, y: 0, w: width, h };
    writer.addVector({ type: 'rect', ...box, lineWidth: 0, color: head.fillColor });
  }
  const context = writer.context();
  context.addMargin(left, context.availableWidth - width + right);
  context.moveDown(padding.paddingTop());
  for (const line of lines) writer.addLine(line);
  context.moveDown(padding.paddingBottom());
}
