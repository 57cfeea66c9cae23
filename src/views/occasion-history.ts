import { knownExtent } from '../dates/edtf.ts';
import type { Source, StandingEntry } from '../records/schema/kinds.ts';
import { visitReferences } from '../registry/references.ts';
import type { Registry } from '../registry/registry.ts';
import { announcedEvents, publishedOn } from './events.ts';
import { given } from './given.ts';
import { knownBy } from './known-by.ts';
import { type Occasion, occasionState } from './occasions.ts';

/** How often the entry on an occasion has changed by the as-of day, and when last. */
export interface History {
  /** Changes since it was first known: SEQUENCE of RFC 5545, section 3.8.7.4. */
  readonly sequence: number;
  /** The day of the last change, or of the first source on it; ISO 8601. */
  readonly modified: string;
}

/**
 * The history of an occasion, from its records alone: what it was on each day on which something
 * became known of it or was chosen, compared with the day before; and each correction of the curator as
 * one change more. The clock has no say, so that the same records give the same file.
 * @param registry as known on the as-of day
 * @param asOf ISO 8601 day
 */
export function occasionHistory(occasion: Occasion, registry: Registry, asOf: string): History {
  const own = recordsAround(occasion, registry);
  const corrected = correctionsOf(occasion);
  const changed: string[] = [];
  let before: string | undefined;
  for (const day of daysOf(occasion, own.sources, asOf)) {
    const known = knownBy(own, day);
    const one = onlyOccasion(known);
    const state = one && JSON.stringify(occasionState(one, known));
    if (state === undefined || state === before) continue;
    changed.push(day);
    before = state;
  }
  const last = [...changed, ...corrected].sort().at(-1);
  const more = changed
    .slice(1)
    .reduce((sum, day) => sum + moreChangesOn(day, occasion, own.sources), 0);
  const sequence = Math.max(0, changed.length - 1) + corrected.length + more;
  return { sequence, modified: last ?? asOf };
}

/**
 * How many changes of seats came to be known on a day, beyond the first. Somebody replaced beside
 * somebody confirmed is one change more, also where the record of it is written later.
 */
function moreChangesOn(day: string, { meeting }: Occasion, sources: Registry['sources']): number {
  const changes = (meeting?.participations ?? []).flatMap(({ standing }) =>
    standing.filter((one) => one.status !== 'announced' && knownOn(one, sources) === day),
  );
  return Math.max(0, changes.length - 1);
}

/** The day on which a change was known: it was in force by then, and a source had come out. */
function knownOn({ on, evidence }: StandingEntry, sources: Registry['sources']): string {
  const [first = ''] = evidence.map(({ source }) => publishedOn(source, { sources })).sort();
  return [first, knownExtent(on).first].sort().at(-1) ?? first;
}

/** What is known of the one occasion that there are records of. */
function onlyOccasion(known: Registry): Occasion | undefined {
  const [event] = announcedEvents(known);
  const [meeting] = known.meetings.values();
  if (!event && !meeting) return;
  return { ...given('event', event), ...given('meeting', meeting) };
}

/** The days on which the curator corrected the records; those after the as-of day are not known. */
function correctionsOf({ event, meeting }: Occasion): string[] {
  return [event?.event, meeting].flatMap((record) =>
    (record?.revised ?? []).map(({ on }) => knownExtent(on).first),
  );
}

const NONE = new Map<string, never>();

/** The records of an occasion with their sources, so that going back in time costs little. */
function recordsAround({ event, meeting }: Occasion, registry: Registry): Registry {
  const { bodies, organisations } = registry;
  const events = event ? [event.event] : [];
  const meetings = meeting ? [meeting] : [];
  const sources = new Map<string, Source>();
  visitReferences({ ...EMPTY, events, meetings }, ({ to, id }) => {
    const source = to === 'source' ? registry.sources.get(id) : undefined;
    if (source) sources.set(id, source);
  });
  return {
    sources,
    organisations,
    bodies,
    states: NONE,
    people: NONE,
    meetings: new Map(meetings.map((one) => [one.id, one])),
    events: new Map(events.map((one) => [one.id, one])),
    topics: NONE,
    instruments: NONE,
    orders: NONE,
    briefings: NONE,
  };
}

const EMPTY = {
  sources: [],
  organisations: [],
  bodies: [],
  states: [],
  people: [],
  meetings: [],
  events: [],
  topics: [],
  instruments: [],
  orders: [],
  briefings: [],
};

/** Days on which something changed of it: a source came out, a seat changed hands, somebody chose. */
function daysOf(
  { event, meeting }: Occasion,
  sources: Registry['sources'],
  asOf: string,
): string[] {
  const chosen = [event?.event.chosen, meeting?.date.chosen, meeting?.place.chosen];
  const choices = chosen.flatMap((one) => (one ? [knownExtent(one.on).last] : []));
  const published = [...sources.keys()].map((id) => publishedOn(id, { sources }));
  const changes = (meeting?.participations ?? []).flatMap(({ standing }) =>
    standing.map(({ on }) => knownExtent(on).first),
  );
  const days = [...published, ...changes, ...choices].filter((day) => day !== '' && day <= asOf);
  return [...new Set(days)].sort();
}
