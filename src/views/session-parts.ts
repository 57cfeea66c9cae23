import { z } from 'zod';
import { formatDate } from '../dates/format-date.ts';
import type { Event, Meeting } from '../records/schema/kinds.ts';
import type { Desk } from './desk.ts';
import { eventWords } from './event-words.ts';
import { type Announced, announcedEvents, isAhead } from './events.ts';
import { given } from './given.ts';
import { bodyOf, earlierInSeries, meetingDate, meetingTitle } from './meetings.ts';
import { agenda, agendaView } from './parts/agenda.ts';
import { attendees, attendeesView, type CardOf } from './parts/attendees.ts';
import { type Cited, citedView, plain } from './parts/cited.ts';
import { continuity, continuityView } from './parts/continuity.ts';
import { facts, factsView } from './parts/facts.ts';
import { instruments, instrumentsView } from './parts/instruments.ts';
import { outcomes, outcomesView } from './parts/outcomes.ts';

/** Which meeting a document is about. */
export const aboutView = z.strictObject({ id: z.string(), title: z.string(), date: z.string() });

export function about({ registry }: Desk, meeting: Meeting): z.infer<typeof aboutView> {
  const title = meetingTitle(meeting, registry);
  return { id: meeting.id, title, date: meetingDate(meeting, registry) };
}

/** What a session brief and a session pack say of their meeting alike, in reading order. */
export const sessionPartsShape = {
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
};

/** The parts in reading order: the first citation of a source gives it its number. */
export function sessionParts(desk: Desk, meeting: Meeting, cards?: CardOf) {
  const events = [...desk.registry.events.values()];
  return {
    facts: facts(desk, meeting),
    attendees: attendees(desk, meeting, cards),
    ...given('continuity', continuity(desk, meeting)),
    announcedBefore: announcedBefore(desk, meeting),
    agenda: agenda(desk, meeting),
    outcomes: outcomes(desk, meeting),
    instruments: instruments(desk, meeting),
    announcesAnything: events.some((event) => isAnnouncedAt(event, meeting.id)),
  };
}

/** Whether a source says that an event was announced at a meeting. */
export function isAnnouncedAt(event: Event, meeting: string): boolean {
  return event.announcements.some((one) => one.meeting === meeting);
}

/** What the previous meeting of the series announced, with what the records say became of it. */
function announcedBefore(desk: Desk, meeting: Meeting): Cited[] {
  const previous = earlierInSeries(meeting, desk.registry)[0];
  if (!previous) return [];
  const events = announcedEvents(desk.registry).filter(({ event }) =>
    event.announcements.some((one) => one.meeting === previous.id),
  );
  return events.map((one) => {
    const held = one.isHeld ? one.meeting : undefined;
    const evidence = [...one.event.announcements, ...(held ? held.date.evidence : [])];
    return plain(desk, `${eventWords(desk, one)}: ${becameOf(desk, one, held)}`, evidence);
  });
}

function becameOf(desk: Desk, one: Announced, held: Meeting | undefined): string {
  if (held) return heldWords(desk, held);
  if (one.off)
    return one.off.status === 'postponed' ? 'postponed, no new date stated' : 'cancelled';
  return isAhead(one, desk.asOf) ? 'ahead' : 'what came of it is not on record';
}

function heldWords(desk: Desk, held: Meeting): string {
  const body = bodyOf(held, desk.registry);
  const date = held.date.edtf === null ? 'date not stated' : formatDate(held.date.edtf);
  return `held, ${date}${body ? '' : ` (${meetingTitle(held, desk.registry)})`}`;
}
