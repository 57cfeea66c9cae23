import type { Glyph, ShapedWord } from '../fonts/font-file.ts';
import type { PdfKitDocument } from './internals.d.ts';
import type { PrintedFont } from './printed-font.ts';

/** A text in one face, size, colour and direction, and where its baseline begins, in points. */
export interface DrawnText {
  readonly text: string;
  readonly font: PrintedFont;
  readonly fontSize: number;
  readonly color: string;
  readonly characterSpacing?: number | undefined;
  /** Points that each space is wider than it is by itself. */
  readonly wordSpacing?: number;
  readonly rightToLeft: boolean;
  readonly x: number;
  readonly y: number;
}

/**
 * Draws a text. Its words are drawn in the order in which they are read, also where that is from
 * right to left: then each is put at its place by itself.
 */
export function drawText(document: PdfKitDocument, drawn: DrawnText): void {
  const { text, font, characterSpacing = 0, rightToLeft, x, y } = drawn;
  const fontSize = sizeOf(drawn);
  const words = font.file.shape(text, { rightToLeft, ligatures: characterSpacing === 0 });
  const { fonts } = document.page;
  fonts[font.id] ??= font.ref();
  const begin = `BT\n${colourOperator(drawn.color)}\n/${font.id} ${decimal(fontSize)} Tf`;
  // Spacing of letters is part of the graphics state and would go on after this text.
  const spaced = characterSpacing ? [`${decimal(characterSpacing)} Tc`] : [];
  const unspaced = characterSpacing ? ['0 Tc'] : [];
  const shown = rightToLeft ? wordByWord(words, drawn) : [at(x, y), ...wordRow(words, drawn)];
  document.addContent([begin, ...spaced, ...shown, ...unspaced, 'ET'].join('\n'));
}

function sizeOf({ font, fontSize }: DrawnText): number {
  return fontSize * font.sizing;
}

/** pdfkit turns the page upside down; letters are turned back. */
function at(x: number, y: number): string {
  return `1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm`;
}

function wordByWord(words: readonly ShapedWord[], drawn: DrawnText): string[] {
  const { font, wordSpacing = 0, x, y } = drawn;
  const scale = (font.scale * sizeOf(drawn)) / 1000;
  const widthOf = ({ advance, text }: ShapedWord) =>
    advance * scale + (text.endsWith(' ') ? wordSpacing : 0);
  let end = words.reduce((sum, word) => sum + widthOf(word), x);
  return words.flatMap((word) => {
    end -= widthOf(word);
    // The space is on the left of such a word, and grows away from it.
    const start = word.text.endsWith(' ') ? end + wordSpacing : end;
    return [at(start, y), ...wordRow([word], drawn)];
  });
}

/**
 * Words one after another. One whose glyphs do not spell it is told in characters too, but not
 * from right to left: readers turn such words round by themselves, and then the text beside them.
 */
function wordRow(words: readonly ShapedWord[], drawn: DrawnText): string[] {
  const row = glyphRow(drawn);
  for (const word of words) {
    const spelling = drawn.rightToLeft ? undefined : spellingOf(word, drawn.font);
    if (spelling) row.say(`/Span <</ActualText ${utf16(spelling)}>> BDC`);
    for (const glyph of word.glyphs) row.show(glyph);
    if (spelling) row.say('EMC');
    if (!drawn.rightToLeft && word.text.endsWith(' ')) row.widen();
  }
  return row.operators();
}

/** Scripts whose letters overlap so that readers see gaps inside of words (the Indic ones). */
const TORN = /[\u0900-\u0dff]/;

function spellingOf(
  { glyphs, text, isSpelled }: ShapedWord,
  font: PrintedFont,
): string | undefined {
  const isTold = isSpelled && !TORN.test(text) && glyphs.every((glyph) => font.tells(glyph));
  return isTold ? undefined : text;
}

/** Gathers glyphs into the operators that show them (ISO 32000-1, 9.4.3). */
function glyphRow(drawn: DrawnText) {
  const { font } = drawn;
  const fontSize = sizeOf(drawn);
  const operators: string[] = [];
  let parts: string[] = [];
  let codes = '';
  const closeCodes = () => {
    if (codes) parts.push(`(${codes})`);
    codes = '';
  };
  const say = (operator: string) => {
    closeCodes();
    if (parts.length > 0) operators.push(`[${parts.join(' ')}] TJ`);
    parts = [];
    operators.push(operator);
  };
  const move = (units: number) => {
    if (units === 0) return;
    closeCodes();
    parts.push(decimal(-units * font.scale));
  };
  const show = (glyph: Glyph) => {
    move(glyph.xOffset);
    // A mark above its letter or below: the text rises for it, and comes back.
    if (glyph.yOffset !== 0) say(`${decimal((glyph.yOffset * font.scale * fontSize) / 1000)} Ts`);
    codes += font.codeOf(glyph);
    if (glyph.yOffset !== 0) say('0 Ts');
    move(glyph.xAdvance - glyph.advance - glyph.xOffset);
  };
  /** Makes the space just shown wider. */
  const widen = () => move(((drawn.wordSpacing ?? 0) * 1000) / fontSize / font.scale);
  return {
    say,
    show,
    widen,
    operators: () => {
      closeCodes();
      return parts.length > 0 ? [...operators, `[${parts.join(' ')}] TJ`] : operators;
    },
  };
}

const colourOperators = new Map<string, string>();

/** `#rrggbb` in the colours of the screen, which are the paper's by its output intent. */
function colourOperator(colour: string): string {
  const known = colourOperators.get(colour);
  if (known) return known;
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const operator = `${parts.map(decimal).join(' ')} rg`;
  colourOperators.set(colour, operator);
  return operator;
}

function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}

/** A number as PDF writes it: no exponent, and no more places than a printer could show. */
function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}
