import { z } from 'zod';
import { formatDate } from '../dates/format-date.ts';
import type { Event, Meeting, Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { type Desk, openDesk } from './desk.ts';
import { announcedEvents, isAhead } from './events.ts';
import { given } from './given.ts';
import {
  bodyOf,
  earlierInSeries,
  meetingDate,
  meetingTitle,
  organisationOf,
  seriesLabel,
} from './meetings.ts';
import { agenda, agendaView } from './parts/agenda.ts';
import { attendees, attendeesView } from './parts/attendees.ts';
import { calendar, calendarView } from './parts/calendar.ts';
import { type Cited, citedView, plain } from './parts/cited.ts';
import { continuity, continuityView } from './parts/continuity.ts';
import { differences, differencesView } from './parts/differences.ts';
import { facts, factsView } from './parts/facts.ts';
import { front, frontView } from './parts/front.ts';
import { eventWords } from './parts/glance.ts';
import { type Identity, identityView, shortTitle } from './parts/identity.ts';
import { instruments, instrumentsView } from './parts/instruments.ts';
import { outcomes, outcomesView } from './parts/outcomes.ts';
import { sourceList, sourceListView } from './parts/sources.ts';
import { isHeld } from './standing.ts';
import { capitalised } from './words.ts';

/** One meeting, as known on a given day. */
export const sessionBriefView = z.strictObject({
  document: z.literal('session-brief'),
  asOf: z.string(),
  meeting: z.strictObject({ id: z.string(), title: z.string(), date: z.string() }),
  identity: identityView,
  front: frontView,
  facts: factsView,
  attendees: attendeesView,
  continuity: continuityView.optional(),
  /** What the previous meeting announced, and what the records say came of it. */
  announcedBefore: z.array(citedView),
  agenda: agendaView,
  outcomes: outcomesView,
  instruments: instrumentsView,
  /** Whether any source says that something was announced at the meeting. */
  announcesAnything: z.boolean(),
  calendar: calendarView,
  differences: differencesView.optional(),
  sources: sourceListView,
});

export type SessionBrief = z.infer<typeof sessionBriefView>;

/**
 * Builds the view of a session brief.
 * @param registry all records
 * @param id of a meeting that was reported by the as-of day; undefined where it was not
 * @param asOf ISO 8601 day
 */
export function buildSessionBrief(
  registry: Registry,
  id: string,
  asOf: string,
  settings: Settings,
): SessionBrief | undefined {
  const desk = openDesk(registry, asOf, settings);
  const meeting = desk.registry.meetings.get(id);
  if (!meeting) return;
  const title = meetingTitle(meeting, desk.registry);
  const isAnnouncedHere = (event: Event) => event.announcements.some((one) => one.meeting === id);
  // In reading order: the first citation of a source gives it its number.
  const parts = {
    document: 'session-brief' as const,
    asOf,
    meeting: { id, title, date: meetingDate(meeting, desk.registry) },
    identity: identityOf(desk, meeting, title),
    front: front(desk, {
      kicker: kickerOf(desk, meeting),
      title,
      subtitle: subtitleOf(desk, meeting),
    }),
    facts: facts(desk, meeting),
    attendees: attendees(desk, meeting),
    ...given('continuity', continuity(desk, meeting)),
    announcedBefore: announcedBefore(desk, meeting),
    agenda: agenda(desk, meeting),
    outcomes: outcomes(desk, meeting),
    instruments: instruments(desk, meeting),
    announcesAnything: [...desk.registry.events.values()].some(isAnnouncedHere),
    calendar: calendar(
      desk,
      registry,
      ({ event }) => isAnnouncedHere(event),
      'Nothing announced at this meeting',
    ),
    ...given('differences', differences(desk, meeting)),
  };
  return { ...parts, sources: sourceList(desk) };
}

function identityOf(desk: Desk, meeting: Meeting, title: string): Identity {
  const id = organisationOf(meeting, desk.registry);
  const short = (id && desk.registry.organisations.get(id)?.short) ?? 'records';
  const date = meetingDate(meeting, desk.registry);
  return {
    title: `Session brief: ${title}, ${date}`,
    shortTitle: shortTitle(seriesLabel(meeting, desk.registry), 'Session brief'),
    subject: `${title}, ${date}, as of ${formatDate(desk.asOf)}`,
    keywords: [title, meeting.id, short],
    organisation: short,
  };
}

function kickerOf(desk: Desk, meeting: Meeting): string {
  const id = organisationOf(meeting, desk.registry);
  const name = id && desk.registry.organisations.get(id)?.name;
  return name ? `Session brief · ${name}` : 'Session brief';
}

function subtitleOf(desk: Desk, meeting: Meeting): string {
  const date = meetingDate(meeting, desk.registry);
  const words = capitalised([meeting.place.name ?? '', date].filter(Boolean).join(', '));
  return isHeld(meeting, desk.registry) ? words : `${words} (announced)`;
}

/** What the previous meeting of the series announced, with what the records say became of it. */
function announcedBefore(desk: Desk, meeting: Meeting): Cited[] {
  const previous = earlierInSeries(meeting, desk.registry)[0];
  if (!previous) return [];
  const events = announcedEvents(desk.registry).filter(({ event }) =>
    event.announcements.some((one) => one.meeting === previous.id),
  );
  return events.map((one) => {
    const held = one.event.meeting && desk.registry.meetings.get(one.event.meeting);
    const became = held
      ? heldWords(desk, held)
      : isAhead(one, desk.asOf)
        ? 'ahead'
        : 'what came of it is not on record';
    const evidence = [...one.event.announcements, ...(held ? held.date.evidence : [])];
    return plain(desk, `${eventWords(desk, one)}: ${became}`, evidence);
  });
}

function heldWords(desk: Desk, held: Meeting): string {
  const body = bodyOf(held, desk.registry);
  const date = held.date.edtf === null ? 'date not stated' : formatDate(held.date.edtf);
  return `held, ${date}${body ? '' : ` (${meetingTitle(held, desk.registry)})`}`;
}
