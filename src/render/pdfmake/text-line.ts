import type { RunStyle } from '../../layout/definition.ts';
import { Line } from './adapter.ts';
import type { Chunk, Fragment } from './chunks.ts';
import type { EmbeddedFont, Inline, Line as PdfmakeLine } from './internals.d.ts';
import type { PrintNode, PrintRun } from './print-node.ts';

/** Text of one style on one line, drawn in one go. */
export interface LineRun extends Inline {
  readonly run: PrintRun;
  readonly style: RunStyle;
  readonly font: EmbeddedFont;
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

/** Sets chunks on one line, neighbours of one style as one run. */
export function textLine(chunks: readonly Chunk[], style: RunStyle, maxWidth: number): TextLine {
  const line = new Line<LineRun>(maxWidth) as TextLine;
  let x = 0;
  for (const group of groupByFace(chunks.flatMap(({ fragments }) => fragments))) {
    const [first] = group;
    if (!first) continue;
    const width = group.reduce((sum, fragment) => sum + fragment.width, 0);
    line.inlines.push({
      text: group.map(({ text }) => text).join(''),
      x,
      width,
      height: style.leading,
      alignment: style.alignment,
      run: first.piece.run,
      style: first.piece.style,
      font: first.piece.font,
    });
    x += width;
  }
  line.inlineWidths = x - (chunks.at(-1)?.space ?? 0);
  return line;
}

function groupByFace(fragments: readonly Fragment[]): Fragment[][] {
  const groups: Fragment[][] = [];
  for (const fragment of fragments) {
    const last = groups.at(-1);
    const before = last?.[0]?.piece;
    const { run, font } = fragment.piece;
    if (last && before?.run === run && before.font === font) last.push(fragment);
    else groups.push([fragment]);
  }
  return groups;
}
