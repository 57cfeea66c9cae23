import { shortened } from '../shortened.ts';

/** Texts up to this length are quoted whole. */
const SHORT = 120;
/** Words that stand around what differs. */
const AROUND = 5;
/** Most characters of a quotation. */
const MOST = 200;

/** `now “…” (was: “…”)`: a rewording, quoted around what differs where the texts are long. */
export function reworded(before: string, after: string): string {
  const [then, now] =
    before.length <= SHORT && after.length <= SHORT ? [before, after] : excerpts(before, after);
  return `now “${now}” (was: “${then}”)`;
}

function excerpts(before: string, after: string): [then: string, now: string] {
  const [then, now] = [before.split(' '), after.split(' ')];
  const shorter = Math.min(then.length, now.length);
  let first = 0;
  while (first < shorter && then[first] === now[first]) first += 1;
  let last = 0;
  while (last < shorter - first && then.at(-1 - last) === now.at(-1 - last)) last += 1;
  return [excerpt(then, first, last), excerpt(now, first, last)];
}

/** The words from the first that differs to the last, with some around them. */
function excerpt(words: readonly string[], same: number, sameAtEnd: number): string {
  const from = Math.max(0, same - AROUND);
  const to = Math.min(words.length, words.length - sameAtEnd + AROUND);
  const middle = shortened(words.slice(from, to).join(' '), MOST);
  const isCut = to < words.length && !middle.endsWith('…');
  return `${from > 0 ? '… ' : ''}${middle}${isCut ? ' …' : ''}`;
}
