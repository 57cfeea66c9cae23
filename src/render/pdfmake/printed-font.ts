import type { FontFile, Glyph } from '../fonts/font-file.ts';
import type { Subsetter } from '../fonts/subsetter.ts';
import { embedFont } from './embed-font.ts';
import type { PdfKitDocument, Reference } from './internals.d.ts';

/** Distances that pdfkit wants, in thousandths of the size. */
interface Position {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

/** A glyph of the subset: which of the font, showing which characters. */
export type PrintedGlyph = Pick<Glyph, 'id' | 'codePoints' | 'key'>;

/** How a document uses a font. */
interface Use {
  /** Name of the font on the pages. */
  readonly id: string;
  readonly scale: number;
  readonly subset: Subsetter;
}

const ASIDE = { rightToLeft: false, ligatures: true };

/**
 * A font in one document, in the place of pdfkit's own class. It remembers what the document
 * shows: a glyph that stands for different characters (`’` and `ʼ`) has a code for each of them,
 * so that text that is copied, searched or read aloud is the text that was printed.
 */
export class PrintedFont {
  readonly id: string;
  readonly file: FontFile;
  /** Part of the size asked for that the font is set in. */
  readonly sizing: number;
  /** Points a unit of the em, at a size of 1000. */
  readonly scale: number;
  readonly ascender: number;
  readonly descender: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly bbox: readonly number[];
  /** Characters by code; pictures ask for them. */
  readonly unicode: (readonly number[])[] = [[0]];
  private readonly glyphs = new Map<number, PrintedGlyph>();
  private readonly codes = new Map<string, string>();
  private readonly numbers = new Map<string, number>();
  private readonly document: PdfKitDocument;
  private readonly subset: Subsetter;
  private dictionary: Reference | undefined;

  constructor(document: PdfKitDocument, file: FontFile, { id, scale, subset }: Use) {
    const { metrics } = file;
    this.document = document;
    this.file = file;
    this.subset = subset;
    this.id = id;
    this.sizing = scale;
    this.scale = 1000 / metrics.unitsPerEm;
    this.ascender = metrics.ascent * this.scale;
    this.descender = metrics.descent * this.scale;
    this.lineGap = metrics.lineGap * this.scale;
    this.xHeight = metrics.xHeight * this.scale;
    this.capHeight = metrics.capHeight * this.scale;
    this.bbox = metrics.box;
  }

  /**
   * Code of a glyph in this document's text, as two bytes of a literal string (ISO 32000-1,
   * 7.3.4.2). Where the font fixes it, a glyph keeps the characters it is first met with.
   */
  codeOf(glyph: PrintedGlyph): string {
    return this.codes.get(glyph.key) ?? this.newCode(glyph);
  }

  private numberOf({ id, key }: PrintedGlyph): number {
    return this.file.fixedCode?.(id) ?? this.numbers.get(key) ?? this.glyphs.size + 1;
  }

  private newCode(glyph: PrintedGlyph): string {
    const number = this.numberOf(glyph);
    this.numbers.set(glyph.key, number);
    if (!this.glyphs.has(number)) this.glyphs.set(number, glyph);
    this.unicode[number] ??= glyph.codePoints;
    const code = literal(number >> 8) + literal(number & 0xff);
    this.codes.set(glyph.key, code);
    return code;
  }

  /** Whether a glyph's code is known by the characters it shows here. */
  tells(glyph: PrintedGlyph): boolean {
    if (!this.file.fixedCode) return true;
    return (this.glyphs.get(this.file.fixedCode(glyph.id)) ?? glyph).key === glyph.key;
  }

  /** Width in points of a text that is read from left to right. */
  widthOfString(text: string, size: number): number {
    return this.widthOf(text, size, false, true);
  }

  /** Width in points of a text in one direction, with letters joined or set apart. */
  widthOf(text: string, size: number, rightToLeft: boolean, ligatures: boolean): number {
    const words = this.file.shape(text, { rightToLeft, ligatures });
    const units = words.reduce((sum, { advance }) => sum + advance, 0);
    return (units * this.scale * this.sizing * size) / 1000;
  }

  /** As pdfkit asks for it; only the text of pictures is drawn by way of this. */
  encode(text: string): [codes: string[], positions: Position[]] {
    const glyphs = this.file.shape(text, ASIDE).flatMap((word) => word.glyphs);
    const codes = glyphs.map((glyph) => this.hexOf(glyph));
    return [codes, glyphs.map((glyph) => this.position(glyph))];
  }

  private hexOf(glyph: PrintedGlyph): string {
    this.codeOf(glyph);
    return this.numberOf(glyph).toString(16).padStart(4, '0');
  }

  private position({ xAdvance, xOffset, yOffset, advance }: Glyph): Position {
    return {
      xAdvance: xAdvance * this.scale,
      yAdvance: 0,
      xOffset: xOffset * this.scale,
      yOffset: yOffset * this.scale,
      advanceWidth: advance * this.scale,
    };
  }

  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size;
  }

  /** The font's object in the file. A font nobody asks this of is not embedded. */
  ref(): Reference {
    this.dictionary ??= this.document.ref({});
    return this.dictionary;
  }

  /** Called by pdfkit when the last page is done. */
  finalize(): void {
    if (!this.dictionary) return;
    const font = { id: this.id, file: this.file, glyphs: this.glyphs };
    embedFont(this.document, this.dictionary, font, this.subset);
    this.dictionary = undefined;
  }
}

/** A byte in a literal string: what has a meaning there is marked as having none. */
function literal(byte: number): string {
  const character = String.fromCharCode(byte);
  if (character === '\r') return '\\r';
  return /[\\()]/.test(character) ? `\\${character}` : character;
}
