import { z } from 'zod';
import type { Meeting, Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { seatedAt, videoSeats } from './cards.ts';
import { orderAt } from './delegation-order.ts';
import { type Desk, openDesk } from './desk.ts';
import { groupBy } from './group-by.ts';
import { meetingDate, meetingTitle, organisationOf } from './meetings.ts';
import { partyName } from './parties.ts';
import { attendee, attendeeView, notesOn, sectionsAt } from './parts/attendees.ts';
import { citedView } from './parts/cited.ts';
import { front, frontView } from './parts/front.ts';
import { identityView, sessionIdentity } from './parts/identity.ts';
import { sourceList, sourceListView } from './parts/sources.ts';
import { changesAt } from './seats.ts';
import { about, aboutView } from './session-parts.ts';

/** Who sits where: the delegations in their order, each with its seats. */
export const seatingListView = z.strictObject({
  document: z.literal('seating-list'),
  asOf: z.string(),
  meeting: aboutView,
  identity: identityView,
  front: frontView,
  orderRule: z.string(),
  seats: z.array(
    z.strictObject({
      number: z.string(),
      delegation: z.string(),
      people: z.array(attendeeView),
    }),
  ),
  /** Those who take part without a seat. */
  byVideo: z.array(attendeeView),
  /** Delegations of which no source says who leads them. */
  withoutHead: z.array(z.string()),
  /** How it is known who leads the delegations, and what to know of the list. */
  notes: z.array(citedView),
  /** Who no longer comes, and who comes instead. */
  changes: z.array(citedView),
  sources: sourceListView,
});

export type SeatingList = z.infer<typeof seatingListView>;

/** Builds the view of a seating list; undefined where the day knows nothing of the meeting. */
export function buildSeatingList(
  registry: Registry,
  id: string,
  asOf: string,
  settings: Settings,
): SeatingList | undefined {
  const desk = openDesk(registry, asOf, settings);
  const meeting = desk.registry.meetings.get(id);
  if (!meeting) return;
  const parts = {
    document: 'seating-list' as const,
    asOf,
    meeting: about(desk, meeting),
    identity: sessionIdentity(desk, meeting, 'Seating list'),
    front: frontOf(desk, meeting),
    orderRule: orderAt(meeting, desk.registry, settings).label,
    seats: seats(desk, meeting),
    byVideo: videoSeats(desk, meeting).map((seat) => attendee(desk, meeting, seat)),
    withoutHead: withoutHead(desk, meeting),
    notes: notesOn(desk, meeting),
    changes: changesAt(meeting, desk),
  };
  return { ...parts, sources: sourceList(desk) };
}

function seats(desk: Desk, meeting: Meeting): SeatingList['seats'] {
  const parties = groupBy(seatedAt(desk, meeting), ({ delegation }) => delegation);
  return [...parties].map(([party, sitting], index) => ({
    number: String(index + 1),
    delegation: partyName(party, desk.registry, desk.settings),
    people: sitting.map((seat) => attendee(desk, meeting, seat)),
  }));
}

function withoutHead(desk: Desk, meeting: Meeting): string[] {
  const seats = sectionsAt(meeting, desk).flatMap((section) => section.seats);
  const parties = groupBy(seats, ({ delegation }) => delegation);
  return [...parties]
    .filter(([, sitting]) => !sitting.some(({ head }) => head))
    .map(([party]) => partyName(party, desk.registry, desk.settings));
}

function frontOf(desk: Desk, meeting: Meeting): SeatingList['front'] {
  const { registry } = desk;
  const organisation = organisationOf(meeting, registry);
  const name =
    organisation === undefined ? undefined : registry.organisations.get(organisation)?.name;
  return front(desk, {
    kicker: name ? `Seating list · ${name}` : 'Seating list',
    title: meetingTitle(meeting, registry),
    subtitle: [meeting.place.name ?? 'place not stated', meetingDate(meeting, registry)].join(', '),
  });
}
