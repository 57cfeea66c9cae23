import type { Place } from '../diagnostics/diagnostic.ts';
import { placeWithin } from './places.ts';
import type { Path } from './yaml-places.ts';

/** A text somewhere in a record. */
interface Leaf {
  readonly record: object;
  readonly path: Path;
  /** White space collapsed, as on a page. */
  readonly text: string;
}

/**
 * Finds where words on a page come from.
 * @param words what to find, such as a single character
 * @param around the printed text that has them or its beginning, white space collapsed
 */
type FindOrigin = (words: string, around: string) => Place | undefined;

/**
 * Looks words up in the values of records. Of several values that hold them it takes the one that
 * agrees longest with the printed text, so that a note nobody prints is not blamed for a page.
 * @param records as read from files, in the order in which they are looked through
 */
export function findInRecords(records: Iterable<object>): FindOrigin {
  const leaves = [...records].flatMap((record) => leavesOf(record, record, []));
  const known = new Map<string, readonly Leaf[]>();
  return (words, around) => {
    if (words === '') return;
    const found = known.get(words) ?? leaves.filter(({ text }) => text.includes(words));
    known.set(words, found);
    const leaf = mostLike(found, around);
    return leaf && placeWithin(leaf.record, leaf.path, words);
  };
}

function leavesOf(record: object, value: unknown, path: Path): Leaf[] {
  if (typeof value === 'string') {
    return [{ record, path, text: value.replace(/[ \t\n\r\f]+/g, ' ').trim() }];
  }
  if (value === null || typeof value !== 'object') return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, inner]) => leavesOf(record, inner, [...path, step]));
}

function mostLike(leaves: readonly Leaf[], printed: string): Leaf | undefined {
  let best: { leaf: Leaf; agreed: number } | undefined;
  for (const leaf of leaves) {
    const agreed = agreement(leaf.text, printed);
    if (!best || agreed > best.agreed) best = { leaf, agreed };
  }
  return best?.leaf;
}

/**
 * How many characters of a value stand in the printed text, up to the end of one of the two. Small
 * letters and capitals are one: a page may set a value in capitals.
 */
function agreement(given: string, shown: string): number {
  const [value, printed] = [given.toLowerCase(), shown.toLowerCase()];
  const start = value.slice(0, 8);
  for (let at = printed.indexOf(start); at >= 0; at = printed.indexOf(start, at + 1)) {
    const length = Math.min(value.length, printed.length - at);
    if (printed.startsWith(value.slice(0, length), at)) return length;
  }
  return 0;
}
