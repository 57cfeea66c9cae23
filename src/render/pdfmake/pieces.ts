import type { RunStyle } from '../../layout/definition.ts';
import { isPlainAscii, isRefused, visible } from './characters.ts';
import type { EmbeddedFont } from './internals.d.ts';
import type { Face, PdfDocument } from './pdf-document.ts';
import type { PrintRun } from './print-node.ts';

/** A stretch of one run in one face. */
export interface Piece {
  readonly text: string;
  readonly run: PrintRun;
  readonly style: RunStyle;
  readonly font: EmbeddedFont;
}

/** What is needed to choose faces for text. */
export interface FaceChoice {
  readonly document: PdfDocument;
  /** Families to try where the wanted one lacks a character. */
  readonly fallback: readonly string[];
  /** Called for a character that no family has. */
  readonly missing: (character: string, text: string) => void;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Splits a run wherever the wanted face lacks a character that another family has. A character
 * and the marks that combine with it stay in one face. What no face has is reported and left out.
 */
export function piecesOf(run: PrintRun, style: RunStyle, choice: FaceChoice): Piece[] {
  const wanted = choice.document.face(style.font, style.bold, style.italics);
  if (isPlainAscii(run.text)) return [{ text: run.text, run, style, font: wanted.font }];
  const faces = [wanted, ...otherFaces(style, choice)];
  const pieces: { text: string; run: PrintRun; style: RunStyle; font: EmbeddedFont }[] = [];
  for (const { segment } of graphemes.segment(run.text)) {
    const face = faceFor(segment, faces);
    if (!face) {
      choice.missing(segment, run.text);
      continue;
    }
    const last = pieces.at(-1);
    if (last?.font === face.font) last.text += segment;
    else pieces.push({ text: segment, run, style, font: face.font });
  }
  return pieces;
}

function otherFaces({ font, bold, italics }: RunStyle, { document, fallback }: FaceChoice): Lazy[] {
  return fallback
    .filter((family) => family !== font)
    .map((family) => () => document.face(family, bold, italics));
}

/** A face opened only when a character asks for it. */
type Lazy = () => Face;

function faceFor(grapheme: string, faces: readonly (Face | Lazy)[]): Face | undefined {
  const codePoints = [...visible(grapheme)].map((one) => one.codePointAt(0) ?? 0);
  if (isRefused(grapheme)) return;
  for (const face of faces) {
    const opened = typeof face === 'function' ? face() : face;
    if (codePoints.every((one) => one === 0x0a || opened.covers(one))) return opened;
  }
  return;
}
