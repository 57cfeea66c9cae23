import { z } from 'zod';
import type { Meeting, Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { organiserOf } from './announced-meetings.ts';
import { type Desk, type NumberedSource, openDesk } from './desk.ts';
import { editionView } from './edition.ts';
import type { Announced } from './events.ts';
import { given } from './given.ts';
import { datedTitle, inOrder, organisationOf } from './meetings.ts';
import { calendar, calendarView } from './parts/calendar.ts';
import { cover, coverView, type Reader } from './parts/cover.ts';
import { delegationBriefs, delegationBriefView } from './parts/delegation-briefs.ts';
import { differences, differencesView } from './parts/differences.ts';
import { type House, houseOf, houseView } from './parts/house.ts';
import { identityView, sessionIdentity } from './parts/identity.ts';
import { personAnchor, personCards, personCardView } from './parts/person-cards.ts';
import { personIndex, personIndexView } from './parts/person-index.ts';
import { schedule, scheduleView } from './parts/schedule.ts';
import { sourceList, sourceListView } from './parts/sources.ts';
import { seatsAt } from './seats.ts';
import { about, aboutView, sessionParts, sessionPartsShape } from './session-parts.ts';

/** The tabs a pack may have, in their order; those with nothing behind them are left out. */
const TABS = [
  'house',
  'session',
  'delegations',
  'people',
  'calendar',
  'differences',
  'index',
  'sources',
] as const;
type Tab = (typeof TABS)[number];

/** The letter of each tab that the pack has. */
const tabsView = z.strictObject({
  house: z.string().optional(),
  session: z.string().optional(),
  delegations: z.string().optional(),
  people: z.string().optional(),
  calendar: z.string().optional(),
  differences: z.string().optional(),
  index: z.string().optional(),
  sources: z.string().optional(),
});

/** Everything a delegation carries to one meeting, as known on a given day. */
export const sessionPackView = z.strictObject({
  document: z.literal('session-pack'),
  asOf: z.string(),
  meeting: aboutView,
  identity: identityView,
  edition: editionView.optional(),
  cover: coverView,
  tabs: tabsView,
  /** What the lead unit itself writes for the meeting. */
  house: houseView.optional(),
  ...sessionPartsShape,
  delegations: z.array(delegationBriefView),
  orderRule: z.string(),
  people: z.array(personCardView),
  calendar: calendarView,
  schedule: scheduleView,
  differences: z.array(z.strictObject({ meeting: z.string(), difference: differencesView })),
  index: personIndexView,
  sources: sourceListView,
});

export type SessionPack = z.infer<typeof sessionPackView>;

/**
 * Builds the view of a session pack.
 * @param registry all records
 * @param id of a meeting that was reported by the as-of day; undefined where it was not
 * @param asOf ISO 8601 day
 * @param reader which copy it is, and for whom
 * @param numbered sources with the numbers that they keep
 */
export function buildSessionPack(
  registry: Registry,
  id: string,
  asOf: string,
  settings: Settings,
  reader: Reader = {},
  numbered?: readonly NumberedSource[],
): SessionPack | undefined {
  const desk = openDesk(registry, asOf, settings, numbered);
  const meeting = desk.registry.meetings.get(id);
  if (!meeting) return;
  // In reading order: the first citation of a source gives it its number.
  const house = houseOf(desk, meeting);
  const session = sessionParts(desk, meeting, personAnchor);
  const parts = {
    delegations: delegationBriefs(desk, meeting),
    orderRule: session.attendees.orderRule,
    people: personCards(desk, meeting),
    calendar: calendar(desk, registry, concernsOf(desk, meeting)),
    differences: allDifferences(desk, meeting),
  };
  const carded = new Set(parts.people.map(({ key }) => key));
  const index = personIndex(desk, { house, session, parts }, carded);
  const sources = sourceList(desk);
  return {
    document: 'session-pack',
    asOf,
    meeting: about(desk, meeting),
    identity: sessionIdentity(desk, meeting, 'Session pack'),
    cover: cover(desk, meeting, house ?? {}, reader),
    tabs: tabsOf({ ...parts, index, sources }, house),
    ...given('house', house),
    ...session,
    ...parts,
    schedule: schedule(desk, {
      of: ['session-pack', id],
      concerns: concernsOf(desk, meeting),
      about: meeting,
    }),
    index,
    sources,
  };
}

type Filled = Pick<SessionPack, 'delegations' | 'people' | 'differences' | 'index' | 'sources'>;

function tabsOf(filled: Filled, house: House | undefined): SessionPack['tabs'] {
  const isThere = (tab: Tab) => {
    if (tab === 'house') return house !== undefined && hasOwnPart(house);
    return tab === 'session' || tab === 'calendar' || filled[tab].length > 0;
  };
  const letters = TABS.filter(isThere).map((tab, index) => [tab, letterOf(index)]);
  return Object.fromEntries(letters);
}

/** Whether the office says anything that does not stand in the brief on a delegation. */
function hasOwnPart({ evidence, byTopic, withoutSeat }: House): boolean {
  return evidence !== undefined || byTopic.length + withoutSeat.length > 0;
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

/** A pack's calendar holds what the organisation of its meeting announces. */
function concernsOf({ registry }: Desk, meeting: Meeting): (one: Announced) => boolean {
  const own = organisationOf(meeting, registry);
  return (one) => {
    const organisation = organiserOf(one, registry);
    return own === undefined || organisation === undefined || organisation === own;
  };
}

/** The meeting's own differences, then those on the delegations at earlier meetings. */
function allDifferences(desk: Desk, meeting: Meeting): SessionPack['differences'] {
  const { registry } = desk;
  const own = differences(desk, meeting);
  const parties = new Set(seatsAt(meeting, desk).map(({ delegation }) => delegation));
  const others = inOrder(registry.meetings.values(), registry)
    .filter(({ id, body }) => id !== meeting.id && body === meeting.body)
    .reverse()
    .flatMap((one) => {
      const difference = differences(desk, one, [...parties]);
      return difference ? [{ meeting: datedTitle(one, registry), difference }] : [];
    });
  return [...(own ? [{ meeting: datedTitle(meeting, registry), difference: own }] : []), ...others];
}
