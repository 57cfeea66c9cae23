import type { RunStyle } from '../../layout/definition.ts';
import { Line } from './adapter.ts';
import { visualOrder } from './bidi.ts';
import { type Chunk, type Fragment, fragmentOf, widthOfAll, widthOfText } from './chunks.ts';
import type { Inline, Line as PdfmakeLine } from './internals.d.ts';
import type { Piece } from './pieces.ts';
import type { PrintNode, PrintRun } from './print-node.ts';
import type { PrintedFont } from './printed-font.ts';

/** Text of one style and direction on one line, drawn in one go. */
export interface LineRun extends Inline {
  readonly run: PrintRun;
  readonly style: RunStyle;
  readonly font: PrintedFont;
  readonly rightToLeft: boolean;
  /** Points that each space is wider than it is by itself. */
  readonly wordSpacing: number;
}

/** A line of text, with where it came from. */
export interface TextLine extends PdfmakeLine<LineRun> {
  /** The leaf it belongs to; none for furniture. */
  node?: PrintNode;
  /** Number of the line among all that were built, so that a lost one is missed. */
  uid?: number;
  anchors?: readonly string[];
  bookmark?: { readonly level: number; readonly text: string };
  furniture?: boolean;
  /** Stands at the edge of the paper, outside of the margins. */
  edge?: boolean;
  /** The card it stands on. */
  box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Neighbouring fragments of one style and direction. */
interface Group {
  readonly piece: Piece;
  readonly text: string;
  readonly width: number;
}

/**
 * Sets chunks on one line, neighbours of one style as one run. The runs stand in the order in
 * which they are read; where they are on the line is what their directions say.
 * @param goesOn whether the paragraph goes on in the next line
 */
export function textLine(
  chunks: readonly Chunk[],
  style: RunStyle,
  maxWidth: number,
  goesOn = false,
): TextLine {
  const line = new Line<LineRun>(maxWidth) as TextLine;
  const base = chunks[0]?.base ?? 0;
  const space = chunks.at(-1)?.space ?? 0;
  const fragments = chunks.flatMap((chunk) => chunk.fragments);
  const tight = groupsOf(endInBase(fragments, base));
  const wordSpacing = goesOn ? spacingOf(tight, style, maxWidth + space) : 0;
  const groups = wordSpacing === 0 ? tight : tight.map((group) => widened(group, wordSpacing));
  // From right to left the space at the end of the line hangs out on the left.
  const hanging = space + (space > 0 ? wordSpacing : 0);
  const places = placesOf(groups, base === 1 ? -hanging : 0);
  const alignment = sideOf(style.alignment, base);
  line.inlines = groups.map(({ text, width, piece }, index) => ({
    text,
    x: places[index] ?? 0,
    width,
    height: style.leading,
    alignment,
    run: piece.run,
    style: piece.style,
    font: piece.font,
    rightToLeft: piece.level % 2 === 1,
    wordSpacing,
  }));
  line.inlineWidths = widthOfAll(groups) - hanging;
  return line;
}

/** Wider spaces than this part of the type size tear a line apart more than a ragged edge does. */
const WIDEST_SPACING = 0.8;

/** What each space must grow by for the line to fill its width; nothing where that is too much. */
function spacingOf(groups: readonly Group[], style: RunStyle, width: number): number {
  if (style.alignment !== 'justify') return 0;
  const spaces = groups.reduce((sum, group) => sum + spacesIn(group), 0);
  const endsInSpace = groups.at(-1)?.text.endsWith(' ');
  const between = spaces - (endsInSpace ? 1 : 0);
  const missing = width - widthOfAll(groups);
  const spacing = between > 0 ? missing / between : 0;
  return spacing > 0 && spacing <= WIDEST_SPACING * style.fontSize ? spacing : 0;
}

function widened(group: Group, wordSpacing: number): Group {
  return { ...group, width: group.width + wordSpacing * spacesIn(group) };
}

function spacesIn({ text }: Group): number {
  return text.split(' ').length - 1;
}

/** A style's left is where a paragraph begins; a line that fills its width begins there too. */
function sideOf(alignment: RunStyle['alignment'], base: number): 'left' | 'center' | 'right' {
  const side = alignment === 'justify' ? 'left' : alignment;
  return base === 1 ? MIRRORED[side] : side;
}

const MIRRORED = { left: 'right', center: 'center', right: 'left' } as const;

/** The space that ends a line runs as the paragraph does (UAX #9, rule L1). */
function endInBase(fragments: readonly Fragment[], base: number): readonly Fragment[] {
  const last = fragments.at(-1);
  if (!last || last.piece.level === base || !last.text.endsWith(' ')) return fragments;
  const word = last.text.trimEnd();
  const space = fragmentOf(last.text.slice(word.length), { ...last.piece, level: base });
  const before = fragments.slice(0, -1);
  return word ? [...before, fragmentOf(word, last.piece), space] : [...before, space];
}

function groupsOf(fragments: readonly Fragment[]): Group[] {
  const groups: Group[] = [];
  for (let start = 0, end = 0; start < fragments.length; start = end) {
    const first = fragments[start];
    if (!first) break;
    do end++;
    while (isSame(first.piece, fragments[end]?.piece));
    groups.push(groupOf(first.piece, fragments.slice(start, end)));
  }
  return groups;
}

function isSame({ run, font, level }: Piece, other: Piece | undefined): boolean {
  return other?.run === run && other.font === font && other.level === level;
}

/** Parts of a divided word that stand together after all are set as the word. */
function groupOf(piece: Piece, fragments: readonly Fragment[]): Group {
  const text = fragments.map((fragment) => fragment.text).join('');
  const last = fragments.length - 1;
  const isDivided = fragments.some((one, index) => index < last && !one.text.endsWith(' '));
  return { piece, text, width: isDivided ? widthOfText(text, piece) : widthOfAll(fragments) };
}

/** Where each of the groups begins, in points from the beginning of the line. */
function placesOf(groups: readonly Group[], start: number): readonly number[] {
  const ordered = visualOrder(
    groups.map(({ piece, width }, index) => ({ level: piece.level, width, index })),
  );
  const places: number[] = [];
  let x = start;
  for (const { width, index } of ordered) {
    places[index] = x;
    x += width;
  }
  return places;
}
