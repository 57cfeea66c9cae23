import type { Result } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Meeting } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { datedTitle } from '../views/meetings.ts';
import { orList } from './find-country.ts';
import { fitsPart } from './fits-part.ts';

/** The meeting on record that the words mean: its id, or a part that only one id has. */
export function findSession(words: string, registry: Registry): Result<Meeting | undefined> {
  const meetings = [...registry.meetings.values()];
  const part = words.trim().toLowerCase();
  const fits = fitsPart(part, meetings, (meeting) => datedTitle(meeting, registry));
  if (fits.length === 1) return { value: fits[0], diagnostics: [] };
  const found = words;
  if (fits.length > 1) {
    const args = { found, candidates: orList(fits.map(({ id }) => id)) };
    return { value: undefined, diagnostics: [{ code: 'cli/ambiguous-session', args }] };
  }
  const near = nearest(part, registry.meetings.keys(), 3);
  const args = { found, ...(near.length > 0 ? { nearest: orList(near) } : {}) };
  return { value: undefined, diagnostics: [{ code: 'cli/unknown-session', args }] };
}
