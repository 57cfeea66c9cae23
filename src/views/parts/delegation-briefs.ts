import { z } from 'zod';
import type { Meeting } from '../../records/schema/kinds.ts';
import { announcedOccasions } from '../announced-meetings.ts';
import type { Desk } from '../desk.ts';
import { eventWords } from '../event-words.ts';
import { isAhead } from '../events.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { bodyOf, earlierInSeries, inOrder } from '../meetings.ts';
import { isState, partyName } from '../parties.ts';
import { counted } from '../words.ts';
import { attendee, attendeeView, sectionsAt } from './attendees.ts';
import { type Cited, citedView, plain } from './cited.ts';
import { sinceThen } from './continuity.ts';
import { hosted, statusStatements } from './glance.ts';
import { houseBriefView, houseOn } from './house.ts';
import { countNamed, named, namedView } from './named.ts';
import { personAnchor } from './person-cards.ts';
import { representationRow, representationRowView } from './representation.ts';

/** One delegation at the table, on one or two sides: to be read in the corridor. */
export const delegationBriefView = z.strictObject({
  /** Anchor of its heading. */
  id: z.string(),
  name: z.string(),
  /** Section of the attendee list it sits in: `Members`, `Organisations`. */
  section: z.string(),
  facts: z.array(z.strictObject({ label: z.string(), statements: z.array(citedView) })),
  coming: z.array(attendeeView),
  before: z.array(representationRowView),
  /** Set where more is on record than stands here. */
  moreBefore: z.string().optional(),
  named: namedView,
  moreNamed: z.string().optional(),
  /** What the office itself writes on it. */
  house: houseBriefView.optional(),
});

export type DelegationBrief = z.infer<typeof delegationBriefView>;

/** As many earlier meetings, and as many statements, as two sides have room for. */
const MOST_BEFORE = 5;
const MOST_NAMED = 6;

/** A brief for each delegation at the table, in the order of the attendee list. */
export function delegationBriefs(desk: Desk, meeting: Meeting): DelegationBrief[] {
  const seats = sectionsAt(meeting, desk).flatMap(({ title, seats: all }) =>
    all.map((seat) => ({ section: title, seat })),
  );
  const parties = groupBy(seats, ({ seat }) => seat.delegation);
  return [...parties].map(([party, sitting]) => ({
    id: delegationAnchor(party),
    name: partyName(party, desk.registry, desk.settings),
    section: sitting[0]?.section ?? '',
    facts: factsOf(desk, meeting, party),
    coming: sitting.map(({ seat }) => attendee(desk, meeting, seat, personAnchor)),
    ...cameBefore(desk, meeting, party),
    ...namesIt(desk, party),
    ...given('house', houseOn(desk, meeting, party)),
  }));
}

function delegationAnchor(party: string): string {
  return `delegation-${party}`;
}

function factsOf(desk: Desk, meeting: Meeting, party: string): DelegationBrief['facts'] {
  const since = sinceThen(desk, meeting, party);
  const rows: [string, Cited[]][] = isState(party)
    ? [
        ['Status', statusStatements(desk, party)],
        ['Since the previous meeting', since ? [since] : []],
        ['In the chair or host', hosted(desk, party)],
        ['To be held there', aheadThere(desk, party)],
      ]
    : [
        ['Organ of', organisationOf(desk, party)],
        ['Since the previous meeting', since ? [since] : []],
      ];
  return rows.flatMap(([label, statements]) =>
    statements.length > 0 ? [{ label, statements }] : [],
  );
}

function organisationOf(desk: Desk, party: string): Cited[] {
  const body = desk.registry.bodies.get(party);
  const organisation = body && desk.registry.organisations.get(body.organisation);
  if (!organisation) return [];
  // A body is there whatever the day; which source says so may not have come out by then.
  const known = body.evidence.filter(({ source }) => desk.registry.sources.has(source));
  return [plain(desk, organisation.name, known)];
}

function aheadThere(desk: Desk, party: string): Cited[] {
  return announcedOccasions(desk.registry)
    .filter((one) => isAhead(one, desk.asOf) && one.latest.state === party)
    .map((one) => plain(desk, eventWords(desk, one), one.event.announcements));
}

/** The earlier meetings of the same body; of all bodies where the meeting is of none. */
function cameBefore(
  desk: Desk,
  meeting: Meeting,
  party: string,
): Pick<DelegationBrief, 'before' | 'moreBefore'> {
  const earlier = earlierMeetings(desk, meeting);
  const shown = earlier.slice(0, MOST_BEFORE);
  const rest = earlier.length - shown.length;
  return {
    before: shown.map((one) => representationRow(desk, one, party)),
    ...given(
      'moreBefore',
      rest > 0
        ? `${counted(rest, 'earlier meeting')} on record: see the country brief.`
        : undefined,
    ),
  };
}

function earlierMeetings({ registry }: Desk, meeting: Meeting): Meeting[] {
  if (bodyOf(meeting, registry)) return earlierInSeries(meeting, registry);
  const ordered = inOrder(registry.meetings.values(), registry);
  const before = ordered.findIndex(({ id }) => id === meeting.id);
  return ordered.slice(0, Math.max(0, before)).reverse();
}

function namesIt(desk: Desk, party: string): Pick<DelegationBrief, 'named' | 'moreNamed'> {
  if (!isState(party)) return { named: [] };
  const rest = countNamed(desk, party) - MOST_NAMED;
  return {
    named: named(desk, party, MOST_NAMED),
    ...given(
      'moreNamed',
      rest > 0 ? `${counted(rest, 'more statement')} on record: see the country brief.` : undefined,
    ),
  };
}
