import { z } from 'zod';
import type { Meeting, Participation } from '../../records/schema/kinds.ts';
import { orderAt } from '../delegation-order.ts';
import type { Desk } from '../desk.ts';
import { bodyOf, datedTitle, earlierInSeries, meetingTitle, missingNumbers } from '../meetings.ts';
import { partyName } from '../parties.ts';
import { earlierSeats, seatEvidence, seatName } from '../people.ts';
import { seatsAt } from '../seats.ts';
import { attendedSeats } from '../standing.ts';
import { listed, ordinal, ordinalRuns } from '../words.ts';
import { type Cited, citedView, plain } from './cited.ts';

/** Who is new and who is the same since the previous meeting of the series on record. */
export const continuityView = z.strictObject({
  previous: z.string(),
  missing: z.string().optional(),
  changed: z.array(citedView),
  same: z.array(citedView),
  joined: z.array(citedView),
  absent: z.array(citedView),
});

export type Continuity = z.infer<typeof continuityView>;

/** Undefined where no earlier meeting of the series with a list of delegations is on record. */
export function continuity(desk: Desk, meeting: Meeting): Continuity | undefined {
  const { registry } = desk;
  const previous = previousListed(desk, meeting);
  const seats = seatsAt(meeting, desk);
  if (!previous || seats.length === 0) return;
  const now = headsOf(seats, meeting, desk);
  const then = headsOf(attendedSeats(previous, registry), previous, desk);
  const pairs = [...now].map(([party, seat]) => ({ party, seat, before: then.get(party) }));
  const missing = missingBetween(previous, meeting, desk);
  return {
    previous: datedTitle(previous, registry),
    ...(missing ? { missing } : {}),
    changed: pairs.flatMap(({ party, seat, before }) =>
      before && before.person !== seat.person
        ? [changedWords(desk, meeting, party, seat, before)]
        : [],
    ),
    same: pairs.flatMap(({ party, seat, before }) =>
      before?.person === seat.person ? [sameWords(desk, party, seat, before)] : [],
    ),
    joined: pairs.flatMap(({ party, seat, before }) =>
      before ? [] : [seatWords(desk, party, seat)],
    ),
    absent: [...then].flatMap(([party, seat]) =>
      now.has(party) ? [] : [seatWords(desk, party, seat)],
    ),
  };
}

/** What changed at the head of one delegation since the previous meeting on record. */
export function sinceThen(desk: Desk, meeting: Meeting, party: string): Cited | undefined {
  const previous = previousListed(desk, meeting);
  const seat = headsOf(seatsAt(meeting, desk), meeting, desk).get(party);
  if (!previous || !seat) return;
  const before = headsOf(attendedSeats(previous, desk.registry), previous, desk).get(party);
  const then = datedTitle(previous, desk.registry);
  const evidence = [...seatEvidence(seat), ...(before ? seatEvidence(before) : [])];
  if (!before) return plain(desk, `not listed at the ${then}`, evidence);
  if (before.person === seat.person)
    return plain(desk, `the same head as at the ${then}`, evidence);
  const words = `another head than at the ${then}: then ${nameWithRank(before, desk)}`;
  return plain(desk, words, evidence);
}

function previousListed({ registry }: Desk, meeting: Meeting): Meeting | undefined {
  return earlierInSeries(meeting, registry).find((one) => attendedSeats(one, registry).length > 0);
}

/** Heads of delegation by party, in the meeting's order. */
function headsOf(
  seats: readonly Participation[],
  meeting: Meeting,
  desk: Desk,
): Map<string, Participation> {
  const { compare } = orderAt(meeting, desk.registry, desk.settings);
  const heads = seats.filter(({ head }) => head);
  const sorted = heads.sort((a, b) => compare(a.delegation, b.delegation));
  return new Map(sorted.map((seat) => [seat.delegation, seat]));
}

function changedWords(
  desk: Desk,
  meeting: Meeting,
  party: string,
  seat: Participation,
  before: Participation,
): Cited {
  const { registry, settings } = desk;
  const then = `previously ${nameWithRank(before, desk)}`;
  const earlier = seatsBefore(desk, meeting, seat);
  const text = `${partyName(party, registry, settings)}: ${nameWithRank(seat, desk)} (${[then, ...earlier].join('; ')})`;
  return plain(desk, text, [...seatEvidence(seat), ...seatEvidence(before)]);
}

/** Somebody who sat here before the previous meeting is not new to the table. */
function seatsBefore(desk: Desk, meeting: Meeting, seat: Participation): string[] {
  const earlier = earlierSeats(seat.person, meeting, desk.registry).map(({ meeting: one }) =>
    one.number && one.body === meeting.body
      ? `the ${ordinal(one.number.value)}`
      : meetingTitle(one, desk.registry),
  );
  return earlier.length === 0 ? [] : [`also at ${listed(earlier)}`];
}

function sameWords(desk: Desk, party: string, seat: Participation, before: Participation): Cited {
  const words = seatWords(desk, party, seat);
  return { ...words, refs: desk.cite([...seatEvidence(seat), ...seatEvidence(before)]) };
}

function seatWords(desk: Desk, party: string, seat: Participation): Cited {
  const { registry, settings } = desk;
  const text = `${partyName(party, registry, settings)}: ${nameWithRank(seat, desk)}`;
  return plain(desk, text, seatEvidence(seat));
}

/** A deputy is never compared with a principal without saying so. */
function nameWithRank(seat: Participation, { registry }: Desk): string {
  const name = seatName(seat, registry);
  return seat.capacity === 'deputy' ? `${name}, deputy` : name;
}

function missingBetween(previous: Meeting, meeting: Meeting, desk: Desk): string | undefined {
  const [from, to] = [previous.number?.value, meeting.number?.value];
  const body = bodyOf(meeting, desk.registry);
  if (from === undefined || to === undefined || !body) return;
  const between = missingNumbers(body.id, desk.registry).filter((one) => one > from && one < to);
  if (between.length === 0) return;
  return `${ordinalRuns(between)} ${between.length === 1 ? 'meeting' : 'meetings'}`;
}
