import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeIn } from '../../schema/places.ts';
import { type Seat, seatsIn } from '../at-meetings.ts';
import { extentOrNone, namesDays, overlap } from '../dates-meet.ts';
import type { Rule } from '../rule.ts';

/** A participant who is dated outside the meeting. */
export const datesOfAttendance: Rule = (registry) => seatsIn(registry).flatMap(ofSeat);

function ofSeat({ meeting, seat, path }: Seat): Diagnostic[] {
  const held = extentOrNone(meeting.date.edtf);
  const attended = extentOrNone(seat.date);
  if (!held || !attended || held.approximate) return [];
  const within = attended.first >= held.first && attended.last <= held.last;
  // A month says no more than that the person came at some time in it.
  if (within || (!namesDays(attended) && overlap(attended, held))) return [];
  return [
    {
      code: 'registry/date-outside-meeting',
      args: { person: seat.person, date: seat.date ?? '', held: meeting.date.edtf ?? '' },
      place: placeIn(meeting, [...path, 'date']),
      related: [{ place: placeIn(meeting, ['date', 'edtf']), note: 'dates the meeting' }],
    },
  ];
}
