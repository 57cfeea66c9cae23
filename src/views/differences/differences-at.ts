import type { Meeting } from '../../records/schema/kinds.ts';
import type { Difference, Whole } from './difference.ts';
import { eventDifference } from './of-events.ts';
import { factDifferences } from './of-facts.ts';
import { listDifference } from './of-lists.ts';
import { seatDifferences } from './of-seats.ts';
import { wordingDifferences } from './of-wordings.ts';

/**
 * Everything that the sources on one meeting have differently.
 * @param party only what touches this delegation, for a country's brief
 */
export function differencesAt(meeting: Meeting, whole: Whole, party?: string): Difference[] {
  const seats = seatDifferences(meeting, whole, party);
  const wordings = wordingDifferences(meeting, whole, party);
  if (party !== undefined) return [...seats, ...wordings];
  return [
    ...factDifferences(meeting, whole),
    ...seats,
    ...listDifference(meeting, whole),
    ...wordings,
  ];
}

/** What announcements have differently of the events that were announced at a meeting and lie in calendars. */
export function announcedDifferences({ id }: Meeting, whole: Whole): Difference[] {
  return [...whole.registry.events.values()]
    .filter(
      ({ meeting, announcements }) =>
        meeting === undefined && announcements.some((one) => one.meeting === id),
    )
    .flatMap((event) => eventDifference(event, whole));
}
