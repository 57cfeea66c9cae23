import type { TextLook } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { ColumnWidth } from '../definition.ts';

/** The columns of a table: what each asks for, and how its cells are aligned. */
export interface Columns {
  readonly columns: readonly ColumnWidth[];
  readonly align: readonly (TextLook['align'] | undefined)[];
}

/**
 * Looks up the columns by their class. A table that names none is as wide as its content asks
 * in each column.
 */
export function columnsOf(
  names: readonly string[],
  count: number,
  context: LayoutContext,
): Columns {
  const { columns } = context.theme;
  const chosen = Array.from({ length: count }, (_, index) => columns[names[index] ?? '']);
  return {
    columns: chosen.map((column) => columnWidth(column?.width)),
    align: chosen.map((column) => column?.align),
  };
}

function columnWidth(width: string | number | undefined): ColumnWidth {
  if (typeof width === 'number') return { fixed: width };
  if (width === undefined || width === 'auto') return { auto: true };
  return { share: Number(width.slice(0, -1) || 1) };
}

/** What pdfmake calls such a column. */
export function pdfmakeWidth(column: ColumnWidth): number | '*' | 'auto' {
  if ('fixed' in column) return column.fixed;
  return 'share' in column ? '*' : 'auto';
}
