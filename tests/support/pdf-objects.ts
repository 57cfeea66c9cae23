import { inflateSync } from 'node:zlib';
import { streamsOf } from './edit-stream.ts';

/**
 * The objects of a PDF as text, those that are packed in streams too, to look for what no reader
 * tells of: names of fonts, entries of the catalogue. Streams that hold something else stay as
 * they are.
 */
export function pdfObjects(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const packed = [...raw.matchAll(/\/Type \/ObjStm.*?stream\n(.*?)\nendstream/gs)];
  return [raw, ...packed.map(([, content = '']) => inflated(content))].join('\n');
}

function inflated(content: string): string {
  return inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
}

/** The XMP packet of a PDF. */
export function xmpOf(bytes: Uint8Array): string {
  const stream = streamsOf(bytes).find(({ content }) => content.includes('<x:xmpmeta'));
  return Buffer.from(stream?.content ?? '', 'latin1').toString('utf8');
}
