import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Event, Meeting } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { extentOrNone, overlap } from '../dates-meet.ts';
import { rankAnnouncements } from '../rank-announcements.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** An event linked to a meeting on another date, or of another body. */
export const announcedDates: Rule = (registry) =>
  [...registry.events.values()].flatMap((event) => {
    const meeting = event.meeting === undefined ? undefined : registry.meetings.get(event.meeting);
    return meeting ? [...otherDate(event, meeting, registry), ...otherBody(event, meeting)] : [];
  });

function otherDate(event: Event, meeting: Meeting, registry: Registry): Diagnostic[] {
  const last = lastDated(event, registry);
  const announced = extentOrNone(event.announcements[last]?.date);
  const held = extentOrNone(meeting.date.edtf);
  if (!announced || !held || announced.approximate || held.approximate) return [];
  if (overlap(announced, held)) return [];
  return [
    {
      code: 'registry/event-date-conflict',
      args: {
        meeting: meeting.id,
        held: meeting.date.edtf ?? '',
        announced: event.announcements[last]?.date ?? '',
      },
      place: placeIn(event, ['meeting']),
      related: [
        { place: placeIn(event, ['announcements', last, 'date']), note: 'announces it' },
        { place: placeIn(meeting, ['date', 'edtf']), note: 'dates the meeting' },
      ],
    },
  ];
}

/** Index of the announcement that counts among those that give a date; -1 where none does. */
function lastDated(event: Event, registry: Registry): number {
  const counting = rankAnnouncements(event, registry).find(({ date }) => date !== null);
  return counting ? event.announcements.indexOf(counting) : -1;
}

function otherBody(event: Event, meeting: Meeting): Diagnostic[] {
  if (event.body === undefined || meeting.body === undefined || event.body === meeting.body) {
    return [];
  }
  return [
    {
      code: 'registry/event-of-another-body',
      args: { meeting: meeting.id, body: event.body, other: meeting.body },
      place: placeIn(event, ['meeting']),
      related: [{ place: placeIn(meeting, ['body']), note: 'names the body that met' }],
    },
  ];
}
