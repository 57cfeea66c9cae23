import { expect, test } from 'vitest';
import { readTheme } from '../../src/layout/theme.ts';
import { theme, themeText } from '../support/page.ts';

function faultsIn(text: string) {
  const { value, diagnostics } = readTheme({ path: 'theme.yaml', text });
  expect(value === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ code, args, place }) => ({
    code,
    name: args['name'] ?? args['field'],
    excerpt: place?.excerpt.slice(place.column - 1, place.endColumn - 1),
    line: place && text.split('\n')[place.line - 1] === place.excerpt,
  }));
}

test('our own theme is sound and big enough to read', () => {
  expect(faultsIn(themeText)).toEqual([]);
  expect(theme.body.size).toBeGreaterThanOrEqual(10.5);
  expect(theme.elements['td']?.size).toBeGreaterThanOrEqual(9.5);
  const small = [...Object.entries(theme.elements), ...Object.entries(theme.classes)]
    .filter(([, { size, raise }]) => size !== undefined && size < 8.5 && !raise)
    .map(([name]) => name);
  expect(small).toEqual([]);
});

test('names of colours, families, tables and columns must exist', () => {
  const text = themeText
    .replace('kicker: { family: sans', 'kicker: { family: snas')
    .replace('muted: { colour: muted }', 'muted: { colour: mutted }')
    .replace('default_table: plain', 'default_table: plian')
    .replace('columns: [when, rest]', 'columns: [when, rset]')
    .replace('fallback: [serif', 'fallback: [serf');
  expect(faultsIn(text).sort((a, b) => `${a.name}`.localeCompare(`${b.name}`))).toEqual([
    { code: 'layout/unknown-theme-name', name: 'mutted', excerpt: 'mutted', line: true },
    { code: 'layout/unknown-theme-name', name: 'plian', excerpt: 'plian', line: true },
    { code: 'layout/unknown-theme-name', name: 'rset', excerpt: 'rset', line: true },
    { code: 'layout/unknown-theme-name', name: 'serf', excerpt: 'serf', line: true },
    { code: 'layout/unknown-theme-name', name: 'snas', excerpt: 'snas', line: true },
  ]);
});

test('a fault of shape stands at its place', () => {
  expect(
    faultsIn(
      themeText.replace(
        'size: 10.5, leading: 14, colour: ink }',
        'size: big, leading: 14, colour: ink }',
      ),
    ),
  ).toEqual([{ code: 'records/bad-value', name: 'size', excerpt: 'big', line: true }]);
  expect(
    faultsIn(themeText.replace('keep: { keep_together: true }', 'keep: { keep_togehter: true }')),
  ).toEqual([
    { code: 'records/unknown-field', name: 'keep_togehter', excerpt: 'keep_togehter', line: true },
  ]);
  expect(faultsIn(themeText.replace("accent: '#1f3f5f'", "accent: 'navy'"))).toMatchObject([
    { code: 'records/bad-value', name: 'accent', line: true },
  ]);
});
