import { groupBy } from '../group-by.ts';
import type { Change } from './change.ts';
import { pairUp } from './pair-up.ts';
import { seatChanges } from './seat-changes.ts';
import { rankedWords, type Seat, seatWords } from './seat-words.ts';
import { refsIn } from './shown.ts';

/** Somebody in the list, with the section of it: `Members`. */
export interface Listed extends Seat {
  readonly section: string;
}

/** What changed of one delegation, the most important first. */
interface DelegationChanges {
  readonly party: string;
  readonly changes: readonly Change[];
}

/** A delegation in two lists; without anybody where a list has it not. */
interface Sides {
  readonly part: string;
  readonly party: string;
  readonly before: readonly Listed[];
  readonly after: readonly Listed[];
}

/** Who leads each delegation, who else sits in it, and what is said of each of them. */
export function delegationChanges(
  part: string,
  before: readonly Listed[],
  after: readonly Listed[],
): DelegationChanges[] {
  const [then, now] = [before, after].map((list) => groupBy(list, ({ delegation }) => delegation));
  const parties = new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])]);
  return [...parties].map((party) => ({
    party,
    changes: changesOf({
      part,
      party,
      before: then?.get(party) ?? [],
      after: now?.get(party) ?? [],
    }),
  }));
}

function changesOf(sides: Sides): Change[] {
  const { part, party, before, after } = sides;
  if (after.length === 0) {
    const text = `${party} is no longer listed (was: ${inWords(before)})`;
    return [{ part, kind: 'gone', text, refs: [] }];
  }
  if (before.length === 0) {
    const text = `${party} is now listed: ${inWords(after)}`;
    return [{ part, kind: 'new', text, refs: refsIn(after) }];
  }
  const lead = newLead(sides);
  return [...(lead ? [lead.change] : []), ...otherSection(sides), ...peopleChanges(sides, lead)];
}

/** Who leads now in place of whom, and the keys of those of whom that tells all. */
interface NewLead {
  readonly change: Change;
  readonly told: readonly string[];
}

function newLead({ part, party, before, after }: Sides): NewLead | undefined {
  const [then, now] = [leadOf(before), leadOf(after)];
  if (!then || !now || then.key === now.key) return;
  const stays = (one: Seat, list: readonly Seat[]) => list.some(({ key }) => key === one.key);
  const verb = before.length + after.length > 2 ? 'led' : 'represented';
  const standing = now.standing && !stays(now, before) ? `, ${now.standing.text}` : '';
  const words = `${rankedWords(now, then)}${standing}`;
  const text = `${party} is now ${verb} by ${words} (was: ${rankedWords(then, now)})`;
  return {
    change: { part, kind: 'changed', text, refs: refsIn(now) },
    told: [...(stays(then, after) ? [] : [then.key]), ...(stays(now, before) ? [] : [now.key])],
  };
}

/** The head or, where nobody is said to be that, whoever is alone. */
function leadOf(seats: readonly Listed[]): Listed | undefined {
  return seats.find(({ head }) => head) ?? (seats.length === 1 ? seats[0] : undefined);
}

function otherSection({ part, party, before, after }: Sides): Change[] {
  const [then, now] = [before[0]?.section, after[0]?.section];
  if (then === now) return [];
  const text = `${party} now stands under ${now} (was: ${then})`;
  return [{ part, kind: 'changed', text, refs: refsIn(after[0]) }];
}

function peopleChanges({ part, party, before, after }: Sides, lead: NewLead | undefined): Change[] {
  const told = lead?.told ?? [];
  const pairs = pairUp(before, after, [({ key }) => key]);
  return pairs.flatMap(({ before: then, after: now }): Change[] => {
    if (then && now) return seatChanges(part, then, now, lead !== undefined);
    const one = now ?? then;
    if (!one || told.includes(one.key)) return [];
    return now
      ? [{ part, kind: 'new', text: `${party}: also ${seatFully(now)}`, refs: refsIn(now) }]
      : [{ part, kind: 'gone', text: `${party}: no longer ${seatWords(one)}`, refs: [] }];
  });
}

function inWords(seats: readonly Listed[]): string {
  return seats.map((seat) => seatFully(seat)).join('; ');
}

function seatFully(seat: Listed): string {
  return seat.standing ? `${rankedWords(seat)}, ${seat.standing.text}` : rankedWords(seat);
}
