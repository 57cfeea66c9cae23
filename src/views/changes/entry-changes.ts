import type { Calendar } from '../parts/calendar.ts';
import type { Change } from './change.ts';
import { compareValues } from './compare-values.ts';
import { refsIn, without } from './shown.ts';

type Entry = Calendar['ahead'][number];

/** Fields of which the functions below speak; in which list it stands is told of all together. */
const TOLD = ['title', 'date', 'place', 'announcedBy', 'says', 'list'];

/** What changed of one event that both calendars have. */
export function entryChanges(part: string, before: Entry, after: Entry): Change[] {
  const say = (text: string): Change => ({ part, kind: 'changed', text, refs: refsIn(after) });
  const { title, date, place } = after;
  const isMoved = before.date !== date;
  return [
    ...(isMoved ? [say(`${dateWords(before.date, date)}: ${title}, ${place}`)] : []),
    ...(before.title === title ? [] : [say(`${title}: the name now (was: ${before.title})`)]),
    ...(before.place === place ? [] : [say(`${title}: place now ${place} (was: ${before.place})`)]),
    ...(before.announcedBy === after.announcedBy ? [] : [say(announcedWords(before, after))]),
    ...saysWords(before, after, isMoved).map(say),
    ...compareValues(without(before, TOLD), without(after, TOLD), { part, about: [title] }),
  ];
}

const NO_DAY = / \((day|date) not stated\)$/;
const NO_DATE = /^date not stated/;

function dateWords(before: string, after: string): string {
  const was = `(was: ${before})`;
  if (NO_DATE.test(after)) {
    return NO_DATE.test(before)
      ? `Announced again, still without a date ${was}`
      : `Date no longer stated ${was}`;
  }
  if (NO_DATE.test(before)) return `Now has a date, ${after} ${was}`;
  if (NO_DAY.test(before) && !NO_DAY.test(after)) return `Now has a day, ${after} ${was}`;
  return `Moved to ${after} ${was}`;
}

function announcedWords({ announcedBy: before }: Entry, { title, announcedBy }: Entry): string {
  return `${title}, where announced: ${announcedBy} (was: ${before})`;
}

/** What else announcements say; that there was another date before is told where it moves. */
function saysWords(
  { says: before = '' }: Entry,
  { title, says = '' }: Entry,
  isMoved: boolean,
): string[] {
  const pieces = (text: string) =>
    text
      .split('; ')
      .filter((one) => one !== '' && !(isMoved && one.startsWith('also announced for ')));
  const [then, now] = [pieces(before), pieces(says)];
  const fresh = now.filter((one) => !then.includes(one)).join('; ');
  const gone = then.filter((one) => !now.includes(one)).join('; ');
  if (fresh) return [`${title}: ${fresh}${gone ? ` (was: ${gone})` : ''}`];
  return gone ? [`${title}: no longer said: ${gone}`] : [];
}
