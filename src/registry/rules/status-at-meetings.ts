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
  const meetings = [...registry.meetings.values()];
  return [
    ...meetings.flatMap((meeting) => tooEarly(meeting, registry)),
    ...withoutStatus(meetings, registry),
  ];
};

/** A delegation of a state whose first status began only after the meeting. */
function tooEarly(meeting: Meeting, registry: Registry): Diagnostic[] {
  const held = extentOrNone(meeting.date.edtf);
  const organisation = organisationOf(meeting, registry);
  if (!held || organisation === undefined) return [];
  return delegationsOf(meeting).flatMap(({ seat, path }): Diagnostic[] => {
    const state = registry.states.get(seat.delegation);
    const [first] = rowsOf(state, organisation);
    if (!state || !first || knownExtent(first.from).first <= held.last) return [];
    const from = ['status', state.status.indexOf(first), 'from'];
    return [
      {
        code: 'registry/status-misfit',
        args: {
          state: state.id,
          organisation,
          status: first.status,
          from: first.from,
          held: meeting.date.edtf ?? '',
        },
        place: placeIn(meeting, [...path, 'delegation']),
        related: [{ place: placeIn(state, from), note: 'is its first status' }],
      },
    ];
  });
}

/** States that have no status at all in an organisation at whose meetings they sit: once each. */
function withoutStatus(meetings: readonly Meeting[], registry: Registry): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const meeting of meetings) {
    const organisation = organisationOf(meeting, registry);
    if (organisation === undefined) continue;
    for (const { seat, path } of delegationsOf(meeting)) {
      const state = registry.states.get(seat.delegation);
      const key = `${organisation} ${seat.delegation}`;
      if (!state || found.has(key) || rowsOf(state, organisation).length > 0) continue;
      found.set(key, {
        code: 'registry/no-status',
        args: { state: state.id, organisation },
        place: placeIn(meeting, [...path, 'delegation']),
      });
    }
  }
  return [...found.values()];
}

function rowsOf(state: State | undefined, organisation: string) {
  const rows = state?.status.filter((row) => row.organisation === organisation) ?? [];
  return rows.sort((a, b) => (a.from < b.from ? -1 : 1));
}

function organisationOf(meeting: Meeting, registry: Registry): string | undefined {
  return meeting.body === undefined ? undefined : registry.bodies.get(meeting.body)?.organisation;
}

/** The first seat of each state at the table that is not said to be invited. */
function delegationsOf(meeting: Meeting): Seat[] {
  const seen = new Set(meeting.invited ?? []);
  return seatsOf(meeting).filter(({ seat: { delegation } }) => {
    if (!isStateCode(delegation) || seen.has(delegation)) return false;
    seen.add(delegation);
    return true;
  });
}
