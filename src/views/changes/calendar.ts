import type { Calendar } from '../parts/calendar.ts';
import type { Cited } from '../parts/cited.ts';
import { capitalised } from '../words.ts';
import type { Change, Part } from './change.ts';
import { compareStatements } from './compare-statements.ts';
import { entryChanges } from './entry-changes.ts';
import { pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';
import { refsIn } from './shown.ts';

const part = 'Calendar';

/** What lies ahead: moved, new, cancelled, no longer there. */
export const calendar: Part = {
  speaksOf: [
    'calendar.ahead',
    'calendar.off',
    'calendar.past',
    'calendar.recurring',
    'announcedBefore',
  ],
  compare: (before, after) => [...eventChanges(before, after), ...becameOf(before, after)],
};

type Event = Calendar['ahead'][number] & { readonly list: 'ahead' | 'off' | 'past' | 'recurring' };

function eventChanges({ calendar: before }: Paper, { calendar: after }: Paper): Change[] {
  if (!before || !after) return [];
  const pairs = pairUp(eventsIn(before), eventsIn(after), [({ key }) => key]);
  const changes = pairs.flatMap(({ before: then, after: now }): Change[] => {
    if (then && now) return entryChanges(part, then, now);
    if (now) return [{ part, kind: 'new', text: newWords(now), refs: refsIn(now) }];
    return then ? [{ part, kind: 'gone', text: goneWords(then), refs: [] }] : [];
  });
  const both = pairs.flatMap(({ before: then, after: now }) =>
    then && now && then.list !== now.list ? [{ from: then.list, to: now }] : [],
  );
  return [...changes, ...otherLists(both)];
}

function eventsIn({ ahead, off, past, recurring }: Calendar): Event[] {
  return [
    ...ahead.map((one) => ({ ...one, list: 'ahead' as const })),
    ...recurring.map((one) => ({ ...one, list: 'recurring' as const })),
    ...off.map((one) => ({ ...one, list: 'off' as const })),
    ...past.map((one) => ({ ...one, list: 'past' as const })),
  ];
}

const NEW: Readonly<Record<Event['list'], string>> = {
  ahead: 'New',
  off: 'New, and cancelled or postponed',
  recurring: 'New, and comes round regularly',
  past: 'New, though its day has gone by and nothing on record says what came of it',
};

function newWords(one: Event): string {
  const says = one.says === undefined ? '' : `. ${capitalised(one.says)}`;
  return `${NEW[one.list]}: ${inWords(one)}${says}`;
}

/** Why it is gone the paper does not say: it may have been held, or be of no concern any longer. */
function goneWords(one: Event): string {
  const was =
    one.list === 'past' || one.list === 'off' ? 'No longer in the calendar' : 'No longer ahead';
  return `${was}: ${inWords(one)}`;
}

function inWords({ title, date, place }: Event): string {
  return `${title}, ${date}, ${place}`;
}

const MOVED: Readonly<Record<Event['list'], string>> = {
  ahead: 'Ahead again',
  off: 'Cancelled, or postponed to no stated day',
  recurring: 'Now known to come round regularly',
  past: 'Gone by, and nothing on record says what came of it',
};

/** Events that stand in another list of the calendar, mostly because time has passed. */
function otherLists(moved: readonly { readonly to: Event }[]): Change[] {
  const lists: readonly Event['list'][] = ['off', 'ahead', 'recurring', 'past'];
  return lists.flatMap((list): Change[] => {
    const events = moved.map(({ to }) => to).filter((one) => one.list === list);
    if (events.length === 0) return [];
    const text = `${MOVED[list]}: ${events.map(({ title, date }) => `${title}, ${date}`).join('; ')}`;
    return [{ part, kind: 'changed', text, refs: refsIn(events) }];
  });
}

const AHEAD = ': ahead';
const UNKNOWN = ': what came of it is not on record';

/** What came of what the previous meeting announced; that a day has gone by is no change. */
function becameOf(before: Paper, after: Paper): Change[] {
  const now = after.announcedBefore ?? [];
  const same = new Set(now.map(({ text }) => text.replace(UNKNOWN, AHEAD)));
  const then = before.announcedBefore ?? [];
  return compareStatements(
    then.filter(({ text }) => !same.has(text) || now.some((one) => one.text === text)),
    now.filter(
      ({ text }) =>
        !text.endsWith(UNKNOWN) || !then.some((one) => one.text === text.replace(UNKNOWN, AHEAD)),
    ),
    { part: 'Announced before', about: 'Announced at the meeting before', keyOf: titleOf },
  );
}

/** The title of an event that stands with its date and place in one text. */
function titleOf({ text }: Cited): string {
  return text.split(', ')[0] ?? text;
}
