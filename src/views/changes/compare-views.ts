import type { View } from '../build-view.ts';
import type { Agenda } from '../parts/agenda.ts';
import { calendarChanges } from './calendar.ts';
import type { Change, Found } from './change.ts';
import { compareStatements } from './compare-statements.ts';
import { counterpartChanges } from './counterparts.ts';
import { delegationChanges, listChanges } from './delegations.ts';
import { outcomeChanges } from './outcomes.ts';
import { representationChanges } from './representation.ts';
import { sourceChanges } from './sources.ts';

/** Every field that a view of any document may have. */
type Fields = { readonly [K in KeyOfAny<View>]?: ValueOf<View, K> };
type KeyOfAny<T> = T extends unknown ? keyof T : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

interface Part {
  /** What people call it. */
  readonly name: string;
  readonly changes: (before: Fields, after: Fields) => Found[];
}

/** A part that is compared statement by statement. */
function plain<K extends keyof Fields>(name: string, field: K): Part {
  return { name, changes: (before, after) => compareStatements(before[field], after[field]) };
}

/** A part that both papers have, in words of its own. */
function own<K extends keyof Fields>(
  name: string,
  field: K,
  words: (before: NonNullable<Fields[K]>, after: NonNullable<Fields[K]>) => Found[],
): Part {
  return {
    name,
    changes: (before, after) => {
      const [then, now] = [before[field], after[field]];
      // What only one of them has is new, or gone, as a whole.
      if (!then || !now) return compareStatements(then, now);
      return words(then as NonNullable<Fields[K]>, now as NonNullable<Fields[K]>);
    },
  };
}

/** What a paper says, in the order in which one has to know it. */
const PARTS: readonly Part[] = [
  own('Delegations', 'attendees', delegationChanges),
  { name: 'The meeting', changes: (before, after) => compareStatements(rows(before), rows(after)) },
  own('Representation', 'representation', representationChanges),
  {
    name: 'Status',
    changes: (before, after) => compareStatements(standing(before), standing(after)),
  },
  own('Calendar', 'calendar', calendarChanges),
  own('Outcomes', 'outcomes', (before, after) => [
    ...outcomeChanges(before.decisions, after.decisions),
    ...outcomeChanges(before.positions, after.positions),
  ]),
  plain('Decided at the latest meeting', 'decisions'),
  own('Who you will meet', 'counterparts', counterpartChanges),
  plain('Statements that name it', 'named'),
  own('Agenda', 'agenda', (before, after) => compareStatements(topics(before), topics(after))),
  own('Agenda', 'agendas', (before, after) =>
    compareStatements(before.map(topics), after.map(topics)),
  ),
  plain('Announced before', 'announcedBefore'),
  plain('Our brief', 'house'),
  own('List of participants', 'attendees', listChanges),
  plain('Instruments', 'instruments'),
  plain('Where sources differ', 'differences'),
  own('Sources', 'sources', sourceChanges),
  { name: 'Front', changes: (before, after) => compareStatements(frontOf(before), frontOf(after)) },
];

/** What follows from the parts above; told as one line, and in full where nothing else is told. */
const CONSEQUENCES: readonly Part[] = [
  {
    name: 'At a glance',
    changes: (before, after) => compareStatements(before.glance, after.glance),
  },
  {
    name: 'Reports',
    changes: (before, after) => compareStatements(reports(before), reports(after)),
  },
  plain('Since the previous meeting', 'continuity'),
  plain('Delegation briefs', 'delegations'),
  plain('Who you will meet', 'people'),
  plain('Index of persons', 'index'),
  plain('Topics', 'topicGrid'),
  plain('Timeline', 'timeline'),
  plain('Order of delegations', 'orderRule'),
];

/**
 * What has changed between two states of one paper, in words, the most important first. Both views
 * are of one document and subject; another day or audience is fine. Whatever a reader can see to
 * be different is told; what merely follows from the day that the paper speaks for is not.
 */
export function compareViews(before: View, after: View): Change[] {
  const [then, now] = [before as Fields, after as Fields];
  const told = changesIn(PARTS, then, now);
  const following = changesIn(CONSEQUENCES, then, now);
  if (told.length === 0) return following;
  const names = [...new Set(following.map(({ part }) => part))];
  if (names.length === 0) return told;
  const text = `changed accordingly: ${names.join(', ')}`;
  return [...told, { part: 'Elsewhere', kind: 'changed', text, refs: [] }];
}

function changesIn(parts: readonly Part[], before: Fields, after: Fields): Change[] {
  return parts.flatMap(({ name, changes }) =>
    changes(before, after).map((one) => ({ part: name, ...one })),
  );
}

/** Rows of the glance that stand nowhere else; the others repeat what the parts say. */
const OWN_ROWS = ['Status', 'In the chair or host'];

function standing({ glance }: Fields): unknown {
  return glance?.filter(({ label }) => OWN_ROWS.includes(label));
}

/** How many sources there are follows from the sources. */
const COUNTED_ROWS = ['Reported in', 'Announced in'];

function rows({ facts }: Fields): unknown {
  return facts?.filter(({ label }) => !COUNTED_ROWS.includes(label));
}

function reports({ facts }: Fields): unknown {
  return facts?.filter(({ label }) => COUNTED_ROWS.includes(label));
}

/** Without the id of the meeting, which nobody reads. */
function topics({ meeting: _id, ...agenda }: Agenda): unknown {
  return agenda;
}

/** What stands on the front but for the day, the edition and the copy. */
function frontOf({ front, cover }: Fields): unknown {
  const shown = { asOf: undefined, edition: undefined, issued: undefined, copy: undefined };
  return [front && { ...front, ...shown }, cover && { ...cover, ...shown }];
}
