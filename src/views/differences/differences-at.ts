import type { Meeting } from '../../records/schema/kinds.ts';
import { isHeld } from '../standing.ts';
import type { Difference, Whole } from './difference.ts';
import { eventConflict } from './of-events.ts';
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

/** What announcements have differently of the events that were announced at a meeting, until they are held. */
export function announcedDifferences({ id }: Meeting, whole: Whole): Difference[] {
  const { registry } = whole;
  const held = (became: string | undefined) => {
    const meeting = registry.meetings.get(became ?? '');
    return meeting !== undefined && isHeld(meeting, registry);
  };
  return [...registry.events.values()]
    .filter(
      ({ meeting, announcements }) =>
        !held(meeting) && announcements.some((one) => one.meeting === id),
    )
    .flatMap((event) => eventConflict(event, whole));
}
