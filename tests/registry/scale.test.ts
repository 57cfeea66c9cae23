import { expect, test } from 'vitest';
import { readRecords } from '../../src/records/read-records.ts';
import { linkRegistry } from '../../src/registry/link-registry.ts';
import type { TextFile } from '../../src/schema/text-file.ts';

const STATES = 60;
const MEETINGS = 200;

const GIVEN = [
  'Alba',
  'Bruno',
  'Celia',
  'Dorian',
  'Edda',
  'Fabian',
  'Greta',
  'Hugo',
  'Ilsa',
  'Jonas',
];
const START = [
  'Brand',
  'Stern',
  'Wald',
  'Linden',
  'Birken',
  'Kessel',
  'Molden',
  'Tannen',
  'Reden',
  'Falken',
];
const END = ['hof', 'stein', 'bach', 'roder', 'mann', 'burger'];

/** Two capitals for a state, from the codes that ISO leaves to users and then on from AA. */
const code = (at: number) =>
  String.fromCharCode(65 + Math.floor(at / 26)) + String.fromCharCode(65 + (at % 26));

/** Each state sends one person for twenty meetings and then another. */
const personOf = (state: number, meeting: number) => ({
  id: `p${state}-${Math.floor(meeting / 20)}`,
  name: `${GIVEN[Math.floor(meeting / 20)]} ${START[state % 10]}${END[Math.floor(state / 10)]}`,
});

function meetingFile(at: number): TextFile {
  const month = `${1990 + Math.floor(at / 10)}-${String((at % 10) + 1).padStart(2, '0')}`;
  const seats = Array.from({ length: STATES }, (_, state) => {
    const { id, name } = personOf(state, at);
    return `  - person: ${id}
    delegation: ${code(state)}
    capacity: principal
    printed: { s${at}: { name: ${name}, title: Minister, place_in_list: ${state + 1} } }
`;
  });
  return {
    path: `data/meetings/m${at}.yaml`,
    text: `id: m${at}
body: council
sources: [s${at}]
number: { value: ${at + 1} }
date: { edtf: ${month}-05/${month}-06 }
place: { name: Reedport }
chair: { state: ${code(at % STATES)} }
attendance: { list: published }
participations:
${seats.join('')}`,
  };
}

function sourceFile(at: number): TextFile {
  const month = `${1990 + Math.floor(at / 10)}-${String((at % 10) + 1).padStart(2, '0')}`;
  return {
    path: `data/sources/s${at}.yaml`,
    text: `id: s${at}
kind: press item
publisher: The Mere Daily
title: Item ${at}
published: { edtf: ${month}-07 }
language: en
address: not stated
`,
  };
}

function peopleFile(): TextFile {
  const people = new Map<string, { name: string; sources: string[] }>();
  for (let at = 0; at < MEETINGS; at += 1) {
    for (let state = 0; state < STATES; state += 1) {
      const { id, name } = personOf(state, at);
      const known = people.get(id) ?? { name, sources: [] };
      people.set(id, { name, sources: [...known.sources, `s${at}`] });
    }
  }
  const text = [...people].map(
    ([id, { name, sources }]) =>
      `- { id: ${id}, name: ${name}, family: ${name.split(' ')[1]}, forms: [{ form: ${name}, sources: [${sources}] }] }\n`,
  );
  return { path: 'data/people/all.yaml', text: text.join('') };
}

const FILES: readonly TextFile[] = [
  {
    path: 'data/organisations/o.yaml',
    text: 'id: league\nname: League\nshort: L\nsources: [register]\n',
  },
  {
    path: 'data/bodies/b.yaml',
    text: 'id: council\norganisation: league\nkind: council\nname: Council\nshort: C\nsources: [register]\n',
  },
  {
    path: 'data/sources/register.yaml',
    text: 'id: register\nkind: reference\npublisher: L\ntitle: R\npublished: { edtf: 2024 }\nlanguage: en\naddress: not stated\n',
  },
  {
    path: 'data/states/s.yaml',
    text: Array.from(
      { length: STATES },
      (_, state) =>
        `- { id: ${code(state)}, name: State ${state}, status: [{ organisation: league, status: member, from: 1980, sources: [register] }] }\n`,
    ).join(''),
  },
  peopleFile(),
  ...Array.from({ length: MEETINGS }, (_, at) => sourceFile(at)),
  ...Array.from({ length: MEETINGS }, (_, at) => meetingFile(at)),
];

test('200 meetings of 60 delegations link in a moment, and nothing honest is suspected', () => {
  const records = readRecords(FILES, 'data');
  expect(records.diagnostics).toEqual([]);
  const start = performance.now();
  const { value, diagnostics } = linkRegistry(records.value);
  const took = performance.now() - start;
  expect(diagnostics).toEqual([]);
  expect(value.meetings.size).toBe(MEETINGS);
  expect(value.people.size).toBe(600);
  // Well under 100 ms on a quiet machine; the rest is for a busy one.
  expect(took).toBeLessThan(2_000);
});

test('one fault among them is found, and only that', () => {
  const files = FILES.map((file) =>
    file.path === 'data/meetings/m77.yaml'
      ? { ...file, text: file.text.replace('person: p7-3', 'person: p7-33') }
      : file,
  );
  const { diagnostics } = linkRegistry(readRecords(files, 'data').value);
  expect(diagnostics.map(({ code: given, args }) => [given, args['id']])).toEqual([
    ['registry/unknown-person', 'p7-33'],
  ]);
});
