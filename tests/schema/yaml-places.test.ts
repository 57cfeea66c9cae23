import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/diagnostics/diagnostic.ts';
import { readYamlFile } from '../../src/schema/yaml-file.ts';

function read(text: string) {
  const { value, diagnostics } = readYamlFile({ path: 'a.yaml', text });
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('there is no value');
  return value;
}

/** `line:column-endColumn` and the text between, as it stands in the excerpt. */
function shown({ line, column, endColumn, excerpt }: Place): string {
  return `${line}:${column}-${endColumn} ${excerpt.slice(column - 1, endColumn - 1)}`;
}

describe('a value is found', () => {
  const BLOCK = `# a comment
id: water-10   # behind it
date:
  edtf: 2021-05-20
people:
  - person: ada
    forms: [Ada, "A. Example"]
  - { person: 'boris', head: false }
text: >-
  folded
  over lines
`;

  test.each([
    [['id'], '2:5-13 water-10'],
    [['date'], '4:3-19 edtf: 2021-05-20'],
    [['date', 'edtf'], '4:9-19 2021-05-20'],
    [['people', 0], '6:5-16 person: ada'],
    [['people', 0, 'person'], '6:13-16 ada'],
    [['people', 0, 'forms'], '7:12-31 [Ada, "A. Example"]'],
    [['people', 0, 'forms', 1], '7:18-30 "A. Example"'],
    [['people', 1], "8:5-37 { person: 'boris', head: false }"],
    [['people', 1, 'head'], '8:30-35 false'],
    [['text'], '9:7-9 >-'],
  ])('%j', (path, place) => {
    expect(shown(read(BLOCK).placeOf(path))).toBe(place);
  });

  test.each([
    [['date', 'place'], '4:3-19 edtf: 2021-05-20'],
    [['people', 7, 'person'], '6:3-16 - person: ada'],
    [['id', 'x'], '2:5-13 water-10'],
  ])('and where %j leads nowhere, its nearest ancestor', (path, place) => {
    expect(shown(read(BLOCK).placeOf(path))).toBe(place);
  });

  test.each([
    [['id'], '2:1-3 id'],
    [['date', 'edtf'], '4:3-7 edtf'],
    [['people', 1, 'person'], '8:7-13 person'],
  ])('and so is the key of %j', (path, place) => {
    expect(shown(read(BLOCK).keyPlaceOf(path))).toBe(place);
  });
});

test('line breaks of Windows count as one and are not part of the line', () => {
  const place = read('id: x\r\nname: y\r\n').placeOf(['name']);
  expect(place).toEqual({ file: 'a.yaml', line: 2, column: 7, endColumn: 8, excerpt: 'name: y' });
});

test('a byte order mark is no column', () => {
  const yaml = read('\uFEFFid: x\nname: y\n');
  expect(yaml.value).toEqual({ id: 'x', name: 'y' });
  expect(yaml.placeOf(['id'])).toMatchObject({ line: 1, column: 5, excerpt: 'id: x' });
});

test('a tab between key and value is one column', () => {
  expect(shown(read('id:\tx\n').placeOf(['id']))).toBe('1:5-6 x');
});

test('columns count UTF-16 units, as editors do', () => {
  const yaml = read('{ a: 👩‍👧 é 赵克志, b: 𝒳 }\n');
  expect(yaml.value).toEqual({ a: '👩‍👧 é 赵克志', b: '𝒳' });
  expect(shown(yaml.placeOf(['a']))).toBe('1:6-17 👩‍👧 é 赵克志');
  expect(shown(yaml.placeOf(['b']))).toBe('1:22-24 𝒳');
});

test('what stands behind an alias is found at the alias', () => {
  const yaml = read('a: &one { x: 1 }\nb: *one\n');
  expect(yaml.value).toEqual({ a: { x: 1 }, b: { x: 1 } });
  expect(shown(yaml.placeOf(['b', 'x']))).toBe('2:4-8 *one');
});

test('a key with no value has a place behind the colon', () => {
  expect(read('id:\nname: x\n').placeOf(['id'])).toMatchObject({
    line: 1,
    column: 4,
    endColumn: 5,
  });
});

test.each(['', '\n\n', '# only\n# comments', '---\n'])('%j is empty, and has a place', (text) => {
  const yaml = read(text);
  expect(yaml.value).toBeNull();
  expect(yaml.placeOf([]).line).toBe(1);
});

test('a place at the very end of a text without a last line break', () => {
  expect(shown(read('a: 1\nb: xyz').placeOf(['b']))).toBe('2:4-7 xyz');
});
