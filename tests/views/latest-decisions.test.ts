import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import { buildCountryBrief, type CountryBrief } from '../../src/views/country-brief.ts';
import { lakesWith } from '../registry/lakes-with.ts';
import { lakes } from '../support/lakes.ts';

function decisions(asOf: string, code = 'XA', registry = lakes()): CountryBrief['decisions'] {
  return buildCountryBrief(registry, code, asOf, DEFAULT_SETTINGS).decisions;
}

test('the front says what the latest meeting decided, the strongest act first, with its sources', () => {
  const [latest, ...more] = decisions('2021-06-01');
  expect(more).toEqual([]);
  expect(latest?.meeting).toMatch(/^10th meeting of the Council of Water Ministers, /);
  expect(latest?.decisions.map(({ status }) => status)).toEqual(['Signed', 'Agreed']);
  expect(latest?.decisions.every(({ statement }) => statement.refs.length > 0)).toBe(true);
  expect(latest?.none).toBeUndefined();
});

test('it knows no decision before a source does', () => {
  expect(decisions('2020-06-12')[0]?.meeting).toMatch(/^9th/);
  expect(decisions('2018-05-16').map(({ meeting }) => meeting)).toEqual([
    expect.stringMatching(/^7th/),
  ]);
  expect(decisions('2009-01-01')).toEqual([]);
});

const QUIET = `id: water-12
body: water-council
sources: [mere-daily-2021]
number: { value: 12 }
date: { edtf: not stated }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`;

function withQuietMeeting(outcomes: string): CountryBrief['decisions'] {
  const file = { path: 'data/meetings/water-12.yaml', text: `${QUIET}${outcomes}` };
  const { registry, diagnostics } = lakesWith([file]);
  if (!registry) throw new Error(JSON.stringify(diagnostics));
  return decisions('2030-01-01', 'XA', registry);
}

test('a latest meeting that decided nothing is said to, before the last that did', () => {
  const [latest, before] = withQuietMeeting('outcomes:\n  - { status: noted, text: The rain. }\n');
  expect(latest?.decisions).toEqual([]);
  expect(latest?.none?.text).toMatch(
    /^No source .*; 1 statement \(noted\): see the session brief$/,
  );
  expect(latest?.none?.refs).not.toEqual([]);
  expect(before?.meeting).toMatch(/^10th/);
  expect(withQuietMeeting('')[0]?.none?.text).toMatch(/agreed$/);
});

test('many decisions are cut to the strongest, and the cut is said', () => {
  const agreed = Array.from({ length: 7 }, (_, n) => `  - { status: agreed, text: Point ${n}. }\n`);
  const outcomes = `outcomes:\n${agreed.join('')}  - { status: signed, text: A pact. }\n`;
  const [latest] = withQuietMeeting(outcomes);
  expect(latest?.decisions).toHaveLength(5);
  expect(latest?.decisions[0]?.status).toBe('Signed');
  expect(latest?.more).toBe('3 more decisions: see the session brief.');
});

test('a state that is party to nothing has no such part', () => {
  expect(decisions('2021-06-01', 'XE')).toEqual([]);
});
