import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Registry } from '../../registry/registry.ts';
import { announcedOccasions } from '../announced-meetings.ts';
import type { Desk } from '../desk.ts';
import { announcedAt, eventSays } from '../event-words.ts';
import {
  type Announced,
  eventDate,
  eventPlace,
  isAhead,
  isOfDays,
  publishedOn,
  recurringEvents,
} from '../events.ts';
import { eventsKnownBy } from '../known-by.ts';
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
  /** Cancelled, or postponed to no stated date: who says so stands first in `says`. */
  off: z.array(calendarEntryView),
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
  const events = announcedOccasions(registry).filter(concerns);
  const ahead = events.filter((one) => isAhead(one, asOf));
  const past = events.filter((one) => !isAhead(one, asOf) && !one.isHeld && !one.off);
  return {
    ahead: ahead.map((one) => entry(desk, one)),
    months: months(desk, ahead),
    undated: ahead.filter(hasNoMonth).map((one) => `${one.event.title}, ${eventDate(one)}`),
    recurring: recurringEvents(registry)
      .filter(concerns)
      .map((one) => recurringEntry(desk, one)),
    off: events.filter(({ off }) => off).map((one) => entry(desk, one)),
    past: latestFirst(past).map((one) => entry(desk, one)),
    ...(ahead.length === 0 ? { nothingAhead: nothingAhead(desk, full, concerns, nothing) } : {}),
  };
}

function entry(desk: Desk, one: Announced): Entry {
  const says = eventSays(desk, one);
  return {
    key: one.event.id,
    date: eventDate(one),
    title: one.event.title,
    place: eventPlace(one, desk),
    announcedBy: announcedAt(desk, one),
    ...(says ? { says } : {}),
    refs: desk.cite(one.event.announcements),
  };
}

function recurringEntry(desk: Desk, one: Announced): Entry {
  return { ...entry(desk, one), date: one.event.recurring ?? eventDate(one) };
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
  if (extent === null || !isOfDays(extent)) return [];
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

/** The latest publication day on which something that was announced still lay ahead. */
function livingDay({ registry }: Desk, full: Registry, concerns: Concerns): string | undefined {
  const ids = announcedOccasions(registry).flatMap(({ event }) =>
    event.announcements.map(({ source }) => source),
  );
  const days = [...new Set(ids.map((id) => publishedOn(id, registry)))].filter(Boolean).sort();
  return days.findLast((day) =>
    announcedOccasions(eventsKnownBy(full, day)).some((one) => concerns(one) && isAhead(one, day)),
  );
}
