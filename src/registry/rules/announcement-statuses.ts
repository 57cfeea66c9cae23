import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Announcement, Event } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { extentOrNone, overlap } from '../dates-meet.ts';
import { rankAnnouncements } from '../rank-announcements.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** What announcements say of whether an event is to be, against its dates and its meeting. */
export const announcementStatuses: Rule = (registry) =>
  [...registry.events.values()].flatMap((event) => [
    ...toTheSameDate(event, registry),
    ...heldAfterAll(event, registry),
  ]);

/** Postponed is a date of its own: the old one in its place would keep the event where it was. */
function toTheSameDate(event: Event, registry: Registry): Diagnostic[] {
  return event.announcements.flatMap((one, index) => {
    const to = one.status === 'postponed' ? extentOrNone(one.date) : undefined;
    if (!to) return [];
    const from = lastBefore(one, event, registry);
    const was = extentOrNone(from?.date);
    if (!from || !was || was.last < to.last || !overlap(was, to)) return [];
    const before = event.announcements.indexOf(from);
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

/** The latest announcement of a date that came out before one that postpones it. */
function lastBefore(one: Announcement, event: Event, registry: Registry): Announcement | undefined {
  const outOn = ({ source }: Announcement) =>
    extentOrNone(registry.sources.get(source)?.published.edtf)?.last ?? '';
  const earlier = event.announcements.filter(
    (other) => isOn(other) && other.date !== null && outOn(other) < outOn(one),
  );
  return rankAnnouncements({ ...event, announcements: earlier }, registry)[0];
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
