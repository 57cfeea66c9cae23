import bidiFactory from 'bidi-js';
import type { Direction } from '../../layout/definition.ts';

/** A stretch of text in one direction, with the level UAX #9 gives it: odd is right to left. */
export interface Levelled {
  readonly level: number;
}

/** Text of a paragraph, run by run, with the direction a run has of its own. */
interface DirectedRun {
  readonly text: string;
  readonly direction?: Direction;
}

const bidi = bidiFactory();

/** Letters that are read from right to left, and the marks that say that a text is. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u2067\u2068\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const ISOLATES: Readonly<Record<Direction, string>> = {
  ltr: '\u2066',
  rtl: '\u2067',
  auto: '\u2068',
};
const END_OF_ISOLATE = '\u2069';

/** Levels of a paragraph: of itself, and of each UTF-16 unit of its runs' text. */
export interface Levels {
  readonly base: number;
  readonly runs: readonly ArrayLike<number>[];
}

/**
 * Finds which way the text of a paragraph runs (Unicode Bidirectional Algorithm, UAX #9).
 * Undefined where all of it is read from left to right. A run with a direction of its own is
 * isolated: what stands around it neither moves it nor is moved by it.
 */
export function levelsOf(runs: readonly DirectedRun[], direction: Direction): Levels | undefined {
  const mayTurn = (run: DirectedRun) => run.direction === 'rtl' || RIGHT_TO_LEFT.test(run.text);
  const isPlain = direction !== 'rtl' && !runs.some(mayTurn);
  if (isPlain) return;
  const parts = runs.map((run) =>
    run.direction && run.direction !== direction
      ? { before: ISOLATES[run.direction], text: run.text, after: END_OF_ISOLATE }
      : { before: '', text: run.text, after: '' },
  );
  const all = parts.map(({ before, text, after }) => before + text + after).join('');
  const { levels, paragraphs } = bidi.getEmbeddingLevels(all, direction);
  let at = 0;
  const found = parts.map(({ before, text, after }) => {
    const start = at + before.length;
    at = start + text.length + after.length;
    return levels.subarray(start, start + text.length);
  });
  return { base: paragraphs[0]?.level ?? 0, runs: found };
}

/** The stretches of one line from left to right, as their levels put them (UAX #9, rule L2). */
export function visualOrder<T extends Levelled>(stretches: readonly T[]): readonly T[] {
  const highest = stretches.reduce((most, { level }) => Math.max(most, level), 0);
  if (highest === 0) return stretches;
  const ordered = [...stretches];
  for (let level = highest; level > 0; level--) reverseFrom(level, ordered);
  return ordered;
}

/** Reverses each row of neighbours of this level or a higher one. */
function reverseFrom<T extends Levelled>(level: number, ordered: T[]): void {
  let start = 0;
  while (start < ordered.length) {
    let end = start;
    while ((ordered[end]?.level ?? -1) >= level) end++;
    ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
    start = end + 1;
  }
}
