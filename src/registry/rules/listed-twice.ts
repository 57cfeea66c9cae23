import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import { keyPlaceIn, placeIn } from '../../schema/places.ts';
import { type Seat, seatsOf } from '../at-meetings.ts';
import type { Rule } from '../rule.ts';

/** One person twice in a delegation, or two people at one position of a source's list. */
export const listedTwice: Rule = (registry) =>
  [...registry.meetings.values()].flatMap((meeting) => {
    const seats = seatsOf(meeting);
    return [...personTwice(meeting, seats), ...positionTwice(meeting, seats)];
  });

function personTwice(meeting: Meeting, seats: readonly Seat[]): Diagnostic[] {
  const first = new Map<string, Seat>();
  return seats.flatMap((here) => {
    const { person, delegation } = here.seat;
    const earlier = first.get(person);
    if (!earlier) first.set(person, here);
    // In two delegations he may well sit: sources differ on whom he sat for.
    if (earlier?.seat.delegation !== delegation) return [];
    const place = placeIn(meeting, [...here.path, 'person']);
    const before = { place: placeIn(meeting, [...earlier.path, 'person']), note: 'has it first' };
    const args = { person, delegation };
    return [{ code: 'registry/person-twice', args, place, related: [before] }];
  });
}

function positionTwice(meeting: Meeting, seats: readonly Seat[]): Diagnostic[] {
  const taken = new Map<string, Map<number, number>>();
  const twice: Diagnostic[] = [];
  for (const [index, { seat }] of seats.entries()) {
    for (const source of Object.keys(seat.printed)) {
      const position = seat.printed[source]?.placeInList;
      if (position === undefined) continue;
      const list = taken.get(source) ?? new Map<number, number>();
      taken.set(source, list);
      const before = list.get(position);
      if (before === undefined) list.set(position, index);
      else twice.push(report(meeting, source, position, index, before));
    }
  }
  return twice;
}

function report(
  meeting: Meeting,
  source: string,
  position: number,
  index: number,
  before: number,
): Diagnostic {
  const path = (at: number) => ['participations', at, 'printed', source, 'placeInList'];
  return {
    code: 'registry/position-twice',
    args: { source, position: String(position) },
    place: placeIn(meeting, path(index)),
    related: [{ place: keyPlaceIn(meeting, path(before)), note: 'has it first' }],
  };
}
