import type { Place, Result } from '../diagnostics/diagnostic.ts';
import type { TextFile } from '../schema/text-file.ts';

const NEWLINE = 0x0a;

/**
 * The text of a file, which must be UTF-8; a byte order mark is dropped. Anything else is a
 * diagnostic at the first byte that is none, because guessing would print wrong letters.
 */
export function decodeText(path: string, bytes: Uint8Array): Result<TextFile | undefined> {
  const text = strictly(bytes);
  if (text !== undefined) return { value: { path, text }, diagnostics: [] };
  const wide = /^(\xff\xfe|\xfe\xff)/.test(String.fromCharCode(...bytes.slice(0, 2)));
  const args = { path, reading: wide ? 'UTF-16' : 'another encoding' };
  return {
    value: undefined,
    diagnostics: [{ code: 'cli/not-utf8', args, place: firstFault(path, bytes) }],
  };
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return;
  }
}

/** No character of UTF-8 holds the byte of a newline, so lines can be tried one by one. */
function firstFault(path: string, bytes: Uint8Array): Place {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    if (strictly(bytes.subarray(start, end)) === undefined) break;
    line += 1;
    start = end + 1;
  }
  const end = bytes.indexOf(NEWLINE, start);
  const here = bytes.subarray(start, end < 0 ? undefined : end);
  const column = faultColumn(here);
  const excerpt = new TextDecoder().decode(here).replace(/\r$/, '');
  return { file: path, line, column, endColumn: column + 1, excerpt };
}

/** Column of the first byte that cannot be read, from one: behind the longest good beginning. */
function faultColumn(line: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let good = 0;
  for (const byte of line) {
    try {
      good += decoder.decode(Uint8Array.of(byte), { stream: true }).length;
    } catch {
      break;
    }
  }
  return good + 1;
}
