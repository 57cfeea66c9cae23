import { inflateSync } from 'node:zlib';

const STREAM = /(?<!end)stream\r?\n/g;

/**
 * Whether the packed streams of a PDF hold more bytes than a limit. A reader unpacks them without
 * asking how much comes out, and a megabyte can hold a gigabyte. Streams packed in several layers
 * are looked at one layer deep.
 */
export function unpacksBeyond(bytes: Uint8Array, limit: number): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  let left = limit;
  for (const { index, 0: head } of text.matchAll(STREAM)) {
    left -= unpackedLength(bytes.subarray(index + head.length), left);
    if (left <= 0) return true;
  }
  return false;
}

/** Up to a limit; 0 for what is not packed, or not so that it could be unpacked. */
function unpackedLength(packed: Uint8Array, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: limit }).length;
  } catch (error) {
    const isTooLarge = error instanceof RangeError && 'code' in error;
    return isTooLarge && error.code === 'ERR_BUFFER_TOO_LARGE' ? limit : 0;
  }
}
