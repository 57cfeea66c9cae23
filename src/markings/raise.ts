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
  const long = tooLong(value);
  if (long) return { value, diagnostics: [long] };
  if (!part) return { value, diagnostics: [] };
  const highest = highestOf(parts.filter((one) => one.level?.scheme === part.level?.scheme));
  const args = { asked: asMarking(asked), printed: asMarking(value), part: asMarking(highest) };
  const raise: Diagnostic = { code: 'views/marking-raised', args };
  return { value, diagnostics: [raise] };
}

/** Characters of texts that a line holds, alone as in the settings, and beside labels. */
const MOST_ALONE = 80;
const MOST_WITH_LABELS = 60;

function tooLong(marks: readonly Mark[]): Diagnostic | undefined {
  const texts = marks.filter(({ level }) => !level);
  const words = texts.map(({ text }) => text).join(' · ');
  const most = texts.length < marks.length ? MOST_WITH_LABELS : MOST_ALONE;
  if (words.length <= most) return;
  const args = { marking: words, length: String(words.length), limit: String(most) };
  return { code: 'views/marking-too-long', args };
}
