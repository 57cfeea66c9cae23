import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownExtent } from '../../src/dates/edtf.ts';
import { addDays, daysIn } from '../../src/dates/iso-day.ts';
import { DEFAULT_SETTINGS } from '../../src/records/read-settings.ts';
import type { Announcement } from '../../src/records/schema/kinds.ts';
import { choicesIn } from '../../src/registry/choices.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { buildView, type View, type ViewRequest, viewSchemas } from '../../src/views/build-view.ts';
import { projectOf } from '../support/papers.ts';
import { calendarFaults, unresolvedRefs } from '../support/view-checks.ts';
import { firstKnown, type Words } from './first-known.ts';

const PROJECTS = ['examples/lakes/data', 'data'].map((folder) => {
  const { registry } = projectOf(folder);
  return { folder, registry, words: distinct(firstKnown(registry)) };
});

/** Equal words are known since the first of their days. */
function distinct(all: readonly Words[]): Words[] {
  const since = new Map<string, string>();
  for (const { words, since: day } of all) {
    const known = since.get(words);
    if (known === undefined || day < known) since.set(words, day);
  }
  return [...since].map(([words, day]) => ({ words, since: day }));
}

/** Days before, during and after all that is on record, and as often one beside a recorded day. */
function anyDayOf(registry: Registry): fc.Arbitrary<string> {
  const texts = [...registry.meetings.values(), ...registry.events.values()].flatMap(stringsIn);
  const recorded = texts
    .concat([...registry.sources.values()].flatMap(stringsIn))
    .flatMap((text) => text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []);
  const beside = fc.tuple(fc.constantFrom(...new Set(recorded)), fc.integer({ min: -2, max: 1 }));
  return fc.oneof(
    fc.integer({ min: -400, max: 6000 }).map((count) => addDays('2010-01-01', count)),
    beside.map(([day, by]) => addDays(day, by)),
  );
}

const OF_MEETINGS = [
  'session-brief',
  'session-pack',
  'seating-list',
  'badges',
  'tent-cards',
] as const;

function requestsOf({ states, meetings }: Registry): Omit<ViewRequest, 'asOf'>[] {
  return [
    ...[...states.keys()].map((subject) => ({ document: 'country-brief' as const, subject })),
    ...[...meetings.keys()].flatMap((subject) =>
      OF_MEETINGS.map((document) => ({ document, subject })),
    ),
  ];
}

function viewOf(registry: Registry, request: ViewRequest): View | undefined {
  return buildView(registry, DEFAULT_SETTINGS, request).value;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}

describe.each(PROJECTS)('$folder, on any day', ({ registry, words }) => {
  const requests = requestsOf(registry);
  const anyRequest = fc.record({ of: fc.constantFrom(...requests), asOf: anyDayOf(registry) });

  test('no paper has words that only a later source says', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyRequest, ({ of, asOf }) => {
        const view = viewOf(registry, { ...of, asOf });
        if (!view) return;
        const known = words.filter(({ since }) => since <= asOf).map(({ words: text }) => text);
        const printed = stringsIn(view).join('\n');
        const leaked = words
          .filter(({ since }) => since > asOf)
          .filter(({ words: text }) => !known.some((one) => one.includes(text)))
          .filter(({ words: text }) => printed.includes(text));
        expect(leaked).toEqual([]);
        checked += 1;
      }),
      { numRuns: 800 },
    );
    expect(checked).toBeGreaterThan(200);
  });

  test('every paper is whole: its shape, its sources, its calendar', () => {
    fc.assert(
      fc.property(anyRequest, ({ of, asOf }) => {
        const view = viewOf(registry, { ...of, asOf });
        if (!view) return;
        expect(viewSchemas[of.document].safeParse(view).success).toBe(true);
        expect(unresolvedRefs(view)).toEqual([]);
        expect(calendarFaults(view)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('between two days on which nothing happens, only the day itself changes', () => {
    let checked = 0;
    fc.assert(
      fc.property(anyRequest, ({ of, asOf }) => {
        const next = addDays(asOf, 1);
        if (turningDays(registry).has(next)) return;
        const [before, after] = [asOf, next].map((day) => viewOf(registry, { ...of, asOf: day }));
        expect(withoutDay(after, next)).toEqual(withoutDay(before, next));
        checked += 1;
      }),
      { numRuns: 500 },
    );
    expect(checked).toBeGreaterThan(250);
  });
});

/** How long an announcement without a date counts as lying ahead, in days. */
const OPEN_DAYS = 365;

const turning = new Map<Registry, Set<string>>();

/**
 * Days on which a paper may say something else than the day before: a source came out, a status
 * began, a choice was made, a record was corrected, an announced event went by, or a month did.
 */
function turningDays(registry: Registry): Set<string> {
  const known = turning.get(registry);
  if (known) return known;
  const days = new Set([
    ...[...registry.sources.values()].flatMap(({ published }) => lastOf(published.edtf)),
    ...[...registry.states.values()].flatMap(({ status }) =>
      status.map(({ from }) => knownExtent(from).first),
    ),
    ...choicesIn(registry).map(({ choice }) => knownExtent(choice.on).last),
    ...[...registry.meetings.values(), ...registry.events.values()].flatMap(({ revised }) =>
      revised.map(({ on }) => knownExtent(on).first),
    ),
    ...[...registry.events.values()].flatMap(({ announcements }) =>
      announcements.flatMap((one) => daysAfter(one, registry)),
    ),
  ]);
  turning.set(registry, days);
  return days;
}

function lastOf(edtf: string | null | undefined): string[] {
  return edtf ? [knownExtent(edtf).last] : [];
}

/** The day an announcement has gone by, and the first day after each month that it is drawn in. */
function daysAfter({ date, source }: Announcement, registry: Registry): string[] {
  if (date === null) {
    const published = lastOf(registry.sources.get(source)?.published.edtf);
    return published.map((day) => addDays(day, OPEN_DAYS + 1));
  }
  const { first, last } = knownExtent(date);
  const months = daysIn(first, last).filter((day) => day.endsWith('-01'));
  return [...months, addDays(last, 1)];
}

/** What stands at the head of a paper, without the day. */
function headOf(view: View): object {
  if (view.document === 'session-pack') return { cover: { ...view.cover, asOf: '' } };
  return 'front' in view ? { front: { ...view.front, asOf: '' } } : {};
}

/** A view without the day it speaks for, and without where that day stands in its timeline. */
function withoutDay(view: View | undefined, asOf: string): unknown {
  if (!view) return;
  const { timeline: _timeline, ...rest } = { timeline: undefined, ...view };
  const day = /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g;
  return JSON.parse(
    JSON.stringify({ ...rest, asOf, ...headOf(view) }, (key, value: unknown) =>
      (key === 'subject' || key === 'nothingAhead') && typeof value === 'string'
        ? value.replace(day, 'a day')
        : value,
    ),
  );
}
