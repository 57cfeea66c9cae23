import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Body, Meeting, Participation } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Desk } from '../desk.ts';
import { formerView } from '../edition.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { bodyOf, inOrder, meetingDate, meetingTitle, missingNumbers } from '../meetings.ts';
import { isMember } from '../parties.ts';
import { seatEvidence, seatName } from '../people.ts';
import { type SeatAt, seatsAt, standingAt } from '../seats.ts';
import { attendedSeats, isHeld, standsIn } from '../standing.ts';
import { listed, ordinal, ordinalRuns } from '../words.ts';
import { flagsOf, statusAt, titleOf } from './attendees.ts';

export const representationRowView = z.strictObject({
  /** Number, date and place within the series: `16th, 23 June 2021, Dushanbe`. */
  meeting: z.string(),
  /** `Principal`, `Deputy`, `Not a member then`, `Announced: …`: how the country stood to it. */
  how: z.string(),
  /** Why the country counts as represented that way, where a record gives a reason. */
  because: z.string().optional(),
  /** Whether the country sat at the table, for marks that must not rest on colour. */
  seated: z.boolean(),
  people: z.array(
    z.strictObject({ name: z.string(), title: z.string(), flags: z.array(z.string()) }),
  ),
  /** Whom the edition before had here and this one has not. */
  former: z.array(formerView).optional(),
  refs: z.array(z.number()),
});

/** One country over all meetings on record, series by series, the latest meeting first. */
export const representationView = z.array(
  z.strictObject({
    series: z.string(),
    rows: z.array(representationRowView),
    /** Which numbers of the series are not on record. */
    missing: z.string().optional(),
  }),
);

export type Representation = z.infer<typeof representationView>;
type Row = z.infer<typeof representationRowView>;

export function representation(desk: Desk, code: string): Representation {
  const { registry } = desk;
  const meetings = inOrder(registry.meetings.values(), registry).reverse();
  const series = groupBy(meetings, (meeting) => bodyOf(meeting, registry));
  return [...series]
    .sort(([, a], [, b]) => b.length - a.length)
    .sort(([a], [b]) => Number(a === undefined) - Number(b === undefined))
    .map(([body, list]) => ({
      series: body?.name ?? 'Beside the meetings',
      rows: list.map((meeting) => representationRow(desk, meeting, code)),
      ...missingWords(body, desk),
    }));
}

/** One country at one meeting. */
export function representationRow(desk: Desk, meeting: Meeting, code: string): Row {
  const { registry } = desk;
  const seats = seatsOf(desk, meeting, code);
  const mentions =
    seats.length > 0 ? [] : meeting.mentions.filter((one) => one.delegation === code);
  return {
    meeting: occasion(meeting, registry),
    how: standing(desk, meeting, code),
    ...given('because', reasonOf(headOf(seats))),
    seated: attendedSeats(meeting, registry).some(({ delegation }) => delegation === code),
    people: [
      ...seats.map((seat) => ({
        name: seatName(seat, registry),
        title: titleOf(seat, meeting),
        flags: [
          ...flagsOf(seat, meeting, desk).filter((flag) => !flag.startsWith('deputy')),
          ...announcedFlag(seat, meeting, desk),
        ],
      })),
      ...mentions.map(({ name, title, what }) => ({
        name,
        title: title ?? 'title not stated',
        flags: [what],
      })),
    ],
    refs: desk.cite(rowEvidence(desk, meeting, code, seats, mentions)),
  };
}

function seatsOf(desk: Desk, meeting: Meeting, code: string): SeatAt[] {
  return seatsAt(meeting, desk).filter(({ delegation }) => delegation === code);
}

/** The seats or, without any, what says that there is no list; and a status that is not membership. */
function rowEvidence(
  desk: Desk,
  meeting: Meeting,
  code: string,
  seats: readonly SeatAt[],
  mentions: Meeting['mentions'],
): { source: string }[] {
  const status = statusAt(code, meeting, desk);
  const left = leftSeats(meeting, code).flatMap(({ standing: entries }) => entries.slice(-1));
  const listed =
    left.length > 0 ? left.flatMap(({ evidence }) => evidence) : meeting.attendance.evidence;
  const heard = seats.length > 0 ? seats.flatMap(knownFrom) : listed;
  const named = mentions.flatMap(({ evidence }) => evidence);
  return [...heard, ...named, ...(isMember(status) ? [] : (status?.evidence ?? []))];
}

function announcedFlag(seat: SeatAt, meeting: Meeting, desk: Desk): string[] {
  const standing = standingAt(seat, meeting, desk);
  return standing ? [standing.text] : [];
}

/** Who prints a seat, and who says how it stands. */
function knownFrom(seat: SeatAt): { source: string }[] {
  return [...seatEvidence(seat), ...seat.statusEvidence];
}

/** A meeting as told from the others of its series. */
function occasion(meeting: Meeting, registry: Registry): string {
  const label = meeting.number
    ? ordinal(meeting.number.value)
    : meeting.body
      ? ''
      : meetingTitle(meeting, registry);
  const place = meeting.place.name ?? '';
  return [label, meetingDate(meeting, registry), place].filter(Boolean).join(', ');
}

/** How a country stood to a meeting, in the words of the paper. */
function standing(desk: Desk, meeting: Meeting, code: string): string {
  const seats = seatsOf(desk, meeting, code);
  const head = headOf(seats);
  if (head) return seatedWords(desk, meeting, head);
  const left = leftSeats(meeting, code);
  if (left.length > 0) return leftWords(left);
  if (meeting.attendance.list === 'not published') {
    const before = membership(desk, meeting, code);
    return before === undefined ? 'No list published' : `${before}; no list published`;
  }
  const list = isHeld(meeting, desk.registry) ? 'the list' : 'the announced list';
  if (isMember(statusAt(code, meeting, desk))) return `Member, not on ${list}`;
  return `${membership(desk, meeting, code) ?? 'Not a member then'}; not on ${list}`;
}

/** Those of a delegation who were announced and do not come. */
function leftSeats({ participations }: Meeting, code: string): Participation[] {
  return participations.filter((seat) => seat.delegation === code && !standsIn(seat));
}

/** A delegation of whom nobody comes any longer. */
function leftWords(left: readonly Participation[]): string {
  const last = left.flatMap(({ standing: entries }) => entries.slice(-1));
  const days = last.map(({ status, on }) => `${status} on ${formatDate(on)}`);
  return `Announced, then ${listed([...new Set(days)])}`;
}

const CAPACITY_WORDS: Readonly<Record<Participation['capacity'], string>> = {
  principal: 'Principal',
  deputy: 'Deputy in place of the principal',
  'not stated': 'Represented; principal or deputy not stated',
};

/** A seat that no report has is none that was taken. */
const STATUS_WORDS: Readonly<Record<SeatAt['status'], string>> = {
  reported: '',
  confirmed: 'Confirmed: ',
  announced: 'Announced: ',
};

/** What a rank follows from, or why the title tells none. */
function reasonOf(head: Participation | undefined): string | undefined {
  if (head?.capacityBecause === undefined) return;
  const { capacity, capacityBecause } = head;
  const words = capacity === 'not stated' ? 'rank not stated' : `${capacity}, derived`;
  return `${words}: ${capacityBecause}`;
}

/** Rank as far as the title tells it; a seat held without being a member is never left unsaid. */
function seatedWords(desk: Desk, meeting: Meeting, head: SeatAt): string {
  const words = `${STATUS_WORDS[head.status]}${CAPACITY_WORDS[head.capacity]}`;
  const before = membership(desk, meeting, head.delegation);
  return before === undefined ? words : `${words}. ${before}`;
}

/** `Not a member then (observer since 2005)`, or undefined for a member. */
function membership(desk: Desk, meeting: Meeting, code: string): string | undefined {
  const row = statusAt(code, meeting, desk);
  if (isMember(row)) return;
  return row
    ? `Not a member then (${row.status} since ${formatDate(row.from)})`
    : 'Not a member then';
}

function headOf(seats: readonly SeatAt[]): SeatAt | undefined {
  return seats.find(({ head }) => head) ?? seats[0];
}

function missingWords(body: Body | undefined, desk: Desk): { missing?: string } {
  const numbers = body ? missingNumbers(body.id, desk.registry) : [];
  if (numbers.length === 0) return {};
  const noun = numbers.length === 1 ? 'meeting is' : 'meetings are';
  return { missing: `The ${ordinalRuns(numbers)} ${noun} not on record.` };
}
