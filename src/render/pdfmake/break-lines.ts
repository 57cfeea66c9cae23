import type { RunStyle } from '../../layout/definition.ts';
import { type Chunk, type Fragment, fragmentOf, widthOfAll } from './chunks.ts';
import { type TextLine, textLine } from './text-line.ts';

/** Rounding of widths must not push a word that fits onto the next line. */
const TOLERANCE = 0.01;

/**
 * Fills lines of a width with chunks, as many as fit. A chunk wider than a whole line is cut:
 * after a space where it has one, else between two characters; no hyphen is added to it.
 */
export function breakLines(chunks: readonly Chunk[], style: RunStyle, width: number): TextLine[] {
  const waiting = [...chunks].reverse();
  const lines: TextLine[] = [];
  while (waiting.length > 0) {
    const held = takeLine(waiting, width);
    const goesOn = waiting.length > 0 && !held.at(-1)?.forced;
    const shown = goesOn ? endedByHyphen(held, waiting, width) : held;
    lines.push(textLine(shown, style, width, goesOn));
  }
  // A copy takes no more room than it needs: most texts have a line or two, and all are kept.
  return lines.slice();
}

/** Takes the chunks of one line off the end of those that wait. */
function takeLine(waiting: Chunk[], width: number): Chunk[] {
  const held: Chunk[] = [];
  // A width below nothing is none: what takes no room fits into it, so that every text has an end.
  let room = Math.max(0, width) + TOLERANCE;
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (chunk.width - chunk.space <= room) {
      held.push(chunk);
      if (chunk.forced) return held;
      room -= chunk.width;
      continue;
    }
    const mayCut = held.at(-1)?.unfinished ?? true;
    const [fitting, rest] = mayCut ? cutChunk(chunk, room, held.length === 0) : [undefined, chunk];
    if (fitting) held.push(fitting);
    if (rest) waiting.push(rest);
    return held;
  }
  return held;
}

/** The line with the hyphen of its last word, giving parts of words back until that fits. */
function endedByHyphen(held: readonly Chunk[], waiting: Chunk[], width: number): Chunk[] {
  const shown = [...held];
  for (let last = shown.pop(); last; last = shown.pop()) {
    const { hyphen } = last;
    const used = [...shown, last].reduce((sum, chunk) => sum + chunk.width, 0);
    if (!hyphen) return [...shown, last];
    if (used + hyphen.width <= width + TOLERANCE || shown.length === 0) {
      const fragments = [...last.fragments, hyphen];
      return [...shown, { ...last, fragments, width: last.width + hyphen.width }];
    }
    waiting.push(last);
  }
  return shown;
}

/**
 * The longest beginning of a chunk that fits, and the rest. At the start of a line at least one
 * character is taken, however narrow the line.
 */
function cutChunk(
  chunk: Chunk,
  width: number,
  atStart: boolean,
): [Chunk | undefined, Chunk | undefined] {
  const head: Fragment[] = [];
  let room = width;
  for (const [index, fragment] of chunk.fragments.entries()) {
    if (fragment.width <= room) {
      head.push(fragment);
      room -= fragment.width;
      continue;
    }
    const [fits, rest] = cutFragment(fragment, room, atStart && head.length === 0);
    if (fits) head.push(fits);
    const tail = [rest, ...chunk.fragments.slice(index + 1)].filter(({ text }) => text !== '');
    const { space, forced, unfinished, base } = chunk;
    const ending = { space, forced, unfinished, base };
    if (tail.length === 0) return [{ ...joined(head), ...ending }, undefined];
    const begun = head.length > 0 ? { ...joined(head), base } : undefined;
    return [begun, { ...joined(tail), ...ending }];
  }
  return [chunk, undefined];
}

function joined(fragments: readonly Fragment[]): Chunk {
  return {
    fragments,
    width: widthOfAll(fragments),
    space: 0,
    forced: false,
    unfinished: false,
    base: 0,
  };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** No line holds more characters than this, so no more are looked at to fill one. */
const LINE_LIMIT = 2000;

function cutFragment(
  fragment: Fragment,
  room: number,
  atStart: boolean,
): [Fragment | undefined, Fragment] {
  const { text, piece } = fragment;
  const first = text.slice(0, LINE_LIMIT);
  const ends = [...graphemes.segment(first)].map(({ index, segment }) => index + segment.length);
  const head = (end: number) => fragmentOf(text.slice(0, end), piece);
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (head(ends[middle - 1] ?? 0).width <= room) low = middle;
    else high = middle - 1;
  }
  const count = atStart ? Math.max(low, 1) : low;
  if (count === 0) return [undefined, fragment];
  const fitting = ends[count - 1] ?? text.length;
  const space = text.lastIndexOf(' ', fitting - 1);
  const end = space > 0 ? space + 1 : fitting;
  const taken = head(end);
  // The rest is not shaped again: over many lines that would cost the square of its length.
  return [taken, { text: text.slice(end), piece, width: fragment.width - taken.width }];
}
