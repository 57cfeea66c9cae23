const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;
/** Katakana and Hangul made to fit one column. */
const HALF_WIDTH = /[\uFF61-\uFFDC]/u;

/**
 * Terminal columns that one grapheme takes: two for East Asian wide characters and emoji, none
 * for a combining mark that stands alone, else one.
 */
export function displayWidth(grapheme: string): number {
  if (grapheme.includes('\uFE0F')) return 2;
  if (/^[\p{M}\p{Cf}]+$/u.test(grapheme)) return 0;
  return WIDE.test(grapheme) && !HALF_WIDTH.test(grapheme) ? 2 : 1;
}
