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

/** Average width of a letter of the figure's 8 pt sans serif, in points, on the safe side. */
const LETTER = 4.2;
const GAP = 8;

/**
 * Gives each label the lowest lane in which it touches no other, written to the right of its
 * mark, or to the left where it would leave the figure.
 */
export function placeLabels<T extends Labelled>(
  items: readonly T[],
  width: number,
): { placed: Placed<T>[]; lanes: number } {
  const lanes: [number, number][][] = [];
  const placed = items.map((item) => {
    const length = item.label.length * LETTER;
    const flip = item.x + length > width;
    const span: [number, number] = flip ? [item.x - length, item.x] : [item.x, item.x + length];
    const lane = freeLane(lanes, span);
    return {
      ...item,
      lane,
      labelX: flip ? item.x + 2 : item.x - 2,
      anchor: flip ? ('end' as const) : ('start' as const),
    };
  });
  return { placed, lanes: lanes.length };
}

function freeLane(lanes: [number, number][][], span: [number, number]): number {
  const index = lanes.findIndex((lane) =>
    lane.every(([from, to]) => span[0] > to + GAP || span[1] < from - GAP),
  );
  if (index >= 0) {
    lanes[index]?.push(span);
    return index;
  }
  lanes.push([span]);
  return lanes.length - 1;
}
