import { capitalised } from '../words.ts';
import type { Change } from './change.ts';
import { inWords } from './compare-values.ts';
import { pairUp } from './pair-up.ts';
import { reworded } from './reworded.ts';
import { shownTexts, valuesAt } from './shown.ts';

/** Parts that say again what others say: for the first page, in a figure, in a grid, on a card. */
export const FOLLOWS: readonly string[] = [
  'front',
  'cover',
  'glance',
  'timeline',
  'topicGrid',
  'continuity',
  'people',
  'delegations',
  'orderRule',
  'calendar.months',
  'calendar.undated',
];

/** Two views, without what is no statement. */
interface Both {
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * What parts that follow from others have of their own. A text of theirs is told of where it says a
 * word that stands nowhere in the parts it follows from, so that the same change is not told twice
 * and nothing is lost.
 * @param all the views whole, but for what other parts have spoken of there
 * @param firsts the parts that the others follow from
 */
export function followOn(all: Both, firsts: Both, told: readonly Change[]): Change[] {
  const words = told.map(({ text }) => text);
  const knownNow = wordsOf([all.before, firsts.after, words, OWN]);
  const knownThen = wordsOf([all.after, firsts.before, words, OWN]);
  return FOLLOWS.flatMap((path) => {
    const [then, now] = [textsAt(all.before, path), textsAt(all.after, path)];
    const gone = then.filter((text) => !now.includes(text) && hasUnknown(text, knownThen));
    const fresh = now.filter((text) => !then.includes(text) && hasUnknown(text, knownNow));
    return wordTexts(
      path,
      then.filter((text) => !now.includes(text)),
      gone,
      fresh,
    );
  });
}

function textsAt(view: unknown, path: string): string[] {
  return [...new Set(valuesAt(view, path).flatMap(shownTexts))];
}

function wordTexts(
  path: string,
  old: readonly string[],
  gone: readonly string[],
  fresh: readonly string[],
): Change[] {
  const box = (list: readonly string[]) => list.map((text) => ({ text }));
  const pairs = pairUp(box(old), box(fresh), [], ({ text }) => text);
  const part = capitalised(inWords(path.split('.').at(-1) ?? path));
  return pairs.flatMap(({ before, after }): Change[] => {
    if (before && after)
      return [
        { part, kind: 'changed', text: capitalised(reworded(before.text, after.text)), refs: [] },
      ];
    if (after) return [{ part, kind: 'new', text: `Now also “${after.text}”`, refs: [] }];
    if (!before || !gone.includes(before.text)) return [];
    return [{ part, kind: 'gone', text: `No longer there: “${before.text}”`, refs: [] }];
  });
}

/** Words that these parts alone have, and that follow from the day or from what they draw. */
const OWN = [
  'nothing on record lies ahead; see the calendar',
  'at no meeting on record with a published list',
  'chair, held, announced as, to be held',
  'new, left, yes, no',
];

function hasUnknown(text: string, known: ReadonlySet<string>): boolean {
  return wordsIn(text).some((word) => !known.has(word));
}

function wordsOf(values: readonly unknown[]): ReadonlySet<string> {
  return new Set(values.flatMap(shownTexts).flatMap(wordsIn));
}

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december';

/** A day or days with month and year: one word, since another day of the month is another date. */
const DATE = new RegExp(`\\d{1,2}(?:–\\d{1,2})? (?:${MONTH}) \\d{4}`, 'g');

/** Words in small letters, dates as one, without other numbers: these may be counts or pages. */
function wordsIn(text: string): string[] {
  const small = text.toLowerCase();
  const words = small.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...(small.match(DATE) ?? []), ...words.filter((word) => !/^\d{1,3}$/.test(word))];
}
