import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { keptMemory } from '../../src/cli/kept-memory.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { placeIn } from '../../src/schema/places.ts';
import { emptyFolder } from '../support/empty-folder.ts';
import { LAKES, runBrief } from '../support/run-brief.ts';

let path: string;

beforeEach(() => {
  path = join(emptyFolder(), 'memory.json');
});

describe('what one run keeps for the next', () => {
  test('is there in the next, under what was read and its whole text', () => {
    const first = keptMemory(path);
    first.remember('people', 'id: ada', [{ id: 'ada' }]);
    first.keep();
    const next = keptMemory(path);
    expect(next.recall('people', 'id: ada')).toEqual([{ id: 'ada' }]);
    expect(next.recall('people', 'id: ada ')).toBeUndefined();
    expect(next.recall('events', 'id: ada')).toBeUndefined();
  });

  test.each([
    ['cut short', '{"a":'],
    ['no mapping', 'null'],
    ['empty', ''],
  ])('is begun anew where the file is %s', (_, text) => {
    writeFileSync(path, text);
    const memory = keptMemory(path);
    expect(memory.recall('people', 'x')).toBeUndefined();
    memory.remember('people', 'x', 1);
    memory.keep();
    expect(keptMemory(path).recall('people', 'x')).toBe(1);
  });

  test('is begun anew where a single letter of it is another', () => {
    const memory = keptMemory(path);
    memory.remember('people', 'x', { name: 'Ada Example' });
    memory.keep();
    writeFileSync(path, readFileSync(path, 'utf8').replace('Ada', 'Ida'));
    expect(keptMemory(path).recall('people', 'x')).toBeUndefined();
  });

  test('is nothing where there is no place to keep it, and where nothing was learnt', () => {
    const nowhere = keptMemory(undefined);
    nowhere.remember('people', 'x', 1);
    nowhere.keep();
    expect(nowhere.recall('people', 'x')).toBeUndefined();
    keptMemory(path).keep();
    expect(existsSync(path)).toBe(false);
    const unwritable = keptMemory(join(path, 'no', 'folder.json'));
    unwritable.remember('people', 'x', 1);
    expect(() => unwritable.keep()).not.toThrow();
  });
});

describe('records from memory', () => {
  const file = {
    path: 'data/people/ada-example.yaml',
    text: readFileSync(join(LAKES, 'people/ada-example.yaml'), 'utf8'),
  };

  test('are those of the file, and know their places in it', () => {
    const memory = keptMemory(path);
    const read = readRecords([file], 'data', memory);
    memory.keep();
    const again = readRecords([file], 'data', keptMemory(path));
    expect(again).toEqual(read);
    const [one, other] = [read.value.people[0], again.value.people[0]];
    expect(one && other && placeIn(other, ['id'])).toEqual(one && placeIn(one, ['id']));
  });

  test('are each file’s own, also where two files say the same', () => {
    const copy = { ...file, path: 'data/people/copy.yaml' };
    const memory = keptMemory(path);
    for (const { value } of [1, 2].map(() => readRecords([file, copy], 'data', memory))) {
      const places = value.people.map((person) => placeIn(person, ['id']).file);
      expect(places).toEqual([file.path, copy.path]);
    }
  });

  test('with a fault are read each time, so that it is told each time', () => {
    const faulty = { ...file, text: file.text.replace(/^(\s*)id:/m, '$1idd:') };
    const memory = keptMemory(path);
    const first = readRecords([faulty], 'data', memory);
    expect(first.diagnostics.length).toBeGreaterThan(0);
    expect(readRecords([faulty], 'data', memory).diagnostics).toEqual(first.diagnostics);
  });
});

test('an edit between two runs is in the second, and so is a fault', async () => {
  const cwd = emptyFolder();
  cpSync(dirname(LAKES), cwd, { recursive: true });
  const args = ['--country', 'Northmere', '--as-of', '2021-07-01', '--format', 'html'];
  const page = async () => {
    const { code, err } = await runBrief(args, { cwd });
    expect(code, err).toBe(0);
    return readFileSync(join(cwd, 'out/2021-07-01_LL_XA_country-brief.html'), 'utf8');
  };
  const meeting = join(cwd, 'data/meetings/water-7.yaml');
  const before = readFileSync(meeting, 'utf8');
  const [word = ''] = /Reedport/.exec(before) ?? [];
  expect(await page()).toContain(word);
  writeFileSync(meeting, before.replaceAll('Reedport', 'Rushport'));
  const edited = await page();
  expect(edited).toContain('Rushport');
  writeFileSync(meeting, before.replace(/^id:/m, 'idd:'));
  expect((await runBrief(args, { cwd })).code).toBe(3);
  rmSync(join(cwd, 'out'), { recursive: true });
  writeFileSync(meeting, before);
  expect(await page()).toContain(word);
});
