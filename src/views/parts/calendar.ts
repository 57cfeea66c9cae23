import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Desk } from '../desk.ts';
import {
  type Announced,
  announcedEvents,
  eventDate,
  eventPlace,
  isAhead,
  publishedOn,
  recurringEvents,
} from '../events.ts';
import { knownBy } from '../known-by.ts';
import { bodyOf, seriesLabel } from '../meetings.ts';
import { personName } from '../people.ts';
import { listed, ordinal } from '../words.ts';
import { type DayEvent, type MonthGrid, monthGrid, monthGridView } from './month-grid.ts';

const calendarEntryView = z.strictObject({
  /** Id of the event: two of one title are told apart by it. */
  key: z.string(),
  date: z.string(),
  title: z.string(),
  place: z.string(),
  announcedBy: z.string(),
  says: z.string().optional(),
  refs: z.array(z.number()),
});

/** What lies ahead: a list at true precision, months to pin up, and what has only a year or no date. */
export const calendarView = z.strictObject({
  ahead: z.array(calendarEntryView),
  months: z.array(monthGridView),
  undated: z.array(z.string()),
  recurring: z.array(calendarEntryView),
  /** Announced, its day gone by, and no record says what came of it. The latest first. */
  past: z.array(calendarEntryView),
  /** Set where nothing lies ahead: that it is so, how far the records reach, which day to try. */
  nothingAhead: z.string().optional(),
});

export type Calendar = z.infer<typeof calendarView>;
type Entry = z.infer<typeof calendarEntryView>;

/** Which events a document is about. */
export type Concerns = (one: Announced) => boolean;

/** The latest first; what never had a date stands behind all others here too. */
function latestFirst(past: readonly Announced[]): Announced[] {
  const dated = past.filter(({ extent }) => extent !== null);
  return [...dated.reverse(), ...past.filter(({ extent }) => extent === null)];
}

/**
 * The calendar on the as-of day.
 * @param full the registry before anything was left out of it, to name a day worth trying
 * @param nothing how the paper begins to say that nothing lies ahead of what it is about
 */
export function calendar(
  desk: Desk,
  full: Registry,
  concerns: Concerns,
  nothing = 'Nothing on record',
): Calendar {
  const { registry, asOf } = desk;
  const events = announcedEvents(registry).filter(concerns);
  const ahead = events.filter((one) => isAhead(one, asOf));
  const past = events.filter((one) => !isAhead(one, asOf) && one.event.meeting === undefined);
  return {
    ahead: ahead.map((one) => entry(desk, one)),
    months: months(desk, ahead),
    undated: ahead.filter(hasNoMonth).map((one) => `${one.event.title}, ${eventDate(one)}`),
    recurring: recurringEvents(registry)
      .filter(concerns)
      .map((one) => recurringEntry(desk, one)),
    past: latestFirst(past).map((one) => entry(desk, one)),
    ...(ahead.length === 0 ? { nothingAhead: nothingAhead(desk, full, concerns, nothing) } : {}),
  };
}

function entry(desk: Desk, one: Announced): Entry {
  const { announcements } = one.event;
  const says = [one.latest.says ?? '', groundOf(one), earlierDates(one), expected(desk, one)]
    .filter(Boolean)
    .join('; ');
  return {
    key: one.event.id,
    date: eventDate(one),
    title: one.event.title,
    place: eventPlace(one, desk),
    announcedBy: announcedAt(desk, one),
    ...(says ? { says } : {}),
    refs: desk.cite(announcements),
  };
}

/** On what ground the date stands, where no announcement gives it outright. */
function groundOf({ event, latest }: Announced): string {
  const alike = event.announcements.filter(({ date }) => date === latest.date);
  if (alike.some(({ basis }) => basis === 'stated')) return '';
  const because = latest.because === undefined ? '' : `: ${latest.because}`;
  return latest.basis === 'derived' ? `date derived${because}` : `date as reported${because}`;
}

/** People announced for it, as far as a known source names them. */
function expected({ registry }: Desk, { event }: Announced): string {
  const ids = event.announcements.flatMap(({ expects }) => expects);
  const names = [...new Set(ids)].map((id) => personName(id, registry));
  return names.length === 0 ? '' : `expected there: ${listed(names)}`;
}

function recurringEntry(desk: Desk, one: Announced): Entry {
  return { ...entry(desk, one), date: one.event.recurring ?? eventDate(one) };
}

/** What earlier announcements gave as the date, where it was another or a less exact one. */
function earlierDates({ event, latest }: Announced): string {
  const dates = event.announcements.flatMap(({ date }) =>
    date === null || date === latest.date ? [] : [formatDate(date)],
  );
  return dates.length === 0 ? '' : `also announced for ${listed([...new Set(dates)])}`;
}

/** At which meetings it was announced, and in which reports apart from any meeting. */
function announcedAt({ registry }: Desk, { event }: Announced): string {
  const occasions = event.announcements.map(({ meeting: id, source }) => {
    const meeting = id === undefined ? undefined : registry.meetings.get(id);
    return meeting ? occasionLabel(meeting, registry) : reportLabel(source, registry);
  });
  return listed([...new Set(occasions)]);
}

function occasionLabel(meeting: Meeting, registry: Registry): string {
  return meeting.number
    ? `${ordinal(meeting.number.value)} meeting, ${bodyOf(meeting, registry)?.short ?? ''}`
    : seriesLabel(meeting, registry);
}

function reportLabel(source: string, registry: Registry): string {
  const day = publishedOn(source, registry);
  return day ? `report of ${formatDate(day)}` : 'report without a date';
}

function hasNoMonth({ extent }: Announced): boolean {
  return extent === null || extent.precision === 'year' || extent.precision === 'season';
}

/** The months that hold an event, from the as-of month on; months gone by are not drawn. */
function months(desk: Desk, ahead: readonly Announced[]): MonthGrid[] {
  const current = desk.asOf.slice(0, 7);
  const names = new Set(ahead.flatMap(monthsOf).filter((month) => month >= current));
  const days = ahead.flatMap(asDayEvent);
  return [...names].sort().map((month) => {
    const band = ahead.filter((one) => isInBandOf(one, month)).map(({ event }) => event.title);
    return monthGrid(month, days, band, desk.settings.weekStarts);
  });
}

function monthsOf(one: Announced): string[] {
  if (one.extent === null || hasNoMonth(one)) return [];
  const found: string[] = [];
  for (let month = one.extent.first.slice(0, 7); month <= one.extent.last.slice(0, 7); ) {
    found.push(month);
    month = nextMonth(month);
  }
  return found;
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function asDayEvent({ event, extent }: Announced): DayEvent[] {
  if (extent === null || (extent.precision !== 'day' && extent.precision !== 'span')) return [];
  return [{ title: event.title, first: extent.first, last: extent.last }];
}

function isInBandOf({ extent }: Announced, month: string): boolean {
  return extent?.precision === 'month' && extent.first.startsWith(month);
}

function nothingAhead(desk: Desk, full: Registry, concerns: Concerns, nothing: string): string {
  const day = livingDay(desk, full, concerns);
  const sentence = `${nothing} lies ahead of ${formatDate(desk.asOf)}.`;
  if (day === undefined) return sentence;
  return `${sentence} As of ${formatDate(day)} something did.`;
}

/** The latest publication day on which some announced event still lay ahead. */
function livingDay({ registry }: Desk, full: Registry, concerns: Concerns): string | undefined {
  const ids = [...registry.events.values()].flatMap(({ announcements }) =>
    announcements.map(({ source }) => source),
  );
  const days = [...new Set(ids.map((id) => publishedOn(id, registry)))].filter(Boolean).sort();
  return days.findLast((day) =>
    announcedEvents(knownBy(full, day)).some((one) => concerns(one) && isAhead(one, day)),
  );
}
