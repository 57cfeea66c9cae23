import { describe, expect, test } from 'vitest';
import { readYamlFile } from '../../src/schema/yaml-file.ts';

/** `line:column code problem` of everything wrong with a text; there is no value then. */
function trouble(text: string): string[] {
  const { value, diagnostics } = readYamlFile({ path: 'a.yaml', text });
  if (diagnostics.length > 0) expect(value).toBeUndefined();
  return diagnostics.map(({ code, args, place }) =>
    `${place?.line}:${place?.column}-${place?.endColumn} ${code} ${args['problem'] ?? ''}`.trim(),
  );
}

describe('what is no YAML is refused at its place', () => {
  test.each([
    ['a tab as indent', 'a:\n\tb: 1\n', '2:1-2 records/bad-yaml TAB_AS_INDENT'],
    [
      'a colon in a value',
      'title: Reedport: a city\n',
      '1:8-9 records/bad-yaml BLOCK_AS_IMPLICIT_KEY',
    ],
    ['a field out of line', 'a:\n  b: 1\n c: 2\n', '3:1-2 records/bad-yaml BAD_INDENT'],
    ['an open quote', 'a: "x\nb: 1\n', '2:5-6 records/bad-yaml MISSING_CHAR'],
    ['an open bracket', 'a: [1, 2\nb: 3\n', '2:1-2 records/bad-yaml BAD_INDENT'],
    ['a reserved sign', 'a: @x\n', '1:4-5 records/bad-yaml BAD_SCALAR_START'],
    ['an unknown escape', 'a: "\\q"\n', '1:5-6 records/bad-yaml BAD_DQ_ESCAPE'],
    ['a second document', 'a: 1\n---\nb: 2\n', '2:1-4 records/bad-yaml MULTIPLE_DOCS'],
    ['a tag', 'a: !who x\n', '1:4-8 records/bad-yaml TAG_RESOLVE_FAILED'],
    ['a list as key', '? [a]\n: 1\n', '1:3-4 records/bad-yaml NON_STRING_KEY'],
    ['a line that is no field', 'a: 1\nb\n', '2:1-2 records/bad-yaml MISSING_CHAR'],
    ['an alias of nothing', 'a: 1\nb: *who\n', '2:4-8 records/bad-yaml UNRESOLVED_ALIAS'],
  ])('%s', (_, text, expected) => {
    expect(trouble(text)).toEqual([expected]);
  });

  test('every alias of nothing is reported', () => {
    expect(trouble('a: *x\nb: *y\n')).toHaveLength(2);
  });

  test('a key that stands twice, with the place of the first', () => {
    const text = 'id: a\nname: x\n"id": b\n';
    const { diagnostics } = readYamlFile({ path: 'a.yaml', text });
    expect(diagnostics).toEqual([
      {
        code: 'records/duplicate-key',
        args: { key: 'id' },
        place: { file: 'a.yaml', line: 3, column: 1, endColumn: 5, excerpt: '"id": b' },
        related: [
          {
            place: { file: 'a.yaml', line: 1, column: 1, endColumn: 3, excerpt: 'id: a' },
            note: 'has it first',
          },
        ],
      },
    ]);
  });

  test('keys that stand twice in an inner mapping are found there', () => {
    expect(trouble('a: 1\nb:\n  a: 2\n  c: 3\n  a: 4\n')).toEqual(['5:3-4 records/duplicate-key']);
  });

  test('one fault in a line is one problem', () => {
    expect(trouble('a: 1\n  b: 2\n')).toHaveLength(1);
  });

  test('of a file that is no YAML at all, ten problems are enough', () => {
    expect(trouble('}\n'.repeat(500))).toHaveLength(10);
  });
});

describe('a file made to do harm is refused, and quickly', () => {
  const quickly = (text: string) => {
    const start = performance.now();
    const found = trouble(text);
    expect(performance.now() - start).toBeLessThan(2_000);
    return found;
  };

  test('two megabytes', () => {
    const text = `covers: ${'x'.repeat(2_000_000)}`;
    expect(quickly(text)).toEqual(['1:1-201 records/file-too-large']);
  });

  test.each([
    ['10,000 open brackets', `a: ${'['.repeat(10_000)}`, '1:68-69'],
    ['10,000 brackets', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, '1:68-69'],
    ['10,000 braces', `a: ${'{a: '.repeat(10_000)}`, '1:258-259'],
    ['10,000 dashes', '- '.repeat(10_000), '1:129-130'],
    ['10,000 question marks', '? '.repeat(10_000), '1:129-130'],
    ['10,000 colons', 'a: '.repeat(10_000), '1:194-195'],
    [
      '1,000 levels of indent',
      Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      '102:1-2',
    ],
  ])('%s', (_, text, place) => {
    expect(quickly(text)).toEqual([`${place} records/bad-yaml TOO_DEEP`]);
  });

  test('aliases of aliases', () => {
    const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const bomb = levels.map((name, at) => {
      const inner = at === 0 ? 'x' : `*${levels[at - 1]}`;
      return `${name}: &${name} [${Array(9).fill(inner).join(', ')}]`;
    });
    expect(quickly(bomb.join('\n'))).toEqual(['2:8-10 records/bad-yaml TOO_MANY_ALIASES']);
  });
});

describe('what only looks harmful is read', () => {
  test.each([
    ['brackets in quotes', `a: "${'['.repeat(10_000)}"`],
    ['brackets in a block', `a: |\n  ${'[{'.repeat(500)}\n`],
    ['many lists', '- [a]\n'.repeat(1_000)],
    ['a wide list', `a: [${'{b: 1}, '.repeat(500)}]`],
    [
      'a wide mapping in one line',
      `a: { ${Array.from({ length: 200 }, (_, at) => `k${at}: 1`).join(', ')} }`,
    ],
    ['dashes in a text', `a: "${'- '.repeat(500)}"`],
    ['far indented words in a block', `a: |\n  x\n${' '.repeat(300)}y\n`],
    ['words far apart in a line', `a: [x,${' '.repeat(300)}y]\nb: [${'[c], '.repeat(70)}]`],
    ['one anchor used often', `a: &x [1]\nb: [${'*x, '.repeat(500)}]`],
  ])('%s', (_, text) => {
    const { value, diagnostics } = readYamlFile({ path: 'a.yaml', text });
    expect(diagnostics).toEqual([]);
    expect(value).toBeDefined();
  });
});
