import { formatDate } from '../dates/format-date.ts';
import type { Meeting, Participation, StandingEntry } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { orderAt } from './delegation-order.ts';
import type { Desk } from './desk.ts';
import { partyName } from './parties.ts';
import { type Cited, cited, plain } from './parts/cited.ts';
import { chosenForm, personName, seatEvidence, seatName } from './people.ts';
import { isHeld, isLeave, type SeatStatus, standsIn, statusOf } from './standing.ts';

/** A participation that stands on the as-of day, with how it does and who says so. */
export interface SeatAt extends Participation {
  readonly status: SeatStatus;
  readonly statusEvidence: readonly { readonly source: string }[];
}

/** Who has a seat at a meeting as of the day, in the order of the record. */
export function seatsAt(meeting: Meeting, { registry }: Pick<Desk, 'registry'>): SeatAt[] {
  return meeting.participations.filter(standsIn).map((seat) => {
    const last = seat.standing.at(-1);
    return {
      ...seat,
      status: statusOf(seat, meeting, registry),
      statusEvidence: last?.evidence ?? seatEvidence(seat),
    };
  });
}

/** How a seat is known beforehand, with its sources; undefined where a report has it. */
export function standingAt(seat: SeatAt, meeting: Meeting, desk: Desk): Cited | undefined {
  const { status, standing, statusEvidence } = seat;
  if (status === 'reported') return;
  const last = standing.at(-1);
  const words = last ? `${status} on ${formatDate(last.on)}` : status;
  const text = isHeld(meeting, desk.registry) ? `${words}; in no report of the meeting` : words;
  return last ? cited(desk, text, last.evidence) : plain(desk, text, statusEvidence);
}

/**
 * Whether somebody takes part by video: as the chosen source has it where it says; else where any source
 * says so, there is no seat to prepare.
 */
export function isByVideo(seat: Participation, { mode }: Meeting): boolean {
  const chosen = chosenForm(seat)?.mode ?? 'not stated';
  if (chosen !== 'not stated') return chosen === 'by video';
  const modes = Object.values(seat.printed).map((form) => form.mode);
  if (modes.includes('by video')) return true;
  return mode?.value === 'by video' && !modes.includes('in person');
}

/** What changed in the list of a meeting by the as-of day, in the order of the delegations. */
export function changesAt(meeting: Meeting, desk: Desk): Cited[] {
  const { compare } = orderAt(meeting, desk.registry, desk.settings);
  return meeting.participations
    .filter(({ standing }) => standing.some(isLeave))
    .sort((a, b) => compare(a.delegation, b.delegation))
    .map((seat) => changeWords(desk, seat));
}

function changeWords(desk: Desk, seat: Participation): Cited {
  const { delegation, person, standing } = seat;
  const { registry, settings } = desk;
  const before = standing.slice(0, -1);
  const last = standing.at(-1);
  if (!last) throw new Error(`a change without an entry: ${person}`);
  const name = seatName(seat, registry);
  const change = `${partyName(delegation, registry, settings)}: ${changeOf(last, name, registry)}`;
  const words = before.length > 0 ? `${change} (${beforeWords(before, last, name)})` : change;
  const text = last.note === undefined ? words : `${words}. ${last.note}`;
  const all = standing.flatMap(({ evidence }) => evidence);
  return { ...cited(desk, text, last.evidence), refs: desk.cite(all) };
}

/** What was said before; of whom, where the change names two people. */
function beforeWords(
  before: readonly StandingEntry[],
  { by }: StandingEntry,
  name: string,
): string {
  const entries = before.map(entryWords).join(', then ');
  return by === undefined ? `was ${entries}` : `${name} was ${entries}`;
}

function changeOf({ status, on, by }: StandingEntry, name: string, registry: Registry): string {
  const day = formatDate(on);
  if (status !== 'replaced') return `${name} ${status} on ${day}`;
  if (by === undefined) return `${name} replaced on ${day}, by whom is not stated`;
  return `${personName(by, registry)} in place of ${name} since ${day}`;
}

function entryWords({ status, on, by }: StandingEntry): string {
  return `${status}${by === undefined ? '' : ' by another'} on ${formatDate(on)}`;
}
