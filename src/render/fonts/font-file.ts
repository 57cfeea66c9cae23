import { characterIdentifiers } from './cff-charset.ts';
import {
  advancesOf,
  type FontFault,
  type FontMetrics,
  metricsOf,
  readSfnt,
  type Sfnt,
} from './sfnt.ts';
import type { PlacedGlyph, Shaper, Shaping, ShapingFace } from './shaper.ts';

/** A glyph on the line, with the characters that it shows. Distances are in units of the em. */
export interface Glyph extends PlacedGlyph {
  readonly codePoints: readonly number[];
  /** Tells glyphs of a font apart by what they are and what they show. */
  readonly key: string;
  /** Width of the glyph by itself, without kerning. */
  readonly advance: number;
}

/** A word (with the space after it) as it is drawn, from left to right. */
export interface ShapedWord {
  readonly glyphs: readonly Glyph[];
  readonly advance: number;
  readonly text: string;
  /** Whether the glyphs' characters, from left to right, are the text: not in Indic scripts. */
  readonly isSpelled: boolean;
}

/** A parsed font, shared by all documents of a process. */
export interface FontFile {
  readonly sfnt: Sfnt;
  readonly metrics: FontMetrics;
  /** Whether the font has a shape for a character. */
  readonly covers: (codePoint: number) => boolean;
  readonly advanceOf: (glyph: number) => number;
  /** The number a PDF must call a glyph by, where it may not choose one: PostScript outlines. */
  readonly fixedCode?: (glyph: number) => number;
  /** Whether glyphs are found by that number also when a subset numbers them anew. */
  readonly glyphsMayMove: boolean;
  /** A text word by word; the words together are the text. */
  readonly shape: (text: string, shaping: Shaping) => readonly ShapedWord[];
}

const SOFT_HYPHEN = '\u00ad';
const HYPHEN = 0x2010;

/** Words that are kept shaped, in a font, before they are forgotten together. */
const MAX_WORDS = 20_000;

/** Opens the bytes of a font file; a {@link FontFault} where they are none that can be embedded. */
export function openFont(bytes: Uint8Array, shaper: Shaper): FontFile | FontFault {
  const sfnt = readSfnt(bytes);
  if (typeof sfnt === 'string') return sfnt;
  const face = shaper(bytes);
  const cff = sfnt.table('CFF ');
  const advanceOf = advancesOf(sfnt);
  const identifiers = cff && characterIdentifiers(cff);
  return {
    sfnt,
    metrics: metricsOf(sfnt),
    covers: remembered((codePoint) => face.glyphOf(codePoint) !== undefined),
    advanceOf,
    shape: wordShaper(face, advanceOf),
    ...(cff ? { fixedCode: (glyph: number) => identifiers?.[glyph] ?? glyph } : {}),
    glyphsMayMove: identifiers !== undefined,
  };
}

function remembered<T>(find: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

function wordShaper(face: ShapingFace, advanceOf: (glyph: number) => number): FontFile['shape'] {
  const shapers: ((word: string) => ShapedWord)[] = [];
  return (text, shaping) => {
    const index = (shaping.rightToLeft ? 2 : 0) + (shaping.ligatures ? 1 : 0);
    shapers[index] ??= rememberedWords((word) => shapeWord(word, shaping, face, advanceOf));
    const shaper = shapers[index];
    const space = text.indexOf(' ');
    // Most of what is measured is a single word.
    return space < 0 || space === text.length - 1 ? [shaper(text)] : wordsOf(text).map(shaper);
  };
}

function rememberedWords(shape: (word: string) => ShapedWord): (word: string) => ShapedWord {
  const words = new Map<string, ShapedWord>();
  return (word) => {
    const known = words.get(word);
    if (known) return known;
    if (words.size > MAX_WORDS) words.clear();
    const shaped = shape(word);
    words.set(word, shaped);
    return shaped;
  };
}

/** Cuts a text after its spaces: a word is shaped the same wherever it stands. */
function wordsOf(text: string): string[] {
  return text.match(/[^ ]* |[^ ]+$/g) ?? [];
}

function shapeWord(
  word: string,
  shaping: Shaping,
  face: ShapingFace,
  advanceOf: (glyph: number) => number,
): ShapedWord {
  // A word is divided with a hyphen to see, which is none for who reads the text without lines.
  const drawn = word.replaceAll(SOFT_HYPHEN, face.glyphOf(HYPHEN) === undefined ? '-' : '\u2010');
  const placed = face.shape(drawn, shaping);
  const isPlain = placed.length === word.length && placed.every((one, at) => one.cluster === at);
  const shown = isPlain ? codeUnits(word) : charactersOf(placed, word, face);
  const glyphs = placed.map((glyph, index) => {
    const { id, cluster, xAdvance, xOffset, yOffset } = glyph;
    const codePoints = shown[index] ?? [];
    const key = `${id} ${codePoints.join(' ')}`;
    return { id, cluster, xAdvance, xOffset, yOffset, codePoints, key, advance: advanceOf(id) };
  });
  const advance = placed.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return { glyphs, advance, text: word, isSpelled: isPlain || spells(shown, word) };
}

function codeUnits(word: string): (readonly number[])[] {
  return Array.from(word, (_, at) => [word.charCodeAt(at)]);
}

function spells(shown: readonly (readonly number[])[], word: string): boolean {
  const said = shown.map((codePoints) => String.fromCodePoint(...codePoints)).join('');
  return said.normalize('NFC') === word.normalize('NFC');
}

/**
 * The characters of each glyph. A cluster is a stretch of text that shaping has tied together:
 * with one glyph for it, the glyph shows all of it; with several, each shows the character it
 * would be by itself, and the first that is none of those shows the rest.
 */
function charactersOf(
  placed: readonly PlacedGlyph[],
  word: string,
  face: ShapingFace,
): (readonly number[])[] {
  const starts = [...new Set(placed.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const shown: (readonly number[])[] = placed.map(() => []);
  for (const [index, start] of starts.entries()) {
    const codePoints = codePointsOf(word.slice(start, starts[index + 1]));
    const glyphs = placed.flatMap(({ cluster }, at) => (cluster === start ? [at] : []));
    shareOut(codePoints, glyphs, placed, face, shown);
  }
  return shown.map(composed);
}

/** What a glyph shows that is but a part of the shape of others; each glyph must show something. */
const WORD_JOINER = 0x2060;

function shareOut(
  codePoints: readonly number[],
  glyphs: readonly number[],
  placed: readonly PlacedGlyph[],
  face: ShapingFace,
  shown: (readonly number[])[],
): void {
  const left = [...codePoints];
  const others: number[] = [];
  for (const at of glyphs) {
    const own = left.findIndex((one) => face.glyphOf(one) === placed[at]?.id);
    if (glyphs.length > 1 && own >= 0) shown[at] = left.splice(own, 1);
    else others.push(at);
  }
  for (const at of others) shown[at] = left.length > 0 ? left.splice(0) : [WORD_JOINER];
}

/** Some readers take a letter and its mark in one glyph for a mark alone, unless composed. */
function composed(codePoints: readonly number[]): readonly number[] {
  if (codePoints.length < 2) return codePoints;
  return codePointsOf(String.fromCodePoint(...codePoints).normalize('NFC'));
}

function codePointsOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}
