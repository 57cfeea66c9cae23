import { createHash } from 'node:crypto';

/** A file for {@link contentHash}: its path inside its folder, and what it holds. */
export interface NamedContent {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * SHA-256 (hexadecimal) over the paths and contents of files, in the order of their paths: the
 * same wherever the folder lies and in whatever order it was read. The byte order mark and the
 * line ends of text do not count, because version control changes these between machines.
 */
export function contentHash(files: readonly NamedContent[]): string {
  const hash = createHash('sha256');
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const { path, content } of sorted) {
    const bytes = typeof content === 'string' ? Buffer.from(plain(content)) : content;
    // With lengths before them, no two lists of files give the same bytes.
    hash.update(`${Buffer.byteLength(path)} ${path}\0${bytes.length} `).update(bytes);
  }
  return hash.digest('hex');
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
