import { countryName } from '../../countries/country-name.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { State } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { type Seat, seatsIn } from '../at-meetings.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** States that a paper could not name, or not put where the order of a body wants them. */
export const stateNames: Rule = (registry) => [
  ...[...registry.states.values()].flatMap(unnamed),
  ...unsortable(registry),
];

/** A code that ISO 3166-1 gives to no state, and no name of the record's own. */
function unnamed(state: State): Diagnostic[] {
  if (state.name !== undefined || countryName(state.id, 'short') !== undefined) return [];
  const place = placeIn(state, ['id']);
  return [{ code: 'registry/unnamed-state', args: { state: state.id }, place }];
}

/** A state at a table in Russian alphabetical order whose Russian name is not on record. */
function unsortable(registry: Registry): Diagnostic[] {
  const first = new Map<State, Seat>();
  for (const seat of seatsIn(registry)) {
    const state = registry.states.get(seat.seat.delegation);
    if (!state || state.sortNames.ru !== undefined || first.has(state)) continue;
    const body = registry.bodies.get(seat.meeting.body ?? '');
    if (body?.order === 'russian-alphabet') first.set(state, seat);
  }
  return [...first].map(([state, { meeting, path }]) => ({
    code: 'registry/no-sort-name',
    args: { state: state.id },
    place: placeIn(state, ['id']),
    related: [{ place: placeIn(meeting, [...path, 'delegation']), note: 'sits in that order' }],
  }));
}
