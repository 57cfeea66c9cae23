import { z } from 'zod';
import type { Evidence, Meeting, Participation, StatusRow } from '../../records/schema/kinds.ts';
import { orderAt } from '../delegation-order.ts';
import type { Desk } from '../desk.ts';
import { formerView } from '../edition.ts';
import { formatTitle } from '../format-title.ts';
import { given } from '../given.ts';
import { heldBy, organisationOf } from '../meetings.ts';
import { isMember, isState, partyName, statusOn } from '../parties.ts';
import {
  chosenForm,
  leadingForm,
  nameSources,
  originalNames,
  otherSpellings,
  placeInList,
  printedForms,
  seatEvidence,
  seatName,
  titleSources,
} from '../people.ts';
import { changesAt, type SeatAt, seatsAt, standingAt } from '../seats.ts';
import { isHeld } from '../standing.ts';
import { type Cited, cited, citedView, plain } from './cited.ts';

export const attendeeView = z.strictObject({
  /** Id of the person. */
  key: z.string(),
  /** Anchor of the person’s card, in a paper that has cards. */
  card: z.string().optional(),
  delegation: z.string(),
  name: z.string(),
  original: z.array(
    z.strictObject({ text: z.string(), language: z.string(), refs: z.array(z.number()) }),
  ),
  title: z.string(),
  titleRefs: z.array(z.number()),
  head: z.boolean(),
  /** `deputy`, `by video`: what a desk officer looks for first. */
  flags: z.array(z.string()),
  /** `announced on 20 April 2022`: set where no report of the meeting has the person. */
  standing: citedView.optional(),
  /** What single sources add about the person at this meeting. */
  remarks: z.array(citedView),
  /** Whom the edition before had in the delegation and this one has not. */
  former: z.array(formerView).optional(),
  refs: z.array(z.number()),
});

/** The list of participants of one meeting, in sections, or the reason why there is none. */
export const attendeesView = z.strictObject({
  /** `Attendees`; `Announced delegations` while no report says that the meeting was held. */
  title: z.string(),
  sections: z.array(
    z.strictObject({
      title: z.string(),
      /** What the section rests on: the registers of the states' status. */
      refs: z.array(z.number()),
      people: z.array(attendeeView),
      /** As `former`, of delegations that are no longer on the list. */
      gone: z.array(formerView.extend({ delegation: z.string() })).optional(),
    }),
  ),
  orderRule: z.string(),
  /** Who says so, where the order is a list on record. */
  orderRefs: z.array(z.number()),
  /** Who does not come, or came in place of another, after the list was first announced. */
  changes: z.array(citedView),
  /** Other forms of a name that known sources print, and why they are taken for one person's. */
  spellings: z.array(
    z.strictObject({
      name: z.string(),
      forms: z.array(z.strictObject({ text: z.string(), refs: z.array(z.number()) })),
      because: z.string().optional(),
    }),
  ),
  notes: z.array(citedView),
  /** Set where no source lists the delegations; then the sections are empty. */
  noList: citedView.optional(),
  /** People a source names without listing them among the delegations. */
  mentions: z.array(citedView),
});

export type Attendees = z.infer<typeof attendeesView>;
type Attendee = z.infer<typeof attendeeView>;

/** The sections of a list of participants, in their order. */
export const SECTIONS = [
  'Chair',
  'Members',
  'Observers',
  'Invited states',
  'Other states',
  'Organisations',
] as const;
type Section = (typeof SECTIONS)[number];

/** The anchor of a person’s card in the same paper. */
export type CardOf = (person: string) => string | undefined;

const noCard: CardOf = () => undefined;

export function attendees(desk: Desk, meeting: Meeting, cards: CardOf = noCard): Attendees {
  const order = orderAt(meeting, desk.registry, desk.settings);
  const sections = sectionsAt(meeting, desk).map(({ title, seats }) => {
    const people = seats.map((seat) => attendee(desk, meeting, seat, cards));
    return { title, people, refs: desk.cite(sectionEvidence(title, seats, meeting, desk)) };
  });
  return {
    title: isHeld(meeting, desk.registry) ? 'Attendees' : 'Announced delegations',
    sections,
    orderRule: order.label,
    orderRefs: desk.cite(order.evidence),
    changes: changesAt(meeting, desk),
    spellings: spellingsAt(meeting, desk),
    notes: notesOn(desk, meeting),
    ...noListOf(desk, meeting),
    mentions: meeting.mentions.map((one) => mentionWords(desk, one)),
  };
}

/** A section of the list of participants with those in it, in the order in force. */
export interface SeatSection {
  readonly title: Section;
  readonly seats: readonly SeatAt[];
}

/** Who has a seat at a meeting as of the day, in sections and in the order in force. */
export function sectionsAt(meeting: Meeting, desk: Desk): SeatSection[] {
  const { compare } = orderAt(meeting, desk.registry, desk.settings);
  const all = seatsAt(meeting, desk).sort((a, b) => compareSeats(a, b, meeting, compare));
  return SECTIONS.flatMap((title) => {
    const seats = all.filter((seat) => sectionOf(seat, meeting, desk) === title);
    return seats.length > 0 ? [{ title, seats }] : [];
  });
}

/** Members and observers are what registers call them, not what the report of a meeting says. */
function sectionEvidence(
  section: Section,
  seats: readonly Participation[],
  meeting: Meeting,
  desk: Desk,
): Evidence[] {
  if (section !== 'Members' && section !== 'Observers') return [];
  return seats.flatMap((seat) => statusAt(seat.delegation, meeting, desk)?.evidence ?? []);
}

/** A state's status in the meeting's organisation by the time of the meeting. */
export function statusAt(
  code: string,
  meeting: Meeting,
  { registry }: Desk,
): StatusRow | undefined {
  const organisation = organisationOf(meeting, registry);
  return statusOn(code, organisation, heldBy(meeting, registry), registry);
}

function sectionOf(seat: Participation, meeting: Meeting, desk: Desk): Section {
  if (!isState(seat.delegation)) return 'Organisations';
  if (seat.delegation === meeting.chair.state) return 'Chair';
  const row = statusAt(seat.delegation, meeting, desk);
  if (isMember(row)) return 'Members';
  if (row?.status === 'observer') return 'Observers';
  return meeting.invited?.includes(seat.delegation) ? 'Invited states' : 'Other states';
}

function compareSeats(
  a: Participation,
  b: Participation,
  meeting: Meeting,
  compare: (a: string, b: string) => number,
): number {
  if (a.delegation === b.delegation) return Number(b.head) - Number(a.head);
  const place = (seat: Participation) => placeInList(seat, meeting) ?? Number.MAX_SAFE_INTEGER;
  return compare(a.delegation, b.delegation) || place(a) - place(b);
}

/** One participant as the list shows him or her. */
export function attendee(
  desk: Desk,
  meeting: Meeting,
  seat: SeatAt,
  cards: CardOf = noCard,
): Attendee {
  const { registry, settings } = desk;
  const person = registry.people.get(seat.person);
  const name = seatName(seat, registry);
  const refs = desk.cite(nameSources(seat, meeting, name));
  return {
    key: seat.person,
    ...given('card', cards(seat.person)),
    delegation: partyName(seat.delegation, registry, settings),
    name,
    original: originalNames(person, desk),
    title: titleOf(seat, meeting),
    titleRefs: desk.cite(titleSources(seat, meeting)),
    head: seat.head,
    flags: flagsOf(seat, meeting, desk),
    ...given('standing', standingAt(seat, meeting, desk)),
    remarks: [
      ...rankRemark(desk, seat),
      ...printedForms(seat, meeting).flatMap((form) =>
        form.says === undefined ? [] : [plain(desk, form.says, [form])],
      ),
    ],
    refs,
  };
}

/** Why somebody is called a deputy, or is called neither that nor the principal. */
export function rankReason({ capacity, capacityBecause }: Participation): string | undefined {
  if (capacityBecause === undefined || capacity === 'principal') return;
  const words = capacity === 'deputy' ? 'deputy, derived' : 'rank not stated';
  return `${words}: ${capacityBecause}`;
}

function rankRemark(desk: Desk, seat: Participation): Cited[] {
  const reason = rankReason(seat);
  return reason === undefined ? [] : [plain(desk, reason, seatEvidence(seat))];
}

/** People with several spellings, or taken for one person for a reason; in the table's order. */
function spellingsAt(meeting: Meeting, desk: Desk): Attendees['spellings'] {
  const seats = sectionsAt(meeting, desk).flatMap((section) => section.seats);
  return seats.flatMap((seat) => {
    const person = desk.registry.people.get(seat.person);
    const name = seatName(seat, desk.registry);
    const forms = otherSpellings(person, desk, name);
    const because = person?.sameBecause;
    if (forms.length === 0 && because === undefined) return [];
    return [{ name, forms, ...given('because', because) }];
  });
}

/** The title as printed by the first source that prints one. */
export function titleOf(seat: Participation, meeting: Meeting): string {
  const form = leadingForm(seat, meeting);
  return form ? formatTitle(form) : 'title not stated';
}

/** The flag of the person in the chair. */
export const IN_THE_CHAIR = 'in the chair';

/** What sets a participation apart: a deputy, an unclear rank, taking part by video. */
export function flagsOf(seat: Participation, meeting: Meeting, desk: Desk): string[] {
  const flags: string[] = [];
  if (meeting.chairPerson?.person === seat.person) flags.push(IN_THE_CHAIR);
  if (seat.capacity === 'deputy') flags.push('deputy in place of the principal');
  const video = videoFlag(seat, meeting, desk);
  return video ? [...flags, video] : flags;
}

function videoFlag(seat: Participation, meeting: Meeting, desk: Desk): string | undefined {
  const forms = printedForms(seat, meeting);
  const video = forms.filter(({ mode }) => mode === 'by video');
  if (video.length === 0) return;
  const chosen = chosenForm(seat);
  if (chosen?.mode === 'in person') return;
  if (video.length === forms.length || chosen?.mode === 'by video') return 'by video';
  return `by video, as [${desk.cite(video).join(', ')}] alone ${video.length === 1 ? 'says' : 'say'}`;
}

/** What to know of the list as a whole, and of how its heads of delegation are known. */
export function notesOn(desk: Desk, meeting: Meeting): Cited[] {
  const notes: Cited[] = [];
  if (meeting.attendance.note && meeting.attendance.list === 'published') {
    notes.push(cited(desk, meeting.attendance.note, meeting.attendance.evidence));
  }
  if (meeting.heads) notes.push(cited(desk, meeting.heads.note, meeting.heads.evidence));
  return notes;
}

function noListOf(desk: Desk, meeting: Meeting): { noList?: Cited } {
  const { attendance } = meeting;
  if (attendance.list === 'published' && seatsAt(meeting, desk).length > 0) return {};
  const reason = attendance.note ?? 'No source on record lists the delegations.';
  return { noList: cited(desk, reason, attendance.evidence) };
}

function mentionWords(desk: Desk, one: Meeting['mentions'][number]): Cited {
  const title = one.title === null ? '' : `, ${one.title}`;
  return cited(desk, `${one.name}${title}: ${one.what}`, one.evidence);
}
