import { isPlainAscii } from './characters.ts';
import type { EmbeddedFont, FontFile, Glyph, GlyphRun } from './internals.d.ts';

/**
 * Makes a font shape each word by itself and say of every glyph which characters it stands for
 * in this document. pdfkit and fontkit remember a glyph with the characters it was first met
 * with, in whatever document: then a font used twice would lose or change characters when text
 * is copied or searched, and the bytes of a document would depend on those before it.
 */
export function makeExact(font: EmbeddedFont): void {
  shapeEachWordAlone(font);
  encodeEachCharacter(font);
}

/**
 * Plain words are shaped with kerning and ligatures only. Composition and the placing of marks
 * have nothing to do in them, and looking for it takes half the time of a cold start; the glyphs
 * and their positions are the same.
 */
function shapeEachWordAlone(font: EmbeddedFont): void {
  const shape = font.layoutRun.bind(font);
  font.layoutRun = (text, features) => {
    font.font._glyphs = {};
    if (!isPlainAscii(text)) return withOwnCharacters(shape(text, features), text, font.font);
    // fontkit writes into the features it is given, so each word gets its own.
    return shape(text, features ?? plainFeatures());
  };
}

/** Also inside one word two characters may share a glyph; where none was made of several, say so. */
function withOwnCharacters(run: GlyphRun, text: string, file: FontFile): GlyphRun {
  const codePoints = [...text].map((character) => character.codePointAt(0) ?? 0);
  if (run.glyphs.length !== codePoints.length) return run;
  for (const [index, codePoint] of codePoints.entries()) {
    const glyph = run.glyphs[index];
    if (!glyph || glyph.codePoints[0] === codePoint) continue;
    if (file.glyphForCodePoint(codePoint).id !== glyph.id) continue;
    run.glyphs[index] = Object.create(glyph, { codePoints: { value: [codePoint] } });
  }
  return run;
}

function plainFeatures(): Record<string, boolean> {
  return { ccmp: false, mark: false, mkmk: false };
}

/** A glyph that stands for two characters (`’` and `ʼ`) is embedded once for each of them. */
function encodeEachCharacter(font: EmbeddedFont): void {
  const aliases = new Map<string, number>();
  const indexOf = (glyph: Glyph): number => {
    const first = font.subset.includeGlyph(glyph.id);
    const known = font.unicode[first];
    if (!known || sameCharacters(known, glyph.codePoints)) return first;
    const key = `${glyph.id} ${glyph.codePoints.join(' ')}`;
    const alias = aliases.get(key) ?? font.subset.glyphs.push(glyph.id) - 1;
    aliases.set(key, alias);
    return alias;
  };
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    const codes = glyphs.map((glyph) => {
      const index = indexOf(glyph);
      font.unicode[index] ??= glyph.codePoints;
      font.widths[index] ??= glyph.advanceWidth * font.scale;
      return index.toString(16).padStart(4, '0');
    });
    return [codes, positions];
  };
}

function sameCharacters(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((code, index) => code === other[index]);
}
