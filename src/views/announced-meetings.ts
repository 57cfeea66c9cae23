import type { Announcement, Meeting } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { type Announced, announcedEvents, asAnnounced, byDate } from './events.ts';
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

/** One of each source that says when or where; the record as a whole where none says either. */
function announcementsOf({ date, place, sources }: Meeting): Announcement[] {
  const grounds = new Map(date.evidence.map((one) => [one.source, one]));
  const [first] = date.evidence;
  const named = new Set([...date.evidence, ...place.evidence].map(({ source }) => source));
  return [...(named.size > 0 ? named : sources)].map((source) => {
    // Who says only where has no say on what ground the date stands.
    const { basis = 'stated' as const, because } = grounds.get(source) ?? first ?? {};
    return {
      source,
      date: date.edtf,
      basis,
      ...given('because', because),
      status: 'announced',
      ...given('place', place.name ?? undefined),
      ...given('state', place.state),
      expects: [],
    };
  });
}
