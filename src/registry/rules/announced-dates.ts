import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Event, Meeting } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { extentOrNone, overlap } from '../dates-meet.ts';
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

/** Index of the latest published announcement that gives a date; -1 where none does. */
function lastDated(event: Event, registry: Registry): number {
  const published = (index: number) =>
    extentOrNone(registry.sources.get(event.announcements[index]?.source ?? '')?.published.edtf)
      ?.last ?? '';
  return event.announcements.reduce((best, { date }, index) => {
    if (date === null) return best;
    return best < 0 || published(index) >= published(best) ? index : best;
  }, -1);
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
