/** Operators of a CFF Top DICT (Adobe Technical Note 5176); those of two bytes begin with 12. */
const CHARSET = 15;
const ESCAPE = 12;
const ROS = 0x0c1e;
const CHAR_STRINGS = 17;

/**
 * The character identifier of each glyph of a font with PostScript outlines, which is the number
 * a PDF calls it by (ISO 32000-1, 9.7.4.2). Undefined where the font has none: then that is the
 * glyph's own number.
 * @param cff the font's `CFF ` table
 */
export function characterIdentifiers(cff: DataView): Uint16Array | undefined {
  const afterNames = endOfIndex(cff, cff.getUint8(2));
  const top = topDict(cff, afterNames);
  const charset = top.get(CHARSET)?.[0];
  const outlines = top.get(CHAR_STRINGS)?.[0];
  if (!top.has(ROS) || charset === undefined || outlines === undefined) return;
  return readCharset(cff, charset, cff.getUint16(outlines));
}

/** Offset behind an INDEX, the list in which CFF keeps things of different lengths. */
function endOfIndex(cff: DataView, start: number): number {
  const count = cff.getUint16(start);
  if (count === 0) return start + 2;
  const size = cff.getUint8(start + 2);
  const offsets = start + 3;
  const data = offsets + (count + 1) * size - 1;
  return data + numberAt(cff, offsets + count * size, size);
}

function topDict(cff: DataView, index: number): ReadonlyMap<number, readonly number[]> {
  const size = cff.getUint8(index + 2);
  const data = index + 3 + (cff.getUint16(index) + 1) * size - 1;
  const end = data + numberAt(cff, index + 3 + size, size);
  const entries = new Map<number, readonly number[]>();
  let operands: number[] = [];
  let at = data + numberAt(cff, index + 3, size);
  while (at < end) {
    const byte = cff.getUint8(at);
    if (byte <= 21) {
      const operator = byte === ESCAPE ? cff.getUint16(at) : byte;
      entries.set(operator, operands);
      operands = [];
      at += byte === ESCAPE ? 2 : 1;
    } else {
      const [value, length] = operandAt(cff, at, byte);
      operands.push(value);
      at += length;
    }
  }
  return entries;
}

/** A number of a DICT and how many bytes it takes. Real numbers are passed over. */
function operandAt(cff: DataView, at: number, byte: number): [value: number, length: number] {
  if (byte === 28) return [cff.getInt16(at + 1), 3];
  if (byte === 29) return [cff.getInt32(at + 1), 5];
  if (byte <= 30) return [Number.NaN, lengthOfReal(cff, at)];
  if (byte <= 246) return [byte - 139, 1];
  const more = cff.getUint8(at + 1) + 108;
  return byte <= 250 ? [(byte - 247) * 256 + more, 2] : [-(byte - 251) * 256 - more, 2];
}

/** A real number ends with a nibble of ones. */
function lengthOfReal(cff: DataView, start: number): number {
  let at = start + 1;
  while ((cff.getUint8(at) & 0x0f) !== 0x0f && cff.getUint8(at) >> 4 !== 0x0f) at++;
  return at + 1 - start;
}

function readCharset(cff: DataView, start: number, glyphs: number): Uint16Array {
  const codes = new Uint16Array(glyphs);
  const format = cff.getUint8(start);
  let at = start + 1;
  let glyph = 1;
  while (glyph < glyphs) {
    const first = cff.getUint16(at);
    const more = format === 0 ? 0 : format === 1 ? cff.getUint8(at + 2) : cff.getUint16(at + 2);
    at += 2 + format;
    for (let code = first; code <= first + more && glyph < glyphs; code++) codes[glyph++] = code;
  }
  return codes;
}

function numberAt(view: DataView, at: number, size: number): number {
  let value = 0;
  for (let byte = 0; byte < size; byte++) value = value * 256 + view.getUint8(at + byte);
  return value;
}
