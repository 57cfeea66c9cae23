import type { Place } from './diagnostic.ts';
import { displayWidth } from './display-width.ts';
import { showSafely } from './show-safely.ts';

/** The line of a place as a terminal shows it, and the line of carets under it. */
export interface CodeFrame {
  readonly text: string;
  readonly carets: string;
}

/** Terminal columns that are shown of a line; a longer one is cut around its place. */
const WINDOW = 100;
/** How many of them stand before the place. */
const BEFORE = 40;
const TAB = 4;

/** What is seen as one character, and its offsets in the line in UTF-16 units. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/** Draws the excerpt of a place with carets under its columns, as wide as a terminal shows them. */
export function codeFrame({ excerpt, column, endColumn }: Place): CodeFrame {
  const from = column - 1;
  const cells = windowOn(excerpt, from);
  const before = widthOf(cells.filter(({ start }) => start < from));
  const marked = widthOf(cells.filter(({ start }) => start >= from && start < endColumn - 1));
  const isCutBefore = (cells[0]?.start ?? 0) > 0;
  const isCutAfter = (cells.at(-1)?.end ?? 0) < excerpt.length;
  const shown = cells.map(({ text }) => text).join('');
  return {
    text: `${isCutBefore ? '…' : ''}${shown}${isCutAfter ? '…' : ''}`.trimEnd(),
    carets: ' '.repeat(before + (isCutBefore ? 1 : 0)) + '^'.repeat(Math.max(1, marked)),
  };
}

/** The cells of a line that are shown: all of them where they fit, else those around an offset. */
function windowOn(excerpt: string, from: number): readonly Cell[] {
  // More than this is never shown, and cutting first keeps a line of a million characters cheap.
  const start = Math.max(0, from - WINDOW * 4);
  const near = cellsOf(excerpt.slice(start, from + WINDOW * 8), start);
  const isWhole = start === 0 && (near.at(-1)?.end ?? 0) === excerpt.length;
  if (isWhole && widthOf(near) <= WINDOW) return near;
  const split = near.findIndex((cell) => cell.start >= from);
  const at = split < 0 ? near.length : split;
  const before = fitting(near.slice(0, at).reverse(), BEFORE).toReversed();
  return [...before, ...fitting(near.slice(at), WINDOW - widthOf(before))];
}

/** As many cells as fit into a width, from the first. */
function fitting(cells: readonly Cell[], width: number): readonly Cell[] {
  let left = width;
  const end = cells.findIndex((cell) => {
    left -= cell.width;
    return left < 0;
  });
  return end < 0 ? cells : cells.slice(0, end);
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

function cellsOf(text: string, offset: number): Cell[] {
  let column = 0;
  return [...graphemes(text)].map(({ segment, index }) => {
    const shown = segment === '\t' ? ' '.repeat(TAB - (column % TAB)) : showSafely(segment);
    const width = shown === segment ? displayWidth(segment) : shown.length;
    column += width;
    return { text: shown, width, start: offset + index, end: offset + index + segment.length };
  });
}

let segmenter: Intl.Segmenter | undefined;

function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
