import type { Meeting } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { type Announced, announcedEvents, announcementsOf, asAnnounced, byDate } from './events.ts';
import { given } from './given.ts';
import { meetingTitle, organisationOf } from './meetings.ts';
import { wasAnnounced } from './standing.ts';

/**
 * Every single occasion that was announced, the earliest first: the events on record, and the meetings
 * that a source told of beforehand without an event of their own. Nobody has to write an event beside
 * the record of a meeting for papers to say that it lies ahead.
 */
export function announcedOccasions(registry: Registry): Announced[] {
  const alone = meetingsAlone(registry).map((meeting) => meetingAsAnnounced(meeting, registry));
  return [...announcedEvents(registry), ...alone].sort(byDate);
}

/** The organisation that it is an occasion of, where the records say so. */
export function organiserOf({ event, meeting }: Announced, registry: Registry): string | undefined {
  const own = meeting && organisationOf(meeting, registry);
  return own ?? registry.bodies.get(event.body ?? '')?.organisation;
}

/** The meetings that were announced and that no event is linked to, in the order of the records. */
export function meetingsAlone(registry: Registry): Meeting[] {
  const linked = new Set([...registry.events.values()].map(({ meeting }) => meeting));
  return [...registry.meetings.values()].filter(
    (meeting) => !linked.has(meeting.id) && wasAnnounced(meeting, registry),
  );
}

/** What the record of a meeting says of it, as announcements of an event say it. */
export function meetingAsAnnounced(meeting: Meeting, registry: Registry): Announced {
  const event = {
    id: meeting.id,
    title: meetingTitle(meeting, registry),
    kind: 'meeting' as const,
    ...given('body', meeting.body),
    topics: [],
    announcements: announcementsOf(meeting),
    meeting: meeting.id,
    entryOfMeeting: meeting.id,
    revised: [],
    notes: [],
  };
  return asAnnounced(event, registry);
}
