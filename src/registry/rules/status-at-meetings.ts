import { knownExtent } from '../../dates/edtf.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting, State } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { isStateCode, type Seat, seatsOf } from '../at-meetings.ts';
import { extentOrNone } from '../dates-meet.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** States at a table with no status in its organisation that day, and not said to be invited. */
export const statusAtMeetings: Rule = (registry) => {
  const begins = firstRows(registry);
  const reported = new Set<string>();
  return [...registry.meetings.values()].flatMap((meeting) => {
    const organisation = registry.bodies.get(meeting.body ?? '')?.organisation;
    if (organisation === undefined) return [];
    return guestsOf(meeting, registry).flatMap(({ state, seat }) => {
      const row = begins.get(state)?.get(organisation);
      if (row !== undefined) return tooEarly(meeting, organisation, state, seat, row);
      const key = `${organisation} ${state.id}`;
      if (reported.has(key)) return [];
      reported.add(key);
      return [withoutStatus(meeting, organisation, state, seat)];
    });
  });
};

/** For each state and organisation the index of the row with which its status begins. */
function firstRows(registry: Registry): Map<State, Map<string, number>> {
  const begins = new Map<State, Map<string, number>>();
  for (const state of registry.states.values()) {
    const first = new Map<string, number>();
    for (const [index, row] of state.status.entries()) {
      const before = state.status[first.get(row.organisation) ?? -1];
      if (!before || dayOf(row.from) < dayOf(before.from)) first.set(row.organisation, index);
    }
    begins.set(state, first);
  }
  return begins;
}

function dayOf(edtf: string): string {
  return knownExtent(edtf).first;
}

interface Guest {
  readonly state: State;
  readonly seat: Seat;
}

/** Each state at the table, with its first seat, unless the record says that it was invited. */
function guestsOf(meeting: Meeting, registry: Registry): Guest[] {
  const seen = new Set(meeting.invited ?? []);
  return seatsOf(meeting).flatMap((seat) => {
    const party = seat.seat.delegation;
    if (seen.has(party) || !isStateCode(party)) return [];
    seen.add(party);
    const state = registry.states.get(party);
    return state ? [{ state, seat }] : [];
  });
}

/** A delegation of a state whose first status began only after the meeting. */
function tooEarly(
  meeting: Meeting,
  organisation: string,
  state: State,
  { path }: Seat,
  index: number,
): Diagnostic[] {
  const held = extentOrNone(meeting.date.edtf);
  const row = state.status[index];
  if (!held || !row || dayOf(row.from) <= held.last) return [];
  return [
    {
      code: 'registry/status-misfit',
      args: {
        state: state.id,
        organisation,
        status: row.status,
        from: row.from,
        held: meeting.date.edtf ?? '',
      },
      place: placeIn(meeting, [...path, 'delegation']),
      related: [
        { place: placeIn(state, ['status', index, 'from']), note: 'begins its first status' },
      ],
    },
  ];
}

/** A state with no status at all in an organisation at whose meetings it sits. */
function withoutStatus(
  meeting: Meeting,
  organisation: string,
  state: State,
  { path }: Seat,
): Diagnostic {
  return {
    code: 'registry/no-status',
    args: { state: state.id, organisation },
    place: placeIn(meeting, [...path, 'delegation']),
  };
}
