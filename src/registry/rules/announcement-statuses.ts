import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Announcement, Event } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { extentOrNone, overlap } from '../dates-meet.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** What announcements say of whether an event is to be, against its dates and its meeting. */
export const announcementStatuses: Rule = (registry) =>
  [...registry.events.values()].flatMap((event) => [
    ...toTheSameDate(event),
    ...heldAfterAll(event, registry),
  ]);

/** Postponed is a date of its own: the old one in its place would keep the event where it was. */
function toTheSameDate(event: Event): Diagnostic[] {
  return event.announcements.flatMap((one, index) => {
    const to = one.status === 'postponed' ? extentOrNone(one.date) : undefined;
    if (!to) return [];
    const before = event.announcements.findIndex((other) => {
      const from = isOn(other) ? extentOrNone(other.date) : undefined;
      return from !== undefined && from.last >= to.last && overlap(from, to);
    });
    if (before < 0) return [];
    return [
      {
        code: 'registry/postponed-to-same-date',
        args: { date: one.date ?? '' },
        place: placeIn(event, ['announcements', index, 'date']),
        related: [
          { place: placeIn(event, ['announcements', before, 'date']), note: 'announced it before' },
        ],
      },
    ];
  });
}

function isOn({ status }: Announcement): boolean {
  return status === 'announced' || status === 'confirmed';
}

/** A meeting that was held takes the word of its reports; what was cancelled may be another one. */
function heldAfterAll(event: Event, registry: Registry): Diagnostic[] {
  const meeting = event.meeting === undefined ? undefined : registry.meetings.get(event.meeting);
  const held = extentOrNone(meeting?.date.edtf);
  if (!meeting || !held) return [];
  return event.announcements.flatMap(({ status, source }, index) => {
    const out = extentOrNone(registry.sources.get(source)?.published.edtf);
    if (status !== 'cancelled' || !out || out.last <= held.last) return [];
    return [
      {
        code: 'registry/cancelled-after-meeting',
        args: { meeting: meeting.id, held: meeting.date.edtf ?? '' },
        place: placeIn(event, ['announcements', index, 'status']),
        related: [{ place: placeIn(meeting, ['date', 'edtf']), note: 'dates the meeting' }],
      },
    ];
  });
}
