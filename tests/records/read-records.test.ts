import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { fileOf, placeIn } from '../../src/schema/places.ts';
import { yamlFilesIn } from '../support/lakes.ts';

const TOPIC = 'id: ice\nname: Ice\ngroup: Safety\norder: 40\ncovers: Ice roads.\n';

function read(path: string, text: string) {
  return readRecords([{ path, text }], 'data');
}

test('the League of Lakes reads without a fault, every kind of it', () => {
  const root = 'examples/lakes/data';
  const { value, diagnostics } = readRecords(yamlFilesIn(root), root);
  expect(diagnostics).toEqual([]);
  for (const list of Object.values(value)) expect(list.length).toBeGreaterThan(0);
});

test('a file holds one record or a list, and each record knows its place', () => {
  const { value } = readRecords(
    [
      { path: 'data/topics/one.yaml', text: TOPIC },
      { path: 'data/topics/deep/two.yaml', text: `- ${TOPIC.replaceAll('\n', '\n  ').trim()}\n` },
    ],
    'data',
  );
  const [first, second] = value.topics;
  expect([first?.id, second?.id]).toEqual(['ice', 'ice']);
  expect(fileOf(first ?? {})).toBe('data/topics/deep/two.yaml');
  expect(placeIn(first ?? {}, ['name'])).toMatchObject({ line: 2, column: 9 });
  expect(placeIn(second ?? {}, ['name'])).toMatchObject({ line: 2, column: 7 });
});

test('the root may be any path', () => {
  const file = { path: '../mine/records/topics/a.yaml', text: TOPIC };
  expect(readRecords([file], '../mine/records').value.topics).toHaveLength(1);
});

test('keys become camelCase, evidence is gathered, `not stated` becomes null', () => {
  const text = `id: m
sources: [a]
date: { edtf: not stated, sources: [a], evidence: [{ source: b, basis: reported }] }
place: { name: not stated }
chair: {}
chair_person: { person: p }
attendance: { list: not published }
participations:
  - person: p
    delegation: XA
    capacity: principal
    printed: { a: { name: P, title: not stated, place_in_list: 2 } }
`;
  const { value, diagnostics } = read('data/meetings/m.yaml', text);
  expect(diagnostics).toEqual([]);
  expect(value.meetings[0]).toMatchObject({
    kind: 'session',
    date: {
      edtf: null,
      evidence: [
        { source: 'b', basis: 'reported' },
        { source: 'a', basis: 'stated' },
      ],
    },
    place: { name: null, evidence: [] },
    chairPerson: { person: 'p', evidence: [] },
    participations: [
      { head: true, printed: { a: { title: null, placeInList: 2, mode: 'not stated' } } },
    ],
  });
});

describe('a file of no kind is not passed over', () => {
  test.each([
    ['data/peple/a.yaml', 'peple', 'people'],
    ['data/a.yaml', '', undefined],
    ['data/constructor/a.yaml', 'constructor', undefined],
    ['data/__proto__/a.yaml', '__proto__', undefined],
  ])('%s', (path, folder, nearest) => {
    const { diagnostics } = read(path, `# a comment\n${TOPIC}`);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'records/unknown-kind', place: { line: 2 } });
    expect(diagnostics[0]?.args['folder']).toBe(folder);
    expect(diagnostics[0]?.args['nearest']).toBe(nearest);
  });
});

test('an empty file, an empty entry and an empty list', () => {
  expect(read('data/topics/a.yaml', '').diagnostics).toMatchObject([
    { code: 'records/empty-file', place: { line: 1, column: 1 } },
  ]);
  expect(read('data/topics/a.yaml', '- \n-\n').diagnostics).toHaveLength(2);
  expect(read('data/topics/a.yaml', '[]\n').diagnostics).toEqual([]);
});

test('a faulty record is left out, its neighbours stay', () => {
  const text = `- ${TOPIC.replaceAll('\n', '\n  ').trim()}\n- id: Bad Id\n`;
  const { value, diagnostics } = read('data/topics/a.yaml', text);
  expect(value.topics.map(({ id }) => id)).toEqual(['ice']);
  expect(diagnostics.length).toBeGreaterThan(0);
});

test('every fault of every file is reported, in the order of paths', () => {
  const { diagnostics } = readRecords(
    [
      { path: 'data/topics/b.yaml', text: 'id: [\n' },
      { path: 'data/topics/a.yaml', text: TOPIC.replace('order: 40', 'order: last') },
      { path: 'data/sources/c.yaml', text: 'id: 5\n' },
    ],
    'data',
  );
  const files = diagnostics.map(({ place }) => place?.file);
  expect([...new Set(files)]).toEqual([
    'data/sources/c.yaml',
    'data/topics/a.yaml',
    'data/topics/b.yaml',
  ]);
});
