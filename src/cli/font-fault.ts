/** Tables without which no font can be set and embedded, but for those of the outlines. */
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];
const OUTLINES = ['glyf', 'CFF ', 'CFF2'];
const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;

/** How a file begins that is a font, but not one file of one face that can be embedded as it is. */
const OTHER_KINDS: ReadonlyMap<string, string> = new Map([
  ['wOFF', 'it is a web font (WOFF)'],
  ['wOF2', 'it is a web font (WOFF2)'],
  ['ttcf', 'it is a collection of several fonts'],
]);

const KINDS = ['\u0000\u0001\u0000\u0000', 'true', 'OTTO'];

/**
 * Why bytes cannot be used as a font, in a few words; undefined where they are a TrueType or
 * OpenType file (ISO/IEC 14496-22) whose tables are all there.
 */
export function fontFault(bytes: Uint8Array): string | undefined {
  const kind = latin(bytes.subarray(0, 4));
  const other = OTHER_KINDS.get(kind);
  if (other) return other;
  if (!KINDS.includes(kind) || bytes.length < HEADER_BYTES) return 'it is no font';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint16(4);
  if (HEADER_BYTES + count * ENTRY_BYTES > bytes.length) return 'it is cut short';
  const tables = Array.from({ length: count }, (_, index) => tableAt(view, bytes, index));
  if (tables.some(({ end }) => end > bytes.length)) return 'it is cut short';
  const names = tables.map(({ name }) => name);
  const lacking = NEEDED.filter((name) => !names.includes(name));
  if (!OUTLINES.some((name) => names.includes(name))) lacking.push('glyf');
  return lacking.length > 0 ? `it lacks the tables ${lacking.join(', ')}` : undefined;
}

function tableAt(view: DataView, bytes: Uint8Array, index: number) {
  const at = HEADER_BYTES + index * ENTRY_BYTES;
  const name = latin(bytes.subarray(at, at + 4));
  return { name, end: view.getUint32(at + 8) + view.getUint32(at + 12) };
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
