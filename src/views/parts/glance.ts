import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Meeting, Participation } from '../../records/schema/kinds.ts';
import { announcedOccasions } from '../announced-meetings.ts';
import type { Desk } from '../desk.ts';
import { eventWords } from '../event-words.ts';
import { isAhead } from '../events.ts';
import { groupBy } from '../group-by.ts';
import { datedOccasion, datedTitle, inOrder } from '../meetings.ts';
import { occasionStatus, offOf } from '../occasion-status.ts';
import { statusRows } from '../parties.ts';
import { chairName, seatEvidence, seatName } from '../people.ts';
import { type SeatAt, seatsAt, standingAt } from '../seats.ts';
import { attendedSeats, isHeld } from '../standing.ts';
import { capitalised } from '../words.ts';
import { flagsOf, titleOf } from './attendees.ts';
import { type Cited, cited, citedView, plain } from './cited.ts';
import { reachOf } from './front.ts';

/** The first page's answers: who, when, where, last time, what next, and how current all this is. */
export const glanceView = z.array(
  z.strictObject({ label: z.string(), statements: z.array(citedView) }),
);

export type Glance = z.infer<typeof glanceView>;

/** What the rows are called; some of them are left out where there is nothing to say. */
export const GLANCE = {
  status: 'Status',
  lastAttended: 'Last at the table',
  announced: 'Announced to attend',
  hosted: 'In the chair or host',
  next: 'Next event',
  heldThere: 'To be held there',
  records: 'Records',
} as const;

/** At a glance, for one country. */
export function glance(desk: Desk, code: string): Glance {
  return [
    { label: GLANCE.status, statements: statusStatements(desk, code) },
    { label: GLANCE.lastAttended, statements: [lastAttended(desk, code)] },
    ...announcedFor(desk, code),
    { label: GLANCE.hosted, statements: hosted(desk, code) },
    { label: GLANCE.next, statements: [nextEvent(desk)] },
    ...heldThere(desk, code),
    { label: GLANCE.records, statements: [plain(desk, reachOf(desk))] },
  ];
}

/** What a country is in each organisation, and since when. */
export function statusStatements(desk: Desk, code: string): Cited[] {
  const { registry } = desk;
  const rows = registry.states.get(code)?.status ?? [];
  const byOrganisation = groupBy(rows, ({ organisation }) => organisation);
  const statements = [...byOrganisation.keys()].flatMap((organisation) => {
    const [now, ...before] = statusRows(code, organisation, registry).reverse();
    if (!now) return [];
    const short = registry.organisations.get(organisation)?.short ?? organisation;
    const earlier = before.map(({ status, from }) => `${status} since ${formatDate(from)}`);
    const tail = earlier.length > 0 ? `; before that ${earlier.join(', ')}` : '';
    const text = `${capitalised(now.status)} of the ${short} since ${formatDate(now.from)}${tail}`;
    return [
      cited(
        desk,
        text,
        [now, ...before].flatMap(({ evidence }) => evidence),
      ),
    ];
  });
  return statements.length > 0 ? statements : [plain(desk, 'not stated on record')];
}

function lastAttended(desk: Desk, code: string): Cited {
  const { registry } = desk;
  const seated = inOrder(registry.meetings.values(), registry).flatMap((meeting) => {
    const seat = attendedSeats(meeting, registry).find(
      (one) => one.delegation === code && one.head,
    );
    return seat ? [{ meeting, seat }] : [];
  });
  const last = seated.at(-1);
  if (!last) return plain(desk, 'at no meeting on record with a published list');
  return plain(desk, ...seatWords(desk, last.meeting, last.seat));
}

function seatWords(
  desk: Desk,
  meeting: Meeting,
  seat: Participation,
): [text: string, evidence: { source: string }[]] {
  const { registry } = desk;
  const place = meeting.place.name ? `, ${meeting.place.name}` : '';
  const who = `${seatName(seat, registry)}, ${titleOf(seat, meeting)}`;
  const flags = flagsOf(seat, meeting, desk).map((flag) => ` (${flag})`);
  const title = offOf(meeting, registry)
    ? datedOccasion(meeting, registry)
    : datedTitle(meeting, registry);
  const text = `${title}${place}: ${who}${flags.join('')}`;
  return [text, [...seatEvidence(seat), ...meeting.date.evidence]];
}

/** Whom the country is to send to meetings that no report has yet; no row where nobody is named. */
function announcedFor(desk: Desk, code: string): Glance {
  const { registry } = desk;
  const statements = inOrder(registry.meetings.values(), registry)
    .filter((meeting) => !isHeld(meeting, registry))
    .flatMap((meeting) =>
      seatsAt(meeting, desk)
        .filter(({ delegation, head }) => delegation === code && head)
        .map((seat) => announcedWords(desk, meeting, seat)),
    );
  return statements.length > 0 ? [{ label: GLANCE.announced, statements }] : [];
}

function announcedWords(desk: Desk, meeting: Meeting, seat: SeatAt): Cited {
  const [text, evidence] = seatWords(desk, meeting, seat);
  const standing = standingAt(seat, meeting, desk);
  const words = standing ? `${text} (${standing.text})` : text;
  return plain(desk, words, [...evidence, ...seat.statusEvidence]);
}

/** Meetings that a country chaired or held, the latest first. */
export function hosted(desk: Desk, code: string): Cited[] {
  const { registry } = desk;
  const meetings = inOrder(registry.meetings.values(), registry).reverse();
  const statements = meetings.flatMap((meeting) => {
    const roles = rolesAt(meeting, code, desk);
    if (roles.length === 0) return [];
    const evidence = [
      ...(meeting.chair.state === code ? meeting.chair.evidence : []),
      ...(meeting.place.state === code ? meeting.place.evidence : []),
      ...(meeting.chair.state === code ? (meeting.chairPerson?.evidence ?? []) : []),
    ];
    const title = offOf(meeting, registry)
      ? datedOccasion(meeting, registry)
      : datedTitle(meeting, registry);
    return [cited(desk, `${title}: ${roles.join(', ')}`, evidence)];
  });
  return statements.length > 0 ? statements : [plain(desk, 'no meeting on record')];
}

/** In the chair, and host, by how a meeting stands. */
const ROLE_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  '': ['chair', 'held'],
  announced: ['announced as chair', 'to be held'],
};
/** Of a meeting that was cancelled, or postponed to no stated date. */
const ROLE_WORDS_OFF = ['was announced as chair', 'was to be held'] as const;

function rolesAt(meeting: Meeting, code: string, { registry }: Desk): string[] {
  const { chair, place } = meeting;
  const [inChair, held] = ROLE_WORDS[occasionStatus(meeting, registry)] ?? ROLE_WORDS_OFF;
  const roles: string[] = [];
  const person = chairName(meeting, registry);
  if (chair.state === code) roles.push(person ? `${inChair}, ${person}` : inChair);
  if (place.state === code) roles.push(place.name ? `${held} in ${place.name}` : `${held} there`);
  return roles;
}

function nextEvent(desk: Desk): Cited {
  const next = announcedOccasions(desk.registry).find((one) => isAhead(one, desk.asOf));
  if (!next) return plain(desk, 'nothing on record lies ahead; see the calendar');
  return plain(desk, eventWords(desk, next), next.event.announcements);
}

/** What is announced for the country itself, beyond the next event; no row where nothing is. */
function heldThere(desk: Desk, code: string): Glance {
  const [, ...later] = announcedOccasions(desk.registry).filter((one) => isAhead(one, desk.asOf));
  const events = later.filter((one) => one.latest.state === code);
  if (events.length === 0) return [];
  const statements = events.map((one) =>
    plain(desk, eventWords(desk, one), one.event.announcements),
  );
  return [{ label: GLANCE.heldThere, statements }];
}
