import type { Expectation } from './facts-file.ts';

/**
 * Text as the facts are compared with it: NFC, without soft hyphens, every run of white space one
 * space, and a span of days closed up again where a line ended after its dash.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\d)– (?=\d)/gu, '–')
    .trim();
}

/** What a finished paper gets wrong, in words; empty where the text is as expected. */
export function faultsIn(text: string, expected: Expectation): string[] {
  const folded = foldText(text);
  const has = (wanted: string) => occurs(folded, wanted);
  return [
    ...expected.shows.filter((one) => !has(one)).map((one) => `does not show: ${one}`),
    ...expected.anyOf
      .filter((alternatives) => !alternatives.some(has))
      .map((alternatives) => `shows none of: ${alternatives.join(' | ')}`),
    ...outOfOrder(folded, expected.inOrder),
    ...expected.matching
      .filter((pattern) => !pattern.test(folded))
      .map((pattern) => `matches nowhere: ${pattern.source}`),
    ...expected.not.filter(has).map((one) => `must not show: ${one}`),
    ...expected.notMatching.flatMap((pattern) => {
      const found = pattern.exec(folded);
      return found ? [`must not match ${pattern.source}: ${found[0]}`] : [];
    }),
  ];
}

/**
 * Whether a string occurs in a folded text. What begins with a digit is never the end of a longer
 * number or of a span: `9 September 2020` is not in `4–9 September 2020`. What holds a hyphen or a
 * slash is found where a line ended after it, too.
 */
export function occurs(folded: string, wanted: string): boolean {
  const needle = foldText(wanted);
  if (placeOf(folded, needle, 0) >= 0) return true;
  return /[-/]/u.test(needle) && squeezed(folded).includes(squeezed(needle));
}

function squeezed(text: string): string {
  return text.replaceAll(' ', '');
}

function placeOf(folded: string, needle: string, from: number): number {
  const startsWithDigit = /^\d/u.test(needle);
  let place = folded.indexOf(needle, from);
  while (place > 0 && startsWithDigit && /[\d–]/u.test(folded.charAt(place - 1))) {
    place = folded.indexOf(needle, place + 1);
  }
  return place;
}

/** Reports the first string that does not follow those before it. */
function outOfOrder(folded: string, wanted: readonly string[]): string[] {
  let from = 0;
  for (const one of wanted) {
    const needle = foldText(one);
    const place = placeOf(folded, needle, from);
    if (place < 0) return [`is missing or out of order: ${one}`];
    from = place + needle.length;
  }
  return [];
}
