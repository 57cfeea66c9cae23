/**
 * Characters that steer the setting of a text and have no shape of their own: joiners, marks of
 * direction, break opportunities, variation selectors (Unicode calls them default ignorable).
 * They guide line breaking and are not drawn.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Soft hyphens break nothing here, since no hyphen would be drawn. */
const SOFT_HYPHEN = /\u00ad/g;

/**
 * Characters that must not reach a page: controls, halves of surrogate pairs, non-characters,
 * and the marks that turn the direction of text around (CVE-2021-42574).
 */
const REFUSED = /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|[\u202a-\u202e]/u;

/** The text without soft hyphens. */
export function withoutSoftHyphens(text: string): string {
  return text.includes('\u00ad') ? text.replace(SOFT_HYPHEN, '') : text;
}

/** The text as it is drawn: without the characters that have no shape. */
export function visible(text: string): string {
  return isPlainAscii(text) ? text : text.replace(INVISIBLE, '');
}

/** Whether no face may show this character, whatever its font says. A forced break is none. */
export function isRefused(character: string): boolean {
  return character !== '\n' && REFUSED.test(character);
}

/** Whether a text has only characters that every face we would use has. */
export function isPlainAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
