import { describe, expect, test } from 'vitest';
import { codes } from '../../src/diagnostics/codes.ts';
import { exampleFiles } from '../../src/diagnostics/parse-example.ts';
import { loadProject } from '../../src/pipeline.ts';
import { asExpected } from '../support/as-expected.ts';
import { inputsOf } from '../support/papers.ts';
import { LAKES } from './lakes-with.ts';

/** What loading the League of Lakes finds with files laid over it. */
function found(files: readonly { path: string; text: string }[], settings?: string) {
  const laid = new Set(files.map(({ path }) => path));
  const data = [...LAKES.filter(({ path }) => !laid.has(path)), ...files];
  const file = settings === undefined ? {} : { settings: { path: 'brief.yaml', text: settings } };
  return loadProject(inputsOf('data', { data, dataRoot: 'data', ...file })).diagnostics;
}

const EXAMPLES = Object.entries(codes).filter(([code]) => /^(markings|briefings)\//.test(code));

test.each(EXAMPLES)('the example of %s gives exactly what it announces', (code, { example }) => {
  const { files, expected } = exampleFiles(example ?? '');
  expect(expected.map((one) => one.code)).toContain(code);
  const given = asExpected(found(files));
  expect(given).toEqual(expected);
});

test.each(EXAMPLES)('%s is worded as all messages are', (_, entry) => {
  for (const { args } of found(exampleFiles(entry.example ?? '').files)) {
    for (const words of [entry.message(args), entry.help?.(args) ?? 'none']) {
      expect(words).not.toMatch(/^[A-Z]|\.$|undefined|null|\[object/);
    }
    expect(entry.meaning).toMatch(/^[A-Z].*\.$/);
  }
});

function briefing(more: string) {
  const text = `id: water-9\nmeeting: water-9\nwritten: 2020-08-01\nunit: Lakes Desk\n${more}`;
  return [{ path: 'data/briefings/water-9.yaml', text }];
}

describe('slips in marks are found wherever a mark may stand', () => {
  test.each([
    'marking: TLP:AMBR\n',
    'overview: [{ text: a, marking: TLP:AMBR }]\n',
    'programme: [{ date: 2020-06-09, from: 09:00, what: a, marking: TLP:AMBR }]\n',
    'items: [{ topic: water-levels, objective: { text: a, marking: TLP:AMBR } }]\n',
    'delegations: [{ delegation: XA, points: [{ text: a, marking: TLP:AMBR }] }]\n',
    'if_raised: [{ subject: a, line: [a], background: [{ text: a, marking: TLP:AMBR }] }]\n',
  ])('%s', (more) => {
    const [slip, ...others] = found(briefing(more));
    expect(others).toEqual([]);
    expect(slip?.code).toBe('markings/unknown-level');
    expect(slip?.place?.excerpt).toContain('TLP:AMBR');
    expect(slip?.place?.excerpt.slice((slip.place.column ?? 1) - 1)).toMatch(/^TLP:AMBR/);
  });

  test.each([
    ['marking: TLP:AMBR\n', 1],
    ['audiences:\n  partners:\n    up_to: [OFFICIAL, TLP:GREN]\n', 3],
    ['audiences:\n  constructor: { up_to: [SECRET] }\n', 2],
  ])('in the settings: %j', (settings, line) => {
    const [slip, ...others] = found([], settings);
    expect(others).toEqual([]);
    expect(slip?.code).toMatch(/^markings\//);
    expect(slip?.place).toMatchObject({ file: 'brief.yaml', line });
  });
});

test('how many points a section may have is a setting', () => {
  const points = 'delegations: [{ delegation: XA, points: [a, b, c] }]\n';
  expect(found(briefing(points))).toEqual([]);
  const here = (settings: string) =>
    found(briefing(points), settings).filter(({ place }) =>
      place?.file.endsWith('briefings/water-9.yaml'),
    );
  const [fault] = here('points_at_most: 2\n');
  expect(fault?.args).toEqual({ points: '3', most: '2' });
  expect(here('points_at_most: 3\n')).toEqual([]);
});

describe('a paragraph that is a mapping is told what is wrong with it', () => {
  test.each([
    ['overview: [{ text: a, markng: OFFICIAL }]\n', 'records/unknown-field', 'markng'],
    ['overview: [{ marking: OFFICIAL }]\n', 'records/missing-field', 'text'],
    ['overview: [{ text: a, internal: perhaps }]\n', 'records/bad-value', 'internal'],
    ['overview: [[a]]\n', 'records/bad-value', 'overview'],
    ['overview: [""]\n', 'records/bad-value', 'overview'],
    ['overview: [null]\n', 'records/bad-value', 'overview'],
    ['programme: [{ date: 2020-02-30, from: 09:00, what: a }]\n', 'records/bad-value', 'date'],
    ['programme: [{ date: 2020-02-03, from: 9:00, what: a }]\n', 'records/bad-value', 'from'],
    ['programme: [{ date: 2020-02-03, from: 24:00, what: a }]\n', 'records/bad-value', 'from'],
    [
      'overview: [{ text: a, __proto__: { polluted: true } }]\n',
      'records/unknown-field',
      '__proto__',
    ],
  ])('%s', (more, code, field) => {
    expect(found(briefing(more)).map((one) => `${one.code} ${one.args['field']}`)).toEqual([
      `${code} ${field}`,
    ]);
  });
});
