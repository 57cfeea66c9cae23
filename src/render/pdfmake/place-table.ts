import { TableProcessor } from './adapter.ts';
import { closeSection, type OpenSection, sectionAt } from './continued-section.ts';
import { planOf } from './heights.ts';
import type { PageElementWriter } from './internals.d.ts';
import { keptRowsHeight } from './keep.ts';
import type { PageLayout } from './page-layout.ts';
import { rowText } from './page-starts.ts';
import type { PrintNode, PrintSection, PrintTable } from './print-node.ts';
import type { TablePlan } from './table-plan.ts';

type Processor = InstanceType<typeof TableProcessor>;

const BAR_RADIUS = 1.5;
const TOLERANCE = 0.01;
/** Part of a page that must be free for a row to begin that is higher than a page. */
const LEAST_OF_TALL_ROW = 0.25;

/**
 * Places a table row by row. The page is turned before a row that does not fit, so that pdfmake
 * never has to keep a row whole and cannot drop it; only a row higher than a page is broken.
 */
export function placeTable(node: PrintNode, layout: PageLayout): void {
  const { table } = node;
  if (!table) return;
  const { writer } = layout;
  const plan = planOf(node, writer.context().availableWidth);
  // A head that leaves no room for a row would never be followed by one.
  if (plan.headerHeight > layout.pageHeight / 2) table.headerRows = 0;
  const mayTurn = layout.inFlow;
  layout.nestedLevel++;
  const processor = new TableProcessor(node);
  processor.beginTable(writer);
  const around = {
    layout,
    headerHeight: table.headerRows > 0 ? plan.headerHeight : 0,
    width: processor.rowSpanData.at(-1)?.left ?? 0,
    ruleAbove: ({ from }: PrintSection) => {
      if (table.headerRows === 0) processor.drawHorizontalLine(from, writer);
    },
  };
  let section: OpenSection | undefined;
  for (const row of table.body.keys()) {
    if (mayTurn) section = sectionAt(row, section, node, around);
    const turned =
      mayTurn && row >= table.headerRows && turnPageFor(row, node, layout, plan, section);
    // Where no head is repeated, the rows that go on have at least their rule above them.
    if (turned && table.headerRows === 0 && !section) processor.drawHorizontalLine(row, writer);
    placeRow(row, node, table, processor, layout);
  }
  closeSection(section, writer);
  processor.endTable(writer);
  layout.nestedLevel--;
  if (layout.nestedLevel === 0) writer.context().resetMarginXTopParent();
}

/** Turns the page if the row, and what must stand with it, does not fit on this one. */
function turnPageFor(
  row: number,
  node: PrintNode,
  layout: PageLayout,
  plan: TablePlan,
  section: OpenSection | undefined,
): boolean {
  const context = layout.writer.context();
  const width = context.availableWidth;
  const room = layout.pageHeight - plan.headerHeight - (section?.head.height ?? 0);
  const wanted = keptRowsHeight(node, row, width, room);
  // A row that no page can hold is broken anyhow: it need not begin at the top of one.
  const needed = wanted > room ? room * LEAST_OF_TALL_ROW : wanted;
  const heads = plan.headerHeight + repeatedHere(section, context.page);
  const begun = context.y > context.pageMargins.top + heads + TOLERANCE;
  const { starts, writer } = layout;
  const key = starts.keyOf(rowText(node.table?.body[row] ?? []));
  const held = starts.isNextStart(key, context.page);
  const turn = begun && (held || needed > context.availableHeight + TOLERANCE);
  if (turn) writer.moveToNextPage();
  if (turn || !begun) starts.note(key, writer.context().page);
  return turn;
}

/** Height that a section's head takes where the page began with it. */
function repeatedHere(section: OpenSection | undefined, page: number): number {
  return section?.head.insertedOnPages[page] ? section.head.height : 0;
}

function placeRow(
  row: number,
  node: PrintNode,
  table: PrintTable,
  processor: Processor,
  layout: PageLayout,
): void {
  const { writer } = layout;
  const top = writer.context().y;
  const { page } = writer.context();
  processor.beginRow(row, writer);
  const height = table.heights[row];
  const result = layout.processRow({
    marginX: node._margin ? [node._margin[0], node._margin[2]] : [0, 0],
    cells: table.body[row],
    widths: table.widths,
    gaps: node._offsets?.offsets,
    tableBody: table.body,
    tableNode: node,
    rowIndex: row,
    ...(height ? { height } : {}),
  });
  if (result.pageBreaks.length === 0) addSpanBreak(row, page, node, result.pageBreaks, layout);
  processor.endRow(row, writer, result.pageBreaks);
  if (writer.context().page === page) drawBars(row, top, node, table, processor, writer);
}

/** A cell that began in a row above may have turned the page in this one. */
function addSpanBreak(
  row: number,
  page: number,
  node: PrintNode,
  pageBreaks: object[],
  layout: PageLayout,
): void {
  const spans = node._breaksBySpan ?? null;
  const found = layout._findSameRowPageBreakByRowSpanData(spans, page, row);
  if (found) pageBreaks.push(layout._getPageBreakListBySpan(node, found.prevPage, row));
}

function drawBars(
  row: number,
  top: number,
  node: PrintNode,
  table: PrintTable,
  { rowSpanData }: Processor,
  writer: PageElementWriter,
): void {
  const context = writer.context();
  const bottom = context.y - (node._layout?.hLineWidth(row + 1, node) ?? 0);
  for (const [column, cell] of (table.body[row] ?? []).entries()) {
    if (!cell.bar) continue;
    const [left, above, right, below] = cell.bar.inset;
    const x = (rowSpanData[column]?.left ?? 0) + left;
    const end = rowSpanData[column + (cell.colSpan ?? 1)]?.left ?? x;
    const bar = { x, y: top + above, w: end - right - x, h: bottom - below - (top + above) };
    const behind = context.backgroundLength[context.page] ?? 0;
    writer.addVector(
      { type: 'rect', ...bar, r: BAR_RADIUS, lineWidth: 0, color: cell.bar.color },
      false,
      true,
      behind,
    );
  }
}
