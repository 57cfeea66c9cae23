import type { Result } from '../diagnostics/diagnostic.ts';
import type { Records } from '../records/schema/kinds.ts';
import { deepFreeze } from './deep-freeze.ts';
import { inheritEvidence } from './inherit-evidence.ts';
import type { Registry } from './registry.ts';
import { rules } from './rules.ts';

/**
 * Links all records by id into one whole, hands evidence down to the statements that name none,
 * and reports everything the rules across records find. The registry is there even where they
 * find errors; it is frozen, and so are the records that it shares parts with. Where an id is
 * taken twice, the first record in the order of the files has it.
 */
export function linkRegistry(records: Records): Result<Registry> {
  const registry: Registry = deepFreeze({
    sources: byId(records.sources),
    organisations: byId(records.organisations),
    bodies: byId(records.bodies),
    states: byId(records.states),
    people: byId(records.people),
    meetings: byId(records.meetings.map(inheritEvidence)),
    events: byId(records.events),
    topics: byId(records.topics),
    instruments: byId(records.instruments),
    orders: byId(records.orders),
    briefings: byId(records.briefings),
  });
  return { value: registry, diagnostics: rules.flatMap((rule) => rule(registry, records)) };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  const linked = new Map<string, T>();
  for (const record of [...records].sort(byCodeUnit)) {
    if (!linked.has(record.id)) linked.set(record.id, deepFreeze(record));
  }
  return linked;
}

/** Sorting is stable: records with one id stay in the order of their files. */
function byCodeUnit(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
