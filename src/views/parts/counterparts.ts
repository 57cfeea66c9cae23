import { z } from 'zod';
import type { Meeting, Participation } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import { orderAt } from '../delegation-order.ts';
import type { Desk } from '../desk.ts';
import { given } from '../given.ts';
import { datedTitle, inOrder, meetingTitle } from '../meetings.ts';
import { isMember, isState, partyName } from '../parties.ts';
import { earlierSeats, nameSources, originalNames, seatName, titleSources } from '../people.ts';
import { attendedSeats } from '../standing.ts';
import { listed, ordinal } from '../words.ts';
import { flagsOf, rankReason, statusAt, titleOf } from './attendees.ts';

const counterpartView = z.strictObject({
  delegation: z.string(),
  /** What the delegation was, where it was no member's: `observer`. */
  standing: z.string().optional(),
  name: z.string(),
  family: z.string(),
  original: z.array(
    z.strictObject({ text: z.string(), language: z.string(), refs: z.array(z.number()) }),
  ),
  title: z.string(),
  titleRefs: z.array(z.number()),
  flags: z.array(z.string()),
  /** Why somebody is called a deputy. */
  because: z.string().optional(),
  /** Earlier meetings on record at which the person sat, in words. */
  seenBefore: z.string(),
  refs: z.array(z.number()),
});

/** Who sat across the table at the latest meeting that has a list. */
export const counterpartsView = z.strictObject({
  meeting: z.string(),
  orderRule: z.string(),
  /** Who says so, where the order is a list on record. */
  orderRefs: z.array(z.number()),
  people: z.array(counterpartView),
  /** Why those who are said to have sat at earlier meetings are taken for the same people. */
  same: z.array(z.strictObject({ name: z.string(), because: z.string() })),
});

export type Counterparts = z.infer<typeof counterpartsView>;

/** Undefined where no meeting with a list of delegations is on record. */
export function counterparts(desk: Desk, code: string): Counterparts | undefined {
  const { registry } = desk;
  const meeting = latestListed(registry);
  if (!meeting) return;
  const { compare, evidence, label } = orderAt(meeting, registry, desk.settings);
  const others = attendedSeats(meeting, registry).filter(
    ({ delegation, head }) => head && delegation !== code,
  );
  const sorted = others.sort((a, b) => compare(a.delegation, b.delegation));
  return {
    meeting: datedTitle(meeting, registry),
    orderRule: label,
    orderRefs: desk.cite(evidence),
    people: sorted.map((seat) => counterpart(desk, meeting, seat)),
    same: sorted.flatMap((seat) => samePerson(desk, meeting, seat)),
  };
}

/** The latest meeting that was held and has a list of delegations. */
export function latestListed(registry: Registry): Meeting | undefined {
  return inOrder(registry.meetings.values(), registry).findLast(
    (meeting) => attendedSeats(meeting, registry).length > 0,
  );
}

function counterpart(
  desk: Desk,
  meeting: Meeting,
  seat: Participation,
): Counterparts['people'][number] {
  const { registry, settings } = desk;
  const person = registry.people.get(seat.person);
  return {
    delegation: partyName(seat.delegation, registry, settings),
    ...given('standing', guestStanding(desk, meeting, seat)),
    name: seatName(seat, registry),
    family: person?.family ?? '',
    original: originalNames(person, desk),
    title: titleOf(seat, meeting),
    titleRefs: desk.cite(titleSources(seat, meeting)),
    flags: flagsOf(seat, meeting, desk),
    ...given('because', seat.capacity === 'deputy' ? rankReason(seat) : undefined),
    seenBefore: seenBefore(desk, meeting, seat),
    refs: desk.cite(nameSources(seat, meeting, seatName(seat, registry))),
  };
}

/** An observer among members is told from them. */
function guestStanding(
  desk: Desk,
  meeting: Meeting,
  { delegation }: Participation,
): string | undefined {
  if (!isState(delegation)) return;
  const row = statusAt(delegation, meeting, desk);
  return isMember(row) ? undefined : (row?.status ?? 'no status on record');
}

function samePerson(desk: Desk, meeting: Meeting, seat: Participation): Counterparts['same'] {
  const because = desk.registry.people.get(seat.person)?.sameBecause;
  const isSeenAgain = earlierSeats(seat.person, meeting, desk.registry).length > 0;
  if (because === undefined || !isSeenAgain) return [];
  return [{ name: seatName(seat, desk.registry), because }];
}

function seenBefore(desk: Desk, meeting: Meeting, seat: Participation): string {
  const { registry } = desk;
  const earlier = earlierSeats(seat.person, meeting, registry).map(({ meeting: one }) =>
    one.number && one.body === meeting.body
      ? `the ${ordinal(one.number.value)}`
      : meetingTitle(one, registry),
  );
  return earlier.length === 0 ? 'first time on record' : `also at ${listed(earlier)}`;
}
