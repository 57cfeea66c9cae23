import { shortened } from '../shortened.ts';

/** Something with a label at a horizontal position, in points. */
interface Labelled {
  readonly x: number;
  readonly label: string;
}

type Placed<T> = T & {
  readonly lane: number;
  readonly labelX: number;
  readonly anchor: 'start' | 'end';
};

type Span = readonly [number, number];

/** Average width of a letter of the figure's 8.5 pt sans serif, in points, on the safe side. */
const LETTER = 4.4;
const GAP = 8;

/**
 * Gives each label the lowest lane in which it touches no other, and cuts it where it would run
 * out of the figure. Labels run from their mark
 * towards the middle of the figure, and lanes are taken from the edges inwards last, so that no
 * line from a mark to its label crosses the words of another.
 */
export function placeLabels<T extends Labelled>(
  items: readonly T[],
  width: number,
): { placed: Placed<T>[]; lanes: number } {
  const lanes: Span[][] = [];
  const left = items.filter(({ x }) => x < width / 2).sort((a, b) => b.x - a.x);
  const right = items.filter(({ x }) => x >= width / 2).sort((a, b) => a.x - b.x);
  const placed = [
    ...left.map((item) => place(fitted(item, width - item.x), 'start' as const, lanes)),
    ...right.map((item) => place(fitted(item, item.x), 'end' as const, lanes)),
  ];
  return { placed, lanes: lanes.length };
}

/** A label of one line that ends in the figure; a picture knows nothing of tabs and line feeds. */
function fitted<T extends Labelled>(item: T, room: number): T {
  const oneLine = item.label.replace(/[ \t\n\r\f]+/g, ' ');
  return { ...item, label: shortened(oneLine, Math.floor(room / LETTER)) };
}

function place<T extends Labelled>(item: T, anchor: 'start' | 'end', lanes: Span[][]): Placed<T> {
  const length = item.label.length * LETTER;
  const span: Span = anchor === 'end' ? [item.x - length, item.x] : [item.x, item.x + length];
  const labelX = anchor === 'end' ? item.x - 2 : item.x + 2;
  return { ...item, lane: takeLane(lanes, span), labelX, anchor };
}

function takeLane(lanes: Span[][], span: Span): number {
  const index = lanes.findIndex((lane) =>
    lane.every(([from, to]) => span[0] > to + GAP || span[1] < from - GAP),
  );
  if (index < 0) return lanes.push([span]) - 1;
  lanes[index]?.push(span);
  return index;
}
