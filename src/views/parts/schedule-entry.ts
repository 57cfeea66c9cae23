import { z } from 'zod';
import type { Extent } from '../../dates/edtf.ts';
import { recordUid } from '../../uids/record-uid.ts';
import type { Desk } from '../desk.ts';
import { eventDate, isOfDays, placeWords, publishedOn } from '../events.ts';
import { given } from '../given.ts';
import { bodyOf, meetingDate, meetingTitle } from '../meetings.ts';
import { occasionHistory } from '../occasion-history.ts';
import { isTakenOff, type Occasion, occasionState, sourcesOf } from '../occasions.ts';
import { describeOccasion } from './schedule-words.ts';
import { hrefOf } from './sources.ts';

/** One entry of a calendar file. */
export const scheduleEntryView = z.strictObject({
  /** A UUID that follows from the record's id, never from its date. */
  uid: z.string(),
  title: z.string(),
  /** First and last day, ISO 8601, both inclusive. */
  first: z.string(),
  last: z.string(),
  /** `month`: no day is stated, and the entry is for the whole month. */
  precision: z.enum(['day', 'month']),
  status: z.enum(['tentative', 'confirmed', 'cancelled']),
  /** How often it has changed since it was first known. */
  sequence: z.number(),
  /** The day of the last change, ISO 8601. */
  modified: z.string(),
  place: z.string().optional(),
  /** Where the latest source can be opened. */
  address: z.string().optional(),
  categories: z.array(z.string()),
  /** What the paper says of it, a line a fact. */
  description: z.string(),
});

export type ScheduleEntry = z.infer<typeof scheduleEntryView>;

/**
 * The entries on an occasion: one on its days, one on its month, or none where only a year, a season
 * or nothing is stated. Moved from a day to a month it has both, of one UID: off on the day, and in the month.
 */
export function entriesOf(desk: Desk, occasion: Occasion): ScheduleEntry[] {
  const state = occasionState(occasion, desk.registry);
  const movedTo = movedToMonth(occasion);
  const extents = [state.extent, movedTo].filter((one) => one != null && hasEntry(one)) as Extent[];
  if (extents.length === 0) return [];
  const { registry, asOf } = desk;
  const shared = {
    ...occasionHistory(occasion, registry, asOf),
    ...given('place', placeWords(state.place.name, state.place.state, desk)),
    ...given('address', addressOf(desk, occasion)),
    categories: categoriesOf(desk, occasion),
    description: describeOccasion(desk, occasion),
  };
  return extents.map((extent) => ({
    uid: uidOf(desk, occasion),
    title: state.title,
    first: extent.first,
    last: extent.last,
    precision: isOfDays(extent) ? 'day' : 'month',
    status: extent === movedTo ? 'tentative' : state.status,
    ...shared,
  }));
}

/** Title and date in words. */
export function titleWithDate({ registry }: Desk, { event, meeting }: Occasion): string {
  if (event && !event.isHeld) return `${event.event.title}, ${eventDate(event)}`;
  if (meeting) return `${meetingTitle(meeting, registry)}, ${meetingDate(meeting, registry)}`;
  return '';
}

/** The month that an event is announced for since it was taken off its days. */
function movedToMonth({ event }: Occasion): Extent | undefined {
  if (!event || event.off || event.isHeld || !isTakenOff(event)) return;
  return event.extent ?? undefined;
}

function hasEntry(extent: Extent): boolean {
  return isOfDays(extent) || extent.precision === 'month';
}

/**
 * An event has the UID of its own record for good, also when it gets a meeting's record; one that was
 * written after calendars had the meeting has the meeting's.
 */
export function uidOf({ settings }: Desk, { event, meeting }: Occasion): string {
  const ofMeeting = event ? event.event.entryOfMeeting : meeting?.id;
  const owner = ofMeeting === undefined ? 'event' : 'meeting';
  return recordUid(owner, ofMeeting ?? event?.event.id ?? '', settings.calendarNamespace);
}

/** The address of the source that came out last; of one day, the last on record. */
function addressOf({ registry, asOf }: Desk, occasion: Occasion): string | undefined {
  const found = sourcesOf(occasion, registry).flatMap(({ id, address }) => {
    const day = publishedOn(id, registry);
    // A register that came out later can tell what came later.
    return address !== null && day <= asOf ? [{ address, day }] : [];
  });
  const last = found
    .map(({ day }) => day)
    .sort()
    .at(-1);
  const latest = found.findLast(({ day }) => day === last);
  return latest && hrefOf(latest.address);
}

function categoriesOf({ registry }: Desk, { event, meeting }: Occasion): string[] {
  const topics = [
    ...(event?.event.topics ?? []),
    ...(meeting?.agenda ?? []).map(({ topic }) => topic),
  ];
  const body = meeting ? bodyOf(meeting, registry) : registry.bodies.get(event?.event.body ?? '');
  const names = [
    event?.event.kind ?? 'meeting',
    ...(body ? [body.short] : []),
    ...topics.map((id) => registry.topics.get(id)?.name ?? id),
  ];
  return [...new Set(names)];
}
