/**
 * Text of unknown origin made fit for a terminal: control characters and marks that turn the
 * direction of writing become one visible sign each, so that nothing moves the cursor, changes a
 * colour or hides what follows. Every character stays one character; tabs become spaces.
 */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, visible);
}

/** Unicode has a picture for each of the first 32 control characters. */
function visible(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}
