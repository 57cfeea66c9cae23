import { describe, expect, test } from 'vitest';
import { lakesWith } from './lakes-with.ts';

/** What the status of a made-up state XE gives, each row as `status from`. */
function rows(...list: [status: string, from: string, more?: string][]): string[] {
  const status = list.map(
    ([word, from, more = 'sources: [lakes-register]']) =>
      `  - { organisation: lakes, status: ${word}, from: ${from}, ${more} }`,
  );
  const text = `id: XE\nname: Midmoor\nstatus:\n${status.join('\n')}\n`;
  return lakesWith([{ path: 'data/states/more.yaml', text }]).diagnostics.map(({ code }) => code);
}

describe('rows of a status', () => {
  test('that rise with time are in order', () => {
    expect(
      rows(['dialogue partner', '2010-04-28'], ['observer', '2015'], ['member', '2024-07-04']),
    ).toEqual([]);
    expect(rows(['observer', '2015'], ['member', '2015-06'])).toEqual([]);
  });

  test('that go back in time, or nowhere', () => {
    expect(rows(['observer', '2015'], ['member', '2014'])).toEqual([
      'registry/status-out-of-order',
    ]);
    expect(rows(['observer', '2015'], ['member', '2015'])).toEqual([
      'registry/status-out-of-order',
    ]);
  });

  test('that repeat what was', () => {
    expect(rows(['member', '2015'], ['member', '2017'])).toEqual(['registry/status-repeated']);
    expect(rows(['founding member', '2010'], ['member', '2017'])).toEqual([
      'registry/status-repeated',
    ]);
  });

  test('that fall, unless the source is quoted', () => {
    expect(rows(['member', '2015'], ['observer', '2017'])).toEqual(['registry/status-lowered']);
    const quoted = 'evidence: [{ source: lakes-register, says: withdrew to observer status }]';
    expect(rows(['member', '2015'], ['observer', '2017', quoted])).toEqual([]);
  });

  test('in two organisations are two stories', () => {
    const text = `- id: XE
  name: Midmoor
  status:
    - { organisation: lakes, status: member, from: 2015, sources: [lakes-register] }
    - { organisation: ponds, status: observer, from: 2012, sources: [lakes-register] }
    - { organisation: lakes, status: observer, from: 2014, sources: [lakes-register] }
`;
    const ponds = {
      path: 'data/organisations/ponds.yaml',
      text: 'id: ponds\nname: League of Ponds\nshort: LP\nsources: [lakes-register]\n',
    };
    const { diagnostics } = lakesWith([{ path: 'data/states/more.yaml', text }, ponds]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['registry/status-out-of-order']);
  });
});

describe('a state at a table', () => {
  /** Dag Placeholder for a state at a meeting of the presidents. */
  const at = (state: string, held: string, more = '') =>
    lakesWith([
      {
        path: 'data/meetings/m.yaml',
        text: `id: m
body: presidents
sources: [shore-gazette-2021]
date: { edtf: ${held} }
place: { name: not stated }
chair: {}
attendance: { list: published }
${more}participations:
  - person: dag-placeholder
    delegation: ${state}
    capacity: not stated
    printed: { shore-gazette-2021: { name: Dag Placeholder, title: not stated } }
`,
      },
      { path: 'data/states/more.yaml', text: 'id: XE\nname: Midmoor\n' },
      {
        path: 'data/events/more.yaml',
        text: 'id: more\ntitle: More\nkind: other\nannouncements: [{ source: lakes-register, date: 2023, state: XE }]\n',
      },
    ]).diagnostics.map(({ code }) => code);

  test('has a status that day, or may have had it: the date says no more', () => {
    expect(at('XD', '2020-10-01')).toEqual([]);
    expect(at('XD', '2020')).toEqual([]);
    expect(at('XD', 'not stated')).toEqual([]);
    expect(at('XC', '2015-03-01')).toEqual([]);
  });

  test('had none before its first', () => {
    expect(at('XD', '2020-08-31')).toEqual(['registry/status-misfit']);
    expect(at('XD', '2019')).toEqual(['registry/status-misfit']);
  });

  test('has none at all', () => {
    expect(at('XE', '2020-10-01')).toEqual(['registry/no-status']);
  });

  test('was invited', () => {
    expect(at('XD', '2019-06-01', 'invited: [XD]\n')).toEqual([]);
    expect(at('XE', '2020-10-01', 'invited: [XE]\n')).toEqual([]);
  });
});

test('a state is named by its code where ISO knows it', () => {
  const named = (text: string) =>
    lakesWith([
      {
        path: 'data/states/more.yaml',
        text: `${text}status: [{ organisation: lakes, status: observer, from: 2018, sources: [lakes-register] }]\n`,
      },
    ]).diagnostics.map(({ code }) => code);
  expect(named('id: NO\n')).toEqual([]);
  expect(named('id: XE\nname: Midmoor\n')).toEqual([]);
  expect(named('id: XE\n')).toEqual(['registry/unnamed-state']);
});
