/** What stands in two lists for the same thing; one side alone where only one list has it. */
export type Pair<T> =
  | { readonly before: T; readonly after: T }
  | { readonly before: T; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: T };

type KeyOf<T> = (one: T) => string;

/** How much of their words two texts must share to count as one text, reworded. */
const LIKE_ENOUGH = 0.6;

/** Shorter texts are names and not prose: with another word they are another thing's. */
const LEAST_WORDS = 6;

/**
 * Pairs two lists, in the order of the later one, what is gone behind it.
 * @param keys what tells a thing from others; the surest first, each for what is unpaired so far
 * @param textOf where given, those still unpaired go together if they share most of their words
 */
export function pairUp<T extends object>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly KeyOf<T>[],
  textOf?: KeyOf<T>,
): Pair<T>[] {
  const found = new Map<T, T>();
  for (const keyOf of keys) pairByKey(unpaired(before, after, found), keyOf, found);
  if (textOf) pairAlike(unpaired(before, after, found), textOf, found);
  const used = new Set(found.values());
  return [
    ...after.map((one): Pair<T> => {
      const then = found.get(one);
      return then === undefined ? { after: one } : { before: then, after: one };
    }),
    ...before.filter((one) => !used.has(one)).map((one): Pair<T> => ({ before: one })),
  ];
}

interface Unpaired<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
}

function unpaired<T extends object>(
  before: readonly T[],
  after: readonly T[],
  found: ReadonlyMap<T, T>,
): Unpaired<T> {
  const used = new Set(found.values());
  return {
    before: before.filter((one) => !used.has(one)),
    after: after.filter((one) => !found.has(one)),
  };
}

/** Several with the same key go together in their order. */
function pairByKey<T extends object>(
  { before, after }: Unpaired<T>,
  keyOf: KeyOf<T>,
  found: Map<T, T>,
): void {
  const waiting = new Map<string, T[]>();
  for (const one of before) {
    const key = keyOf(one);
    waiting.set(key, [...(waiting.get(key) ?? []), one]);
  }
  for (const one of after) {
    const then = waiting.get(keyOf(one))?.shift();
    if (then !== undefined) found.set(one, then);
  }
}

function pairAlike<T extends object>(
  { before, after }: Unpaired<T>,
  textOf: KeyOf<T>,
  found: Map<T, T>,
): void {
  const left = new Map(before.map((one) => [one, wordsOf(textOf(one))]));
  for (const one of after) {
    const words = wordsOf(textOf(one));
    if (words.size < LEAST_WORDS) continue;
    let best: T | undefined;
    let most = LIKE_ENOUGH;
    for (const [then, others] of left) {
      const share = sharedBy(words, others);
      if (share > most) [best, most] = [then, share];
    }
    if (best === undefined) continue;
    found.set(one, best);
    left.delete(best);
  }
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return (2 * both) / Math.max(1, a.size + b.size);
}
