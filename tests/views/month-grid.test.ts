import { describe, expect, test } from 'vitest';
import { monthGrid } from '../../src/views/parts/month-grid.ts';

const SUMMIT = { title: 'Summit', first: '2021-09-16', last: '2021-09-17' };

const SIGNS = { bar: '?', space: '-', 'weekend-space': '~' } as const;

/** The grid as a person would draw it: day numbers, bars below them. */
function drawn(grid: ReturnType<typeof monthGrid>): string[] {
  return grid.weeks.flatMap(({ days, lanes }) => [
    days.map(({ number }) => number || '.').join(' '),
    ...lanes.map((lane) =>
      lane.map(({ span, text, kind }) => `${text || SIGNS[kind]}*${span}`).join(' '),
    ),
  ]);
}

describe('a month grid', () => {
  test('starts its weeks on Monday and leaves days of other months blank', () => {
    const grid = monthGrid('2021-09', [SUMMIT], [], 'monday');
    expect(grid.title).toBe('September 2021');
    expect(grid.weekdays).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(drawn(grid)).toEqual([
      '. . 1 2 3 4 5',
      '6 7 8 9 10 11 12',
      '13 14 15 16 17 18 19',
      '-*3 Summit*2 ~*2',
      '20 21 22 23 24 25 26',
      '27 28 29 30 . . .',
    ]);
  });

  test.each([
    ['sunday', 'Sun', '. . . 1 2 3 4'],
    ['saturday', 'Sat', '. . . . 1 2 3'],
  ] as const)('starts its weeks on %s where that is the setting', (start, first, week) => {
    const grid = monthGrid('2021-09', [], [], start);
    expect(grid.weekdays[0]).toBe(first);
    expect(drawn(grid)[0]).toBe(week);
  });

  test('carries a span over the end of a week and of the month', () => {
    const long = { title: 'Drill', first: '2021-09-25', last: '2021-10-03' };
    expect(drawn(monthGrid('2021-09', [long], [], 'monday')).slice(-4)).toEqual([
      '20 21 22 23 24 25 26',
      '-*5 Drill*2',
      '27 28 29 30 . . .',
      'Drill*4 -*3',
    ]);
    expect(drawn(monthGrid('2021-10', [long], [], 'monday')).slice(0, 2)).toEqual([
      '. . . . 1 2 3',
      '-*4 Drill*3',
    ]);
  });

  test('puts events on the same day below each other and others beside each other', () => {
    const events = [
      SUMMIT,
      { title: 'Dinner', first: '2021-09-16', last: '2021-09-16' },
      { title: 'Visit', first: '2021-09-18', last: '2021-09-18' },
    ];
    const third = drawn(monthGrid('2021-09', events, [], 'monday')).slice(2, 5);
    expect(third).toEqual([
      '13 14 15 16 17 18 19',
      '-*3 Summit*2 Visit*1 ~*1',
      '-*3 Dinner*1 -*1 ~*2',
    ]);
  });

  test('keeps two events of one name on following days apart only by their days', () => {
    const events = [
      { title: 'Talks', first: '2021-09-14', last: '2021-09-14' },
      { title: 'Talks', first: '2021-09-15', last: '2021-09-15' },
    ];
    const lanes = monthGrid('2021-09', events, [], 'monday').weeks[2]?.lanes;
    expect(lanes?.flat().filter(({ kind }) => kind === 'bar')).toHaveLength(2);
  });

  test('marks weekends, and says each day in words', () => {
    const days = monthGrid('2021-09', [], [], 'monday').weeks.flatMap((week) => week.days);
    expect(days.filter(({ kind }) => kind === 'weekend').map(({ number }) => number)).toEqual([
      '4',
      '5',
      '11',
      '12',
      '18',
      '19',
      '25',
      '26',
    ]);
    expect(days.find(({ number }) => number === '16')?.label).toBe('16 September 2021');
  });

  test('knows leap years and months that fill whole weeks', () => {
    expect(drawn(monthGrid('2024-02', [], [], 'monday')).at(-1)).toBe('26 27 28 29 . . .');
    expect(drawn(monthGrid('2027-02', [], [], 'monday'))).toHaveLength(4);
  });
});
