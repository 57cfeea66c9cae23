/**
 * Characters that steer the setting of a text and have no shape of their own: joiners, marks of
 * direction, break opportunities, variation selectors (Unicode calls them default ignorable).
 * They guide line breaking and are not drawn.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Joiners: in scripts whose letters join they decide the shape, and the text is wrong without. */
const JOINERS = /[\u200c\u200d]/;
const INVISIBLE_BUT_JOINERS = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;
const JOINING_SCRIPTS = /[\u0600-\u08ff\u0900-\u0dff\ufb50-\ufdff\ufe70-\ufefc]/;

/**
 * Characters that must not reach a page: controls, halves of surrogate pairs, non-characters,
 * breaks of lines and paragraphs within a text, and the marks that turn the direction of text
 * around (CVE-2021-42574).
 */
const REFUSED = /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u2028-\u202e]/u;

/** The text as it is drawn: without the characters that neither have a shape nor give one. */
export function visible(text: string): string {
  if (isPlainAscii(text)) return text;
  const keepsJoiners = JOINERS.test(text) && JOINING_SCRIPTS.test(text);
  return text.replace(keepsJoiners ? INVISIBLE_BUT_JOINERS : INVISIBLE, '');
}

/** Whether a character needs no shape in the font: it breaks a line, or steers its neighbours. */
export function isSteering(codePoint: number): boolean {
  return codePoint === 0x0a || codePoint === 0x200c || codePoint === 0x200d;
}

/** Whether no face may show this character, whatever its font says. A forced break is none. */
export function isRefused(character: string): boolean {
  return character !== '\n' && REFUSED.test(character);
}

/** Whether a text has only characters that every face we would use has. */
export function isPlainAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
