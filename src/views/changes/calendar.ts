import type { Calendar } from '../parts/calendar.ts';
import { type Found, isGone, isNew, isOther } from './change.ts';
import { compareStatements } from './compare-statements.ts';

type Entry = Calendar['ahead'][number];

/** What was moved, cancelled or announced; what only went by with the day is no change. */
export function calendarChanges(before: Calendar, after: Calendar): Found[] {
  // What has only gone by was not moved: another occasion of the same name is another one.
  const wentBy = (one: Entry) => after.past.some((other) => isSame(one, other));
  const open = before.ahead.filter((one) => !wentBy(one));
  const pairs = pairsOf(open, after.ahead);
  const kept = new Set(pairs.map(([then]) => then));
  return [
    ...pairs.flatMap(([then, now]) =>
      then ? inEntry(then, now) : [isNew(`new: ${inFull(now)}`, now.refs)],
    ),
    ...open.filter((one) => !kept.has(one)).map((one) => isGone(`no longer ahead: ${inFull(one)}`)),
    ...compareStatements(rest(before, []), rest(after, before.ahead)),
  ];
}

type Pair = readonly [Entry | undefined, Entry];

/** What is announced now beside what was announced: of two with one title the one on the same day. */
function pairsOf(before: readonly Entry[], after: readonly Entry[]): Pair[] {
  const free = [...before];
  const take = (is: (one: Entry) => boolean) => {
    const at = free.findIndex(is);
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const same = new Map(after.map((now) => [now, take((one) => isSame(one, now))]));
  return after.map((now) => [same.get(now) ?? take(({ title }) => title === now.title), now]);
}

function inEntry(then: Entry, now: Entry): Found[] {
  const wasOpen = then.date.startsWith('date not stated');
  const verb = wasOpen ? 'now has a date:' : 'moved to';
  const said = [
    ...(then.date === now.date ? [] : [`${verb} ${now.date} (was: ${then.date})`]),
    ...(then.place === now.place ? [] : [`place now ${now.place} (was: ${then.place})`]),
    ...(then.says === now.says ? [] : [`now said: ${saying(now)} (was: ${saying(then)})`]),
  ];
  const more = compareStatements(moreOf(then), moreOf(now));
  // Who announced it has changed with what is announced.
  const rest = said.length > 0 ? [] : more.map(({ text }) => text);
  return [...said, ...rest].map((what) => isOther(`${now.title}: ${what}`, now.refs));
}

function saying({ says }: Entry): string {
  return says ?? 'nothing more';
}

/** What an entry says beyond its date, its place and its words. */
function moreOf({ title: _t, date: _d, place: _p, says: _s, refs: _r, ...more }: Entry) {
  return more;
}

/** All but what lies ahead, its months and what is drawn from it; without what has only gone by. */
function rest(
  { ahead: _ahead, months: _months, undated: _undated, nothingAhead: _nothing, ...said }: Calendar,
  before: readonly Entry[],
) {
  return { ...said, past: said.past.filter((one) => !before.some((old) => isSame(old, one))) };
}

function isSame(one: Entry, other: Entry): boolean {
  return one.title === other.title && one.date === other.date;
}

function inFull({ title, date, place }: Entry): string {
  return `${title}, ${date}, ${place}`;
}
