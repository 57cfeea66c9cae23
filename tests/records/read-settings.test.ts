import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings } from '../../src/records/read-settings.ts';

const read = (text: string) => readSettings({ path: 'brief.yaml', text });

test('the settings of the League of Lakes are sound', () => {
  const { value, diagnostics } = read(readFileSync('examples/lakes/brief.yaml', 'utf8'));
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({ paper: 'a4', unit: 'Lakes Desk', weekStarts: 'monday' });
});

test.each(['', '# only a comment\n', '---\n'])('%j leaves every setting at its default', (text) => {
  expect(read(text)).toEqual({ value: DEFAULT_SETTINGS, diagnostics: [] });
});

describe('a setting is checked like a field of a record', () => {
  test.each([
    ['paper: a3\n', 'records/bad-value', 1, 8, 10],
    ['papre: a4\n', 'records/unknown-field', 1, 1, 6],
    ['marking: ""\n', 'records/bad-value', 1, 10, 12],
    [`marking: ${'x'.repeat(81)}\n`, 'records/bad-value', 1, 10, 91],
    ['# one\nweek_starts: friday\n', 'records/bad-value', 2, 14, 20],
    ['- paper: a4\n', 'records/bad-value', 1, 1, 12],
    ['paper: [\n', 'records/bad-yaml', 1, 9, 10],
  ])('%j', (text, code, line, column, endColumn) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, place: { line, column, endColumn } }]);
  });
});
