import type { Result } from '../diagnostics/diagnostic.ts';
import type { World } from './world.ts';

/** Latest second that still falls in a year of four digits. */
const LAST_SECOND = 253_402_300_799;

/**
 * The day a document speaks for when nobody says: today by the local calendar or, for builds that
 * must come out the same again, the UTC day of SOURCE_DATE_EPOCH
 * (https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function today({ env, now }: Pick<World, 'env' | 'now'>): Result<string> {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return { value: localDay(now()), diagnostics: [] };
  if (!/^\d+$/.test(epoch) || Number(epoch) > LAST_SECOND) {
    return { value: '', diagnostics: [{ code: 'cli/bad-epoch', args: { found: epoch } }] };
  }
  return { value: new Date(Number(epoch) * 1000).toISOString().slice(0, 10), diagnostics: [] };
}

function localDay(time: Date): string {
  const parts = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0'));
  return [time.getFullYear(), ...parts].join('-');
}
