import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Meeting, Settings } from '../records/schema/kinds.ts';
import { OF_THE_BODY } from '../registry/orders.ts';
import type { Registry } from '../registry/registry.ts';
import { placeIn } from '../schema/places.ts';
import { orderNameAt } from './delegation-order.ts';
import { knownBy } from './known-by.ts';
import { bodyOf } from './meetings.ts';
import { ownSortName } from './order/own-language.ts';
import { isState } from './parties.ts';
import { latestListed } from './parts/counterparts.ts';
import { standsIn } from './standing.ts';

/**
 * Checks that the states in a document have the names by which the order in force sorts them. One
 * without would stand in a wrong place, and nobody would see why.
 */
export function checkOrder(
  registry: Registry,
  settings: Settings,
  { document, subject, asOf }: { document: string; subject: string; asOf: string },
): Diagnostic[] {
  if (!mayLackNames(registry, settings)) return [];
  const known = knownBy(registry, asOf);
  const meeting = document === 'country-brief' ? latestListed(known) : known.meetings.get(subject);
  if (!meeting) return [];
  const name = orderNameAt(meeting, known, settings);
  if (name === 'own-language') return withoutOwnName(meeting, registry);
  // Where it is the body's own order, the check of the records has said so already.
  if (name !== 'russian-alphabet' || bodyOf(meeting, known)?.order === name) return [];
  return withoutRussianName(meeting, registry);
}

/** Most projects sort by names that are always there, and need not be looked through for it. */
function mayLackNames({ bodies }: Registry, { order }: Settings): boolean {
  if (order !== OF_THE_BODY) return order === 'own-language' || order === 'russian-alphabet';
  return [...bodies.values()].some((body) => body.order === 'own-language');
}

function withoutOwnName(meeting: Meeting, registry: Registry): Diagnostic[] {
  return statesAt(meeting)
    .filter((code) => ownSortName(code, registry) === undefined)
    .map((code) => missing('views/no-own-name', code, registry));
}

function withoutRussianName(meeting: Meeting, registry: Registry): Diagnostic[] {
  return statesAt(meeting)
    .filter((code) => registry.states.get(code)?.sortNames.ru === undefined)
    .map((code) => missing('views/no-russian-name', code, registry));
}

function statesAt({ participations }: Meeting): string[] {
  const parties = participations.filter(standsIn).map(({ delegation }) => delegation);
  return [...new Set(parties)].filter(isState);
}

function missing(code: string, state: string, { states }: Registry): Diagnostic {
  const record = states.get(state);
  const place = record && placeIn(record, ['id']);
  return { code, args: { state }, ...(place ? { place } : {}) };
}
