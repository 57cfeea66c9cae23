import { resolve } from 'node:path';
import { isIsoDay } from '../../dates/iso-day.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { RawOptions } from '../options.ts';
import type { World } from '../world.ts';

/** What the words of the command name: two days, two folders of records or two editions, as given. */
export interface NamedSides {
  readonly kind: 'day' | 'folder' | 'edition';
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
    return refused([{ code: 'cli/mixed-sides', args: { from, to } }]);
  }
  const third = thirdSide(first, asOf, data);
  return third ? refused([third]) : { value: { kind: first, names: [from, to] }, diagnostics: [] };
}

/** What cannot be asked for beside two things that say it themselves. */
function thirdSide(
  kind: NamedSides['kind'],
  asOf: string | undefined,
  data: string | undefined,
): Diagnostic | undefined {
  if (kind === 'folder') {
    return data === undefined ? undefined : { code: 'cli/data-of-folders', args: { found: data } };
  }
  if (asOf === undefined) return;
  if (kind === 'edition') return { code: 'cli/fixed-by-edition', args: { option: '--as-of' } };
  return { code: 'cli/day-of-days', args: { found: asOf } };
}

function kindOf(word: string, { cwd, disk }: World): NamedSides['kind'] | undefined {
  if (isIsoDay(word)) return 'day';
  if (/^[1-9]\d{0,5}$/.test(word)) return 'edition';
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
