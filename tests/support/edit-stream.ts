import { deflateSync, inflateSync } from 'node:zlib';

/** Where the packed bytes of a stream stand in a file, and what they say. */
interface FoundStream {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/** Every stream of a PDF that can be unpacked, as Latin-1. */
export function streamsOf(bytes: Uint8Array): FoundStream[] {
  const raw = Buffer.from(bytes).toString('latin1');
  return [...raw.matchAll(/stream\n(.*?)\nendstream/gs)].flatMap(({ index, 1: packed = '' }) => {
    const start = index + 'stream\n'.length;
    const content = unpacked(packed);
    return content === undefined ? [] : [{ start, end: start + packed.length, content }];
  });
}

function unpacked(packed: string): string | undefined {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  } catch {
    return;
  }
}

/** Packed as small as it gets, whatever the program's own way is. */
function tightest(content: Buffer): Buffer {
  const ways = [6, 7, 8, 9].flatMap((memLevel) =>
    [0, 1].map((strategy) => ({ memLevel, strategy })),
  );
  const packed = ways.map((way) => deflateSync(content, { level: 9, ...way }));
  return packed.reduce((least, one) => (one.length < least.length ? one : least));
}

/**
 * Changes the first stream that has a text, as somebody would who knows the format well: the
 * stream keeps its place and its length, so that every reader takes the file for sound.
 */
export function editStream(bytes: Uint8Array, text: string | RegExp, other: string): Uint8Array {
  const found = streamsOf(bytes).find(({ content }) => content.search(text) >= 0);
  if (!found) throw new Error(`no stream says ${text}`);
  const changed = found.content.replace(text, other);
  const packed = tightest(Buffer.from(changed, 'latin1'));
  const room = found.end - found.start;
  if (packed.length > room) throw new Error('the change does not fit in');
  const edited = Uint8Array.from(bytes);
  edited.fill(0, found.start, found.end).set(packed, found.start);
  return edited;
}
