import { daysBetween } from '../../dates/iso-day.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeIn } from '../../schema/places.ts';
import { extentOrNone } from '../dates-meet.ts';
import type { Rule } from '../rule.ts';

/** Nothing that people travel to goes on from day to day for longer. */
const LONGEST_DAYS = 366;

/** Meetings and announced events that would go on for years: a slip in one of the two years. */
export const longSpans: Rule = ({ meetings, events }) => [
  ...[...meetings.values()].flatMap((meeting) =>
    tooLong(meeting, ['date', 'edtf'], meeting.date.edtf),
  ),
  ...[...events.values()].flatMap((event) =>
    event.announcements.flatMap(({ date }, index) =>
      tooLong(event, ['announcements', index, 'date'], date),
    ),
  ),
];

function tooLong(
  record: object,
  path: readonly (string | number)[],
  date: string | null,
): Diagnostic[] {
  const extent = extentOrNone(date);
  if (extent?.precision !== 'span') return [];
  const days = daysBetween(extent.first, extent.last) + 1;
  if (days <= LONGEST_DAYS) return [];
  return [
    {
      code: 'registry/very-long-date',
      args: { date: date ?? '', days: String(days) },
      place: placeIn(record, path),
    },
  ];
}
