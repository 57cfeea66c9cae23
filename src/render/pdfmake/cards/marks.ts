import type { CardShape } from '../../../layout/definition.ts';
import type { PageItem, Vector } from '../internals.d.ts';
import type { Box, Grid } from './sheet-grid.ts';

/** Length of a mark, and how far it stands from what is cut: outside of it, and on the sheet. */
const TICK = 10;
const APART = 4;
/** Length of a mark where to fold: printers leave some millimetres at the edge of a sheet blank. */
const FOLD_TICK = 28;
const MARK = { lineWidth: 0.4, lineColor: '#555555' } as const;

/** Where to cut: ticks at the ends of each cut, outside of all cards. */
export function cutMarks(
  { width, height }: CardShape,
  { across, down, left, top }: Grid,
): PageItem[] {
  const [right, bottom] = [left + across * width, top + down * height];
  const columns = places(left, width, across).flatMap((x) => [
    { x1: x, x2: x, y1: top - APART - TICK, y2: top - APART },
    { x1: x, x2: x, y1: bottom + APART, y2: bottom + APART + TICK },
  ]);
  const rows = places(top, height, down).flatMap((y) => [
    { x1: left - APART - TICK, x2: left - APART, y1: y, y2: y },
    { x1: right + APART, x2: right + APART + TICK, y1: y, y2: y },
  ]);
  return [...columns, ...rows].map((line) => asVector({ type: 'line', ...line, ...MARK }));
}

function places(start: number, step: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => start + index * step);
}

/** Where to fold: ticks at the edges of the sheet, clear of all text. */
export function foldMarks({ y }: Box, sheet: number): PageItem[] {
  const ends = [
    { x1: 0, x2: FOLD_TICK },
    { x1: sheet - FOLD_TICK, x2: sheet },
  ];
  return ends.map((end) => asVector({ type: 'line', ...end, y1: y, y2: y, ...MARK }));
}

/** A rule or a ground as it stands among the items of a page. */
export function asVector(vector: Vector): PageItem {
  return { type: 'vector', item: vector };
}
