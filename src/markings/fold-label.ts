/**
 * A label as people may have meant it: capitals without blanks and punctuation, so that
 * `Tlp: amber + strict` is `TLP:AMBER+STRICT`.
 */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
