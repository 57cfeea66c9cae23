import type { Registry } from '../../registry/registry.ts';
import { stateName } from '../find-country.ts';

/** A state or body by its short name. */
export function partyLabel(party: string, registry: Registry): string {
  const body = registry.bodies.get(party);
  if (body) return body.short;
  return stateName(registry.states.get(party) ?? { id: party });
}
