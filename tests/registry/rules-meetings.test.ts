import { describe, expect, test } from 'vitest';
import { aside, lakesWith } from './lakes-with.ts';

interface Frame {
  id?: string;
  body?: string;
  kind?: string;
  number?: number;
  held?: string;
  source?: string;
  more?: string;
}

/** What one more meeting gives, beside those of the League of Lakes. */
function meeting(frame: Frame): string[] {
  return meetings(frame);
}

function meetings(...frames: Frame[]): string[] {
  const files = frames.map(
    ({ id = 'more', body, kind, number, held = '2021-05-21', source, more }) => ({
      path: `data/meetings/${id}.yaml`,
      text: `id: ${id}
title: Meeting ${id}
${body ? `body: ${body}\n` : ''}${kind ? `kind: ${kind}\n` : ''}sources: [${source ?? 'shore-gazette-2021'}]
${number ? `number: { value: ${number} }\n` : ''}date: { edtf: ${held} }
place: { name: not stated }
chair: {}
attendance: { list: not published }
${more ?? ''}`,
    }),
  );
  return lakesWith(files).diagnostics.map(({ code }) => code);
}

describe('two records of one meeting', () => {
  test.each<[string, Frame]>([
    ['the same number', { body: 'water-council', number: 10, held: '2021-05-22' }],
    ['the same day', { body: 'water-council', held: '2021-05-20' }],
    ['days that overlap', { body: 'water-council', held: '2021-05-20/2021-05-22' }],
  ])('%s', (_, frame) => {
    expect(meeting(frame)).toEqual(['registry/likely-duplicate-meeting']);
  });

  test.each<[string, Frame]>([
    ['two numbers on one day', { body: 'water-council', number: 11, held: '2021-05-20' }],
    ['another body', { body: 'presidents', held: '2021-05-20' }],
    ['another kind', { body: 'water-council', kind: 'preparatory', held: '2021-05-20' }],
    ['no body', { kind: 'side', held: '2021-05-20' }],
    ['a date too wide to tell', { body: 'water-council', held: '2021-05' }],
    ['no date', { body: 'water-council', held: 'not stated' }],
  ])('not: %s', (_, frame) => {
    expect(meeting(frame)).toEqual([]);
  });
});

describe('numbers run with the dates', () => {
  test.each<[number, string, string[]]>([
    [11, '2021-12-01', []],
    [8, '2019-05-20', []],
    [8, '2021', ['registry/number-out-of-order']],
    [11, '2019', ['registry/number-out-of-order']],
    [11, '2021', []],
    [11, 'not stated', []],
  ])('number %i on %s', (number, held, codes) => {
    expect(meeting({ body: 'water-council', number, held, source: 'lakes-register' })).toEqual(
      codes,
    );
  });
});

describe('sources and their dates', () => {
  test.each([
    ['2021-05-22', []],
    ['2021-05-20/2021-05-30', []],
    ['2021-05-23', ['registry/source-before-meeting']],
    ['2021-05', []],
    ['2021-06', ['registry/source-before-meeting']],
    ['2021-06~', []],
    ['not stated', []],
  ])('a report of 22 May 2021 on a meeting on %s', (held, codes) => {
    expect(meeting({ kind: 'side', held })).toEqual(codes);
  });

  test('a register may be older than what it is cited for', () => {
    expect(meeting({ kind: 'side', held: '2024-06-01', source: 'lakes-register' })).toEqual([]);
  });

  test('a single statement may rest on an announcement', () => {
    const more = 'mode: { value: in person, sources: [lakes-news-2020] }\n';
    expect(meeting({ kind: 'side', more })).toEqual([]);
  });

  test('a list of delegations may not, and is reported where the source stands', () => {
    const { diagnostics } = lakesWith([
      aside(
        `participations:
  - person: boris-sample
    delegation: XB
    capacity: principal
    printed: { lakes-news-2020: { name: B. Sample, title: not stated } }
`,
        'published',
      ),
    ]);
    expect(diagnostics).toMatchObject([
      { code: 'registry/source-before-meeting', place: { line: 13, column: 16 } },
    ]);
  });
});

describe('beside', () => {
  test('a chain has an end', () => {
    expect(
      meetings(
        { id: 'a', kind: 'side', more: 'beside: b\n' },
        { id: 'b', kind: 'side', more: 'beside: water-10\n' },
      ),
    ).toEqual([]);
  });

  test('a circle is reported once, and what leads into it is not', () => {
    const found = meetings(
      { id: 'a', kind: 'side', more: 'beside: b\n' },
      { id: 'b', kind: 'side', more: 'beside: c\n' },
      { id: 'c', kind: 'side', more: 'beside: a\n' },
      { id: 'd', kind: 'side', more: 'beside: a\n' },
    );
    expect(found).toEqual(['registry/beside-cycle']);
  });
});

describe('wordings that differ', () => {
  const outcome = (evidence: string) =>
    meeting({
      kind: 'side',
      more: `outcomes:
  - status: agreed
    text: To meet again.
    wording_differs: true
    evidence: [${evidence}]
`,
    });

  test('are at least two', () => {
    const one = '{ source: mere-daily-2021, says: agreed }';
    const two = '{ source: shore-gazette-2021, says: resolved }';
    expect(outcome(`${one}, ${two}`)).toEqual([]);
    expect(outcome(`${one}, { source: shore-gazette-2021 }`)).toEqual(['registry/one-wording']);
    expect(outcome('{ source: shore-gazette-2021 }')).toEqual(['registry/one-wording']);
  });
});
