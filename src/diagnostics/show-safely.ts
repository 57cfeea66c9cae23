/**
 * Characters that would move the cursor, reorder the line or not be seen at all: controls, bidi
 * marks and overrides, line separators, lone surrogates, zero-width blanks, tags.
 */
const UNSAFE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Text that does nothing to a terminal but show: what could is written out as `<U+202E>`. */
export function showSafely(text: string): string {
  return text.replace(UNSAFE, nameOf);
}

/** The same on one line: every run of blanks, tabs and line breaks becomes one blank. */
export function showOnOneLine(text: string): string {
  return showSafely(text.replace(/\s+/g, ' '));
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
