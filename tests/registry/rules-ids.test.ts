import { describe, expect, test } from 'vitest';
import { aside, codesOf, lakesWith } from './lakes-with.ts';

const given = (more: string, list?: string) => lakesWith([aside(more, list)]).diagnostics;
const codes = (more: string, list?: string) => given(more, list).map(({ code }) => code);

describe('unknown ids', () => {
  test('are reported once, with their other uses and how many there are', () => {
    const [fault, ...others] = given(`agenda:
  - { topic: fishery, text: One. }
  - { topic: fishery, text: Two. }
outcomes:
  - { status: noted, text: Three., topics: [fishery] }
`);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      code: 'registry/unknown-topic',
      args: { id: 'fishery', uses: '3' },
      place: { line: 10, column: 14 },
      related: [{ place: { line: 11 } }, { place: { line: 13 } }],
    });
  });

  test('of two kinds are two problems', () => {
    expect(codes('chair_person: { person: nobody }\nbeside: nobody\n').sort()).toEqual([
      'registry/unknown-meeting',
      'registry/unknown-person',
    ]);
  });

  test('suggest what is near, and the file that has it', () => {
    const [fault] = given('chair_person: { person: boris-simple }\n');
    expect(fault?.args).toMatchObject({
      nearest: 'boris-sample',
      file: 'data/people/boris-sample.yaml',
    });
  });

  test('suggest nothing where nothing is near', () => {
    const [fault] = given('chair_person: { person: zzzzzz }\n');
    expect(fault?.args).not.toHaveProperty('nearest');
  });

  test('hide what would follow from them', () => {
    const people = `participations:
  - person: nobody
    delegation: XZ
    capacity: principal
    printed: { no-source: { name: No Body, title: not stated } }
  - person: nobody-else
    delegation: no-body
    capacity: principal
    printed: { shore-gazette-2021: { name: Nobody, title: not stated } }
`;
    expect(codes(people, 'published').sort()).toEqual([
      'registry/unknown-party',
      'registry/unknown-person',
      'registry/unknown-person',
      'registry/unknown-source',
      'registry/unknown-state',
    ]);
  });

  test('are found in evidence however it is written, at the id', () => {
    const faults = given(`number: { value: 1, sources: [nowhere] }
mode:
  value: in person
  evidence:
    - { source: nobody, basis: reported }
`);
    expect(faults.map(({ place }) => [place?.line, place?.column])).toEqual([
      [9, 31],
      [13, 17],
    ]);
  });

  test('are found in every part of every kind of record', () => {
    const places = lakesWith([
      {
        path: 'data/bodies/more.yaml',
        text: '- { id: b, organisation: o, kind: organ, name: B, short: B, sources: [s] }\n',
      },
      {
        path: 'data/people/more.yaml',
        text: `- id: nora-nobody
  name: Nora Nobody
  family: Nobody
  forms: [{ form: Nora Nobody, sources: [s-form] }]
  original: [{ form: Нора, language: ru, sources: [s-original] }]
  distinct_from: [p]
`,
      },
      {
        path: 'data/events/more.yaml',
        text: `- id: e
  title: E
  kind: other
  body: b-event
  topics: [t]
  announcements: [{ source: s-event, meeting: m, date: 2021, state: XZ, expects: [p-event] }]
  meeting: m-event
`,
      },
      {
        path: 'data/instruments/more.yaml',
        text: '- { id: i, name: I, kind: plan, date: 2021, sources: [s-instrument] }\n',
      },
      {
        path: 'data/organisations/more.yaml',
        text: '- { id: oo, name: O, short: O, sources: [s-organisation] }\n',
      },
      {
        path: 'data/states/more.yaml',
        text: '- { id: XY, name: Y, status: [{ organisation: o-state, status: member, from: 2015, sources: [s-state] }] }\n',
      },
      aside('invited: [XX]\n'),
    ]).diagnostics.filter(({ code }) => code.startsWith('registry/unknown-'));
    expect(places.map(({ args }) => args['id']).sort()).toEqual(
      [
        'o',
        's',
        's-form',
        's-original',
        'p',
        'b-event',
        't',
        's-event',
        'm',
        'XZ',
        'p-event',
        'm-event',
        's-instrument',
        's-organisation',
        'o-state',
        's-state',
        'XX',
      ].sort(),
    );
  });
});

describe('unused ids', () => {
  test('a record that only says whom it is distinct from is used by that', () => {
    const text = `id: klara-spetsimenova
name: Klara Spetsimenova
family: Spetsimenova
forms: [{ form: Klara Spetsimenova, sources: [mere-daily-2018] }]
distinct_from: [clara-specimen, karl-spesimen]
`;
    expect(codesOf('data/people/more.yaml', text)).toEqual(['registry/unused-id']);
  });

  test('a state with a status is never unused, one without is', () => {
    const row = '{ organisation: lakes, status: observer, from: 2015, sources: [lakes-register] }';
    expect(codesOf('data/states/more.yaml', `id: XE\nname: E\nstatus: [${row}]\n`)).toEqual([]);
    expect(codesOf('data/states/more.yaml', 'id: XE\nname: E\n')).toEqual(['registry/unused-id']);
  });

  test('meetings and events need nobody to refer to them', () => {
    expect(codes('')).toEqual([]);
  });
});

test('one id may stand in two kinds', () => {
  const text =
    'id: fishing\ntitle: Fishing Day\nkind: other\nannouncements: [{ source: lakes-register, date: 2022 }]\n';
  expect(codesOf('data/events/more.yaml', text)).toEqual([]);
});

describe('no evidence', () => {
  test.each([
    ['organisations', '- { id: more, name: More, short: M }', 'more'],
    ['bodies', '- { id: more, organisation: lakes, kind: organ, name: M, short: M }', 'more'],
    ['instruments', '- { id: more, name: More, kind: plan, date: 2021 }', 'more'],
    [
      'states',
      '- { id: XE, name: E, status: [{ organisation: lakes, status: member, from: 2015 }] }',
      'member',
    ],
  ])('in %s', (kind, text, fact) => {
    const { diagnostics } = lakesWith([{ path: `data/${kind}/more.yaml`, text }]);
    const [bare] = diagnostics.filter(({ code }) => code === 'registry/no-evidence');
    expect(bare?.args).toEqual({ fact });
  });

  test('in the name forms of a person, each by itself', () => {
    const text = `id: gus-fixture
name: Gus Fixture
family: Fixture
forms:
  - { form: Gus Fixture, sources: [shore-gazette-2021] }
  - { form: G. Fixture }
original: [{ form: Гус, language: ru }]
`;
    const { diagnostics } = lakesWith([{ path: 'data/people/gus-fixture.yaml', text }]);
    expect(diagnostics.map(({ code, args }) => [code, args['fact']])).toEqual([
      ['registry/no-evidence', 'G. Fixture'],
      ['registry/no-evidence', 'Гус'],
    ]);
  });
});
