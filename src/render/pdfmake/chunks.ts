import { SOFT_HYPHEN } from '../hyphenation/hyphenate.ts';
import { LineBreaker } from './adapter.ts';
import { isPlainAscii, visible } from './characters.ts';
import type { Piece } from './pieces.ts';

/** A part of a chunk: text of one face and style, ready to be drawn. */
export interface Fragment {
  readonly text: string;
  readonly piece: Piece;
  readonly width: number;
}

/** Text between two places where a line may end. */
export interface Chunk {
  readonly fragments: readonly Fragment[];
  /** Width with the space at its end, and of that space alone. */
  readonly width: number;
  readonly space: number;
  /** A new line follows, whatever room is left. */
  readonly forced: boolean;
  /** Part of a word too long for any line: what follows it fills up the line. */
  readonly unfinished: boolean;
  /** What is shown in addition where a line ends behind this. */
  readonly hyphen?: Fragment;
  /** Level of the paragraph (UAX #9): 1 where it is read from right to left. */
  readonly base: number;
}

/** The text of a paragraph before it is cut. */
export interface Wording {
  readonly pieces: readonly Piece[];
  /** Level of the paragraph (UAX #9). */
  readonly base: number;
}

/** From this length on a word without spaces may be broken after its punctuation. */
const LONG_WORD = 20;

/** Longer words are measured in parts: shaping a word takes time and room for all of it. */
const LONGEST_PART = 200;

/** After a run of these an address may go on in the next line; never before it. */
const ADDRESS_BREAK = /[/._?&=#~%:,;@+-](?![/._?&=#~%:,;@+-])/g;

/** Cuts the text of a paragraph where lines may end (UAX #14, and inside long addresses). */
export function chunksOf({ pieces, base }: Wording): Chunk[] {
  const text = pieces.map((piece) => piece.text).join('');
  if (text === '') return [];
  const cut = cutter(pieces);
  return breaksOf(text, pieces).map((one) => measured(cut(one.end), one, base));
}

interface Break {
  readonly end: number;
  readonly forced: boolean;
  readonly unfinished: boolean;
}

function breaksOf(text: string, pieces: readonly Piece[]): Break[] {
  const kept = keptStretches(pieces);
  const breaker = new LineBreaker(text);
  const breaks: Break[] = [];
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const end = next.position;
    const forced = text[end - 1] === '\n';
    const refused = isInside(end, kept) || text.startsWith('://', end - 3);
    if (end < text.length && !forced && refused) continue;
    if (end - start >= LONG_WORD) breaks.push(...breaksInside(text, start, end));
    breaks.push({ end, forced, unfinished: false });
    start = end;
  }
  return breaks;
}

function plainBreak(end: number): Break {
  return { end, forced: false, unfinished: false };
}

/** Where a long word may be broken before its end. */
function breaksInside(text: string, from: number, end: number): Break[] {
  let start = from;
  const breaks: Break[] = [];
  for (const inside of addressBreaks(text, start, end)) {
    breaks.push(...partsOfWord(text, start, inside), plainBreak(inside));
    start = inside;
  }
  return [...breaks, ...partsOfWord(text, start, end)];
}

/** Marks that combine with the character before, and second halves of surrogate pairs. */
const JOINED = /^(?:\p{M}|\u200d|[\udc00-\udfff])/u;

function partsOfWord(text: string, start: number, end: number): Break[] {
  const parts: Break[] = [];
  for (let at = start + LONGEST_PART; at < end; at += LONGEST_PART) {
    while (at < end && JOINED.test(text.slice(at, at + 1))) at++;
    if (at < end) parts.push({ ...plainBreak(at), unfinished: true });
  }
  return parts;
}

function addressBreaks(text: string, start: number, end: number): number[] {
  const word = text.slice(start, end);
  return [...word.matchAll(ADDRESS_BREAK)]
    .map(({ index }) => start + index + 1)
    .filter((at) => at < end && !text.startsWith('://', at - 3));
}

type Stretch = readonly [start: number, end: number];

/** Stretches of text whose style keeps them on one line; neighbours are one. */
function keptStretches(pieces: readonly Piece[]): Stretch[] {
  const kept: Stretch[] = [];
  let at = 0;
  for (const { text, style } of pieces) {
    const start = at;
    at += text.length;
    if (!style.noWrap) continue;
    const last = kept.at(-1);
    if (last?.[1] === start) kept[kept.length - 1] = [last[0], at];
    else kept.push([start, at]);
  }
  return kept;
}

function isInside(position: number, stretches: readonly Stretch[]): boolean {
  return stretches.some(([start, end]) => start < position && position < end);
}

/** A part of a piece as it was written, before characters without a shape are taken out. */
interface Part {
  readonly words: string;
  readonly piece: Piece;
}

/** Takes the pieces of the text off its front, up to one position after another. */
function cutter(pieces: readonly Piece[]): (end: number) => Part[] {
  let index = 0;
  let pieceStart = 0;
  let at = 0;
  return (end) => {
    const taken: Part[] = [];
    while (at < end) {
      const piece = pieces[index];
      if (!piece) break;
      const pieceEnd = pieceStart + piece.text.length;
      const to = Math.min(end, pieceEnd);
      taken.push({ words: piece.text.slice(at - pieceStart, to - pieceStart), piece });
      at = to;
      if (to < pieceEnd) break;
      index++;
      pieceStart = pieceEnd;
    }
    return taken;
  };
}

function measured(parts: readonly Part[], { forced, unfinished }: Break, base: number): Chunk {
  const fragments = shownOf(parts.map(({ words, piece }) => fragmentOf(words, piece)));
  const width = widthOfAll(fragments);
  const space = endSpace(fragments.at(-1));
  const chunk = { fragments, width, space, forced, unfinished, base };
  const last = parts.at(-1);
  return last?.words.endsWith(SOFT_HYPHEN) ? { ...chunk, hyphen: hyphenOf(last.piece) } : chunk;
}

/** An empty line is as high as any other, so it keeps a fragment to be that high. */
function shownOf(fragments: readonly Fragment[]): readonly Fragment[] {
  if (fragments.length === 1) return fragments;
  const shown = fragments.filter(({ text }) => text !== '');
  return shown.length > 0 ? shown : fragments.slice(0, 1);
}

/** Width in points of all that stand side by side. */
export function widthOfAll(parts: readonly { readonly width: number }[]): number {
  let width = 0;
  for (const part of parts) width += part.width;
  return width;
}

function hyphenOf(piece: Piece): Fragment {
  return { text: SOFT_HYPHEN, piece, width: widthOfText(SOFT_HYPHEN, piece) };
}

/**
 * A part of a piece, measured. Characters without a shape are gone from it; a forced break is a
 * space, so that the words before and after it are two for who reads them without the page.
 */
export function fragmentOf(words: string, piece: Piece): Fragment {
  const text = isPlainAscii(words) ? words : visible(words).replace('\n', ' ');
  return { text, piece, width: widthOfText(text, piece) };
}

/** Width in points of a text set as a piece is. */
export function widthOfText(text: string, { font, style, level }: Piece): number {
  const { characterSpacing = 0, fontSize } = style;
  const width = font.widthOf(text, fontSize, level % 2 === 1, characterSpacing === 0);
  return width + characterSpacing * text.length;
}

function endSpace(last: Fragment | undefined): number {
  if (!last?.text.endsWith(' ')) return 0;
  const spaces = last.text.length - last.text.trimEnd().length;
  return widthOfText(' '.repeat(spaces), last.piece);
}
