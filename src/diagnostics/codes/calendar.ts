import type { CodeEntry } from '../codes.ts';

/** What a calendar file cannot hold. */
export const calendarCodes: Readonly<Record<string, CodeEntry>> = {
  'calendar/no-day': {
    severity: 'note',
    message: ({ count, events }) =>
      count === '1'
        ? `1 event has no day and is not in the calendar file: ${events}`
        : `${count} events have no day and are not in the calendar file: ${events}`,
    help: ({ months }) =>
      months ? 'the paper lists them; `--ics-months` adds those with a month' : undefined,
    meaning:
      'A calendar knows only days, and none is made up: what has a month, a season, a year or no date has no entry. With `--ics-months` a month gets one over all its days, which says that the day is not stated.',
  },
  'calendar/empty': {
    severity: 'warning',
    message: ({ count, events }) =>
      count === '0'
        ? 'no calendar file was written: nothing announced is on record for it'
        : `no calendar file was written: no event has a day (${events})`,
    help: ({ months }) => (months ? '`--ics-months` adds entries for months' : undefined),
    meaning:
      'A calendar file without a single entry is not valid, and programs refuse it (RFC 5545, section 3.6). The paper itself, in another format, says what is known.',
  },
};
