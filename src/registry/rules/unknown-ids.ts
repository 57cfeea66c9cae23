import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { fileOf } from '../../schema/places.ts';
import { FOLDERS, type Reference, referencesIn } from '../references.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** How many further uses of an unknown id are shown; the rest are counted. */
const MAX_RELATED = 3;

/** An id that no record has, reported once however often it is used. */
export const unknownIds: Rule = (registry, records) => {
  const lost = new Map<string, [Reference, ...Reference[]]>();
  for (const reference of referencesIn(records)) {
    const { to, id } = reference;
    if (registry[FOLDERS[to]].has(id)) continue;
    const key = `${FOLDERS[to]} ${id}`;
    const uses = lost.get(key);
    if (uses) uses.push(reference);
    else lost.set(key, [reference]);
  }
  return [...lost.values()].map(([first, ...others]) => report(first, others, registry));
};

function report(first: Reference, others: readonly Reference[], registry: Registry): Diagnostic {
  const { to, id } = first;
  const [near] = nearest(id, namesFor(to, registry));
  const known = near === undefined ? undefined : recordOf(near, to, registry);
  const more = others.length - MAX_RELATED;
  const related = others.slice(0, MAX_RELATED).map((use, index) => ({
    place: use.place(),
    note: index === MAX_RELATED - 1 && more > 0 ? `is the same, and ${more} more` : 'is the same',
  }));
  return {
    code: `registry/unknown-${to}`,
    args: {
      id,
      ...(near !== undefined && known ? { nearest: near, file: fileOf(known) } : {}),
    },
    place: first.place(),
    ...(related.length > 0 ? { related } : {}),
  };
}

function namesFor(to: Reference['to'], registry: Registry): string[] {
  const parties = to === 'party' ? [...registry.states.keys()] : [];
  return [...registry[FOLDERS[to]].keys(), ...parties];
}

function recordOf(id: string, to: Reference['to'], registry: Registry): object | undefined {
  return registry[FOLDERS[to]].get(id) ?? (to === 'party' ? registry.states.get(id) : undefined);
}
