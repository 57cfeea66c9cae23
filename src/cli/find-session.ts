import type { Result } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Meeting } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { datedTitle } from '../views/meetings.ts';
import { orList } from './find-country.ts';

/**
 * The meeting on record that the words mean: its id, or a part that only one id has. Whole parts
 * between hyphens count before others, so that `16` is `scs-16` though there is a `cfm-2016` too.
 */
export function findSession(words: string, registry: Registry): Result<Meeting | undefined> {
  const meetings = [...registry.meetings.values()];
  const part = words.trim().toLowerCase();
  const fits = part === '' ? [] : byTiers(part, meetings, registry);
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

/** The meetings that fit in the surest way in which any does. */
function byTiers(part: string, meetings: Meeting[], registry: Registry): Meeting[] {
  const tiers: ((meeting: Meeting) => boolean)[] = [
    ({ id }) => id === part,
    ({ id }) => `-${id}-`.includes(`-${part}-`),
    ({ id }) => id.includes(part),
    (meeting) => datedTitle(meeting, registry).toLowerCase().includes(part),
  ];
  for (const tier of tiers) {
    const fits = meetings.filter(tier);
    if (fits.length > 0) return fits;
  }
  return [];
}
