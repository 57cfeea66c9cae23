import type { FontFile, Glyph } from './internals.d.ts';

/**
 * Makes shaping a matter of the text alone. fontkit keeps one object a glyph, with the characters
 * it was first asked for, or none where it was first met as a part of another glyph. In a font
 * shared by documents that would carry over: a file made after one with a colon would not know
 * which character its full stops are. So each set of characters gets a glyph object of its own.
 */
export function keepGlyphTexts(file: FontFile): void {
  const glyphOf = file.getGlyph.bind(file);
  const known = new Map<string, Glyph>();
  file.getGlyph = (id, characters) => {
    if (!characters || characters.length === 0) return glyphOf(id, []);
    const key = `${id} ${characters.join(' ')}`;
    const glyph = known.get(key) ?? withTexts(glyphOf(id, []), characters);
    known.set(key, glyph);
    return glyph;
  };
}

/** The same outline and metrics, standing for other characters. */
function withTexts(glyph: Glyph, characters: readonly number[]): Glyph {
  return Object.create(glyph, { codePoints: { value: [...characters], writable: true } }) as Glyph;
}
