import { describe, expect, test } from 'vitest';
import { codeEntry } from '../../src/diagnostics/codes.ts';
import { loadProject, makeDocument } from '../../src/pipeline.ts';
import type { TextFile } from '../../src/schema/text-file.ts';
import { buildView } from '../../src/views/build-view.ts';
import { filesIn, inputsOf, requestFor } from '../support/papers.ts';

const LAKES = filesIn('examples/lakes/data', /\.yaml$/).map(({ path, text }) => ({
  path: path.replace('examples/lakes/', ''),
  text,
}));

const load = (data: readonly TextFile[]) => loadProject(inputsOf('data', { data }));

/** Calendars name an occasion by a UID that is made of its record's id, and changes with it. */
const UID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The records with another id in place of one, wherever it stands. */
function renamed(id: string, to: string): TextFile[] {
  const whole = new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g');
  return LAKES.map(({ path, text }) => ({ path, text: text.replace(whole, to) }));
}

function viewsOf(data: readonly TextFile[], meeting: string): string {
  const { value, diagnostics } = load(data);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const asOf = '2021-06-01';
  const wanted = [
    { document: 'country-brief' as const, subject: 'XA', asOf },
    { document: 'session-brief' as const, subject: meeting, asOf },
  ];
  const views = wanted.map((one) => buildView(value.registry, value.settings, one).value);
  return JSON.stringify(views).replace(UID, 'uid');
}

describe('an id that JavaScript has a meaning for is an id like any other', () => {
  test.each([
    ['source', 'mere-daily-2021'],
    ['source of a list', 'shore-gazette-2021'],
    ['person', 'clara-specimen'],
    ['meeting', 'water-10'],
    ['topic', 'fishing'],
    ['instrument', 'lakes-charter'],
    ['event', 'clean-shore-drill'],
    ['body', 'water-council'],
    ['body at a table', 'lakes-secretariat'],
    ['organisation', 'lakes'],
  ])('%s', (_, id) => {
    const names = 'constructor';
    const meeting = id === 'water-10' ? names : 'water-10';
    const before = viewsOf(LAKES, 'water-10');
    const after = viewsOf(renamed(id, names), meeting);
    expect(after.replaceAll(names, id)).toBe(before);
  });
});

describe('a field that JavaScript has a meaning for is unknown like any other', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', (name) => {
    const { diagnostics } = load([
      ...LAKES,
      {
        path: 'data/topics/more.yaml',
        text: `id: ice\nname: Ice\ngroup: Ice\norder: 1\ncovers: Ice.\n${name}: { name: Frost }\n`,
      },
    ]);
    const [fault] = diagnostics;
    expect(fault).toMatchObject({ code: 'records/unknown-field', place: { line: 6, column: 1 } });
    expect(codeEntry(fault?.code ?? '').message(fault?.args ?? {})).toContain(name);
  });

  test('also as the source of a printed name', () => {
    const more = LAKES.map(({ path, text }) => ({
      path,
      text: text.replace(
        'shore-gazette-2021: { name: Gus Fixture, title: adviser, place_in_list: 2 }',
        '__proto__: { name: Gus Fixture, title: adviser }',
      ),
    }));
    const { value, diagnostics } = load(more);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ place }) => place?.excerpt.trim())).toContain(
      '__proto__: { name: Gus Fixture, title: adviser }',
    );
  });
});

test('ids and codes take no other words', () => {
  for (const words of ['{{x}}', '<b>', 'Water-10', 'a--b', '-a', 'a_b', '../x', 'ä', '']) {
    const text = `id: '${words}'\nname: Ice\ngroup: Ice\norder: 1\ncovers: Ice.\n`;
    const { value, diagnostics } = load([...LAKES, { path: 'data/topics/more.yaml', text }]);
    expect(value).toBeUndefined();
    expect(diagnostics.at(0)).toMatchObject({ place: { line: 1, column: 5 } });
  }
});

test('a file name is safe whatever the organisation calls itself', async () => {
  const short = "'../..\\\\ {{x}} <b> *?:|'";
  const data = LAKES.map(({ path, text }) => ({
    path,
    text: text.replace('short: LL', `short: ${short}`),
  }));
  const { value, diagnostics } = load(data);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const made = await makeDocument(
    value,
    requestFor({ document: 'country-brief', subject: 'XA', asOf: '2021-06-01', formats: ['json'] }),
  );
  expect(made.value[0]?.name).toMatch(/^2021-06-01_[A-Za-z0-9-]+_XA_country-brief\.json$/);
});
