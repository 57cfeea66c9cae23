import { type Kind, kinds, type Records } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';

/** The kinds of record, by the names of their folders. */
export const KINDS = Object.keys(kinds) as readonly Kind[];

/** The linked records as lists. */
export function recordsOf(registry: Registry): Records {
  const lists = KINDS.map((kind) => [kind, [...registry[kind].values()]]);
  return Object.fromEntries(lists) as unknown as Records;
}
