import { type Extent, knownExtent } from '../dates/edtf.ts';
import { formatDate } from '../dates/format-date.ts';
import { addDays } from '../dates/iso-day.ts';
import type { Announcement, Event, Meeting } from '../records/schema/kinds.ts';
import { rankAnnouncements } from '../registry/rank-announcements.ts';
import type { Registry } from '../registry/registry.ts';
import type { Desk } from './desk.ts';
import { given } from './given.ts';
import { partyName } from './parties.ts';
import { isHeld } from './standing.ts';

/** An event as its announcements have it, first of all the chosen one or else the latest. */
export interface Announced {
  readonly event: Event;
  /**
   * The announcement that counts, with the date and the place of the latest that states them: who is
   * silent on them takes nothing back.
   */
  readonly latest: Announcement;
  /** Null where no day, month or year is stated. */
  readonly extent: Extent | null;
  /** Publication day of that announcement, an ISO 8601 day. */
  readonly announcedOn: string;
  /** The last days that any announcement gave, where the latest gives none. */
  readonly lastDays?: Extent;
  /** Set where the latest announcement says that it is not to be, or not then and nobody says when. */
  readonly off?: Announcement;
  /** The record of the meeting that it announces, where a source on it is known. */
  readonly meeting?: Meeting;
  /** Whether a source reports that meeting. */
  readonly isHeld: boolean;
}

/** An event without a date counts as ahead for so long after it was announced. In days. */
const OPEN_DAYS = 365;

/** Every single occasion that has an event on record, the earliest first; undated ones behind all others. */
export function announcedEvents(registry: Registry): Announced[] {
  return allEvents(registry).filter(({ event }) => event.recurring === undefined);
}

/** What comes round regularly, no single occasion of which is announced. */
export function recurringEvents(registry: Registry): Announced[] {
  return allEvents(registry).filter(({ event }) => event.recurring !== undefined);
}

function allEvents(registry: Registry): Announced[] {
  return [...registry.events.values()].map((event) => asAnnounced(event, registry)).sort(byDate);
}

/**
 * An event by the announcement that counts. Until its meeting is held, what the record of that says of when and
 * where counts too. Throws where it has no announcement.
 */
export function asAnnounced(recorded: Event, registry: Registry): Announced {
  const meeting = registry.meetings.get(recorded.meeting ?? '');
  const held = meeting !== undefined && isHeld(meeting, registry);
  const [newest] = rankAnnouncements(recorded, registry);
  if (!newest) throw new Error(`the event ${recorded.id} has no announcement`);
  const off = !held && isOff(newest);
  const event = meeting && !held ? withDateOf(meeting, recorded, registry) : recorded;
  const ordered = rankAnnouncements(event, registry);
  const latest = off
    ? (ordered.find(({ date }) => date !== null) ?? newest)
    : withWhenAndWhere(newest, ordered);
  const extent = extentIn(latest);
  const lastDays = isOfDays(extent) ? undefined : ordered.map(extentIn).find(isOfDays);
  return {
    event,
    latest,
    extent,
    ...given('lastDays', lastDays ?? undefined),
    announcedOn: publishedOn(latest.source, registry),
    ...(off ? { off: newest } : {}),
    ...given('meeting', meeting),
    isHeld: held,
  };
}

/**
 * An event with the latest announcement that the record of its meeting makes beyond its own: of another date
 * than any of them, or a place where none has one.
 */
function withDateOf(meeting: Meeting, event: Event, registry: Registry): Event {
  const own = new Set(event.announcements.map(({ source }) => source));
  const dates = new Set(event.announcements.map(({ date }) => date));
  const hasPlace = event.announcements.some(isPlaced);
  const more = announcementsOf(meeting).filter(
    (one) =>
      !own.has(one.source) &&
      ((one.date !== null && !dates.has(one.date)) || (!hasPlace && isPlaced(one))),
  );
  const [latest] = rankAnnouncements({ ...event, announcements: more }, registry);
  // Of one day the last counts: an announcement is nearer to the event than its meeting's record.
  return latest ? { ...event, announcements: [latest, ...event.announcements] } : event;
}

function isPlaced({ place, state }: Announcement): boolean {
  return place !== undefined || state !== undefined;
}

/** An announcement with the date and place of the first in rank that states them. */
function withWhenAndWhere(newest: Announcement, ordered: readonly Announcement[]): Announcement {
  const when = ordered.find(({ date }) => date !== null) ?? newest;
  const where = isPlaced(newest) ? newest : (ordered.find(isPlaced) ?? newest);
  const { because: _because, place: _place, state: _state, ...rest } = newest;
  return {
    ...rest,
    date: when.date,
    basis: when.basis,
    ...given('because', when.because),
    ...given('place', where.place),
    ...given('state', where.state),
  };
}

/**
 * What the record of a meeting says of when and where, as announcements: one of each source that says
 * either; of all its sources where none does.
 */
export function announcementsOf({ date, place, sources }: Meeting): Announcement[] {
  const grounds = new Map(date.evidence.map((one) => [one.source, one]));
  const [first] = date.evidence;
  const named = new Set([...date.evidence, ...place.evidence].map(({ source }) => source));
  return [...(named.size > 0 ? named : sources)].map((source) => {
    // Who says only where has no say on what ground the date stands.
    const { basis = 'stated' as const, because } = grounds.get(source) ?? first ?? {};
    return {
      source,
      date: date.edtf,
      basis,
      ...given('because', because),
      status: 'announced',
      ...given('place', place.name ?? undefined),
      ...given('state', place.state),
      expects: [],
    };
  });
}

function extentIn({ date }: Announcement): Extent | null {
  return date === null ? null : knownExtent(date);
}

/** Whether a date names its days, be they certain or not. */
export function isOfDays(extent: Extent | null): boolean {
  return extent?.precision === 'day' || extent?.precision === 'span';
}

/** Whether it is not to be, or not on any day that is stated. */
function isOff({ status, date }: Announcement): boolean {
  return status === 'cancelled' || (status === 'postponed' && date === null);
}

/** Day of publication of a source, empty where it has none. */
export function publishedOn(source: string, registry: Pick<Registry, 'sources'>): string {
  const edtf = registry.sources.get(source)?.published.edtf;
  return edtf ? knownExtent(edtf).last : '';
}

/** The earliest first; what has no date behind all others. */
export function byDate(a: Announced, b: Announced): number {
  const key = (one: Announced) => `${sortDay(one)} ${one.event.id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** A month sorts at its end, a year at its end, no date behind everything: never as a first. */
function sortDay({ extent }: Announced): string {
  if (extent === null) return '9999';
  return isOfDays(extent) ? extent.first : extent.last;
}

/** Whether the event still lay ahead on the day, or may have. What is off does not. */
export function isAhead(one: Announced, asOf: string): boolean {
  if (one.isHeld || one.off) return false;
  if (one.extent === null) return addDays(one.announcedOn, OPEN_DAYS) >= asOf;
  return one.extent.last >= asOf;
}

/** The date at its true precision: `16–17 September 2021`, `October 2021 (day not stated)`. */
export function eventDate({ latest, extent, announcedOn }: Announced): string {
  if (latest.date === null || extent === null) {
    return announcedOn
      ? `date not stated (announced ${formatDate(announcedOn)})`
      : 'date not stated';
  }
  const words = formatDate(latest.date);
  if (extent.precision === 'month' || extent.precision === 'season') {
    return `${words} (day not stated)`;
  }
  return extent.precision === 'year' ? `${words} (date not stated)` : words;
}

/** A place with its state, unless its name has it already; undefined where neither is stated. */
export function placeWords(
  name: string | undefined,
  code: string | undefined,
  { registry, settings }: Pick<Desk, 'registry' | 'settings'>,
): string | undefined {
  const state = code && partyName(code, registry, settings);
  return name && state && !name.includes(state) ? `${name}, ${state}` : (name ?? state);
}

/** Where it is to take place, as far as the latest announcement says. */
export function eventPlace({ latest }: Announced, desk: Desk): string {
  return placeWords(latest.place, latest.state, desk) ?? 'place not stated';
}
