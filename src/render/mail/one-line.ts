/**
 * Words of a record as part of a line: whatever ends lines or controls a terminal is a blank, and
 * blanks in a row are one.
 */
export function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
