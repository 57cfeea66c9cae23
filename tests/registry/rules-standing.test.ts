import { describe, expect, test } from 'vitest';
import { aside, lakesWith } from './lakes-with.ts';

/** The participation of Dag Placeholder with entries of its standing, and more participations. */
function found(entries: readonly string[], more = '', date = '2021-05-22'): string[] {
  const file = aside(
    `participations:
  - person: dag-placeholder
    delegation: XD
    capacity: principal
    printed:
      shore-gazette-2021: { name: Dag Placeholder, title: not stated }
    standing:
${entries.map((entry) => `      - { ${entry}, sources: [mere-daily-2021] }\n`).join('')}${more}`,
    'published',
  );
  const dated = { ...file, text: file.text.replace('edtf: 2021-05-21', `edtf: ${date}`) };
  return lakesWith([dated]).diagnostics.map(({ code }) => code);
}

function seat(person: string, name: string, delegation: string, more = ''): string {
  return `  - person: ${person}
    delegation: ${delegation}
    capacity: not stated
    printed:
      shore-gazette-2021: { name: ${name}, title: not stated }
${more}`;
}

const ANNOUNCED = 'status: announced, on: 2021-05-10';
const REPLACED = 'status: replaced, on: 2021-05-12, by: gus-fixture';

describe('the entries of a standing', () => {
  test('run with the calendar; two may be of one day', () => {
    expect(found([ANNOUNCED, 'status: confirmed, on: 2021-05-12'])).toEqual([]);
    expect(found([ANNOUNCED, 'status: withdrawn, on: 2021-05-10'])).toEqual([]);
    expect(found(['status: confirmed, on: 2021-05-12', ANNOUNCED])).toEqual([
      'registry/standing-out-of-order',
    ]);
  });

  test('may say that somebody withdrew and was confirmed again', () => {
    const withdrawn = 'status: withdrawn, on: 2021-05-12';
    expect(found([ANNOUNCED, withdrawn, 'status: confirmed, on: 2021-05-13'])).toEqual([]);
  });

  test('end with the meeting, on its last day at the latest', () => {
    expect(found(['status: withdrawn, on: 2021-05-22'])).toEqual([]);
    expect(found(['status: withdrawn, on: 2021-05-23'])).toEqual([
      'registry/standing-after-meeting',
    ]);
    expect(found(['status: withdrawn, on: 2021-05-23'], '', '2021-05-22/2021-05-23')).toEqual([]);
    expect(found(['status: withdrawn, on: 2021-05-23'], '', 'not stated')).toEqual([]);
  });

  test('are of a day', () => {
    expect(found(['status: announced, on: 2021-05'])).toEqual(['records/bad-value']);
    expect(found(['status: announced'])).toEqual(['records/missing-field']);
    expect(found(['status: cancelled, on: 2021-05-10'])).toEqual(['records/bad-value']);
  });
});

describe('somebody who is said not to come, and is in a report of the meeting', () => {
  const withdrawn = 'status: withdrawn, on: 2021-05-20';

  test('is not left out of the list without a word', () => {
    expect(found([withdrawn], '', '2021-05-21')).toEqual(['registry/left-and-reported']);
    expect(found([withdrawn, 'status: confirmed, on: 2021-05-21'], '', '2021-05-21')).toEqual([]);
  });

  test('is nothing new where the list came out before the meeting was over', () => {
    expect(found([withdrawn])).toEqual([]);
  });
});

describe('a replacement', () => {
  test('has a seat in the same delegation', () => {
    expect(found([ANNOUNCED, REPLACED], seat('gus-fixture', 'Gus Fixture', 'XD'))).toEqual([]);
    const elsewhere = seat('gus-fixture', 'Gus Fixture', 'XC');
    expect(found([REPLACED], elsewhere)).toEqual([
      'registry/no-replacement',
      'registry/replaced-head',
    ]);
    expect(found(['status: replaced, on: 2021-05-12, by: dag-placeholder'])).toContain(
      'registry/no-replacement',
    );
  });

  test('is a person on record', () => {
    expect(found(['status: replaced, on: 2021-05-12, by: gus-fixtrue'])).toContain(
      'registry/unknown-person',
    );
  });

  test('is named where somebody is replaced, and nowhere else', () => {
    const confirmed = 'status: confirmed, on: 2021-05-12, by: gus-fixture';
    expect(found([confirmed])).toEqual(['registry/by-without-replaced']);
  });

  test('of a head leads in turn; who does not is worth a warning', () => {
    const member = seat('gus-fixture', 'Gus Fixture', 'XD', '    head: false\n');
    expect(found([REPLACED], member)).toEqual(['registry/replaced-head']);
    expect(found(['status: replaced, on: 2021-05-12'])).toEqual(['registry/replaced-head']);
    expect(found(['status: withdrawn, on: 2021-05-12'])).toEqual([]);
  });

  test('and whom it replaces are no two heads; two who both come are', () => {
    const gus = seat('gus-fixture', 'Gus Fixture', 'XD');
    expect(found([REPLACED], gus)).toEqual([]);
    expect(found([ANNOUNCED], gus)).toEqual(['registry/two-heads']);
  });
});

describe('sources from before the meeting', () => {
  /** A meeting whose only source came out before it. */
  const ahead = (standing: string) =>
    lakesWith([
      {
        path: 'data/meetings/shore-walk.yaml',
        text: `id: shore-walk
kind: side
title: Walk along the shore
sources: [mere-daily-2021]
date: { edtf: 2021-06-01 }
place: { name: not stated }
chair: {}
attendance: { list: published }
participations:
  - person: dag-placeholder
    delegation: XD
    capacity: principal
    printed:
      mere-daily-2021: { name: Dag Placeholder, title: not stated }
${standing}`,
      },
    ]).diagnostics.map(({ code }) => code);

  test('announce it where the record says so; else they cannot have reported it', () => {
    const entry = '{ status: announced, on: 2021-05-21, sources: [mere-daily-2021] }';
    expect(ahead(`    standing: [${entry}]\n`)).toEqual([]);
    expect(ahead('')).toEqual(['registry/source-before-meeting']);
  });

  test('are named by each entry: what the meeting rests on is not handed down', () => {
    const entry = '{ status: announced, on: 2021-05-21 }';
    expect(ahead(`    standing: [${entry}]\n`)).toContain('registry/no-evidence');
  });
});

describe('lists of delegations', () => {
  const list = (more: string) =>
    lakesWith([{ path: 'data/orders/more.yaml', text: more }]).diagnostics.map(({ code }) => code);
  const LIST = 'id: by-water\nname: order of the depth of the water\n';

  test('name states and bodies on record, each once, and their source', () => {
    const sound = `${LIST}parties: [XC, XA, lakes-secretariat]\nsources: [lakes-register]\n`;
    expect(list(sound)).toEqual([]);
    expect(list(sound.replace('XC', 'XQ'))).toEqual(['registry/unknown-state']);
    expect(list(sound.replace('lakes-secretariat', 'lakes-secretary'))).toEqual([
      'registry/unknown-party',
    ]);
    expect(list(sound.replace('XC', 'XA'))).toEqual(['records/bad-value']);
    expect(list(sound.replace('sources: [lakes-register]\n', ''))).toEqual([
      'registry/no-evidence',
    ]);
  });

  test('do not take the name of a rule', () => {
    const named = `id: own-language\nname: any\nparties: [XA]\nsources: [lakes-register]\n`;
    expect(list(named)).toEqual(['records/bad-value']);
  });

  test('are named by bodies as rules are, and the nearest name is suggested', () => {
    const bodies = (order: string) =>
      lakesWith([
        {
          path: 'data/bodies/bodies.yaml',
          text: ['water-council', 'presidents', 'lakes-secretariat']
            .map(
              (id) =>
                `- { id: ${id}, organisation: lakes, kind: ${id === 'lakes-secretariat' ? 'organ' : 'council'}, name: Body ${id}, short: ${id}, order: ${order}, sources: [lakes-register] }\n`,
            )
            .join(''),
        },
      ]).diagnostics.map(({ code, args }) => [code, args['nearest'], args['uses']]);
    expect(bodies('accession')).toEqual([]);
    expect(bodies('as-printed')).toEqual([]);
    expect(bodies('acession')).toEqual([['registry/unknown-order', 'accession', '3']]);
    expect(bodies('rusian-alphabet')).toEqual([
      ['registry/unknown-order', 'russian-alphabet', '3'],
    ]);
  });
});
