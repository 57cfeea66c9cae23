import type { View } from '../build-view.ts';
import { capitalised } from '../words.ts';
import { agenda } from './agenda.ts';
import { calendar } from './calendar.ts';
import type { Change, Part } from './change.ts';
import { compareValues, inWords } from './compare-values.ts';
import { counterparts } from './counterparts.ts';
import { delegations } from './delegations.ts';
import { differences } from './differences.ts';
import { FOLLOWS, followOn } from './follow-on.ts';
import { house } from './house.ts';
import { meeting } from './meeting.ts';
import { outcomes } from './outcomes.ts';
import { paperOf, withoutBriefsThatWent } from './paper.ts';
import { representation } from './representation.ts';
import { seating } from './seating.ts';
import { without } from './shown.ts';
import { sources } from './sources.ts';
import { spellings } from './spellings.ts';

/** The parts that have words of their own for what changed, in the order in which one must know. */
const PARTS: readonly Part[] = [
  delegations,
  seating,
  meeting,
  calendar,
  outcomes,
  agenda,
  representation,
  counterparts,
  house,
  differences,
  spellings,
  sources,
];

/** What makes or describes the file, says how current it is, or whom a copy is for: no statement. */
const FURNITURE: readonly string[] = [
  'document',
  'asOf',
  'identity',
  'tabs',
  'index',
  // Says again, for calendar programs, what the paper says.
  'schedule',
  'reach',
  'front.asOf',
  'cover.asOf',
  'cover.copy',
  'cover.audience',
  'announcesAnything',
  'agenda.title',
  'glance.label',
  'delegations.facts.label',
  'timeline.alt',
  'timeline.ticks',
  'topicGrid.rows.cells.kind',
  'calendar.nothingAhead',
  'calendar.months.title',
  'calendar.months.weekdays',
  'calendar.months.weeks.days',
  'calendar.months.weeks.lanes.kind',
];

/**
 * What a reader of the earlier paper has to know, in the order of its weight; nothing where both say
 * the same. What only follows from another as-of day, or repeats another part, is not told.
 * @param before and `after`: views of the same document and subject
 */
export function compareViews(before: View, after: View): Change[] {
  const now = paperOf(after);
  const then = withoutBriefsThatWent(paperOf(before), now);
  const told = PARTS.flatMap(({ compare }) => compare(then, now));
  const spoken = PARTS.flatMap(({ speaksOf }) => speaksOf);
  const strip = (paths: readonly string[]) => ({
    before: without(then, paths),
    after: without(now, paths),
  });
  const unspoken = strip([...spoken, ...FURNITURE]);
  const firsts = strip([...FURNITURE, ...FOLLOWS]);
  const rest = strip([...spoken, ...FURNITURE, ...FOLLOWS]);
  return onceEach([
    ...told,
    ...compareRest(rest.before, rest.after),
    ...followOn(unspoken, firsts, told),
  ]);
}

function onceEach(changes: readonly Change[]): Change[] {
  const seen = new Map(changes.toReversed().map((one) => [`${one.part}\n${one.text}`, one]));
  return changes.filter((one) => seen.get(`${one.part}\n${one.text}`) === one);
}

/** Parts and fields that nobody above knows, such as those that are newer than this comparison. */
function compareRest(before: unknown, after: unknown): Change[] {
  const [then, now] = [before, after] as Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(now ?? {}), ...Object.keys(then ?? {})]);
  return [...keys].flatMap((key) => {
    const part = capitalised(inWords(key));
    return compareValues(then?.[key], now?.[key], { part, about: [] });
  });
}
