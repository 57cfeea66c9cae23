/** How a PDF ends (ISO 32000-1, 7.5.5). */
const END = /startxref\s+\d+\s+%%EOF(?:\r\n|\r|\n)?/g;

/**
 * Where a paper ends in its file: behind its first end mark. A paper is written in one go, so what
 * follows was added later (an incremental update, ISO 32000-1, 7.5.6). Undefined without any mark.
 */
export function paperEnd(bytes: Uint8Array): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const [first] = text.matchAll(END);
  return first && first.index + first[0].length;
}

/** Whether bytes begin as a PDF does; some programs put a little before it. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
