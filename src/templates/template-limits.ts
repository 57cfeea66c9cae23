import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextFile } from '../schema/text-file.ts';
import { placeInText } from './place-in-text.ts';

/** A long template of ours has 4,000 characters; the parser needs seconds for a hundred thousand. */
const MAX_CHARACTERS = 100_000;

/** How deep blocks, expressions, elements or calls of parts may stand inside each other. */
export const MAX_DEPTH = 50;

/** How many calls of parts one document may come to when each is followed. */
export const MAX_CALLS = 10_000;

/** How many characters a filled body may have: well over a thousand pages. */
export const MAX_OUTPUT = 5_000_000;

/**
 * The limit that a file exceeds, at its place. Asked before parsing: the time that the parser
 * takes grows with the square of the depth, and what is too deep overflows the stack behind it.
 */
export function beyondLimits(file: TextFile): Diagnostic | undefined {
  const { length } = file.text;
  if (length > MAX_CHARACTERS) {
    const args = { length: String(length), limit: String(MAX_CHARACTERS) };
    return { code: 'template/too-large', args, place: placeInText(file, { start: 0, end: 1 }) };
  }
  const start = tooDeepAt(file.text);
  if (start === undefined) return;
  const place = placeInText(file, { start, end: start + 2 });
  return { code: 'template/too-deep', args: { limit: String(MAX_DEPTH) }, place };
}

const TAG = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{+~?\s*([#^/!]?)\s*(else\s+\w)?([^{}]*)/g;

/** Offset of the first tag that stands too deep, by counting: never too low for sound templates. */
function tooDeepAt(text: string): number | undefined {
  // Blocks that are open, each with the `{{else if}}` in it: every one is a level of its own.
  const open: number[] = [];
  for (const { 0: tag, 1: sign, 2: chained, 3: inside = '', index } of text.matchAll(TAG)) {
    if (tag.startsWith('{{!')) continue;
    if (sign === '#' || (sign === '^' && inside !== '')) open.push(1);
    else if (sign === '/') open.pop();
    else if (chained) open.push((open.pop() ?? 0) + 1);
    const levels = open.reduce((sum, levelsOfOne) => sum + levelsOfOne, 0);
    if (levels > MAX_DEPTH || parenthesesIn(inside) > MAX_DEPTH) return index;
  }
  return;
}

function parenthesesIn(inside: string): number {
  return inside.split('(').length - 1;
}
