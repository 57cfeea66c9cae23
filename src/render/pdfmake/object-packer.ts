import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

/** An object that has no stream of its own, as it stands in a file. */
interface PlainObject {
  readonly id: number;
  readonly text: string;
}

/** Several objects as one stream: its dictionary and its content, compressed. */
interface ObjectStream {
  readonly ids: readonly number[];
  readonly data: {
    readonly Type: 'ObjStm';
    readonly N: number;
    readonly First: number;
    readonly Filter: 'FlateDecode';
  };
  readonly content: Buffer;
}

const compressed = promisify(deflate) as (
  content: Buffer,
  options: { readonly level: number },
) => Promise<Buffer>;

/** Objects of a stream: all of one are unpacked to read any, and more pack hardly better. */
const MOST_IN_STREAM = 400;

/**
 * Takes the objects without a stream out of what pdfkit writes, so that they can be written
 * together and compressed (ISO 32000-1, 7.5.7). A tagged document has thousands of them, and in
 * the open they would be larger than all the rest. Streams are compressed as soon as they are full, beside
 * whatever else is done.
 */
export class ObjectPacker {
  private objects: PlainObject[] = [];
  private readonly full: Promise<ObjectStream>[] = [];
  private held: { readonly id: number; readonly lines: string[] } | undefined;

  /**
   * What is to be written for a piece of the file: nothing while it is not known whether the
   * object that has begun has a stream, and nothing at all of one that has none.
   */
  pass(piece: string | Uint8Array): (string | Uint8Array)[] {
    const held = this.held;
    const begun = held || typeof piece !== 'string' ? null : /^(\d+) 0 obj$/.exec(piece);
    if (begun) this.held = { id: Number(begun[1]), lines: [] };
    else if (!held) return [piece];
    else if (piece === 'stream' || piece === 'endobj') return this.release(held, piece);
    else held.lines.push(String(piece));
    return [];
  }

  private release({ id, lines }: { id: number; lines: string[] }, end: string): string[] {
    this.held = undefined;
    if (end === 'stream') return [`${id} 0 obj`, ...lines, end];
    this.objects.push({ id, text: lines.join('\n') });
    if (this.objects.length === MOST_IN_STREAM) this.pack();
    return [];
  }

  private pack(): void {
    this.full.push(objectStream(this.objects));
    this.objects = [];
  }

  /** The objects kept, in the order in which they came. */
  streams(): Promise<ObjectStream[]> {
    if (this.objects.length > 0) this.pack();
    return Promise.all(this.full);
  }
}

async function objectStream(objects: readonly PlainObject[]): Promise<ObjectStream> {
  let offset = 0;
  const head = objects.map(({ id, text }) => {
    const entry = `${id} ${offset}`;
    offset += text.length + 1;
    return entry;
  });
  const index = `${head.join(' ')}\n`;
  const content = Buffer.from(
    `${index}${objects.map(({ text }) => `${text}\n`).join('')}`,
    'latin1',
  );
  return {
    ids: objects.map(({ id }) => id),
    data: { Type: 'ObjStm', N: objects.length, First: index.length, Filter: 'FlateDecode' },
    // pdfkit would pack less tightly, and of a tagged file this is a good part.
    content: await compressed(content, { level: 9 }),
  };
}
