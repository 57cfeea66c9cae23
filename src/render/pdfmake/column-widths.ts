import type { ColumnWidth } from '../../layout/definition.ts';

/** What the content of a column asks for: its longest word, and its longest line. */
export interface ColumnWish {
  readonly min: number;
  readonly max: number;
}

/**
 * Widths of a table's columns, never more in sum than the room there is: fixed columns first,
 * then columns that follow their content, then shares of what is left. A column gets the room
 * for its longest word where the others can spare it; where they cannot, the widest are cut
 * down and their words broken, so that no column leaves the page.
 * @param room points for all columns together, without padding
 * @param fill whether the columns take all the room or only what they ask
 */
export function columnWidths(
  columns: readonly ColumnWidth[],
  wishes: readonly ColumnWish[],
  room: number,
  fill: boolean,
): number[] {
  const least = columns.map((column, index) => leastWidth(column, wishes[index]));
  const needed = sum(least);
  if (needed >= room) return cutDown(least, room);
  const grown = growAutos(columns, wishes, least, room - needed);
  const left = room - sum(grown);
  if (columns.some((column) => 'share' in column)) return spreadShares(columns, least, grown, left);
  return fill ? spreadEvenly(columns, grown, left) : grown;
}

/** The widest columns give way, all down to the same width; the narrower keep what they ask. */
function cutDown(least: readonly number[], room: number): number[] {
  const rising = [...least].sort((a, b) => a - b);
  let left = room;
  for (const [index, width] of rising.entries()) {
    const even = left / (rising.length - index);
    if (width >= even) return least.map((one) => Math.min(one, even));
    left -= width;
  }
  return [...least];
}

function leastWidth(column: ColumnWidth, wish: ColumnWish | undefined): number {
  return 'fixed' in column ? column.fixed : (wish?.min ?? 0);
}

/** Columns that follow their content grow towards their longest line, all by the same part. */
function growAutos(
  columns: readonly ColumnWidth[],
  wishes: readonly ColumnWish[],
  least: readonly number[],
  spare: number,
): number[] {
  const wanted = columns.map((column, index) =>
    'auto' in column ? (wishes[index]?.max ?? 0) - (least[index] ?? 0) : 0,
  );
  const part = Math.min(1, spare / (sum(wanted) || 1));
  return least.map((width, index) => width + (wanted[index] ?? 0) * part);
}

/** Shares divide what is left by their weight; one whose longest word is wider keeps that. */
function spreadShares(
  columns: readonly ColumnWidth[],
  least: readonly number[],
  grown: readonly number[],
  left: number,
): number[] {
  const weights = columns.map((column) => ('share' in column ? column.share : 0));
  const room = left + sum(least.filter((_, index) => weights[index]));
  const held = new Set<number>();
  for (;;) {
    const free = room - sum(least.filter((_, index) => held.has(index)));
    const weight = sum(weights.filter((_, index) => !held.has(index)));
    const widths = grown.map((width, index) => {
      if (!weights[index]) return width;
      return held.has(index) ? (least[index] ?? 0) : (free * (weights[index] ?? 0)) / weight;
    });
    const short = widths.findIndex(
      (width, index) => weights[index] && !held.has(index) && width < (least[index] ?? 0),
    );
    if (short < 0) return widths;
    held.add(short);
  }
}

function spreadEvenly(
  columns: readonly ColumnWidth[],
  widths: readonly number[],
  left: number,
): number[] {
  const growing = columns.map((column, index) => ('auto' in column ? (widths[index] ?? 0) : 0));
  const total = sum(growing) || 1;
  return widths.map((width, index) => width + (left * (growing[index] ?? 0)) / total);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
