import type { FontFile } from '../fonts/font-file.ts';
import type { FontMetrics } from '../fonts/sfnt.ts';
import { tablesOf } from '../fonts/sfnt.ts';
import type { Subsetter } from '../fonts/subsetter.ts';
import type { PdfKitDocument, Reference } from './internals.d.ts';
import type { PrintedGlyph } from './printed-font.ts';
import { unicodeMap } from './unicode-map.ts';

/** Flags of a font descriptor (ISO 32000-1, table 123). */
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const SCRIPT = 8;
const ITALIC = 64;

/** A font with what a document shows of it: glyphs by the code they have in its text. */
interface UsedFont {
  readonly id: string;
  readonly file: FontFile;
  readonly glyphs: ReadonlyMap<number, PrintedGlyph>;
}

/**
 * Writes a font as a composite one (ISO 32000-1, 9.7): its outlines cut down to the glyphs of the
 * document, their widths, and the characters they show. A code of the text is a number of its
 * own, so that a glyph may have several.
 */
export function embedFont(
  document: PdfKitDocument,
  dictionary: Reference,
  font: UsedFont,
  subset: Subsetter,
): void {
  const { id, file, glyphs } = font;
  const name = `${tagOf(id)}+${file.metrics.postScriptName}`;
  const descendant = document.ref({
    Type: 'Font',
    Subtype: file.sfnt.isCff ? 'CIDFontType0' : 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: {
      Registry: new String('Adobe'),
      Ordering: new String('Identity'),
      Supplement: 0,
    },
    FontDescriptor: descriptor(document, name, font, subset),
    W: widthsOf(font),
    ...(file.sfnt.isCff ? {} : { CIDToGIDMap: glyphMap(document, font) }),
  });
  descendant.end();
  Object.assign(dictionary.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: streamOf(document, Buffer.from(unicodeMap(glyphs))),
  });
  dictionary.end();
}

function descriptor(
  document: PdfKitDocument,
  name: string,
  { file: { sfnt, metrics, glyphsMayMove }, glyphs }: UsedFont,
  subset: Subsetter,
): Reference {
  const outlines = subset(
    sfnt.bytes,
    new Set([...glyphs.values()].map(({ id }) => id)),
    glyphsMayMove,
  );
  const scaled = (length: number) => thousandths(length, metrics);
  const written = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flagsOf(metrics),
    FontBBox: metrics.box.map(scaled),
    ItalicAngle: metrics.italicAngle,
    Ascent: scaled(metrics.ascent),
    Descent: scaled(metrics.descent),
    CapHeight: scaled(metrics.capHeight),
    XHeight: scaled(metrics.xHeight),
    StemV: 0,
    ...(sfnt.isCff
      ? { FontFile3: streamOf(document, cffOf(outlines), { Subtype: 'CIDFontType0C' }) }
      : { FontFile2: streamOf(document, outlines, { Length1: outlines.length }) }),
  });
  written.end();
  return written;
}

function flagsOf({ isFixedPitch, familyClass, isItalic }: FontMetrics): number {
  const hasSerifs = familyClass >= 1 && familyClass <= 7;
  return (
    SYMBOLIC |
    (isFixedPitch ? FIXED_PITCH : 0) |
    (hasSerifs ? SERIF : 0) |
    (familyClass === 10 ? SCRIPT : 0) |
    (isItalic ? ITALIC : 0)
  );
}

/** Six letters that tell the subsets of a file apart. */
function tagOf(id: string): string {
  const number = Number(id.slice(1));
  return [5, 4, 3, 2, 1, 0]
    .map((place) => String.fromCharCode(65 + (Math.floor(number / 26 ** place) % 26)))
    .join('');
}

/** Widths by code, neighbours together: `1 [500 430] 7 [1000]`. */
function widthsOf({ file, glyphs }: UsedFont): (number | number[])[] {
  const widths: (number | number[])[] = [];
  let row: number[] = [];
  let next = -1;
  for (const [code, { id }] of [...glyphs].sort(([a], [b]) => a - b)) {
    if (code !== next) {
      row = [];
      widths.push(code, row);
    }
    row.push(thousandths(file.advanceOf(id), file.metrics));
    next = code + 1;
  }
  return widths;
}

/** Glyph of each code, two bytes each. */
function glyphMap(document: PdfKitDocument, { glyphs }: UsedFont): Reference {
  const bytes = new Uint8Array(2 * (Math.max(0, ...glyphs.keys()) + 1));
  const view = new DataView(bytes.buffer);
  for (const [code, { id }] of glyphs) view.setUint16(2 * code, id);
  return streamOf(document, bytes);
}

/** The one table that a PDF wants of a font with PostScript outlines. */
function cffOf(font: Uint8Array): Uint8Array {
  const table = tablesOf(font)?.get('CFF ');
  if (!table) throw new Error('a font has lost its outlines');
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
}

function streamOf(document: PdfKitDocument, content: Uint8Array, data: object = {}): Reference {
  const stream = document.ref(data);
  stream.end(content);
  return stream;
}

function thousandths(length: number, { unitsPerEm }: FontMetrics): number {
  return (length * 1000) / unitsPerEm;
}
