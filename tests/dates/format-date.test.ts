import { expect, test } from 'vitest';
import { formatDate, monthName, weekdayName } from '../../src/dates/format-date.ts';

test.each([
  ['2021', '2021'],
  ['2021-10', 'October 2021'],
  ['2021-07-01', '1 July 2021'],
  ['2016-04-13/2016-04-14', '13–14 April 2016'],
  ['2021-06-30/2021-07-02', '30 June – 2 July 2021'],
  ['2021-12-30/2022-01-02', '30 December 2021 – 2 January 2022'],
  ['2021-06/2021-07', 'June–July 2021'],
  ['2021-12/2022-01', 'December 2021 – January 2022'],
  ['2020/2021', '2020 – 2021'],
  ['2021-21', 'spring 2021'],
  ['2021-22', 'summer 2021'],
  ['2021-23', 'autumn 2021'],
  ['2021-24', 'winter 2021'],
  ['2022-08~', 'about August 2022'],
  ['2022?', '2022 (uncertain)'],
  ['2022%', 'about 2022 (uncertain)'],
  ['2021-06-23~/2021-06-25', 'about 23–25 June 2021'],
])('%s is printed as %s', (text, printed) => {
  expect(formatDate(text)).toBe(printed);
});

test('what is no date is our bug', () => {
  expect(() => formatDate('2021-02-29')).toThrow('not an EDTF date');
});

test('months and weekdays have their English names', () => {
  expect([monthName('2021-09'), monthName('2021-09-16'), monthName('09')]).toEqual(
    Array(3).fill('September'),
  );
  expect([0, 1, 6].map(weekdayName)).toEqual(['Sunday', 'Monday', 'Saturday']);
});
