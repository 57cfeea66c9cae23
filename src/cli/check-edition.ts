import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { BuildOptions, RawOptions } from './options.ts';

/** What an edition has said, so that it cannot be asked for again otherwise. */
const FIXED: readonly (readonly [keyof RawOptions, string])[] = [
  ['asOf', '--as-of'],
  ['marking', '--marking'],
  ['order', '--order'],
  ['host', '--host'],
  ['draft', '--draft'],
];

/** Checks what is asked of an edition. */
export function checkEdition(raw: RawOptions): Result<Pick<BuildOptions, 'edition' | 'addendum'>> {
  const { edition, addendum = false } = raw;
  if (edition === undefined) return { value: { addendum }, diagnostics: [] };
  const isNumber = /^[1-9]\d{0,5}$/.test(edition);
  const bad: Diagnostic[] = isNumber ? [] : [{ code: 'cli/bad-edition', args: { found: edition } }];
  const fixed = FIXED.filter(([name]) => raw[name] !== undefined);
  const diagnostics = [
    ...bad,
    ...fixed.map(([, option]) => ({ code: 'cli/fixed-by-edition', args: { option } })),
  ];
  return { value: { addendum, edition: Number(edition) }, diagnostics };
}
