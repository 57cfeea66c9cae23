import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { asMarking, highestOf, isAbove, type Mark } from './marks.ts';

/**
 * The marks of a whole: those asked for, raised to the highest that a part bears. Where a level
 * that was asked for is below a part's, a warning says so; a scheme that was not asked for is added
 * without one, because nobody said less.
 */
export function raised(asked: readonly Mark[], parts: readonly Mark[]): Result<Mark[]> {
  const value = highestOf([...asked, ...parts]);
  const part = parts.find((one) => asked.some((mark) => isAbove(one, mark)));
  if (!part) return { value, diagnostics: [] };
  const highest = highestOf(parts.filter((one) => one.level?.scheme === part.level?.scheme));
  const args = { asked: asMarking(asked), printed: asMarking(value), part: asMarking(highest) };
  const raise: Diagnostic = { code: 'views/marking-raised', args };
  return { value, diagnostics: [raise] };
}
