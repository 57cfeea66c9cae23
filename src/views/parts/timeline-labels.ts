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

/** From where to where a label and its mark reach, and where the line to the mark stands. */
interface Taken {
  readonly span: readonly [number, number];
  readonly x: number;
}

/** Average width of a letter of the figure's 8.5 pt sans serif, in points, on the safe side. */
const LETTER = 4.2;
const GAP = 8;
/** Between a mark, or the line to it, and its label. */
const BESIDE = 3;

/**
 * Gives each label the lowest lane in which it touches no other, and cuts it where it would run
 * out of the figure. Labels stand on the side of their mark that is towards the middle of the
 * figure, or where that would strike one through, as near to it as can be; lanes are taken from
 * the edges inwards last, so that no line from the axis to a mark crosses the words of another.
 */
export function placeLabels<T extends Labelled>(
  items: readonly T[],
  figure: number,
): { placed: Placed<T>[]; lanes: number } {
  const lanes: Taken[][] = [];
  const [starting, ending] = sides(
    items.toSorted((a, b) => a.x - b.x),
    figure,
  );
  const placed = [
    ...starting
      .toReversed()
      .map((item) => place(fitted(item, roomAfter(item, figure)), 'start' as const, lanes)),
    ...ending.map((item) => place(fitted(item, item.x), 'end' as const, lanes)),
  ];
  return { placed, lanes: lanes.length };
}

function roomAfter({ x, width }: Labelled, figure: number): number {
  return figure - x - width;
}

/** Which labels stand to the right of their marks, and which to the left. */
function sides<T extends Labelled>(sorted: readonly T[], figure: number): [T[], T[]] {
  const middle = sorted.filter((item) => roomAfter(item, figure) > item.x).length;
  const splits = [...sorted.keys(), sorted.length].sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  );
  const parts = splits.map((at): [T[], T[]] => [sorted.slice(0, at), sorted.slice(at)]);
  const harm = parts.map((part) => harmOf(part, figure));
  return parts[harm.indexOf(Math.min(...harm))] ?? [[], []];
}

/** Labels cut, and labels that the line to a mark of the other side runs through. */
function harmOf([starting, ending]: readonly [Labelled[], Labelled[]], figure: number): number {
  const cut = [
    ...starting.filter((item) => lengthOf(item) > roomAfter(item, figure)),
    ...ending.filter((item) => lengthOf(item) > item.x),
  ];
  const struck = starting.flatMap((left) =>
    ending.filter((right) => left.x + left.width + lengthOf(left) > right.x),
  );
  return cut.length + struck.length;
}

function lengthOf({ label }: Labelled): number {
  return label.length * LETTER + BESIDE;
}

/** A label of one line that ends in the figure; a picture knows nothing of tabs and line feeds. */
function fitted<T extends Labelled>(item: T, room: number): T {
  const oneLine = item.label.replace(/[ \t\n\r\f]+/g, ' ');
  return { ...item, label: shortened(oneLine, Math.floor((room - BESIDE) / LETTER)) };
}

function place<T extends Labelled>(item: T, anchor: 'start' | 'end', lanes: Taken[][]): Placed<T> {
  const { x, width } = item;
  const length = lengthOf(item);
  const span: Taken['span'] = anchor === 'end' ? [x - length, x + width] : [x, x + width + length];
  const labelX = anchor === 'end' ? x - BESIDE : x + width + BESIDE;
  return { ...item, lane: takeLane(lanes, { span, x }), labelX: tenths(labelX), anchor };
}

/** A length to a tenth of a point: finer is not seen. */
export function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}

/** The lowest lane above all lines that the label would cross, and where it touches no other. */
function takeLane(lanes: Taken[][], taken: Taken): number {
  const [from, to] = taken.span;
  const crossed = lanes.findLastIndex((lane) => lane.some(({ x }) => x > from && x < to));
  const free = (lane: readonly Taken[]) =>
    lane.every(({ span }) => from > span[1] + GAP || to < span[0] - GAP);
  const index = lanes.findIndex((lane, at) => at > crossed && free(lane));
  if (index < 0) return lanes.push([taken]) - 1;
  lanes[index]?.push(taken);
  return index;
}
