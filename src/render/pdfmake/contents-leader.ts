import type { Definition, RunStyle } from '../../layout/definition.ts';
import type { PdfKitDocument } from './internals.d.ts';
import type { TextLine } from './text-line.ts';

/** A row of dots that leads the eye from an entry to its page number; points on the page. */
export interface Leader {
  /** Centre of the first dot from the left, and of the last. */
  readonly from: number;
  readonly to: number;
  /** Height of the centres. */
  readonly y: number;
  readonly pitch: number;
  readonly diameter: number;
  readonly color: string;
}

/** Dots in the height of a line: the same for all entries, whatever their size. */
const DOTS_A_LINE = 3;

/** Diameter of a dot, as part of the type size. */
const DOT = 0.1;

/**
 * The dots that have room between two places on a line. They stand at places counted from the
 * margin of the page, so that those of all entries are one under the other. A dot alone would
 * look like a full stop: then there is none.
 * @param room from and to, in points from the beginning of the line
 */
export function leaderBetween(
  room: { readonly from: number; readonly to: number },
  line: TextLine,
  { fontSize, color }: RunStyle,
  { grid, pageMargins }: Definition,
): Leader | undefined {
  const pitch = grid.line / DOTS_A_LINE;
  const diameter = DOT * fontSize;
  const start = (line.x ?? 0) - pageMargins.left;
  const first = Math.ceil((start + room.from + diameter / 2) / pitch);
  const last = Math.floor((start + room.to - diameter / 2) / pitch);
  if (last <= first) return;
  const baseline = (line.y ?? 0) + line.getHeight() - grid.descent;
  const at = (place: number) => pageMargins.left + place * pitch;
  return { from: at(first), to: at(last), y: baseline - diameter / 2, pitch, diameter, color };
}

/**
 * Draws a row of dots: no text, so that nobody copies it or has it read out. A dash of no length
 * with round ends is a dot (ISO 32000-1, 8.4.3.6).
 */
export function drawLeader(document: PdfKitDocument, leader: Leader): void {
  const { from, to, y, pitch, diameter, color } = leader;
  document.save();
  document.lineWidth(diameter);
  document.strokeColor(color);
  document.addContent(`1 J [0 ${Math.round(pitch * 1e4) / 1e4}] 0 d`);
  // A little beyond the last dot, which rounding must not lose.
  document
    .moveTo(from, y)
    .lineTo(to + diameter / 4, y)
    .stroke();
  document.restore();
}
