import { resolve } from 'node:path';
import { isIsoDay } from '../../dates/iso-day.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { RawOptions } from '../options.ts';
import type { World } from '../world.ts';

/** What the words of the command name: two days, or two folders of records, as given. */
export interface NamedSides {
  readonly kind: 'day' | 'folder';
  readonly names: readonly [from: string, to: string];
}

/** Tells what the words behind `brief diff` name; both name things of one kind. */
export function nameSides(
  words: readonly string[],
  { asOf, data }: RawOptions,
  world: World,
): Result<NamedSides | undefined> {
  const [from = '', to = ''] = words;
  const kinds = [from, to].map((word) => kindOf(word, world));
  const unknown = [from, to].filter((_, index) => kinds[index] === undefined);
  if (unknown.length > 0) return refused(unknown.map(noSide));
  const [first, second] = kinds;
  if (first === undefined || first !== second) {
    const [day = '', folder = ''] = first === 'day' ? [from, to] : [to, from];
    return refused([{ code: 'cli/mixed-sides', args: { day, folder } }]);
  }
  const third = first === 'day' ? asOf : data;
  if (third !== undefined) {
    const code = first === 'day' ? 'cli/day-of-days' : 'cli/data-of-folders';
    return refused([{ code, args: { found: third } }]);
  }
  return { value: { kind: first, names: [from, to] }, diagnostics: [] };
}

function kindOf(word: string, { cwd, disk }: World): NamedSides['kind'] | undefined {
  if (isIsoDay(word)) return 'day';
  return word !== '' && disk.look(resolve(cwd, word)) === 'folder' ? 'folder' : undefined;
}

/** A day written otherwise is told as it is wanted, but not taken for it. */
function noSide(found: string): Diagnostic {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(found) ?? [];
  const wanted = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  const args = isIsoDay(wanted) ? { found, nearest: wanted } : { found };
  return { code: 'cli/no-side', args };
}

function refused(diagnostics: Diagnostic[]): Result<undefined> {
  return { value: undefined, diagnostics };
}
