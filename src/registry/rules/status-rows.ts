import { knownExtent } from '../../dates/edtf.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { State, StatusRow } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import type { Rule } from '../rule.ts';

const RANKS: Readonly<Record<StatusRow['status'], number>> = {
  'dialogue partner': 1,
  observer: 2,
  member: 3,
  'founding member': 3,
};

/** Rows of a state's status that cannot follow one another: out of order, repeated or lowered. */
export const statusRows: Rule = (registry) => [...registry.states.values()].flatMap(ofState);

function ofState(state: State): Diagnostic[] {
  const last = new Map<string, number>();
  return state.status.flatMap((row, index) => {
    const before = last.get(row.organisation);
    last.set(row.organisation, index);
    const earlier = before === undefined ? undefined : state.status[before];
    if (before === undefined || !earlier) return [];
    const fault = faultOf(earlier, row);
    return fault ? [report(fault, state, index, before)] : [];
  });
}

interface Fault {
  readonly code: string;
  readonly field: 'from' | 'status';
}

function faultOf(earlier: StatusRow, row: StatusRow): Fault | undefined {
  const [before, here] = [knownExtent(earlier.from), knownExtent(row.from)];
  const later =
    here.first > before.first || (here.first === before.first && here.last > before.last);
  if (!later) return { code: 'registry/status-out-of-order', field: 'from' };
  const [was, is] = [RANKS[earlier.status], RANKS[row.status]];
  if (is === was) return { code: 'registry/status-repeated', field: 'status' };
  // It happens, and then a source says how: with its wording the row is taken at its word.
  const isQuoted = row.evidence.some(({ says }) => says !== undefined);
  return is < was && !isQuoted ? { code: 'registry/status-lowered', field: 'status' } : undefined;
}

function report({ code, field }: Fault, state: State, index: number, before: number): Diagnostic {
  const row = state.status[index];
  const earlier = state.status[before];
  return {
    code,
    args: {
      state: state.id,
      status: row?.status ?? '',
      from: row?.from ?? '',
      earlier: earlier?.status ?? '',
      since: earlier?.from ?? '',
    },
    place: placeIn(state, ['status', index, field]),
    related: [{ place: placeIn(state, ['status', before, field]), note: 'comes before it' }],
  };
}
