import { z } from 'zod';
import { formatDate, monthName, weekdayName } from '../../dates/format-date.ts';
import { addDays, daysIn, monthBounds, weekdayOf } from '../../dates/iso-day.ts';

const dayView = z.strictObject({
  number: z.string(),
  /** The day in words, for readers who cannot see the grid. */
  label: z.string(),
  kind: z.enum(['day', 'weekend', 'outside']),
});

const segmentView = z.strictObject({
  span: z.number(),
  /** Empty where the days hold no event. */
  text: z.string(),
  /** An event’s bar, or free days, weekends apart so that they stay light all the way down. */
  kind: z.enum(['bar', 'space', 'weekend-space']),
});

/** One month as a table: weeks of seven days, under each week the events that run across it. */
export const monthGridView = z.strictObject({
  title: z.string(),
  weekdays: z.array(z.string()),
  weeks: z.array(z.strictObject({ days: z.array(dayView), lanes: z.array(z.array(segmentView)) })),
  /** Events that have this month but no day. */
  band: z.array(z.string()),
});

export type MonthGrid = z.infer<typeof monthGridView>;
type Segment = z.infer<typeof segmentView>;

/** An event with days, first and last inclusive as ISO 8601 days. */
export interface DayEvent {
  readonly title: string;
  readonly first: string;
  readonly last: string;
}

const WEEK_STARTS = { monday: 1, sunday: 0, saturday: 6 } as const;
const WEEKEND = [0, 6];

/**
 * Lays out a month.
 * @param month `2021-09`
 * @param events those with days, in order; any that do not touch the month are left out
 * @param band titles of those that have the month but no day
 */
export function monthGrid(
  month: string,
  events: readonly DayEvent[],
  band: readonly string[],
  weekStarts: keyof typeof WEEK_STARTS,
): MonthGrid {
  const { first, last } = monthBounds(month);
  const start = WEEK_STARTS[weekStarts];
  const gridFirst = addDays(first, -((weekdayOf(first) - start + 7) % 7));
  const gridLast = addDays(last, (start + 6 - weekdayOf(last) + 7) % 7);
  const days = daysIn(gridFirst, gridLast);
  const inMonth = events.map((event) => clipTo(event, first, last)).filter(isSome);
  return {
    title: `${monthName(month)} ${month.slice(0, 4)}`,
    weekdays: days.slice(0, 7).map((day) => weekdayName(weekdayOf(day)).slice(0, 3)),
    weeks: chunks(days, 7).map((week) => ({
      days: week.map((day) => dayCell(day, month)),
      lanes: lanesOf(week, inMonth, month),
    })),
    band: [...band],
  };
}

function dayCell(day: string, month: string): z.infer<typeof dayView> {
  const kind = dayKind(day, month);
  return {
    number: kind === 'outside' ? '' : String(Number(day.slice(8))),
    label: formatDate(day),
    kind,
  };
}

function dayKind(day: string, month: string): z.infer<typeof dayView>['kind'] {
  if (!day.startsWith(month)) return 'outside';
  return WEEKEND.includes(weekdayOf(day)) ? 'weekend' : 'day';
}

/** The part of an event inside a month, so that a bar never runs into blank days. */
function clipTo(event: DayEvent, first: string, last: string): DayEvent | undefined {
  if (event.last < first || event.first > last) return;
  return {
    ...event,
    first: event.first < first ? first : event.first,
    last: event.last > last ? last : event.last,
  };
}

/** Rows of bars under a week: each event takes the first row in which its days are free. */
function lanesOf(week: readonly string[], events: readonly DayEvent[], month: string): Segment[][] {
  const lanes: DayEvent[][] = [];
  for (const event of events) {
    if (event.last < (week[0] ?? '') || event.first > (week[6] ?? '')) continue;
    const free = lanes.find((lane) => lane.every((other) => !overlaps(other, event)));
    if (free) free.push(event);
    else lanes.push([event]);
  }
  return lanes.map((lane) => segments(week, lane, month));
}

function overlaps(a: DayEvent, b: DayEvent): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** A lane as cells: each event one cell as wide as its days, free days joined between them. */
function segments(week: readonly string[], lane: readonly DayEvent[], month: string): Segment[] {
  const cells: (Segment & { event: DayEvent | undefined })[] = [];
  for (const day of week) {
    const event = lane.find(({ first, last }) => first <= day && day <= last);
    const kind = event ? 'bar' : freeKind(day, month);
    const previous = cells.at(-1);
    if (previous && previous.event === event && previous.kind === kind) previous.span += 1;
    else cells.push({ span: 1, text: event?.title ?? '', kind, event });
  }
  return cells.map(({ event: _event, ...segment }) => segment);
}

function freeKind(day: string, month: string): Segment['kind'] {
  return dayKind(day, month) === 'weekend' ? 'weekend-space' : 'space';
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function isSome<T>(value: T | undefined): value is T {
  return value !== undefined;
}
