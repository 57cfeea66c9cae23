import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/records/read-settings.ts';
import { buildView, type View, type ViewRequest } from '../../../src/views/build-view.ts';
import { compareViews } from '../../../src/views/changes/compare-views.ts';
import { lakes } from '../../support/lakes.ts';

/** What is no statement of a paper: what makes the file, the day, counts, and mere repetitions. */
const FURNITURE = [
  /^(document|asOf|identity|tabs|index|schedule|reach)\b/,
  /^(front|cover)\.asOf$/,
  /^meeting\.id$/,
  /^(agenda|agendas\.\d+)\.(meeting|title)$/,
  /\b(key|card|id|href|look|shape|anchor)$/,
  /\boriginal\.\d+\.language$/,
  // Headings of rows.
  /^(glance|delegations\.\d+\.facts|facts)\.\d+\.label$/,
  // The figure in words, and its axis.
  /^timeline\.(alt|ticks|asOf)\b/,
  // The grids of months are drawn from the list.
  /^topicGrid\.rows\.\d+\.cells\.\d+\.kind$/,
  /^calendar\.months\.\d+\.(title|weekdays|weeks\.\d+\.days)\b/,
  /^calendar\.months\.\d+\.weeks\.\d+\.lanes\.\d+\.\d+\.kind$/,
  /^calendar\.nothingAhead$/,
  // Who says it, and when, is said of the brief as a whole.
  /^house\.(marks|evidence)\b/,
  /^(house\.(byTopic|withoutSeat)\.\d+|delegations\.\d+\.house)\.(evidence|note)$/,
  // Running numbers, and what is left out for want of room.
  /^outcomes\.\w+\.\d+\.number$/,
  /^decisions\.\d+\.more$/,
  // Whose seat it is stands beside the number of the seat.
  /^seats\.\d+\.people\.\d+\.delegation$/,
];

type Path = readonly string[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') {
    // How current the records are stands on the first page of a country's brief.
    return / on record.*; latest report of /.test(value) ? [] : [path];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]));
}

function withText(view: View, path: Path, text: string): View {
  const copy = structuredClone(view);
  let at = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1) ?? ''] = text;
  return copy;
}

const REGISTRY = lakes();

function viewOf(document: ViewRequest['document'], subject: string): View {
  const request = { document, subject, asOf: '2021-09-07' };
  const { value } = buildView(REGISTRY, DEFAULT_SETTINGS, request);
  if (!value) throw new Error(`no ${document} on ${subject}`);
  return value;
}

const PAPERS = [
  { document: 'country-brief', subject: 'XA' },
  { document: 'country-brief', subject: 'XD' },
  { document: 'session-brief', subject: 'water-10' },
  { document: 'session-brief', subject: 'presidents-4' },
  { document: 'session-pack', subject: 'water-10' },
  { document: 'session-pack', subject: 'presidents-4' },
  { document: 'seating-list', subject: 'water-10' },
  { document: 'badges', subject: 'water-10' },
  { document: 'tent-cards', subject: 'presidents-4' },
  { document: 'calendar', subject: 'all' },
] as const;

const VIEWS = PAPERS.map(({ document, subject }) => viewOf(document, subject));

const STATEMENTS = VIEWS.flatMap((view) =>
  pathsIn(view)
    .filter((path) => !FURNITURE.some((furniture) => furniture.test(path.join('.'))))
    .map((path) => ({ view, path })),
);

/** Any text, hostile ones too, with a word in it that no paper has. */
const someText = fc
  .string({ unit: 'binary', maxLength: 40 })
  .map((text) => `${text} zqxjvwkk ${text}`);

describe('a comparison', () => {
  test('tells of every text that a reader could see to differ, whichever paper has it', () => {
    const statement = fc.constantFrom(...STATEMENTS);
    fc.assert(
      fc.property(statement, someText, ({ view, path }, text) => {
        const other = withText(view, path, text);
        expect(compareViews(view, other), path.join('.')).not.toEqual([]);
        expect(compareViews(other, view), path.join('.')).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('finds nothing between a paper and itself', () => {
    for (const view of VIEWS) expect(compareViews(view, structuredClone(view))).toEqual([]);
  });

  test('tells of parts and fields that it has never heard of', () => {
    const view = viewOf('session-brief', 'water-10');
    const withTalks = (time: string) => ({ ...view, sideTalks: [{ title: 'Talks', time }] });
    const [after, later] = [withTalks('09:30'), withTalks('10:15')];
    const words = (a: View, b: View) => compareViews(a, b).map(({ part, text }) => [part, text]);
    expect(words(view, after)).toEqual([['Side talks', 'New: “Talks, 09:30”']]);
    expect(words(after, later)).toEqual([
      ['Side talks', '“Talks”, time: now “10:15” (was: “09:30”)'],
    ]);
    expect(words(later, view)).toEqual([['Side talks', 'No longer there: “Talks, 10:15”']]);
  });

  test('says the same whatever the order of keys', () => {
    const view = viewOf('session-pack', 'water-10');
    const turned = Object.fromEntries(Object.entries(view).reverse()) as View;
    expect(compareViews(turned, view)).toEqual([]);
  });
});

/** Days after which nothing came out on the day that follows. */
const DAYS = ['2021-05-22', '2021-08-20', '2021-09-07', '2021-10-20', '2023-01-01'];

describe('another day alone', () => {
  test.each(DAYS)('is no change, from %s to the next', (day) => {
    const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    for (const { document, subject } of PAPERS) {
      const [before, after] = [day, next].map(
        (asOf) => buildView(REGISTRY, DEFAULT_SETTINGS, { document, subject, asOf }).value,
      );
      if (!before || !after) continue;
      expect(compareViews(before, after), `${document} ${subject}`).toEqual([]);
    }
  });

  test('has what is gone by in one line', () => {
    const [before, after] = ['2021-09-15', '2022-01-10'].map(
      (asOf) =>
        buildView(REGISTRY, DEFAULT_SETTINGS, { document: 'country-brief', subject: 'XA', asOf })
          .value,
    );
    if (!before || !after) throw new Error('no brief');
    expect(compareViews(before, after).map(({ part, text }) => `${part}: ${text}`)).toEqual([
      'Calendar: Gone by, and nothing on record says what came of it: Exercise Clean Shore, October 2021 (day not stated); Workshop on rescue at sea, 5–6 October 2021; Assembly of Presidents, 14–15 September 2021',
    ]);
  });
});
