import { asMarking, highestOf, type Mark } from './marks.ts';

/**
 * What the subject of a mail must begin with which carries a paper with these marks: `OFFICIAL //
 * TLP:AMBER`. A free text is there too, since nobody has said that it may be left out. Empty where
 * there is none and no scheme asks for any.
 */
export function mailSubject(marks: readonly Mark[]): string {
  return asMarking(needed(marks, (level) => level.mail !== 'nothing'));
}

/** What must stand directly before the text of such a mail; empty where nothing must. */
export function mailOpening(marks: readonly Mark[]): Mark[] {
  return needed(marks, (level) => level.mail === 'subject and text');
}

function needed(
  marks: readonly Mark[],
  needs: (level: NonNullable<Mark['level']>) => boolean,
): Mark[] {
  return highestOf(marks).filter(({ level }) => !level || needs(level));
}
