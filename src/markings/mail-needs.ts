import { highestOf, type Mark } from './marks.ts';

/**
 * The labels that the subject of a mail must bear which carries a paper with these marks: `OFFICIAL
 * // TLP:AMBER`. Empty where no scheme asks for any; a free text asks for none.
 */
export function mailSubject(marks: readonly Mark[]): string {
  return labels(marks, ({ mail }) => mail !== 'nothing');
}

/** The labels that must stand directly before the text of such a mail; empty where none must. */
export function mailOpening(marks: readonly Mark[]): string {
  return labels(marks, ({ mail }) => mail === 'subject and text');
}

function labels(
  marks: readonly Mark[],
  needs: (level: NonNullable<Mark['level']>) => boolean,
): string {
  return highestOf(marks)
    .filter(({ level }) => level && needs(level))
    .map(({ text }) => text)
    .join(' // ');
}
