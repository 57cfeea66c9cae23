import { columnWidths } from './column-widths.ts';
import type { PrintNode, PrintTable } from './print-node.ts';

/** A table that has been given a width: how wide its columns and how high its rows come out. */
export interface TablePlan {
  readonly topRule: number;
  /** Height of the header rows with the rules above and below them. */
  readonly headerHeight: number;
  /** Height of each row with its padding and the rule below it. */
  readonly rowHeights: readonly number[];
  /** For each row, how many rows from it on must stay on one page because cells span them. */
  readonly spans: readonly number[];
}

/** Height of a cell's content at a width. */
export type HeightOf = (node: PrintNode, width: number) => number;

/** Fixes the columns of a table for a width and measures its rows. */
export function planTable(node: PrintNode, width: number, heightOf: HeightOf): TablePlan {
  const { table, _offsets: offsets, _layout: layout } = node;
  if (!table || !offsets || !layout) throw new Error('a table is planned after it is measured');
  setColumns(table, width - offsets.total, layout.fill);
  const bottoms = rowBottoms(node, table, offsets.offsets, heightOf);
  const rowHeights = bottoms.map((bottom, row) => bottom - (bottoms[row - 1] ?? 0));
  const topRule = layout.hLineWidth(0, node);
  const headerHeight = topRule + (bottoms[table.headerRows - 1] ?? 0);
  return { topRule, headerHeight, rowHeights, spans: rowSpans(table) };
}

function setColumns(table: PrintTable, room: number, fill: boolean): void {
  const wishes = table.columns.map((_, column) => columnWish(table, column));
  const widths = columnWidths(table.columns, wishes, room, fill);
  for (const [column, width] of table.widths.entries()) width.width = widths[column] ?? 0;
}

function columnWish(table: PrintTable, column: number) {
  let min = 0;
  let max = 0;
  for (const row of table.body) {
    const cell = row[column];
    if (!cell || cell._span || (cell.colSpan ?? 1) > 1) continue;
    min = Math.max(min, cell._minWidth ?? 0);
    max = Math.max(max, cell._maxWidth ?? 0);
  }
  return { min, max };
}

/** Where each row ends below the table's first rule. */
function rowBottoms(
  node: PrintNode,
  table: PrintTable,
  offsets: readonly number[],
  heightOf: HeightOf,
): number[] {
  const { paddingTop, paddingBottom, hLineWidth } = node._layout ?? noLayout;
  const bottoms: number[] = [];
  const wanted: number[] = table.body.map(() => 0);
  for (const [row, cells] of table.body.entries()) {
    const top = bottoms[row - 1] ?? 0;
    const padding = paddingTop() + paddingBottom();
    wanted[row] = Math.max(wanted[row] ?? 0, top + (table.heights[row] ?? 0) + padding);
    for (const [column, cell] of cells.entries()) {
      if (cell._span) continue;
      const last = row + (cell.rowSpan ?? 1) - 1;
      const height = heightOf(cell, cellWidth(table, offsets, column, cell.colSpan ?? 1));
      wanted[last] = Math.max(wanted[last] ?? 0, top + height + padding);
    }
    bottoms.push((wanted[row] ?? 0) + hLineWidth(row + 1, node));
  }
  return bottoms;
}

const noLayout = { paddingTop: () => 0, paddingBottom: () => 0, hLineWidth: () => 0 };

/** Width of the text of a cell over the columns it spans. */
function cellWidth(
  table: PrintTable,
  offsets: readonly number[],
  column: number,
  span: number,
): number {
  let width = 0;
  for (let at = column; at < column + span; at++) {
    width += Number(table.widths[at]?.width ?? 0) + (at > column ? (offsets[at] ?? 0) : 0);
  }
  return width;
}

function rowSpans(table: PrintTable): number[] {
  const spans = table.body.map(() => 1);
  for (const [row, cells] of table.body.entries()) {
    const deepest = Math.max(1, ...cells.map((cell) => (cell._span ? 1 : (cell.rowSpan ?? 1))));
    spans[row] = Math.max(spans[row] ?? 1, deepest);
  }
  return spans;
}
