import { given } from '../given.ts';
import type { Calendar } from '../parts/calendar.ts';
import type { Cited } from '../parts/cited.ts';
import { capitalised } from '../words.ts';
import type { Change, Part } from './change.ts';
import { compareStatements } from './compare-statements.ts';
import { entryChanges } from './entry-changes.ts';
import { type Pair, pairUp } from './pair-up.ts';
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
  const off = pairs.flatMap(({ before: then, after: now }) =>
    now?.list === 'off' && then?.list !== 'off' ? [offWords(now)] : [],
  );
  const changes = pairs.flatMap((pair) => eventChange(pair));
  const moved = pairs.flatMap(({ before: then, after: now }) =>
    then && now && then.list !== now.list ? [now] : [],
  );
  return [...off, ...changes, ...otherLists(moved)];
}

function eventChange({ before, after }: Pair<Event>): Change[] {
  if (!after) return [{ part, kind: 'gone', text: goneWords(before), refs: [] }];
  const { list } = after;
  // How it is off, and what else is said of that, has been told.
  const isToldOff = list === 'off' && before?.list !== 'off';
  if (before) return entryChanges(part, before, isToldOff ? saying(before, after) : after);
  if (list === 'off') return [];
  return [{ part, kind: 'new', text: newWords(after, NEW[list]), refs: refsIn(after) }];
}

function saying({ says }: Event, { says: _told, ...rest }: Event): Event {
  return { ...rest, ...given('says', says) };
}

/** What is off, who says so and why: the first that its entry says is how it is off. */
function offWords(one: Event): Change {
  const [how = 'no longer to be held', ...rest] = one.says?.split('; ') ?? [];
  const more = rest.length === 0 ? '' : `. ${capitalised(rest.join('; '))}`;
  const text = `${capitalised(how)}: ${inWords(one)}${more}`;
  return { part, kind: 'changed', text, refs: refsIn(one) };
}

function eventsIn({ ahead, off, past, recurring }: Calendar): Event[] {
  return [
    ...ahead.map((one) => ({ ...one, list: 'ahead' as const })),
    ...recurring.map((one) => ({ ...one, list: 'recurring' as const })),
    ...off.map((one) => ({ ...one, list: 'off' as const })),
    ...past.map((one) => ({ ...one, list: 'past' as const })),
  ];
}

const NEW: Readonly<Record<Exclude<Event['list'], 'off'>, string>> = {
  ahead: 'New',
  recurring: 'New, and comes round regularly',
  past: 'New, though its day has gone by and nothing on record says what came of it',
};

function newWords(one: Event, how: string): string {
  const says = one.says === undefined ? '' : `. ${capitalised(one.says)}`;
  return `${how}: ${inWords(one)}${says}`;
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

const MOVED: Readonly<Record<Exclude<Event['list'], 'off'>, string>> = {
  ahead: 'Ahead again',
  recurring: 'Now known to come round regularly',
  past: 'Gone by, and nothing on record says what came of it',
};

/** Events that stand in another list of the calendar, mostly because time has passed. */
function otherLists(moved: readonly Event[]): Change[] {
  const lists = ['ahead', 'recurring', 'past'] as const;
  return lists.flatMap((list): Change[] => {
    const events = moved.filter((one) => one.list === list);
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
