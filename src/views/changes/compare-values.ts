import { capitalised } from '../words.ts';
import type { Change } from './change.ts';
import { type Pair, pairUp } from './pair-up.ts';
import { reworded } from './reworded.ts';
import { refsIn, shown, shownEntries, shownTexts } from './shown.ts';

/** Where in a paper a value stands: its part, and what to call the value there. */
export interface Where {
  readonly part: string;
  readonly about: readonly string[];
}

/**
 * Every difference a reader could see between two values of whatever shape, in plain words. For what
 * no part has words of its own; nothing that differs passes it.
 */
export function compareValues(before: unknown, after: unknown, where: Where): Change[] {
  if (shown(before) === shown(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, where);
  if (isObject(before) && isObject(after)) return compareObjects(before, after, where);
  return worded(before, after, where);
}

/** The value of a field by its key, as far as a value has one. */
type Fields = Readonly<Record<string, unknown>>;

function compareObjects(before: Fields, after: Fields, { part, about }: Where): Change[] {
  const keys = [...shownEntries(after), ...shownEntries(before)].map(([key]) => key);
  return [...new Set(keys)].flatMap((key) =>
    compareValues(before[key], after[key], { part, about: [...about, inWords(key)] }),
  );
}

function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  where: Where,
): Change[] {
  const boxed = (list: readonly unknown[]) => list.map((value) => ({ value }));
  const pairs = pairUp(
    boxed(before),
    boxed(after),
    [
      ({ value }) => shown(value),
      ...NAMING.map(
        (key) =>
          ({ value }: { value: unknown }) =>
            fieldOf(value, key) ?? shown(value),
      ),
    ],
    ({ value }) => (typeof value === 'string' ? value : ''),
  );
  const changes = pairs.flatMap((pair) => comparePair(pair, where));
  return changes.length > 0 ? changes : reordered(after, where);
}

function reordered(after: readonly unknown[], { part, about }: Where): Change[] {
  const text = capitalised([...about, 'now in another order'].join(', '));
  return [{ part, kind: 'changed', text, refs: refsIn(after) }];
}

function comparePair(
  { before, after }: Pair<{ readonly value: unknown }>,
  { part, about }: Where,
): Change[] {
  if (!before || !after) return worded(before?.value, after?.value, { part, about });
  const name = nameOfBoth(before.value, after.value);
  const within = name === undefined ? about : [...about, `“${name}”`];
  return compareValues(before.value, after.value, { part, about: within });
}

/** Fields by which people call the thing that has them. */
const NAMING = ['name', 'title', 'what', 'topic', 'subject', 'meeting', 'delegation', 'label'];

function fieldOf(value: unknown, key: string): string | undefined {
  const field = isObject(value) ? value[key] : undefined;
  return typeof field === 'string' ? `${key} ${field}` : undefined;
}

/** What a thing is called in both papers. */
function nameOfBoth(before: unknown, after: unknown): string | undefined {
  if (!isObject(before) || !isObject(after)) return;
  const names = NAMING.filter((key) => before[key] === after[key]).map((key) => after[key]);
  return names.find((name) => typeof name === 'string');
}

function worded(before: unknown, after: unknown, { part, about }: Where): Change[] {
  const [then, now] = [before, after].map((value) => shownTexts(value).join(', '));
  const what = capitalised(about.join(', '));
  const say = (kind: Change['kind'], words: string): Change[] => [
    { part, kind, text: what ? `${what}: ${words}` : capitalised(words), refs: refsIn(after) },
  ];
  if (then && now) return say('changed', reworded(then, now));
  if (now) return say('new', `new: “${now}”`);
  return then ? say('gone', `no longer there: “${then}”`) : [];
}

/** `announcedBy` in words. */
export function inWords(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function isObject(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
