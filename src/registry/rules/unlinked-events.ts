import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Event, Meeting } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { extentOrNone, namesDays, overlap } from '../dates-meet.ts';
import { grouped } from '../grouped.ts';
import type { Rule } from '../rule.ts';

/** An announced meeting of a body that has since got a record, and is not linked to it. */
export const unlinkedEvents: Rule = (registry) => {
  const sessions = [...registry.meetings.values()].filter(({ kind }) => kind === 'session');
  const byBody = grouped(sessions, ({ body }) => body ?? '');
  return [...registry.events.values()].flatMap((event) => {
    if (event.body === undefined || event.meeting !== undefined) return [];
    if (event.kind !== 'meeting') return [];
    const held = (byBody.get(event.body) ?? []).find((meeting) => isHeldThen(event, meeting));
    return held ? [report(event, held)] : [];
  });
};

/** Only days prove it: a body may well meet twice in a month or a year. */
function isHeldThen(event: Event, meeting: Meeting): boolean {
  const held = extentOrNone(meeting.date.edtf);
  if (!held || !namesDays(held)) return false;
  return event.announcements.some(({ date }) => {
    const announced = extentOrNone(date);
    return announced !== undefined && namesDays(announced) && overlap(announced, held);
  });
}

function report(event: Event, meeting: Meeting): Diagnostic {
  return {
    code: 'registry/event-not-linked',
    args: { event: event.id, meeting: meeting.id, held: meeting.date.edtf ?? '' },
    place: placeIn(event, ['id']),
    related: [{ place: placeIn(meeting, ['date', 'edtf']), note: 'dates the meeting' }],
  };
}
