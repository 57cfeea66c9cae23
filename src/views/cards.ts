import { z } from 'zod';
import type { Meeting, Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { type Desk, openDesk } from './desk.ts';
import { given } from './given.ts';
import { groupBy } from './group-by.ts';
import { partyName } from './parties.ts';
import { type SeatSection, sectionsAt } from './parts/attendees.ts';
import { identityView, sessionIdentity } from './parts/identity.ts';
import { leadingForm, seatName } from './people.ts';
import { isByVideo, type SeatAt } from './seats.ts';
import { about, aboutView } from './session-parts.ts';

const scriptView = z.array(z.strictObject({ text: z.string(), language: z.string() }));

/** Somebody who sits, as a card names him or her. */
const personView = z.strictObject({ name: z.string(), original: scriptView });

const base = {
  asOf: z.string(),
  meeting: aboutView,
  identity: identityView,
  /** Who takes part without a seat, and so without a card: `Zhao Kezhi (China)`. */
  byVideo: z.array(z.string()),
};

/** A card for each delegation with a seat: the folded one with its head, and the flat one. */
const delegationCards = z.array(
  z.strictObject({ delegation: z.string(), head: personView.optional() }),
);

/** Tent cards: what stands on the table before each delegation. */
export const tentCardsView = z.strictObject({
  document: z.literal('tent-cards'),
  ...base,
  cards: delegationCards,
});

/** Name plates: the delegation alone, for a holder or a door. */
export const namePlatesView = z.strictObject({
  document: z.literal('name-plates'),
  ...base,
  cards: delegationCards,
});

/** Badges: one for everybody who is in the room. */
export const badgesView = z.strictObject({
  document: z.literal('badges'),
  ...base,
  cards: z.array(
    z.strictObject({
      name: z.string(),
      original: scriptView,
      /** As printed; absent where no source prints one. */
      title: z.string().optional(),
      delegation: z.string(),
      /** In a word, because no role may be told by its colour alone. */
      role: z.string(),
      /** Which of the theme’s looks the role has. */
      look: z.enum(['role-chair', 'role-head', 'role-delegate', 'role-observer', 'role-body']),
    }),
  ),
});

export type Cards =
  | z.infer<typeof tentCardsView>
  | z.infer<typeof namePlatesView>
  | z.infer<typeof badgesView>;
type Badge = z.infer<typeof badgesView>['cards'][number];

/** Which cards there are, by the names of their documents. */
export type CardDocument = Cards['document'];

/**
 * Builds the view of cards for one meeting: for those who have a seat that day and sit in the room,
 * in the order of the attendee list. Undefined where nobody had reported or announced the meeting.
 * @param asOf ISO 8601 day
 */
export function buildCards(
  document: CardDocument,
  registry: Registry,
  id: string,
  asOf: string,
  settings: Settings,
): Cards | undefined {
  const desk = openDesk(registry, asOf, settings);
  const meeting = desk.registry.meetings.get(id);
  if (!meeting) return;
  const head = {
    asOf,
    meeting: about(desk, meeting),
    identity: sessionIdentity(desk, meeting, NAMES[document]),
    byVideo: videoSeats(desk, meeting).map((seat) => inWords(desk, seat)),
  };
  if (document === 'badges') return { document, ...head, cards: badges(desk, meeting) };
  return { document, ...head, cards: delegations(desk, seatedAt(desk, meeting)) };
}

/** Who sits in the room: everybody at the table but those who take part by video. */
export function seatedAt(desk: Desk, meeting: Meeting): SeatAt[] {
  return sectionsAt(meeting, desk)
    .flatMap(({ seats }) => seats)
    .filter((seat) => !isByVideo(seat, meeting));
}

/** Who takes part by video, and so without a seat. */
export function videoSeats(desk: Desk, meeting: Meeting): SeatAt[] {
  return sectionsAt(meeting, desk)
    .flatMap(({ seats }) => seats)
    .filter((seat) => isByVideo(seat, meeting));
}

function inWords({ registry, settings }: Desk, seat: SeatAt): string {
  return `${seatName(seat, registry)} (${partyName(seat.delegation, registry, settings)})`;
}

function delegations(desk: Desk, seats: readonly SeatAt[]): z.infer<typeof delegationCards> {
  const parties = groupBy(seats, ({ delegation }) => delegation);
  return [...parties].map(([party, sitting]) => {
    const head = sitting.find((seat) => seat.head);
    const { registry, settings } = desk;
    return {
      delegation: partyName(party, registry, settings),
      ...given('head', head && personOf(desk, head)),
    };
  });
}

function personOf({ registry }: Desk, seat: SeatAt): z.infer<typeof personView> {
  const person = registry.people.get(seat.person);
  const original = (person?.original ?? []).map(({ form, language }) => ({ text: form, language }));
  return { name: seatName(seat, registry), original };
}

function badges(desk: Desk, meeting: Meeting): Badge[] {
  return sectionsAt(meeting, desk).flatMap(({ title, seats }) =>
    seats
      .filter((seat) => !isByVideo(seat, meeting))
      .map((seat) => ({ ...badge(desk, meeting, seat), ...roleOf(meeting, seat, title) })),
  );
}

function badge(desk: Desk, meeting: Meeting, seat: SeatAt): Omit<Badge, 'role' | 'look'> {
  return {
    ...personOf(desk, seat),
    // That a title is our translation is for papers to say: nobody wears it.
    ...given('title', leadingForm(seat, meeting)?.title ?? undefined),
    delegation: partyName(seat.delegation, desk.registry, desk.settings),
  };
}

type Role = Pick<Badge, 'role' | 'look'>;

/** What somebody is at the meeting, for who reads it from across a room. */
function roleOf(meeting: Meeting, seat: SeatAt, section: SeatSection['title']): Role {
  if (meeting.chairPerson?.person === seat.person) return { role: 'Chair', look: 'role-chair' };
  if (section === 'Organisations') return { role: 'Organisation', look: 'role-body' };
  if (section === 'Observers') return { role: 'Observer', look: 'role-observer' };
  return seat.head
    ? { role: 'Head of delegation', look: 'role-head' }
    : { role: 'Delegate', look: 'role-delegate' };
}

const NAMES: Readonly<Record<CardDocument, string>> = {
  'tent-cards': 'Tent cards',
  'name-plates': 'Name plates',
  badges: 'Badges',
};
