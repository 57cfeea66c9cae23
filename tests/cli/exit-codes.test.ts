import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-codes.ts';

const problem = (code: string) => ({ code, args: {} });

describe('exitCodeOf', () => {
  test.each([
    [[], 0, 0],
    [['deliver/disk-full'], 1, 1],
    [['cli/no-font'], 1, 1],
    [['cli/unknown-country'], 2, 2],
    [['cli/not-utf8'], 3, 3],
    [['registry/unknown-person'], 3, 3],
    [['cli/stray-file'], 0, 3],
    [['deliver/disk-full', 'cli/not-utf8'], 3, 3],
    [['cli/not-utf8', 'cli/bad-day'], 2, 2],
  ])('of %j is %i, and %i with --strict', (codes, lax, strict) => {
    const problems = codes.map(problem);
    expect(exitCodeOf(problems, false)).toBe(lax);
    expect(exitCodeOf(problems, true)).toBe(strict);
  });

  test.each([
    ['data/people/a.yaml', 3],
    ['brief.yaml', 3],
    ['house/theme.yaml', 1],
    ['templates/country-brief/document.yaml', 1],
  ])('of a fault of YAML in %s is %i', (file, code) => {
    const place = { file, line: 1, column: 1, endColumn: 2, excerpt: 'x' };
    expect(exitCodeOf([{ ...problem('records/unknown-field'), place }], false)).toBe(code);
  });
});
