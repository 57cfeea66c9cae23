import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import { keyPlaceIn, placeIn } from '../../schema/places.ts';
import { type Seat, seatsOf } from '../at-meetings.ts';
import type { Rule } from '../rule.ts';

/** One person twice in a delegation, or two people at one position of a source's list. */
export const listedTwice: Rule = (registry) =>
  [...registry.meetings.values()].flatMap((meeting) => [
    ...personTwice(meeting),
    ...positionTwice(meeting),
  ]);

function personTwice(meeting: Meeting): Diagnostic[] {
  const first = new Map<string, Seat>();
  return seatsOf(meeting).flatMap((here): Diagnostic[] => {
    const { person, delegation } = here.seat;
    const earlier = first.get(`${delegation} ${person}`);
    if (!earlier) {
      first.set(`${delegation} ${person}`, here);
      return [];
    }
    return [
      {
        code: 'registry/person-twice',
        args: { person, delegation },
        place: placeIn(meeting, [...here.path, 'person']),
        related: [{ place: placeIn(meeting, [...earlier.path, 'person']), note: 'has it first' }],
      },
    ];
  });
}

function positionTwice(meeting: Meeting): Diagnostic[] {
  const first = new Map<string, (string | number)[]>();
  return seatsOf(meeting).flatMap(({ seat, path }) =>
    Object.entries(seat.printed).flatMap(([source, { placeInList }]): Diagnostic[] => {
      if (placeInList === undefined) return [];
      const here = [...path, 'printed', source, 'placeInList'];
      const earlier = first.get(`${source} ${placeInList}`);
      if (!earlier) {
        first.set(`${source} ${placeInList}`, here);
        return [];
      }
      return [
        {
          code: 'registry/position-twice',
          args: { source, position: String(placeInList) },
          place: placeIn(meeting, here),
          related: [{ place: keyPlaceIn(meeting, earlier), note: 'has it first' }],
        },
      ];
    }),
  );
}
