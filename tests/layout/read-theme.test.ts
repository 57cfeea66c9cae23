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

test.each(['0', '-1', '1e9', '.nan', '.inf', '-.inf', '1e-9', 'big', '[1]', ''])(
  'no size is %j points',
  (value) => {
    const places = [
      ['size: 10.5, leading: 14, colour', `size: ${value}, leading: 14, colour`],
      ['size: 10.5, leading: 14, colour', `size: 10.5, leading: ${value}, colour`],
      ['step: 7', `step: ${value}`],
      ['a4: { width: 595.28', `a4: { width: ${value}`],
    ] as const;
    for (const [from, to] of places) {
      expect(themeText).toContain(from);
      expect(faultsIn(themeText.replace(from, to)).length).toBeGreaterThan(0);
    }
  },
);

test('paper on which the margins leave no room is refused at its place', () => {
  expect(faultsIn(themeText.replace('left: 66', 'left: 410'))).toEqual([
    {
      code: 'layout/no-room',
      name: undefined,
      excerpt: '{ width: 595.28, height: 841.89 }',
      line: true,
    },
    { code: 'layout/no-room', name: undefined, excerpt: '{ width: 612, height: 792 }', line: true },
  ]);
});

test('a font is a file of the project or of a package, and a family in CSS is names alone', () => {
  const serif = "'@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'";
  for (const name of ['/a.ttf', '../a.ttf', 'a/../../b.ttf', './a.ttf', 'http://x/a.ttf', '']) {
    expect(faultsIn(themeText.replace(serif, `'${name}'`))).toMatchObject([{ name: 'regular' }]);
  }
  for (const name of ['a.ttf', 'fonts/My Font-Bold.ttf', '@scope/pack.age/a..b.otf']) {
    expect(faultsIn(themeText.replace(serif, `'${name}'`))).toEqual([]);
  }
  expect(faultsIn(themeText.replace("css: \"'Source Serif 4'", 'css: "x;y:url(z)'))).toMatchObject([
    { name: 'css' },
  ]);
});
