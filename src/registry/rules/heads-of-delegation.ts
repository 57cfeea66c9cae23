import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { hasLeft, type Seat, seatsOf } from '../at-meetings.ts';
import type { Rule } from '../rule.ts';

/** A delegation with two heads at one meeting, of those who come in the end. */
export const headsOfDelegation: Rule = (registry) =>
  [...registry.meetings.values()].flatMap(ofMeeting);

function ofMeeting(meeting: Meeting): Diagnostic[] {
  const heads = new Map<string, Seat>();
  return seatsOf(meeting).flatMap(({ seat, path }): Diagnostic[] => {
    const first = heads.get(seat.delegation);
    if (!seat.head || hasLeft(seat) || first?.seat.person === seat.person) return [];
    if (!first) {
      heads.set(seat.delegation, { meeting, seat, path });
      return [];
    }
    return [
      {
        code: 'registry/two-heads',
        args: { delegation: seat.delegation, first: first.seat.person, second: seat.person },
        place: placeIn(meeting, [...path, 'person']),
        related: [{ place: placeIn(meeting, [...first.path, 'person']), note: 'is its head' }],
      },
    ];
  });
}
