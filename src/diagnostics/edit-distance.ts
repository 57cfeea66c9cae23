import { distance } from 'fastest-levenshtein';

/**
 * Edits that turn one text into another: a letter put in, taken out or changed, and two
 * neighbours swapped where that is all there is to it. Counts UTF-16 units.
 */
export function editDistance(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && isOneSwap(a, b) ? 1 : edits;
}

function isOneSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
