import { z } from 'zod';
import { formatDate } from '../dates/format-date.ts';
import type { Meeting, Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { organiserOf } from './announced-meetings.ts';
import { type Desk, type NumberedSource, openDesk } from './desk.ts';
import { editionView } from './edition.ts';
import { given } from './given.ts';
import { datedOccasion, inOrder, organisationOf } from './meetings.ts';
import { partyName } from './parties.ts';
import { agenda, agendaView } from './parts/agenda.ts';
import { type Concerns, calendar, calendarView } from './parts/calendar.ts';
import { counterparts, counterpartsView } from './parts/counterparts.ts';
import { differences, differencesView } from './parts/differences.ts';
import { front, frontView } from './parts/front.ts';
import { glance, glanceView } from './parts/glance.ts';
import { type Identity, identityView, shortTitle } from './parts/identity.ts';
import { latestDecisions, latestDecisionsView } from './parts/latest-decisions.ts';
import { named, namedView } from './parts/named.ts';
import { representation, representationView } from './parts/representation.ts';
import { schedule, scheduleView } from './parts/schedule.ts';
import { sourceList, sourceListView } from './parts/sources.ts';
import { timeline, timelineView } from './parts/timeline.ts';
import { topicGrid, topicGridView } from './parts/topic-grid.ts';

/** One country as seen in all records on a given day. */
export const countryBriefView = z.strictObject({
  document: z.literal('country-brief'),
  asOf: z.string(),
  country: z.strictObject({ code: z.string(), name: z.string() }),
  identity: identityView,
  edition: editionView.optional(),
  front: frontView,
  glance: glanceView,
  decisions: latestDecisionsView,
  timeline: timelineView.optional(),
  representation: representationView,
  counterparts: counterpartsView.optional(),
  named: namedView,
  calendar: calendarView,
  schedule: scheduleView,
  topicGrid: topicGridView,
  agendas: z.array(agendaView),
  differences: z.array(z.strictObject({ meeting: z.string(), difference: differencesView })),
  sources: sourceListView,
});

export type CountryBrief = z.infer<typeof countryBriefView>;

/**
 * Builds the view of a country brief.
 * @param registry all records
 * @param code ISO 3166-1 alpha-2 of a state in the records
 * @param asOf ISO 8601 day
 * @param numbered sources with the numbers that they keep
 */
export function buildCountryBrief(
  registry: Registry,
  code: string,
  asOf: string,
  settings: Settings,
  numbered?: readonly NumberedSource[],
): CountryBrief {
  const desk = openDesk(registry, asOf, settings, numbered);
  const name = partyName(code, desk.registry, settings);
  const isParty = isPartyTo(desk, code);
  // In reading order: the first citation of a source gives it its number.
  const opening = {
    document: 'country-brief' as const,
    asOf,
    country: { code, name },
    identity: identityOf(desk, code, name),
    front: front(desk, {
      kicker: `Country brief · ${organisationNames(desk, code)}`,
      title: name,
    }),
    glance: glance(desk, code),
    decisions: isParty ? latestDecisions(desk, meetsFor(desk, code)) : [],
    ...given('timeline', timeline(desk, code)),
    representation: isParty ? representation(desk, code) : [],
    ...given('counterparts', isParty ? counterparts(desk, code) : undefined),
    named: named(desk, code),
    calendar: calendar(desk, registry, concernsOf(desk, code)),
    schedule: schedule(desk, {
      of: ['country-brief', code],
      concerns: concernsOf(desk, code),
    }),
    topicGrid: isParty ? topicGrid(desk) : { series: [], meetings: [], rows: [] },
    agendas: isParty ? agendas(desk) : [],
    differences: allDifferences(desk, code),
  };
  return { ...opening, sources: sourceList(desk) };
}

/**
 * Whether a country has a status in an organisation or ever had a seat. Where it has neither, the
 * meetings' tables and topics say nothing about it, and its brief holds only what names it.
 */
function isPartyTo(desk: Desk, code: string): boolean {
  const meetings = [...desk.registry.meetings.values()];
  const seated = meetings.some(({ participations }) =>
    participations.some(({ delegation }) => delegation === code),
  );
  return seated || organisationsOf(desk, code).size > 0;
}

function identityOf(desk: Desk, code: string, name: string): Identity {
  const shorts = [...organisationsOf(desk, code)].map(
    (id) => desk.registry.organisations.get(id)?.short ?? id,
  );
  const [first] = desk.registry.organisations.values();
  return {
    title: `Country brief: ${name}`,
    shortTitle: shortTitle(name, 'Country brief'),
    subject: `${name} in the records of meetings, as of ${formatDate(desk.asOf)}`,
    keywords: [name, code, ...shorts],
    organisation: shorts[0] ?? first?.short ?? 'records',
  };
}

/** Organisations in which the country has a status; those of all bodies on record where it has none. */
function organisationNames(desk: Desk, code: string): string {
  const own = organisationsOf(desk, code);
  const ids = own.size > 0 ? [...own] : [...desk.registry.organisations.keys()];
  return ids.map((id) => desk.registry.organisations.get(id)?.name ?? id).join(', ');
}

function organisationsOf({ registry }: Desk, code: string): Set<string> {
  return new Set((registry.states.get(code)?.status ?? []).map(({ organisation }) => organisation));
}

/** A country's calendar holds what its organisations announce, and what takes place in it. */
function concernsOf(desk: Desk, code: string): Concerns {
  const own = organisationsOf(desk, code);
  return (one) => {
    if (one.latest.state === code || own.size === 0) return true;
    const organisation = organiserOf(one, desk.registry);
    return organisation === undefined || own.has(organisation);
  };
}

/** Meetings of the country's organisations; all of them where it only ever was a guest. */
function meetsFor(desk: Desk, code: string): (meeting: Meeting) => boolean {
  const own = organisationsOf(desk, code);
  return (meeting) => own.size === 0 || own.has(organisationOf(meeting, desk.registry) ?? '');
}

function agendas(desk: Desk): CountryBrief['agendas'] {
  const meetings = inOrder(desk.registry.meetings.values(), desk.registry).reverse();
  return meetings
    .filter(({ agenda: items }) => items.length > 0)
    .map((meeting) => agenda(desk, meeting, { dated: true }));
}

function allDifferences(desk: Desk, code: string): CountryBrief['differences'] {
  const { registry } = desk;
  return inOrder(registry.meetings.values(), registry).flatMap((meeting) => {
    const difference = differences(desk, meeting, [code]);
    return difference ? [{ meeting: datedOccasion(meeting, registry), difference }] : [];
  });
}
