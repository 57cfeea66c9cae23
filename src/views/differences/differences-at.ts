import type { Event, Meeting } from '../../records/schema/kinds.ts';
import type { Difference, Whole } from './difference.ts';
import { eventDifference } from './of-events.ts';
import { factDifferences } from './of-facts.ts';
import { listDifference } from './of-lists.ts';
import { seatDifferences } from './of-seats.ts';
import { wordingDifferences } from './of-wordings.ts';

/**
 * Everything that the sources on one meeting have differently, what they announce there included.
 * @param party only what touches this delegation, for a country's brief
 */
export function differencesAt(meeting: Meeting, whole: Whole, party?: string): Difference[] {
  const seats = seatDifferences(meeting, whole, party);
  const wordings = wordingDifferences(meeting, whole, party);
  if (party !== undefined) return [...seats, ...wordings];
  const announced = eventsAt(meeting, whole).flatMap((event) => eventDifference(event, whole));
  return [
    ...factDifferences(meeting, whole),
    ...seats,
    ...listDifference(meeting, whole),
    ...wordings,
    ...announced,
  ];
}

/** What was announced at a meeting and is still what papers print: no record has the meeting itself. */
function eventsAt({ id }: Meeting, { registry }: Whole): Event[] {
  return [...registry.events.values()].filter(
    ({ meeting, announcements }) =>
      meeting === undefined && announcements.some((one) => one.meeting === id),
  );
}
