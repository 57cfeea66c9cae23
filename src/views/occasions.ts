import { type Extent, knownExtent } from '../dates/edtf.ts';
import type { Meeting, Participation, Source } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { meetingsAlone } from './announced-meetings.ts';
import { type Announced, announcedEvents } from './events.ts';
import { given } from './given.ts';
import { meetingTitle } from './meetings.ts';
import { attendedSeats, isHeld, standsIn } from './standing.ts';

/**
 * Something with a date of its own in a calendar: an announced event, a meeting on record, or an event
 * and the meeting that it announced as one.
 */
export interface Occasion {
  readonly event?: Announced;
  readonly meeting?: Meeting;
}

/** How an occasion stands, in the words of RFC 5545, section 3.8.1.11. */
type OccasionStatus = 'tentative' | 'confirmed' | 'cancelled';

/** What makes an entry another one when it changes. */
export interface OccasionState {
  readonly title: string;
  /** Null where no date is stated. */
  readonly extent: Extent | null;
  readonly status: OccasionStatus;
  /** The town or house as printed, and the code of the state; neither where nothing is stated. */
  readonly place: { readonly name?: string; readonly state?: string };
  /** Delegations and who leads them, where the meeting is on record. */
  readonly heads: readonly string[];
}

/**
 * Every event that is announced once, with the meeting that it became where that is on record, and
 * every meeting that was announced without an event of its own.
 */
export function occasions(registry: Registry): Occasion[] {
  const events = announcedEvents(registry);
  return [
    ...events.map((event) => (event.meeting ? { event, meeting: event.meeting } : { event })),
    ...meetingsAlone(registry).map((meeting) => ({ meeting })),
  ];
}

/** The occasion of one meeting, with the event that announced it where there is one. */
export function occasionOf(meeting: Meeting, registry: Registry): Occasion {
  const event = announcedEvents(registry).find((one) => one.meeting?.id === meeting.id);
  return event ? { event, meeting } : { meeting };
}

/** How an occasion stands by what the registry knows of it. */
export function occasionState(occasion: Occasion, registry: Registry): OccasionState {
  const { event, meeting } = occasion;
  return {
    title: event?.event.title ?? (meeting ? meetingTitle(meeting, registry) : ''),
    ...datedState(occasion, registry),
    place: placeOf(occasion, registry),
    heads: meeting ? headsOf(meeting, registry) : [],
  };
}

/**
 * Date and status. A meeting that was held has the date of its record; one that was not has the date
 * that is announced, as papers print it.
 */
function datedState(
  occasion: Occasion,
  registry: Registry,
): Pick<OccasionState, 'extent' | 'status'> {
  const { event, meeting } = occasion;
  const recorded = meeting?.date.edtf ? knownExtent(meeting.date.edtf) : null;
  const announced = event?.extent ?? null;
  if (meeting && isHeld(meeting, registry)) {
    return { extent: recorded ?? announced, status: recorded ? 'confirmed' : 'tentative' };
  }
  if (event && isTakenOff(event)) {
    return { extent: event.lastDays ?? announced, status: 'cancelled' };
  }
  const extent = announced ?? recorded;
  const isCertain = event?.latest.status === 'confirmed' && extent?.approximate === false;
  return { extent, status: isCertain ? 'confirmed' : 'tentative' };
}

/**
 * Whether it is off on the days for which it was known: cancelled, postponed to no stated day, or
 * announced since for a time that leaves these days out. RFC 5545 knows no other word than
 * cancelled that takes it off a calendar.
 */
export function isTakenOff({ off, latest, extent, lastDays }: Announced): boolean {
  if (off) return true;
  if (lastDays === undefined || extent === null) return false;
  if (latest.status === 'postponed') return true;
  return lastDays.last < extent.first || lastDays.first > extent.last;
}

/** Where it takes place: as the record of the meeting has it once it was held, else as announced. */
function placeOf({ event, meeting }: Occasion, registry: Registry): OccasionState['place'] {
  const recorded = meeting && asPlace(meeting.place.name ?? undefined, meeting.place.state);
  const announced = event && asPlace(event.latest.place, event.latest.state);
  const held = meeting !== undefined && isHeld(meeting, registry);
  return (held ? (recorded ?? announced) : (announced ?? recorded)) ?? {};
}

/** Undefined where neither is stated. */
function asPlace(name: string | undefined, state: string | undefined) {
  if (name === undefined && state === undefined) return;
  return { ...given('name', name), ...given('state', state) };
}

/** The sources on an occasion, in the order of its records. */
export function sourcesOf({ event, meeting }: Occasion, registry: Registry): Source[] {
  const ids = [
    ...(event?.event.announcements ?? []).map(({ source }) => source),
    ...(meeting?.sources ?? []),
  ];
  return [...new Set(ids)].flatMap((id) => registry.sources.get(id) ?? []);
}

function headsOf(meeting: Meeting, registry: Registry): string[] {
  return headSeats(meeting, registry)
    .map(({ delegation, person }) => `${delegation} ${person}`)
    .sort();
}

/** Who leads the delegations: as reports have it, or beforehand as it stands. */
export function headSeats(meeting: Meeting, registry: Registry): Participation[] {
  const seats = isHeld(meeting, registry)
    ? attendedSeats(meeting, registry)
    : meeting.participations.filter(standsIn);
  return seats.filter(({ head }) => head);
}
