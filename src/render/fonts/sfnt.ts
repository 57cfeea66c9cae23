/** A font file of one face, table by table (ISO/IEC 14496-22, OpenType). */
export interface Sfnt {
  readonly bytes: Uint8Array;
  /** Whether the outlines are PostScript (`CFF `) and not TrueType (`glyf`). */
  readonly isCff: boolean;
  readonly table: (tag: string) => DataView | undefined;
}

/** What a PDF says of a font, in units of the font's em. */
export interface FontMetrics {
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees, counter-clockwise: negative for letters that lean to the right. */
  readonly italicAngle: number;
  readonly isItalic: boolean;
  readonly isFixedPitch: boolean;
  /** First byte of the family class of `OS/2`: 1 to 7 have serifs, 10 is a script. */
  readonly familyClass: number;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
}

/** Why bytes cannot be used as a font: one of the words the diagnostic knows. */
export type FontFault = 'compressed' | 'collection' | 'truncated' | 'variable' | 'no-font';

const VERSIONS: ReadonlyMap<number, boolean> = new Map([
  [0x00010000, false],
  [0x74727565, false],
  [0x4f54544f, true],
]);
const WRAPPED: ReadonlyMap<number, FontFault> = new Map([
  [0x774f4646, 'compressed'],
  [0x774f4632, 'compressed'],
  [0x74746366, 'collection'],
]);
const NEEDED = ['head', 'hhea', 'hmtx', 'maxp', 'cmap', 'name', 'OS/2', 'post'];

/** Checks that the bytes are a font we can embed; a {@link FontFault} where they are not. */
export function readSfnt(bytes: Uint8Array): Sfnt | FontFault {
  if (bytes.length < 12) return 'no-font';
  const version = viewOf(bytes).getUint32(0);
  const isCff = VERSIONS.get(version);
  if (isCff === undefined) return WRAPPED.get(version) ?? 'no-font';
  const tables = tablesOf(bytes);
  if (!tables) return 'truncated';
  if (tables.has('fvar')) return 'variable';
  const needed = [...NEEDED, isCff ? 'CFF ' : 'glyf'];
  if (!needed.every((tag) => tables.has(tag))) return 'no-font';
  return { bytes, isCff, table: (tag) => tables.get(tag) };
}

/** The tables of a font file by their tags; undefined where the file ends before they do. */
export function tablesOf(bytes: Uint8Array): ReadonlyMap<string, DataView> | undefined {
  const view = viewOf(bytes);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index;
    if (entry + 16 > bytes.length) return;
    const start = view.getUint32(entry + 8);
    const length = view.getUint32(entry + 12);
    if (start + length > bytes.length) return;
    tables.set(tagAt(view, entry), new DataView(bytes.buffer, bytes.byteOffset + start, length));
  }
  return tables;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}

/** Reads what a PDF's font descriptor wants (ISO 32000-1, 9.8). */
export function metricsOf({ table }: Sfnt): FontMetrics {
  const head = reader(table('head'));
  const hhea = reader(table('hhea'));
  const os2 = reader(table('OS/2'));
  const post = reader(table('post'));
  const ascent = hhea.signed(4);
  return {
    postScriptName: postScriptName(table('name')) ?? 'Unnamed',
    unitsPerEm: head.unsigned(18) || 1000,
    ascent,
    descent: hhea.signed(6),
    lineGap: hhea.signed(8),
    // Only version 2 of the table and later have these two.
    capHeight: os2.signed(88) || ascent,
    xHeight: os2.signed(86),
    italicAngle: post.signed(4) + post.unsigned(6) / 65_536,
    isItalic: (head.unsigned(44) & 2) !== 0,
    isFixedPitch: post.unsigned(14) !== 0 || post.unsigned(12) !== 0,
    familyClass: os2.unsigned(30) >> 8,
    box: [head.signed(36), head.signed(38), head.signed(40), head.signed(42)],
  };
}

/** Gives the width of a glyph by its number, in units of the em. */
export function advancesOf({ table }: Sfnt): (glyph: number) => number {
  const hmtx = reader(table('hmtx'));
  // The last width in the table is that of all glyphs after it.
  const last = Math.max(0, reader(table('hhea')).unsigned(34) - 1);
  return (glyph) => hmtx.unsigned(4 * Math.min(glyph, last));
}

/** Numbers of a table; nought where the table ends before them. */
function reader(view: DataView | undefined) {
  const at = (offset: number, read: (view: DataView) => number): number =>
    view && offset + 2 <= view.byteLength ? read(view) : 0;
  return {
    signed: (offset: number) => at(offset, (table) => table.getInt16(offset)),
    unsigned: (offset: number) => at(offset, (table) => table.getUint16(offset)),
  };
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/** The name a PDF calls the font by; of letters that a PDF name may hold. */
function postScriptName(view: DataView | undefined): string | undefined {
  if (!view || view.byteLength < 6) return;
  const texts = view.getUint16(4);
  for (let at = 6; at + 12 <= view.byteLength && at < 6 + 12 * view.getUint16(2); at += 12) {
    if (view.getUint16(at + 6) !== POSTSCRIPT_NAME) continue;
    const start = texts + view.getUint16(at + 10);
    const end = start + view.getUint16(at + 8);
    if (end > view.byteLength) continue;
    const step = view.getUint16(at) === WINDOWS ? 2 : 1;
    let name = '';
    for (let byte = start + step - 1; byte < end; byte += step) {
      name += String.fromCharCode(view.getUint8(byte));
    }
    return name.replace(/[^A-Za-z0-9-]/g, '');
  }
  return;
}
