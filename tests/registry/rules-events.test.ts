import { describe, expect, test } from 'vitest';
import { lakesWith } from './lakes-with.ts';

/** What the event that announces water-10 gives, with these announcements and fields. */
function announced(announcements: string[], more = 'meeting: water-10\n'): string[] {
  const text = `id: water-10-announced
title: Tenth meeting of the Council of Water Ministers
kind: meeting
announcements:
${announcements.map((one) => `  - { ${one} }\n`).join('')}${more}`;
  const { diagnostics } = lakesWith([{ path: 'data/events/water-10-announced.yaml', text }]);
  return diagnostics.map(({ code }) => code);
}

describe('an event and the meeting it announced', () => {
  test.each([
    ['2021-05-20', []],
    ['2021-05', []],
    ['2021', []],
    ['2021-05-19/2021-05-21', []],
    ['not stated', []],
    ['2021-06~', []],
    ['2021-05-21', ['registry/event-date-conflict']],
    ['2021-06', ['registry/event-date-conflict']],
    ['2022', ['registry/event-date-conflict']],
  ])('announced for %s', (date, codes) => {
    expect(announced([`source: lakes-news-2020, date: ${date}`])).toEqual(codes);
  });

  test('postponed to a date for which it was announced before, or only since', () => {
    const early = 'source: mere-daily-2018, date: 2021';
    const then = 'source: lakes-news-2020, date: 2021-05-10';
    const moved = 'source: mere-daily-2021, date: 2021-05-20, status: postponed';
    const since = 'source: shore-gazette-2021-07, date: 2021-05-20, status: confirmed';
    expect(announced([early, then, moved, since])).toEqual([]);
    const SAME = ['registry/postponed-to-same-date'];
    expect(announced([early, then.replace('10', '20'), moved])).toEqual(SAME);
    expect(announced([then.replace('2021-05-10', '2021-05'), moved])).toEqual(SAME);
  });

  test.each([
    ['2021-05-20/2022-05-20', []],
    ['2021-05-20/2022-05-21', ['registry/very-long-date']],
    ['2021-05-20/9021-05-21', ['registry/very-long-date']],
    ['2021/2031', []],
  ])('that goes on for %s', (date, codes) => {
    expect(announced([`source: lakes-news-2020, date: ${date}`])).toEqual(codes);
  });

  test('the latest published announcement with a date counts, in whatever order they stand', () => {
    const early = 'source: mere-daily-2018, date: 2020-05';
    const late = 'source: lakes-news-2020, date: 2021-05';
    const silent = 'source: mere-daily-2021, date: not stated';
    expect(announced([early, late, silent])).toEqual([]);
    expect(announced([late, early])).toEqual([]);
    expect(announced([early])).toEqual(['registry/event-date-conflict']);
  });

  test('of no body may be linked to a meeting of one', () => {
    expect(announced(['source: lakes-news-2020, date: 2021-05'])).toEqual([]);
  });
});

describe('an event whose meeting is on record', () => {
  const unlinked = (date: string, more = 'body: water-council\n') =>
    announced([`source: lakes-news-2020, date: ${date}`], more);

  test('on the same days is to be linked', () => {
    expect(unlinked('2021-05-20')).toEqual(['registry/event-not-linked']);
    expect(unlinked('2021-05-20/2021-05-21')).toEqual(['registry/event-not-linked']);
  });

  test('may be another where the meeting itself has no day', () => {
    const meeting = {
      path: 'data/meetings/presidents.yaml',
      text: `id: presidents
body: presidents
sources: [shore-gazette-2021]
date: { edtf: 2021-05 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`,
    };
    const event = {
      path: 'data/events/more.yaml',
      text: `id: more
title: Extraordinary assembly
kind: meeting
body: presidents
announcements: [{ source: lakes-news-2020, date: 2021-05-20 }]
`,
    };
    expect(lakesWith([meeting, event]).diagnostics).toEqual([]);
  });

  test('may be another in the same month', () => {
    expect(unlinked('2021-05')).toEqual([]);
    expect(unlinked('2021-05-22')).toEqual([]);
    expect(unlinked('2021-05-20', '')).toEqual([]);
    expect(unlinked('2021-05-20', 'body: presidents\n')).toEqual([]);
  });
});

describe('two records of one event', () => {
  const event = (title: string, date: string, more = '', kind = 'exercise') =>
    lakesWith([
      {
        path: 'data/events/more.yaml',
        text: `id: more
title: ${title}
kind: ${kind}
${more}announcements: [{ source: mere-daily-2021, date: ${date} }]
`,
      },
    ]).diagnostics.map(({ code }) => code);

  const DUPLICATE = ['registry/likely-duplicate-event'];

  test.each([
    ['Exercise Clean Shore', '2021-10', DUPLICATE],
    ['exercise “Clean Shore”', '2021-10-05', DUPLICATE],
    ['The Exercise CLEAN-SHORE', '2021', DUPLICATE],
    ['Exercise Clean Shore', '2022-10', []],
    ['Exercise Clean Shore', 'not stated', []],
    ['Exercise Clean Lake', '2021-10', []],
    ['Conference on shared gauges', 'not stated', DUPLICATE],
  ])('%s, %s', (title, date, codes) => {
    expect(event(title, date)).toEqual(codes);
  });

  test('what comes round every year is no duplicate of one occasion', () => {
    expect(event('Day of the Lakes', 'not stated')).toEqual([]);
  });

  test('meetings of one body on one day under two titles', () => {
    // The meeting that both announce is on record too, and linked to one of them.
    expect(event('Summit', '2021-09-15', 'body: presidents\n', 'meeting')).toEqual([
      'registry/event-not-linked',
      ...DUPLICATE,
    ]);
    expect(event('Summit', '2021-09', 'body: presidents\n', 'meeting')).toEqual([]);
    expect(event('Gala', '2021-09-15', 'body: presidents\n', 'other')).toEqual([]);
  });
});
