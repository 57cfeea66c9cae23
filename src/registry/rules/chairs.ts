import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import type { Rule } from '../rule.ts';

/** A person in the chair who sits in the delegation of another than the chairing state. */
export const chairs: Rule = (registry) => [...registry.meetings.values()].flatMap(ofMeeting);

function ofMeeting(meeting: Meeting): Diagnostic[] {
  const { chair, chairPerson, participations, mentions } = meeting;
  if (!chairPerson || chair.state === undefined) return [];
  const seats = [...participations, ...mentions].filter(
    ({ person, delegation }) => person === chairPerson.person && delegation !== undefined,
  );
  if (seats.length === 0 || seats.some(({ delegation }) => delegation === chair.state)) return [];
  return [
    {
      code: 'registry/chair-misfit',
      args: {
        person: chairPerson.person,
        delegation: seats[0]?.delegation ?? '',
        state: chair.state,
      },
      place: placeIn(meeting, ['chairPerson', 'person']),
      related: [{ place: placeIn(meeting, ['chair', 'state']), note: 'names the state' }],
    },
  ];
}
