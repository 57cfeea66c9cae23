import { z } from 'zod';
import type { Meeting, Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { type Desk, type NumberedSource, openDesk } from './desk.ts';
import { editionView } from './edition.ts';
import { given } from './given.ts';
import { meetingDate, meetingTitle, organisationOf } from './meetings.ts';
import { occasionStatus } from './occasion-status.ts';
import { calendar, calendarView } from './parts/calendar.ts';
import { differences, differencesView } from './parts/differences.ts';
import { front, frontView } from './parts/front.ts';
import { identityView, sessionIdentity } from './parts/identity.ts';
import { schedule, scheduleView } from './parts/schedule.ts';
import { sourceList, sourceListView } from './parts/sources.ts';
import {
  about,
  aboutView,
  isAnnouncedAt,
  sessionParts,
  sessionPartsShape,
} from './session-parts.ts';
import { capitalised } from './words.ts';

/** One meeting, as known on a given day. */
export const sessionBriefView = z.strictObject({
  document: z.literal('session-brief'),
  asOf: z.string(),
  meeting: aboutView,
  identity: identityView,
  edition: editionView.optional(),
  front: frontView,
  ...sessionPartsShape,
  calendar: calendarView,
  schedule: scheduleView,
  differences: differencesView.optional(),
  sources: sourceListView,
});

export type SessionBrief = z.infer<typeof sessionBriefView>;

/**
 * Builds the view of a session brief.
 * @param registry all records
 * @param id of a meeting that was reported by the as-of day; undefined where it was not
 * @param asOf ISO 8601 day
 * @param numbered sources with the numbers that they keep
 */
export function buildSessionBrief(
  registry: Registry,
  id: string,
  asOf: string,
  settings: Settings,
  numbered?: readonly NumberedSource[],
): SessionBrief | undefined {
  const desk = openDesk(registry, asOf, settings, numbered);
  const meeting = desk.registry.meetings.get(id);
  if (!meeting) return;
  const title = meetingTitle(meeting, desk.registry);
  // In reading order: the first citation of a source gives it its number.
  const parts = {
    document: 'session-brief' as const,
    asOf,
    meeting: about(desk, meeting),
    identity: sessionIdentity(desk, meeting, 'Session brief'),
    front: front(desk, {
      kicker: kickerOf(desk, meeting),
      title,
      subtitle: subtitleOf(desk, meeting),
    }),
    ...sessionParts(desk, meeting),
    calendar: calendar(
      desk,
      registry,
      ({ event }) => isAnnouncedAt(event, id),
      'Nothing announced at this meeting',
    ),
    schedule: schedule(desk, {
      of: ['session-brief', id],
      concerns: ({ event }) => isAnnouncedAt(event, id),
      about: meeting,
    }),
    ...given('differences', differences(desk, meeting)),
  };
  return { ...parts, sources: sourceList(desk) };
}

function kickerOf(desk: Desk, meeting: Meeting): string {
  const id = organisationOf(meeting, desk.registry);
  const name = id && desk.registry.organisations.get(id)?.name;
  return name ? `Session brief · ${name}` : 'Session brief';
}

function subtitleOf(desk: Desk, meeting: Meeting): string {
  const date = meetingDate(meeting, desk.registry);
  const words = capitalised([meeting.place.name ?? '', date].filter(Boolean).join(', '));
  const status = occasionStatus(meeting, desk.registry);
  return status === '' ? words : `${words} (${status})`;
}
