/**
 * Characters that steer the setting of a text and have no shape: joiners, marks of direction,
 * break opportunities, variation selectors. They guide line breaking and are not drawn.
 */
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\u2066-\u2069\u061c\ufeff\ufe00-\ufe0f]/gu;

/** The same, and soft hyphens, which break nothing here since no hyphen would be drawn. */
const SOFT_HYPHEN = /\u00ad/g;

/**
 * Characters that must not reach a page: controls, halves of surrogate pairs, non-characters,
 * and the marks that turn the direction of text around (CVE-2021-42574).
 */
const REFUSED =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/u;

/** The text without soft hyphens. */
export function withoutSoftHyphens(text: string): string {
  return text.includes('\u00ad') ? text.replace(SOFT_HYPHEN, '') : text;
}

/** The text as it is drawn: without the characters that have no shape. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Whether no face may show this character, whatever its font says. */
export function isRefused(character: string): boolean {
  return REFUSED.test(character);
}

/** Whether a text is plain enough for every face we would use. */
export function isPlainAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
