import { resolve } from 'node:path';
import type { Diagnostic, Place, Result } from '../diagnostics/diagnostic.ts';
import type { Copy } from '../pipeline.ts';
import { decodeText } from './decode-text.ts';
import type { BuildOptions } from './options.ts';
import { readingTrouble } from './reading-trouble.ts';
import type { World } from './world.ts';

/** Nobody numbers more by hand, and each is a file. */
export const MOST_COPIES = 500;

/** A name on a line, not a text. */
const LONGEST_HOLDER = 120;

/**
 * The numbered copies that are asked for: none, so many, or one for each holder in a file. Copies
 * beyond the last holder have none; a holder beyond the last copy is an error.
 */
export function copiesAsked(
  { copies, holders }: Pick<BuildOptions, 'copies' | 'holders'>,
  world: World,
): Result<readonly Copy[]> {
  const read = holders === undefined ? { value: [], diagnostics: [] } : readHolders(holders, world);
  const of = copies ?? read.value.length;
  const extra = read.value[of];
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  if (extra) {
    const args = { copies: String(of), holders: String(read.value.length) };
    diagnostics.push({ code: 'cli/more-holders', args, place: extra.place });
  }
  const value = Array.from({ length: of }, (_, index): Copy => {
    const holder = read.value[index]?.name;
    return { number: index + 1, of, ...(holder === undefined ? {} : { holder }) };
  });
  return { value, diagnostics };
}

interface Holder {
  readonly name: string;
  readonly place: Place;
}

/** Holders stand a line each; blank lines and lines that begin with `#` are passed over. */
function readHolders(path: string, world: World): Result<Holder[]> {
  const read = bytesOf(path, world);
  if (!read.value) return { value: [], diagnostics: read.diagnostics };
  const decoded = decodeText(path, read.value);
  if (!decoded.value) return { value: [], diagnostics: decoded.diagnostics };
  const lines = decoded.value.text.split(/\r\n|\r|\n/);
  const holders = lines.flatMap((text, index): Holder[] => {
    const name = text.trim();
    if (name === '' || name.startsWith('#')) return [];
    return [{ name, place: placeOf(path, index + 1, text) }];
  });
  const diagnostics: Diagnostic[] = holders.flatMap(faultsOf);
  if (holders.length === 0) diagnostics.push({ code: 'cli/no-holders', args: { path } });
  if (holders.length > MOST_COPIES) {
    const args = { found: String(holders.length), limit: String(MOST_COPIES) };
    diagnostics.push({ code: 'cli/bad-copies', args });
  }
  return { value: holders.slice(0, MOST_COPIES), diagnostics };
}

function bytesOf(path: string, world: World): Result<Uint8Array | undefined> {
  try {
    return { value: world.disk.read(resolve(world.cwd, path)), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [readingTrouble(error, path)] };
  }
}

/** Ends of lines, and what would turn the words around the name: no page takes either. */
const NOT_IN_A_NAME = /[\p{Cc}\u2028-\u202e]/u;

function faultsOf({ name, place }: Holder): Diagnostic[] {
  const fits = name.length <= LONGEST_HOLDER && !NOT_IN_A_NAME.test(name);
  const args = { limit: String(LONGEST_HOLDER) };
  return fits ? [] : [{ code: 'cli/bad-holder', args, place }];
}

function placeOf(file: string, line: number, excerpt: string): Place {
  const column = excerpt.length - excerpt.trimStart().length + 1;
  return { file, line, column, endColumn: excerpt.trimEnd().length + 1, excerpt };
}
