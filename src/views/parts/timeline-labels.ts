import { shortened } from '../shortened.ts';

/** Something with a label at a horizontal position, in points. */
interface Labelled {
  readonly x: number;
  /** Room its mark takes in the lane of its label, from `x` to the right. */
  readonly width: number;
  readonly label: string;
}

type Placed<T> = T & {
  readonly lane: number;
  readonly labelX: number;
  readonly anchor: 'start' | 'end';
};

type Span = readonly [number, number];

/** Average width of a letter of the figure's 8.5 pt sans serif, in points, on the safe side. */
const LETTER = 4.2;
const GAP = 8;
/** Between a mark, or the line to it, and its label. */
const BESIDE = 3;

/**
 * Gives each label the lowest lane in which it touches no other, and cuts it where it would run
 * out of the figure. Labels stand on the side of their mark that has more room, which is towards
 * the middle of the figure, and lanes are taken from the edges inwards last, so that no line
 * from the axis to a mark crosses the words of another.
 */
export function placeLabels<T extends Labelled>(
  items: readonly T[],
  figure: number,
): { placed: Placed<T>[]; lanes: number } {
  const lanes: Span[][] = [];
  const after = ({ x, width }: Labelled) => figure - x - width;
  const starting = items.filter((item) => after(item) > item.x).sort((a, b) => b.x - a.x);
  const ending = items.filter((item) => after(item) <= item.x).sort((a, b) => a.x - b.x);
  const placed = [
    ...starting.map((item) => place(fitted(item, after(item)), 'start' as const, lanes)),
    ...ending.map((item) => place(fitted(item, item.x), 'end' as const, lanes)),
  ];
  return { placed, lanes: lanes.length };
}

/** A label of one line that ends in the figure; a picture knows nothing of tabs and line feeds. */
function fitted<T extends Labelled>(item: T, room: number): T {
  const oneLine = item.label.replace(/[ \t\n\r\f]+/g, ' ');
  return { ...item, label: shortened(oneLine, Math.floor((room - BESIDE) / LETTER)) };
}

function place<T extends Labelled>(item: T, anchor: 'start' | 'end', lanes: Span[][]): Placed<T> {
  const { x, width } = item;
  const length = item.label.length * LETTER + BESIDE;
  const span: Span = anchor === 'end' ? [x - length, x + width] : [x, x + width + length];
  const labelX = anchor === 'end' ? x - BESIDE : x + width + BESIDE;
  return { ...item, lane: takeLane(lanes, span), labelX: tenths(labelX), anchor };
}

/** A length to a tenth of a point: finer is not seen. */
export function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}

function takeLane(lanes: Span[][], span: Span): number {
  const index = lanes.findIndex((lane) =>
    lane.every(([from, to]) => span[0] > to + GAP || span[1] < from - GAP),
  );
  if (index < 0) return lanes.push([span]) - 1;
  lanes[index]?.push(span);
  return index;
}
