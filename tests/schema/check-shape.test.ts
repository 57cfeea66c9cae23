import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codeEntry } from '../../src/diagnostics/codes.ts';
import { checkShape } from '../../src/schema/check-shape.ts';
import { readYamlFile } from '../../src/schema/yaml-file.ts';

const schema = z.strictObject({
  id: z.string().min(1).max(8),
  size: z.enum(['small', 'large']).optional(),
  count: z.int().min(1).max(10).optional(),
  ratio: z.number().positive().optional(),
  open: z.boolean().optional(),
  names: z.array(z.string()).min(1).optional(),
  parts: z.array(z.strictObject({ name: z.string(), note: z.string().optional() })).optional(),
  printed: z.record(z.string().regex(/^[a-z]+$/, { error: 'a small word' }), z.string()).optional(),
  day: z.union([z.string(), z.int()], { error: 'a day' }).optional(),
});

function check(text: string) {
  const { value: yaml } = readYamlFile({ path: 'a.yaml', text });
  if (!yaml) throw new Error('not YAML');
  const { value, diagnostics } = checkShape(schema, yaml.value, yaml);
  expect(value === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map(({ code, args, place }) => ({
    at: `${place?.line}:${place?.column}-${place?.endColumn}`,
    code,
    args,
  }));
}

const bad = (at: string, field: string, found: string, wanted: string, nearest?: string) => ({
  at,
  code: 'records/bad-value',
  args: { field, found, wanted, ...(nearest ? { nearest } : {}) },
});

const KNOWN = `its fields are: ${Object.keys(schema.shape).join(', ')}`;

test('what has the shape comes out as a value', () => {
  expect(check('id: a\nsize: small\nparts: [{ name: x }]\n')).toEqual([]);
});

describe('each fault has its place and its facts', () => {
  test.each([
    ['id: 5\n', bad('1:5-6', 'id', '5', 'a text')],
    ['id: ""\n', bad('1:5-7', 'id', '', 'a text that is not empty')],
    ['id: abcdefghi\n', bad('1:5-14', 'id', 'abcdefghi', 'at most 8 characters')],
    ['id:\n', bad('1:4-5', 'id', 'nothing', 'a text')],
    ['id: [a]\n', bad('1:5-8', 'id', 'a list', 'a text')],
    ['id: { a: b }\n', bad('1:5-13', 'id', 'a mapping', 'a text')],
    ['id: a\nsize: smal\n', bad('2:7-11', 'size', 'smal', 'small, large', 'small')],
    ['id: a\nsize: 7\n', bad('2:7-8', 'size', '7', 'small, large')],
    ['id: a\ncount: 1.5\n', bad('2:8-11', 'count', '1.5', 'a whole number')],
    ['id: a\ncount: 0\n', bad('2:8-9', 'count', '0', 'at least 1')],
    ['id: a\ncount: 11\n', bad('2:8-10', 'count', '11', 'at most 10')],
    ['id: a\nratio: much\n', bad('2:8-12', 'ratio', 'much', 'a number')],
    ['id: a\nratio: 0\n', bad('2:8-9', 'ratio', '0', 'more than 0')],
    ['id: a\nratio: .nan\n', bad('2:8-12', 'ratio', 'NaN', 'a number')],
    ['id: a\nratio: -.inf\n', bad('2:8-13', 'ratio', '-Infinity', 'a number')],
    ['id: a\nopen: yes\n', bad('2:7-10', 'open', 'yes', 'true or false')],
    ['id: a\nnames: x\n', bad('2:8-9', 'names', 'x', 'a list')],
    ['id: a\nnames: []\n', bad('2:8-10', 'names', 'a list', 'at least one entry')],
    ['id: a\nnames: [x, 5]\n', bad('2:12-13', 'names', '5', 'a text')],
    ['id: a\nparts:\n  - x\n', bad('3:5-6', 'parts', 'x', 'a mapping of fields')],
    ['id: a\nparts:\n  - name: 1\n', bad('3:11-12', 'name', '1', 'a text')],
    ['id: a\nprinted: { Big: x }\n', bad('2:12-15', 'Big', 'Big', 'a small word')],
    ['id: a\nprinted: { a: 5 }\n', bad('2:15-16', 'a', '5', 'a text')],
    ['id: a\nday: 1.5\n', bad('2:6-9', 'day', '1.5', 'a day')],
    ['just words\n', bad('1:1-11', '', 'just words', 'a mapping of fields')],
  ])('%j', (text, expected) => {
    expect(check(text)).toEqual([expected]);
  });

  test('a field that is missing points at what should have it', () => {
    expect(check('size: small\n')).toEqual([
      {
        at: '1:1-12',
        code: 'records/missing-field',
        args: { field: 'id', parent: '', wanted: 'a text' },
      },
    ]);
    expect(check('id: a\nparts:\n  - name: x\n  - note: y\n')).toEqual([
      {
        at: '4:5-12',
        code: 'records/missing-field',
        args: { field: 'name', parent: 'parts[2]', wanted: 'a text' },
      },
    ]);
  });

  test('a field that is not known points at its key', () => {
    expect(check('id: a\nparts:\n  - name: x\n    nots: y\n')).toEqual([
      {
        at: '4:5-9',
        code: 'records/unknown-field',
        args: { field: 'nots', parent: 'parts[1]', known: 'name, note', nearest: 'note' },
      },
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is a field like any other', (key) => {
    expect(check(`id: a\n${key}: x\n`)).toMatchObject([
      { at: `2:1-${key.length + 1}`, code: 'records/unknown-field' },
    ]);
  });
});

describe('a fault speaks of what the file is', () => {
  const messages = (text: string, whole?: 'the theme' | 'the settings file' | 'the document') => {
    const { value: yaml } = readYamlFile({ path: 'a.yaml', text });
    if (!yaml) throw new Error('not YAML');
    const { diagnostics } = checkShape(schema, yaml.value, yaml, whole ? { whole } : {});
    return diagnostics.map(({ code, args }) => {
      const { message, help } = codeEntry(code);
      return `${message(args)} (${help?.(args) ?? ''})`;
    });
  };

  test.each(['the theme', 'the settings file', 'the document'] as const)('%s', (whole) => {
    expect(messages('colour: red\n', whole)).toEqual([
      `${whole} has no \`id\`, and needs it: a text ()`,
      `${whole} has no field \`colour\` (${KNOWN})`,
    ]);
    expect(messages('', whole)).toEqual([`${whole} is nothing; wanted: a mapping of fields ()`]);
  });

  test('a record', () => {
    expect(messages('colour: red\n')).toEqual([
      expect.stringMatching(/^the record has no `id`, .* \(.*not stated.*\)$/),
      `the record has no field \`colour\` (${KNOWN})`,
    ]);
  });

  test('a record in a list of records', () => {
    const { value: yaml } = readYamlFile({ path: 'a.yaml', text: '- colour: red\n' });
    if (!yaml) throw new Error('not YAML');
    const { diagnostics } = checkShape(schema, { colour: 'red' }, yaml, { at: [0] });
    expect(diagnostics.map(({ args, place }) => [args['parent'], place?.column])).toEqual([
      ['', 3],
      ['', 3],
    ]);
  });

  test('a field inside of it is called by its name', () => {
    expect(messages('id: a\nparts: [{ name: x, colour: red }]\n', 'the theme')).toEqual([
      '`parts[1]` has no field `colour` (its fields are: name, note)',
    ]);
  });
});

test('a key that no mapping may have is refused, not passed over', () => {
  expect(check('id: a\nprinted: { a: x, __proto__: y }\n')).toEqual([
    bad('2:18-27', '__proto__', '__proto__', 'another name'),
  ]);
});

test('every fault is reported, not the first', () => {
  const text = 'id: 5\nsize: huge\ncount: 0\nwhat: x\nparts: [{ nam: x }, { name: 1 }]\n';
  expect(check(text).map(({ at }) => at)).toEqual(
    expect.arrayContaining(['1:5-6', '2:7-11', '3:8-9', '4:1-5', '5:11-14', '5:29-30']),
  );
});

test('a field is not missing as well where its key is misspelt', () => {
  expect(check('id: a\nparts: [{ nam: x }]\n').map(({ code }) => code)).toEqual([
    'records/unknown-field',
  ]);
});

test('a long value is cut', () => {
  const [fault] = check(`id: ${'x'.repeat(500)}\n`);
  expect(fault?.args['found']).toHaveLength(60);
});
