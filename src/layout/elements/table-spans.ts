import type { HtmlElement } from '../../templates/html-node.ts';

/** How many columns and rows a cell covers. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

/** A cell at its column, as the rows and columns spanned by others leave it. */
export interface Placed<Cell> {
  readonly cell: Cell;
  readonly column: number;
  readonly span: Span;
}

/** The most that HTML lets a cell span (WHATWG HTML, 4.9.11): a slip must not fill the memory. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65534;

/** The span a cell's attributes ask for. */
export function spanOf(cell: HtmlElement): Span {
  return {
    columns: Math.min(positive(cell.attributes['colspan']), MOST_COLUMNS),
    rows: Math.min(positive(cell.attributes['rowspan']), MOST_ROWS),
  };
}

function positive(value: string | undefined): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number > 0 ? number : 1;
}

/** Finds the column of every cell, the way HTML does: the first that no cell above reaches into. */
export function placeCells<Cell extends { readonly span: Span }>(
  rows: readonly (readonly Cell[])[],
): Placed<Cell>[][] {
  const reach: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((reach[column] ?? 0) > row) column++;
      const at = column;
      for (; column < at + cell.span.columns; column++) reach[column] = row + cell.span.rows;
      return { cell, column: at, span: cell.span };
    });
  });
}

/** Cells of each row, counting those that reach into it from above. */
export function rowWidths(rows: readonly (readonly Placed<unknown>[])[]): number[] {
  const widths = rows.map(() => 0);
  for (const [row, cells] of rows.entries()) {
    for (const { span } of cells) {
      for (let down = 0; down < span.rows; down++) {
        widths[row + down] = (widths[row + down] ?? 0) + span.columns;
      }
    }
  }
  return widths;
}
