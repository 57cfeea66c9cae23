import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { compareCase } from '../support/case-compare.ts';
import { emptyFolder } from '../support/empty-folder.ts';

const HERE = { update: false, ci: false };
const OUTPUTS = new Map([
  ['view.json', '{}\n'],
  ['page.txt', 'one\ntwo\n'],
]);

let folder: string;
const path = (name: string) => join(folder, 'expected', name);
const read = (name: string) => readFileSync(path(name), 'utf8');

beforeEach(() => {
  folder = emptyFolder();
});

function expectFiles(files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, 'expected'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
}

test('a new case gets all that it made as expected, and passes from then on', () => {
  expect(compareCase(folder, OUTPUTS, HERE)).toEqual([]);
  expect(readdirSync(join(folder, 'expected')).sort()).toEqual(['page.txt', 'view.json']);
  expect(compareCase(folder, OUTPUTS, { update: false, ci: true })).toEqual([]);
});

test('CI writes nothing, and fails where nothing is expected', () => {
  expect(compareCase(folder, OUTPUTS, { update: true, ci: true })).toHaveLength(1);
  expect(existsSync(join(folder, 'expected'))).toBe(false);
});

test('what differs is a fault at its line, and is left beside what was expected', () => {
  expectFiles({ 'page.txt': 'one\n2\n' });
  expect(compareCase(folder, OUTPUTS, HERE)).toEqual([
    'page.txt differs:\nline 2\n  expected: 2\n  actual:   two',
  ]);
  expect(read('page.txt.actual')).toBe('one\ntwo\n');
  expect(read('page.txt')).toBe('one\n2\n');
  expectFiles({ 'page.txt': 'one\ntwo\n' });
  expect(compareCase(folder, OUTPUTS, HERE)).toEqual([]);
  expect(existsSync(path('page.txt.actual'))).toBe(false);
});

test('a shorter and a longer text differ', () => {
  for (const text of ['one\n', 'one\ntwo\nthree\n']) {
    expectFiles({ 'page.txt': text });
    expect(compareCase(folder, OUTPUTS, HERE)).toHaveLength(1);
  }
});

test('an update rewrites the files there are, and adds none', () => {
  expectFiles({ 'page.txt': 'old\n' });
  expect(compareCase(folder, OUTPUTS, { update: true, ci: false })).toEqual([]);
  expect(read('page.txt')).toBe('one\ntwo\n');
  expect(existsSync(path('view.json'))).toBe(false);
});

test('a stage that was expected and not reached is a fault', () => {
  expectFiles({ 'body.html': '<p>x</p>\n' });
  expect(compareCase(folder, OUTPUTS, { update: true, ci: false })).toHaveLength(1);
});

test('diagnostics are expected in so many words, or they are a fault', () => {
  expectFiles({ 'page.txt': 'one\ntwo\n' });
  const outputs = new Map([...OUTPUTS, ['diagnostics.txt', 'warning[x/y]: z\n']]);
  expect(compareCase(folder, outputs, { update: true, ci: false })).toEqual([
    'diagnostics that no file expects:\nwarning[x/y]: z\n',
  ]);
  expectFiles({ 'diagnostics.txt': 'warning[x/y]: z\n' });
  expect(compareCase(folder, outputs, HERE)).toEqual([]);
});
