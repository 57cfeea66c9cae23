/** Neighbours that would touch, moved apart as one: their sum of wishes, and how many they are. */
interface Cluster {
  readonly sum: number;
  readonly count: number;
}

/**
 * Moves points on a line apart by the least that keeps them in their order and this far from
 * each other, each cluster staying around its middle and inside the room where it can hold all.
 * @param points ascending
 */
export function spreadOut(
  points: readonly number[],
  gap: number,
  [from, to]: readonly [number, number],
): number[] {
  // With what the gaps before it take subtracted, a point must only not lie before the last.
  const wishes = points.map((point, index) => point - index * gap);
  const last = Math.max(from, to - (points.length - 1) * gap);
  return clustersOf(wishes)
    .flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count))
    .map((wish, index) => Math.min(Math.max(wish, from), last) + index * gap);
}

/** Pools neighbours that are out of order until the means of all clusters ascend. */
function clustersOf(wishes: readonly number[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const wish of wishes) {
    let cluster: Cluster = { sum: wish, count: 1 };
    for (let last = clusters.at(-1); last && mean(last) > mean(cluster); last = clusters.at(-1)) {
      clusters.pop();
      cluster = { sum: last.sum + cluster.sum, count: last.count + cluster.count };
    }
    clusters.push(cluster);
  }
  return clusters;
}

function mean({ sum, count }: Cluster): number {
  return sum / count;
}
