import { describe, expect, test } from 'vitest';
import { aside, codesOf, lakesWith } from './lakes-with.ts';

const codes = (more: string) =>
  lakesWith([aside(more, 'published')]).diagnostics.map(({ code }) => code);

/** A seat at the table, printed by the Shore Gazette. */
const seat = (person: string, delegation: string, name: string, more = '') => `  - person: ${person}
    delegation: ${delegation}
    capacity: not stated
    printed: { shore-gazette-2021: { name: ${name}, title: not stated } }
${more}`;

describe('heads and seats', () => {
  test('two of a delegation, one of them no head', () => {
    expect(
      codes(`participations:
${seat('clara-specimen', 'XC', 'Klara Spetsimen')}${seat('gus-fixture', 'XC', 'Gus Fixture', '    head: false\n')}`),
    ).toEqual([]);
  });

  test('a delegation of which nobody is said to be the head', () => {
    expect(
      codes(`participations:
${seat('clara-specimen', 'XC', 'Klara Spetsimen', '    head: false\n')}${seat('gus-fixture', 'XC', 'Gus Fixture', '    head: false\n')}`),
    ).toEqual([]);
  });

  test('a third head is reported too', () => {
    expect(
      codes(`participations:
${seat('clara-specimen', 'XC', 'Klara Spetsimen')}${seat('gus-fixture', 'XC', 'Gus Fixture')}${seat('frode-instance', 'XC', 'Frode Instance')}`),
    ).toEqual(['registry/two-heads', 'registry/two-heads']);
  });

  test('one person in two delegations: sources may differ on whom he sat for', () => {
    expect(
      codes(`participations:
${seat('eve-dummy', 'lakes-secretariat', 'Eve Dummy')}${seat('eve-dummy', 'XA', 'Eve Dummy')}`),
    ).toEqual([]);
  });

  test('one person twice in one delegation is that, and not two heads', () => {
    expect(
      codes(`participations:
${seat('eve-dummy', 'XA', 'Eve Dummy')}${seat('eve-dummy', 'XA', 'Eve Dummy')}`),
    ).toEqual(['registry/person-twice']);
  });
});

describe('days of attendance', () => {
  const on = (date: string, held: string) =>
    lakesWith([
      {
        path: 'data/meetings/m.yaml',
        text: `id: m
kind: side
title: Side meeting
sources: [shore-gazette-2021]
date: { edtf: ${held} }
place: { name: not stated }
chair: {}
attendance: { list: published }
participations:
${seat('frode-instance', 'XB', 'Frode Instance', `    date: ${date}\n`)}`,
      },
    ]).diagnostics.map(({ code }) => code);

  test.each([
    ['2021-05-20', '2021-05-20'],
    ['2021-05-21', '2021-05-20/2021-05-22'],
    ['2021-05-20/2021-05-21', '2021-05-20/2021-05-22'],
    ['2021-05', '2021-05-20'],
    ['2021-05-21', '2021-05'],
    ['2021-05-21', 'not stated'],
    ['2021-05-23', '2021-05-21~'],
  ])('%s at a meeting on %s', (date, held) => {
    expect(on(date, held)).toEqual([]);
  });

  test.each([
    ['2021-05-19', '2021-05-20'],
    ['2021-05-20/2021-05-23', '2021-05-20/2021-05-22'],
    ['2021-04', '2021-05-20'],
    ['2021-06-01', '2021-05'],
    ['2020', '2021-05-20'],
  ])('not %s at a meeting on %s', (date, held) => {
    expect(on(date, held)).toEqual(['registry/date-outside-meeting']);
  });
});

describe('names as printed', () => {
  test('a form that only another source gives', () => {
    const [fault] = lakesWith([
      aside(`participations:\n${seat('ada-example', 'XA', 'Ada Example')}`, 'published'),
    ]).diagnostics;
    expect(fault).toMatchObject({
      code: 'registry/name-form-without-source',
      args: { known: 'yes', source: 'shore-gazette-2021', file: 'data/people/ada-example.yaml' },
    });
  });

  test('a form in the original script counts', () => {
    expect(
      codes(`participations:
  - person: clara-specimen
    delegation: XC
    capacity: principal
    printed: { eastfjord-page-2021: { name: Клара Специмен, title: Министр, translated: false } }
`),
    ).toEqual(['registry/source-before-meeting']);
  });

  test('the name of a mention is one of a source of the mention', () => {
    const mention = (name: string, source: string) =>
      lakesWith([
        aside(`mentions:
  - { person: ada-example, name: ${name}, title: not stated, what: spoke, sources: [${source}] }
`),
      ]).diagnostics.map(({ code }) => code);
    expect(mention('A. Example', 'shore-gazette-2021')).toEqual([]);
    expect(mention('A. Example', 'mere-daily-2021, shore-gazette-2021')).toEqual([]);
    expect(mention('A. Example', 'mere-daily-2021')).toEqual(['registry/name-form-without-source']);
  });

  test('a house name with a reason needs no source', () => {
    const text = (more: string) => `id: gus-fixture
name: August Fixture
family: Fixture
${more}forms: [{ form: Gus Fixture, sources: [shore-gazette-2021] }]
`;
    const path = 'data/people/gus-fixture.yaml';
    expect(codesOf(path, text('name_because: He signs so.\n'))).toEqual([]);
    expect(codesOf(path, text(''))).toEqual(['registry/unexplained-name']);
  });
});

describe('people with similar names', () => {
  const gus = (form: string, more = '') =>
    codesOf(
      'data/people/gus-fixture.yaml',
      `id: gus-fixture
name: Gus Fixture
family: Fixture
forms:
  - { form: Gus Fixture, sources: [shore-gazette-2021] }
  - { form: ${form}, sources: [mere-daily-2021] }
${more}`,
    );

  test('who may be one person', () => {
    expect(gus('F. Instance')).toEqual(['registry/likely-duplicate-person']);
    expect(gus('Example Ada')).toEqual(['registry/likely-duplicate-person']);
  });

  test('who are declared distinct, by either of the two', () => {
    expect(gus('F. Instance', 'distinct_from: [frode-instance]\n')).toEqual([]);
    const frode = `id: frode-instance
name: Frode Instance
family: Instance
forms: [{ form: Frode Instance, sources: [mere-daily-2021, shore-gazette-2021] }]
distinct_from: [gus-fixture]
`;
    const { diagnostics } = lakesWith([
      { path: 'data/people/frode-instance.yaml', text: frode },
      {
        path: 'data/people/gus-fixture.yaml',
        text: 'id: gus-fixture\nname: Gus Fixture\nfamily: Fixture\nforms: [{ form: Gus Fixture, sources: [shore-gazette-2021] }, { form: F. Instance, sources: [mere-daily-2021] }]\n',
      },
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('whose names are merely alike, at one table and at two', () => {
    const people = {
      path: 'data/people/nora.yaml',
      text: `id: nora-instanceova
name: Nora Instanceova
family: Instanceova
forms: [{ form: Nora Instanceova, sources: [lakes-register] }]
`,
    };
    const expected = (body: string) => ({
      path: 'data/events/nora.yaml',
      text: `id: nora-comes
title: Meeting that Nora comes to
kind: other
body: ${body}
announcements: [{ source: lakes-register, date: 2023, expects: [nora-instanceova] }]
`,
    });
    const found = (body: string) =>
      lakesWith([people, expected(body)]).diagnostics.map(({ code }) => code);
    expect(found('water-council')).toEqual(['registry/near-identical-names']);
    expect(found('presidents')).toEqual([]);
  });
});

describe('the chair', () => {
  const chaired = (delegation: string, chair: string) =>
    lakesWith([
      {
        path: 'data/meetings/m.yaml',
        text: `id: m
kind: side
title: Side meeting
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: ${chair}
chair_person: { person: frode-instance }
attendance: { list: published }
participations:
${seat('frode-instance', delegation, 'Frode Instance')}`,
      },
    ]).diagnostics.map(({ code }) => code);

  test('may be a state, a person, or a person of that state', () => {
    expect(chaired('XB', '{ state: XB }')).toEqual([]);
    expect(chaired('lakes-secretariat', '{}')).toEqual([]);
  });

  test('is not a person of another', () => {
    expect(chaired('XA', '{ state: XB }')).toEqual(['registry/chair-misfit']);
  });
});
