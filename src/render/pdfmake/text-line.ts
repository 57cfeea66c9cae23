import type { RunStyle } from '../../layout/definition.ts';
import { Line } from './adapter.ts';
import { visualOrder } from './bidi.ts';
import { type Chunk, type Fragment, fragmentOf } from './chunks.ts';
import type { Inline, Line as PdfmakeLine } from './internals.d.ts';
import type { PrintNode, PrintRun } from './print-node.ts';
import type { PrintedFont } from './printed-font.ts';

/** Text of one style and direction on one line, drawn in one go. */
export interface LineRun extends Inline {
  readonly run: PrintRun;
  readonly style: RunStyle;
  readonly font: PrintedFont;
  readonly rightToLeft: boolean;
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
 */
export function textLine(chunks: readonly Chunk[], style: RunStyle, maxWidth: number): TextLine {
  const line = new Line<LineRun>(maxWidth) as TextLine;
  const base = chunks[0]?.base ?? 0;
  const space = chunks.at(-1)?.space ?? 0;
  const fragments = chunks.flatMap((chunk) => chunk.fragments);
  const groups = groupsOf(endInBase(fragments, base));
  // From right to left the space at the end of the line hangs out on the left.
  const places = placesOf(groups, base === 1 ? -space : 0);
  const alignment = base === 1 ? MIRRORED[style.alignment] : style.alignment;
  for (const group of groups) {
    const [first] = group.fragments;
    if (!first) continue;
    line.inlines.push({
      text: group.fragments.map(({ text }) => text).join(''),
      x: places.get(group) ?? 0,
      width: group.width,
      height: style.leading,
      alignment,
      run: first.piece.run,
      style: first.piece.style,
      font: first.piece.font,
      rightToLeft: group.level % 2 === 1,
    });
  }
  line.inlineWidths = groups.reduce((sum, { width }) => sum + width, 0) - space;
  return line;
}

/** A style's left is where a paragraph begins. */
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
    width: group.reduce((sum, { width }) => sum + width, 0),
    fragments: group,
  }));
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
