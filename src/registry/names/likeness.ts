import type { Person } from '../../records/schema/kinds.ts';
import { compareFamilies, compareGiven, type FamilyLikeness, hasGiven } from './compare-names.ts';
import { nameKeys } from './name-keys.ts';
import { type ParsedName, parseName } from './parse-name.ts';

/** Two people whose names are close enough to ask whether they are one, in the order of ids. */
export interface Likeness {
  readonly first: Person;
  readonly second: Person;
  /**
   * `one`: the names fit one person. `confusing`: the names are two, but whoever reads both on
   * one page may mix them up.
   */
  readonly kind: 'one' | 'confusing';
}

interface Known {
  readonly person: Person;
  readonly names: readonly ParsedName[];
}

/**
 * Pairs of people with near-identical names. Names are compared only inside buckets of
 * {@link nameKeys}, so that thousands of people take no more than a moment.
 */
export function likenesses(people: Iterable<Person>): Likeness[] {
  const known = [...people].map((person) => ({ person, names: namesOf(person) }));
  return candidatePairs(known).flatMap(([a, b]) => compare(a, b) ?? []);
}

function namesOf(person: Person): ParsedName[] {
  const forms = [person.name, ...person.forms.map(({ form }) => form)];
  return [...new Set(forms)]
    .map((form) => parseName(form, person.family))
    .filter(({ family }) => family !== '');
}

function candidatePairs(known: readonly Known[]): [Known, Known][] {
  const buckets = new Map<string, number[]>();
  for (const [index, { names }] of known.entries()) {
    for (const key of new Set(names.flatMap(nameKeys))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    }
  }
  const pairs = new Set<number>();
  for (const bucket of buckets.values()) {
    for (const [at, a] of bucket.entries()) {
      for (const b of bucket.slice(at + 1)) pairs.add(a * known.length + b);
    }
  }
  return [...pairs].sort((a, b) => a - b).flatMap((pair) => pairOf(known, pair));
}

function pairOf(known: readonly Known[], pair: number): [Known, Known][] {
  const a = known[Math.floor(pair / known.length)];
  const b = known[pair % known.length];
  return a && b ? [[a, b]] : [];
}

function compare(a: Known, b: Known): Likeness | undefined {
  const pair = { first: a.person, second: b.person };
  if (a.names.some((one) => b.names.some((two) => one.words === two.words))) {
    return { ...pair, kind: 'one' };
  }
  // A form with another family name (a slip, a maiden name) says nothing about this one.
  const [mine, theirs] = [formsLike(a.names, b.names), formsLike(b.names, a.names)];
  const family = closestFamily(mine, theirs);
  if (family === 'far') return;
  const given = compareGiven(mine, theirs);
  if (given === 'same') return { ...pair, kind: 'one' };
  // Two Ivanovs with first names are told apart; Ivanov and Ivanova, or A. and B. Ivanov, are not.
  const initialsOnly = !mine.some(hasGiven) || !theirs.some(hasGiven);
  const confusing = given === 'near' || family === 'variant' || (family === 'same' && initialsOnly);
  return confusing ? { ...pair, kind: 'confusing' } : undefined;
}

function formsLike(names: readonly ParsedName[], others: readonly ParsedName[]): ParsedName[] {
  return names.filter((one) =>
    others.some((two) => compareFamilies(one.family, two.family) !== 'far'),
  );
}

const CLOSEST: readonly FamilyLikeness[] = ['same', 'variant', 'slip'];

function closestFamily(a: readonly ParsedName[], b: readonly ParsedName[]): FamilyLikeness {
  const all = new Set(a.flatMap((one) => b.map((two) => compareFamilies(one.family, two.family))));
  return CLOSEST.find((likeness) => all.has(likeness)) ?? 'far';
}
