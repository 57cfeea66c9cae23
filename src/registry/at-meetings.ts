import type { Meeting, Participation } from '../records/schema/kinds.ts';
import type { Registry } from './registry.ts';

/** One participation with where it stands: what most rules about people at meetings look at. */
export interface Seat {
  readonly meeting: Meeting;
  readonly seat: Participation;
  readonly path: readonly ['participations', number];
}

const seats = new WeakMap<Meeting, readonly Seat[]>();

/** The seats of a meeting, in the order of its record. Many rules ask, so they are kept. */
export function seatsOf(meeting: Meeting): readonly Seat[] {
  const known = seats.get(meeting);
  if (known) return known;
  const found = meeting.participations.map(
    (seat, index): Seat => ({ meeting, seat, path: ['participations', index] }),
  );
  seats.set(meeting, found);
  return found;
}

/** Every seat at every meeting. */
export function seatsIn(registry: Registry): Seat[] {
  return [...registry.meetings.values()].flatMap(seatsOf);
}

/** Whether somebody who was announced does not come in the end: replaced, or withdrawn. */
export function hasLeft({ standing }: Participation): boolean {
  const status = standing.at(-1)?.status;
  return status === 'replaced' || status === 'withdrawn';
}

/** Whether a party is a state by its ISO 3166-1 code rather than a body. */
export function isStateCode(party: string): boolean {
  return /^[A-Z]{2}$/.test(party);
}
