import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';

/** Those of the wanted names that an option takes, in its own order; a diagnostic for each other. */
export function choose<T extends string>(
  option: string,
  wanted: readonly string[],
  known: readonly T[],
): Result<T[]> {
  const diagnostics = wanted
    .filter((name) => !known.some((one) => one === name))
    .map((found): Diagnostic => {
      const [near] = nearest(found, known);
      const args = { option, found, wanted: known.join(', '), ...(near ? { nearest: near } : {}) };
      return { code: 'cli/bad-choice', args };
    });
  return { value: known.filter((one) => wanted.includes(one)), diagnostics };
}
