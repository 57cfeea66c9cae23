import type { RunStyle } from '../../layout/definition.ts';
import { Line } from './adapter.ts';
import { visualOrder } from './bidi.ts';
import { type Chunk, type Fragment, fragmentOf, widthOfText } from './chunks.ts';
import type { Inline, Line as PdfmakeLine } from './internals.d.ts';
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
  readonly level: number;
  readonly width: number;
  readonly fragments: readonly Fragment[];
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
  const groups = tight.map((group) => ({
    ...group,
    width: group.width + wordSpacing * spacesIn(group),
  }));
  // From right to left the space at the end of the line hangs out on the left.
  const hanging = space + (space > 0 ? wordSpacing : 0);
  const places = placesOf(groups, base === 1 ? -hanging : 0);
  for (const group of groups) {
    const [first] = group.fragments;
    if (!first) continue;
    line.inlines.push({
      text: textOf(group),
      x: places.get(group) ?? 0,
      width: group.width,
      height: style.leading,
      alignment: sideOf(style.alignment, base),
      run: first.piece.run,
      style: first.piece.style,
      font: first.piece.font,
      rightToLeft: group.level % 2 === 1,
      wordSpacing,
    });
  }
  line.inlineWidths = groups.reduce((sum, { width }) => sum + width, 0) - hanging;
  return line;
}

/** Wider spaces than this part of the type size tear a line apart more than a ragged edge does. */
const WIDEST_SPACING = 0.8;

/** What each space must grow by for the line to fill its width; nothing where that is too much. */
function spacingOf(groups: readonly Group[], style: RunStyle, width: number): number {
  if (style.alignment !== 'justify') return 0;
  const spaces = groups.reduce((sum, group) => sum + spacesIn(group), 0);
  const endsInSpace = groups.some(
    (group, index) => index === groups.length - 1 && textOf(group).endsWith(' '),
  );
  const between = spaces - (endsInSpace ? 1 : 0);
  const missing = width - groups.reduce((sum, group) => sum + group.width, 0);
  const spacing = between > 0 ? missing / between : 0;
  return spacing > 0 && spacing <= WIDEST_SPACING * style.fontSize ? spacing : 0;
}

function spacesIn(group: Pick<Group, 'fragments'>): number {
  return textOf(group).split(' ').length - 1;
}

function textOf({ fragments }: Pick<Group, 'fragments'>): string {
  return fragments.map(({ text }) => text).join('');
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
  const space = fragmentOf({ ...last.piece, text: last.text.slice(word.length), level: base });
  const before = fragments.slice(0, -1);
  return word ? [...before, fragmentOf({ ...last.piece, text: word }), space] : [...before, space];
}

function groupsOf(fragments: readonly Fragment[]): Group[] {
  const groups: Fragment[][] = [];
  for (const fragment of fragments) {
    const last = groups.at(-1);
    const before = last?.[0]?.piece;
    const { run, font, level } = fragment.piece;
    const isSame = before?.run === run && before.font === font && before.level === level;
    if (last && isSame) last.push(fragment);
    else groups.push([fragment]);
  }
  return groups.map((group) => ({
    level: group[0]?.piece.level ?? 0,
    width: widthOf(group),
    fragments: group,
  }));
}

/** Parts of a divided word that stand together after all are set as the word. */
function widthOf(group: readonly Fragment[]): number {
  const isDivided = group.some(
    ({ text }, index) => index < group.length - 1 && !text.endsWith(' '),
  );
  const [first] = group;
  if (!isDivided || !first) return group.reduce((sum, { width }) => sum + width, 0);
  return widthOfText(textOf({ fragments: group }), first.piece);
}

function placesOf(groups: readonly Group[], start: number): ReadonlyMap<Group, number> {
  const places = new Map<Group, number>();
  let x = start;
  for (const group of visualOrder(groups)) {
    places.set(group, x);
    x += group.width;
  }
  return places;
}
