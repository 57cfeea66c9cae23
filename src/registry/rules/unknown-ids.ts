import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { fileOf } from '../../schema/places.ts';
import { orderHints } from '../orders.ts';
import { FOLDERS, placeOf, type Reference, visitReferences } from '../references.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** How many further uses of an unknown id are shown; the message counts them all. */
const MAX_RELATED = 3;

/** An id that no record has, reported once however often it is used. */
export const unknownIds: Rule = (registry, records) => {
  const lost = new Map<string, [Reference, ...Reference[]]>();
  visitReferences(records, (reference) => {
    const { to, id } = reference;
    if (registry[FOLDERS[to]].has(id)) return;
    const key = `${FOLDERS[to]} ${id}`;
    const uses = lost.get(key);
    if (uses) uses.push(reference);
    else lost.set(key, [reference]);
  });
  return [...lost.values()].map(([first, ...others]) => report(first, others, registry));
};

function report(first: Reference, others: readonly Reference[], registry: Registry): Diagnostic {
  const { to, id } = first;
  const [near] = nearest(id, namesFor(to, registry));
  const known = near === undefined ? undefined : recordOf(near, to, registry);
  const related = others
    .slice(0, MAX_RELATED)
    .map((use) => ({ place: placeOf(use), note: 'refers to it too' }));
  return {
    code: `registry/unknown-${to}`,
    args: {
      id,
      uses: String(others.length + 1),
      ...(near !== undefined && known ? { nearest: near, file: fileOf(known) } : {}),
      ...(to === 'order' ? orderHints(id, registry) : {}),
    },
    place: placeOf(first),
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
