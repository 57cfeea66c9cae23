import type { RunStyle } from '../../layout/definition.ts';
import { SOFT_HYPHEN } from '../hyphenation/hyphenate.ts';
import { isPlainAscii, isRefused, isSteering, visible } from './characters.ts';
import type { PdfDocument } from './pdf-document.ts';
import type { PrintRun } from './print-node.ts';
import type { PrintedFont } from './printed-font.ts';

/** A stretch of one run in one face and one direction. */
export interface Piece {
  readonly text: string;
  readonly run: PrintRun;
  readonly style: RunStyle;
  /** Name of the family in the definition. */
  readonly family: string;
  readonly font: PrintedFont;
  /** Odd where the text is read from right to left (UAX #9). */
  readonly level: number;
}

/** What is needed to choose faces for text. */
export interface FaceChoice {
  readonly document: PdfDocument;
  /** Families to try where the wanted one lacks a character. */
  readonly fallback: readonly string[];
  /** Called for a character that no family has. */
  readonly missing: (character: string, text: string) => void;
  /** Called for words of a picture that are read from right to left. */
  readonly turned: (words: string) => void;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Splits a run wherever its direction changes, and wherever the wanted face lacks a character
 * that another family has. A character and the marks that combine with it stay in one face. What
 * no face has is reported and left out.
 * @param levels direction of each UTF-16 unit; none where all is read from left to right
 */
export function piecesOf(
  run: PrintRun,
  style: RunStyle,
  choice: FaceChoice,
  levels?: ArrayLike<number>,
): Piece[] {
  const wanted = choice.document.provideFont(style.font, style.bold, style.italics);
  if (isPlainAscii(run.text) && !levels) {
    return [{ text: run.text, run, style, family: style.font, font: wanted, level: 0 }];
  }
  if (!levels && isSimple(run.text, wanted)) {
    return [{ text: run.text, run, style, family: style.font, font: wanted, level: 0 }];
  }
  const faces = [{ family: style.font, font: () => wanted }, ...otherFaces(style, choice)];
  const pieces: Piece[] = [];
  for (const { segment, index } of graphemes.segment(run.text)) {
    const last = pieces.at(-1);
    // A place to divide a word takes no face of its own.
    const face = segment === SOFT_HYPHEN && last ? last : faceFor(segment, faces);
    if (!face) {
      choice.missing(segment, run.text);
      continue;
    }
    const { family, font } = face;
    const level = levels?.[index] ?? 0;
    if (last?.font === font && last.level === level) {
      pieces[pieces.length - 1] = { ...last, text: last.text + segment };
    } else pieces.push({ text: segment, run, style, family, font, level });
  }
  return pieces;
}

/** Whether one face has all of a text, and no character of it belongs to the one before. */
function isSimple(text: string, font: PrintedFont): boolean {
  if (!SINGLE_CHARACTERS.test(text)) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0xad && !font.file.covers(code)) return false;
  }
  return true;
}

/** Letters, figures and marks of European scripts, each a grapheme by itself. */
const SINGLE_CHARACTERS = /^[\x20-\x7e\xa0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027]*$/;

/** A face opened only when a character asks for it. */
interface Lazy {
  readonly family: string;
  readonly font: () => PrintedFont;
}

function otherFaces({ font, bold, italics }: RunStyle, { document, fallback }: FaceChoice): Lazy[] {
  return fallback
    .filter((family) => family !== font)
    .map((family) => ({ family, font: () => document.provideFont(family, bold, italics) }));
}

function faceFor(
  grapheme: string,
  faces: readonly Lazy[],
): Pick<Piece, 'family' | 'font'> | undefined {
  if (isRefused(grapheme)) return;
  const codePoints = [...visible(grapheme)].map((one) => one.codePointAt(0) ?? 0);
  for (const { family, font } of faces) {
    const opened = font();
    if (codePoints.every((one) => isSteering(one) || opened.file.covers(one))) {
      return { family, font: opened };
    }
  }
  return;
}
