import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  daysIn,
  isIsoDay,
  monthBounds,
  weekdayOf,
} from '../../src/dates/iso-day.ts';

test.each([
  ['2021-07-01', true],
  ['2020-02-29', true],
  ['2021-02-29', false],
  ['2021-06-31', false],
  ['2021-13-01', false],
  ['2021-7-1', false],
  ['2021-07-01T00:00', false],
  ['', false],
])('%j is a day: %s', (text, isDay) => {
  expect(isIsoDay(text)).toBe(isDay);
});

test('days are counted over months, years and leap days', () => {
  expect(addDays('2021-12-31', 1)).toBe('2022-01-01');
  expect(addDays('2020-03-01', -1)).toBe('2020-02-29');
  expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
  expect(daysBetween('2021-03-01', '2021-02-28')).toBe(-1);
  expect(daysIn('2021-02-27', '2021-03-01')).toEqual(['2021-02-27', '2021-02-28', '2021-03-01']);
  expect(daysIn('2021-03-01', '2021-02-27')).toEqual([]);
});

test('weekdays count from Sunday', () => {
  expect(weekdayOf('2021-07-01')).toBe(4);
  expect(weekdayOf('2021-07-04')).toBe(0);
});

test.each([
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2021-02', '2021-02-01', '2021-02-28'],
  ['2021-12', '2021-12-01', '2021-12-31'],
  ['0050-04', '0050-04-01', '0050-04-30'],
])('%s runs from %s to %s', (month, first, last) => {
  expect(monthBounds(month)).toEqual({ first, last });
});

test('adding days and taking the difference undo one another', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
      expect(daysBetween(from, addDays(from, count))).toBe(count);
    }),
  );
});
