import type { Result } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Registry } from '../registry/registry.ts';
import { EVERYTHING } from '../views/calendar-paper.ts';
import { orList } from './find-country.ts';
import { fitsPart } from './fits-part.ts';

/** Whose calendar somebody asked for: one body's, or that of everything announced. */
export interface FoundBody {
  readonly id: string;
  readonly name: string;
}

/** The body on record that the words mean: its id, a part that only one has, or `all` of them. */
export function findBody(words: string, registry: Registry): Result<FoundBody | undefined> {
  const part = words.trim().toLowerCase();
  if (part === EVERYTHING) {
    return { value: { id: EVERYTHING, name: 'everything announced' }, diagnostics: [] };
  }
  const bodies = [...registry.bodies.values()];
  const fits = fitsPart(part, bodies, ({ name, short }) => `${name} ${short}`);
  if (fits.length === 1) return { value: fits[0], diagnostics: [] };
  const found = words;
  if (fits.length > 1) {
    const args = { found, candidates: orList(fits.map(({ id }) => id)) };
    return { value: undefined, diagnostics: [{ code: 'cli/ambiguous-body', args }] };
  }
  const names = bodies.flatMap(({ id, name }) => [id, name]);
  const near = nearest(words.trim(), names, 3);
  const args = { found, ...(near.length > 0 ? { nearest: orList(near) } : {}) };
  return { value: undefined, diagnostics: [{ code: 'cli/unknown-body', args }] };
}
