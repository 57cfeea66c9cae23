import { z } from 'zod';
import type { Meeting } from '../../records/schema/kinds.ts';
import { recordUid } from '../../uids/record-uid.ts';
import { meetingAsAnnounced } from '../announced-meetings.ts';
import type { Desk } from '../desk.ts';
import { occasionOf, occasions } from '../occasions.ts';
import type { Concerns } from './calendar.ts';
import {
  entriesOf,
  type ScheduleEntry,
  scheduleEntryView,
  titleWithDate,
  uidOf,
} from './schedule-entry.ts';

/** What a calendar file holds: every occasion with a day, at one place, as data. */
export const scheduleView = z.strictObject({
  /** UID of the calendar itself: the same for every as-of day. */
  uid: z.string(),
  entries: z.array(scheduleEntryView),
  /** What has no day, and so no entry on one: its UID, and its title and date in words. */
  withoutDay: z.array(z.strictObject({ uid: z.string(), words: z.string() })),
});

export type Schedule = z.infer<typeof scheduleView>;

/** What a schedule is about. */
export interface Scope {
  /** Kind and subject of the paper, from which the UID of the calendar follows. */
  readonly of: readonly [document: string, subject: string];
  /** What it holds: the same as the paper's own calendar. */
  readonly concerns: Concerns;
  /** The meeting that the paper is about; it is held whether it was announced or not. */
  readonly about?: Meeting;
}

/**
 * The schedule on the as-of day: occasions ahead, gone by, held and cancelled, the earliest first. Nothing
 * is cited for it, since it repeats what the paper says.
 */
export function schedule(given: Desk, { of, concerns, about }: Scope): Schedule {
  const desk: Desk = { ...given, cite: () => [] };
  const { registry, settings } = desk;
  const chosen = occasions(registry).filter(({ event, meeting }) => {
    if (meeting && meeting.id === about?.id) return false;
    const announced = event ?? (meeting && meetingAsAnnounced(meeting, registry));
    return announced !== undefined && concerns(announced);
  });
  const all = about ? [occasionOf(about, registry), ...chosen] : chosen;
  const made = all.map((occasion) => ({ occasion, entries: entriesOf(desk, occasion) }));
  return {
    uid: recordUid(...asCalendar(of), settings.calendarNamespace),
    entries: made.flatMap(({ entries }) => entries).sort(byDay),
    withoutDay: made
      .filter(({ entries }) => !entries.some(({ precision }) => precision === 'day'))
      .map(({ occasion }) => ({
        uid: uidOf(desk, occasion),
        words: titleWithDate(desk, occasion),
      })),
  };
}

function asCalendar([document, subject]: Scope['of']): [kind: string, id: string] {
  return ['calendar', `${document}/${subject}`];
}

function byDay(a: ScheduleEntry, b: ScheduleEntry): number {
  const key = ({ first, uid }: ScheduleEntry) => `${first} ${uid}`;
  return key(a) < key(b) ? -1 : 1;
}
