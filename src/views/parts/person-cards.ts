import { z } from 'zod';
import type { Meeting, Participation, Person } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { given } from '../given.ts';
import { datedTitle } from '../meetings.ts';
import { partyName } from '../parties.ts';
import {
  earlierSeats,
  nameSources,
  originalNames,
  otherSpellings,
  seatName,
  titleSources,
} from '../people.ts';
import { counted } from '../words.ts';
import { flagsOf, sectionsAt, titleOf } from './attendees.ts';

/** One person you will meet, on a card. */
export const personCardView = z.strictObject({
  /** Anchor of the card. */
  id: z.string(),
  key: z.string(),
  name: z.string(),
  refs: z.array(z.number()),
  original: z.array(
    z.strictObject({ text: z.string(), language: z.string(), refs: z.array(z.number()) }),
  ),
  delegation: z.string(),
  /** `Head of delegation`, `In the chair`, ...: what a card must say in words. */
  role: z.string(),
  title: z.string(),
  titleRefs: z.array(z.number()),
  flags: z.array(z.string()),
  /** How the family name is told from the rest. */
  family: z.string(),
  since: z.string(),
  meetings: z.array(z.string()),
  moreMeetings: z.string().optional(),
  spellings: z.array(z.strictObject({ text: z.string(), refs: z.array(z.number()) })),
  because: z.string().optional(),
});

export type PersonCard = z.infer<typeof personCardView>;

/** The latest meetings that a card has room for. */
const MOST_MEETINGS = 5;

/** A card for each person at the table, in the order of the attendee list. */
export function personCards(desk: Desk, meeting: Meeting): PersonCard[] {
  return sectionsAt(meeting, desk).flatMap(({ seats }) =>
    seats.map((seat) => personCard(desk, meeting, seat)),
  );
}

/** Where a pack's links to a person lead. */
export function personAnchor(person: string): string {
  return `person-${person}`;
}

function personCard(desk: Desk, meeting: Meeting, seat: Participation): PersonCard {
  const { registry, settings } = desk;
  const person = registry.people.get(seat.person);
  const name = seatName(seat, registry);
  const earlier = earlierSeats(seat.person, meeting, registry).map((one) => one.meeting);
  const first = earlier.at(-1) ?? meeting;
  const shown = earlier.slice(0, MOST_MEETINGS);
  const rest = earlier.length - shown.length;
  return {
    id: personAnchor(seat.person),
    key: seat.person,
    name,
    refs: desk.cite(nameSources(seat, meeting, name)),
    original: originalNames(person, desk),
    delegation: partyName(seat.delegation, registry, settings),
    role: seat.head ? 'Head of delegation' : 'Member of the delegation',
    title: titleOf(seat, meeting),
    titleRefs: desk.cite(titleSources(seat, meeting)),
    flags: flagsOf(seat, meeting, desk),
    family: familyWords(person, name),
    since: datedTitle(first, registry),
    meetings: shown.map((one) => datedTitle(one, registry)),
    ...given('moreMeetings', rest > 0 ? `${counted(rest, 'earlier meeting')} more` : undefined),
    spellings: otherSpellings(person, desk, name),
    ...given('because', person?.sameBecause),
  };
}

/**
 * Capitals tell the family name from the others, as lists of participants do; where it stands is
 * said, since a reader from elsewhere expects it at the other end.
 */
function familyWords(person: Person | undefined, name: string): string {
  const family = person?.family;
  if (family === undefined) return 'not stated';
  const told = family.toUpperCase();
  if (family === name) return `${told}, the only name on record`;
  if (name.startsWith(`${family} `)) return `${told}, printed first`;
  if (name.endsWith(` ${family}`)) return `${told}, printed last`;
  return told;
}
