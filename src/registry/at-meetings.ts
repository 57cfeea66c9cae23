import type { Meeting, Participation } from '../records/schema/kinds.ts';
import type { Registry } from './registry.ts';

/** One participation with where it stands: what most rules about people at meetings look at. */
export interface Seat {
  readonly meeting: Meeting;
  readonly seat: Participation;
  readonly path: readonly ['participations', number];
}

/** The seats of a meeting, in the order of its record. */
export function seatsOf(meeting: Meeting): Seat[] {
  return meeting.participations.map((seat, index) => ({
    meeting,
    seat,
    path: ['participations', index],
  }));
}

/** Every seat at every meeting. */
export function seatsIn(registry: Registry): Seat[] {
  return [...registry.meetings.values()].flatMap(seatsOf);
}

/** Whether a party is a state by its ISO 3166-1 code rather than a body. */
export function isStateCode(party: string): boolean {
  return /^[A-Z]{2}$/.test(party);
}
