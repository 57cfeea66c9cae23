/** Where an object is: so many bytes into the file, or the how many-th of a stream of objects. */
export type ObjectPlace =
  | { readonly offset: number }
  | { readonly stream: number; readonly index: number };

/** Bytes of the three numbers of an entry: its kind, an offset or a stream, and an index. */
const WIDTHS = [1, 4, 2] as const;
const ROW = 1 + 4 + 2;

/** The content of a table of objects as a stream, and how a reader decodes it (7.5.8 of ISO 32000-1). */
export function crossReference(places: readonly (ObjectPlace | undefined)[]) {
  const rows = Buffer.alloc((places.length + 1) * ROW);
  // Object 0 heads the list of free objects, of which there are no others.
  rows.writeUInt16BE(0xffff, 5);
  for (const [index, place] of places.entries()) {
    if (place) writeEntry(rows, (index + 1) * ROW, place);
  }
  return {
    data: {
      Type: 'XRef',
      Size: places.length + 1,
      W: WIDTHS,
      DecodeParms: { Predictor: 12, Columns: ROW },
    },
    content: differences(rows),
  };
}

function writeEntry(rows: Buffer, at: number, place: ObjectPlace): void {
  const packed = 'stream' in place;
  rows.writeUInt8(packed ? 2 : 1, at);
  rows.writeUInt32BE(packed ? place.stream : place.offset, at + 1);
  rows.writeUInt16BE(packed ? place.index : 0, at + 5);
}

/** Rows as differences from the one above, which compress to a third (PNG's filter 2, "up"). */
function differences(rows: Buffer): Buffer {
  const count = rows.length / ROW;
  const filtered = Buffer.alloc(count * (ROW + 1));
  for (let row = 0; row < count; row++) {
    filtered[row * (ROW + 1)] = 2;
    for (let column = 0; column < ROW; column++) {
      const above = row > 0 ? (rows[(row - 1) * ROW + column] ?? 0) : 0;
      const here = rows[row * ROW + column] ?? 0;
      filtered[row * (ROW + 1) + 1 + column] = (here - above) & 0xff;
    }
  }
  return filtered;
}
