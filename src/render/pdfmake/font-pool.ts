import type { EmbeddedFont, FontFile } from './internals.d.ts';

/** Gives the bytes of a font file by the name the theme uses for it. */
export type FontSource = (fileName: string) => Uint8Array;

/** A font file parsed once and used by every document after. */
export interface PooledFont {
  readonly file: FontFile;
  /** pdfkit's class of embedded fonts; it is not exported. */
  readonly Embedded: new (
    document: object,
    file: FontFile,
    id: string,
  ) => EmbeddedFont;
  readonly covers: (codePoint: number) => boolean;
  /** Shaped words by text, as pdfkit keeps them; read through {@link shapedWords}. */
  words: Record<string, unknown>;
}

const MAX_WORDS = 20_000;
const MAX_FONTS = 24;

const pools = new WeakMap<FontSource, Map<string, PooledFont>>();

/** The parsed fonts of a font source, by file name. */
export function fontPool(source: FontSource): Map<string, PooledFont> {
  const known = pools.get(source);
  if (known) return known;
  const pool = new Map<string, PooledFont>();
  pools.set(source, pool);
  return pool;
}

/** Keeps a font that pdfkit has just opened for later documents; forgets the oldest when full. */
export function keepFont(
  pool: Map<string, PooledFont>,
  fileName: string,
  opened: EmbeddedFont,
): PooledFont {
  const font: PooledFont = {
    file: opened.font,
    Embedded: opened.constructor as PooledFont['Embedded'],
    covers: coverage(opened.font),
    words: opened.layoutCache,
  };
  const [oldest] = pool.keys();
  if (pool.size >= MAX_FONTS && oldest) pool.delete(oldest);
  pool.set(fileName, font);
  return font;
}

/** The words shaped so far, for one more document; begun anew when there are too many. */
export function shapedWords(font: PooledFont): Record<string, unknown> {
  if (Object.keys(font.words).length > MAX_WORDS) font.words = Object.create(null);
  return font.words;
}

function coverage(file: FontFile): (codePoint: number) => boolean {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const covered = known.get(codePoint) ?? file.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, covered);
    return covered;
  };
}
