import type { HtmlElement } from '../../templates/html-node.ts';
import type { Block } from '../block.ts';
import type { Styled } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { DefinitionNode, TableBody, TableNode } from '../definition.ts';
import { styleHint, styleOf } from '../style-of.ts';
import { blockShape } from './paragraph.ts';
import { layOutCell } from './table-cell.ts';
import { type Columns, columnsOf, pdfmakeWidth } from './table-columns.ts';
import { tableLines } from './table-lines.ts';
import { columnsThatFit, tableName } from './table-room.ts';
import { type SectionRow, tableSections } from './table-sections.ts';
import { type Placed, placeCells, rowWidths, spanOf } from './table-spans.ts';

/** A row before layout: the element that styles it, and its cells. */
export interface TableRow {
  readonly element: HtmlElement;
  readonly cells: readonly HtmlElement[];
  /** Ids of the row, and of the group of rows it begins. */
  readonly anchors: readonly string[];
  readonly startsGroup: boolean;
}

/** A table taken apart, whichever elements it was written in. */
export interface TableSource {
  readonly element: HtmlElement;
  readonly styled: Styled;
  readonly rows: readonly TableRow[];
  readonly headerRows: number;
  /** Class of each column; empty where the table names none. */
  readonly columns: readonly string[];
}

/** Lays out the rows of a table; nothing where they do not make a rectangle. */
export function layOutRows(source: TableSource, context: LayoutContext): Block[] {
  const { styled, rows, element } = source;
  const spans = rows.map(({ cells }) =>
    cells.map((cell) => ({ element: cell, span: spanOf(cell) })),
  );
  const placed = placeCells(spans);
  const width = checkedWidth(placed, styleHint(element), context);
  if (width === 0) return [];
  const names = source.columns.length > 0 ? source.columns : (styled.block.columns ?? []);
  const columns = columnsOf(names, width, context);
  const laidOut = placed.map((cells, index) =>
    layOutRow(cells, rows[index], source, columns, context),
  );
  if (isTooWide(laidOut, width, source, context)) return [];
  const node: TableNode = {
    table: tableBody(laidOut, columns, source, context),
    layout: layoutName(source, context),
    tag: element.tag,
    ...(styled.lang ? { lang: styled.lang } : {}),
    ...blockShape(styled.block),
  };
  return [{ node, before: styled.block.before ?? 0, after: styled.block.after ?? 0 }];
}

function layOutRow(
  cells: readonly Placed<{ element: HtmlElement }>[],
  row: TableRow | undefined,
  { styled }: TableSource,
  columns: Columns,
  context: LayoutContext,
): SectionRow {
  const style = row ? styleOf(row.element, styled, context) : styled;
  return {
    block: row ? style.block : {},
    startsGroup: row?.startsGroup === true,
    cells: cells.map(({ cell, column, span }, index) => {
      const align = columns.align[column];
      const anchors = index === 0 ? (row?.anchors ?? []) : [];
      return { cell: layOutCell(cell.element, style, { align, anchors }, context), column, span };
    }),
  };
}

/** Reports a table of which a page cannot hold even a letter a column. */
function isTooWide(
  rows: readonly SectionRow[],
  found: number,
  { element, styled }: TableSource,
  context: LayoutContext,
): boolean {
  const style = tableStyle(styled, context);
  const fits = columnsThatFit(rows, style, context.width, styled.look.size);
  if (found <= fits) return false;
  const table = tableName(element) || styleHint(element);
  context.report('layout/narrow-columns', { table, found: String(found), fits: String(fits) });
  return true;
}

/** Columns of the table, or 0 after reporting every row that has fewer or more. */
function checkedWidth(
  placed: readonly (readonly Placed<unknown>[])[],
  table: string,
  context: LayoutContext,
): number {
  const widths = rowWidths(placed);
  const wanted = widths[0] ?? 0;
  const beyond = widths.length > placed.length;
  const ragged = widths.flatMap((found, row) => (found === wanted ? [] : [{ found, row }]));
  if (beyond) context.report('layout/row-span', { table, rows: String(placed.length) });
  for (const { found, row } of beyond ? [] : ragged) {
    const args = { table, row: String(row + 1), found: String(found), wanted: String(wanted) };
    context.report('layout/ragged-table', args);
  }
  return beyond || ragged.length > 0 ? 0 : wanted;
}

function tableBody(
  rows: readonly SectionRow[],
  columns: Columns,
  { headerRows, styled }: TableSource,
  context: LayoutContext,
): TableBody {
  const styles = rows.map(({ block, cells }) => [block, ...cells.map(({ cell }) => cell.block)]);
  const style = tableStyle(styled, context);
  return {
    widths: columns.columns.map(pdfmakeWidth),
    columns: columns.columns,
    body: filledRows(rows, columns.columns.length),
    headerRows,
    heights: styles.map((all) => Math.max(0, ...all.map(({ minHeight }) => minHeight ?? 0))),
    lines: tableLines(styles, headerRows, style, context.theme),
    rowsKeptWithNext: rows.flatMap(({ block }, row) => (block.keepWithNext ? [row] : [])),
    sections: tableSections(rows, headerRows, columns.columns.length),
  };
}

/** The rows with a stand-in wherever a cell above or to the left reaches. */
function filledRows(rows: readonly SectionRow[], width: number): DefinitionNode[][] {
  const covered: DefinitionNode = { text: [], style: '', _span: true };
  return rows.map(({ cells }) => {
    const filled = new Array<DefinitionNode>(width).fill(covered);
    for (const { cell, column } of cells) filled[column] = cell.node;
    return filled;
  });
}

function layoutName({ styled }: TableSource, { theme }: LayoutContext): string {
  return styled.block.table ?? theme.defaultTable;
}

function tableStyle(styled: Styled, { theme }: LayoutContext): NonNullable<Tables[string]> {
  const style = theme.tables[styled.block.table ?? theme.defaultTable];
  if (!style) throw new Error('a theme is read only when its table styles exist');
  return style;
}

type Tables = LayoutContext['theme']['tables'];
