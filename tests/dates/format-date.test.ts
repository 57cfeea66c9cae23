import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extentOf } from '../../src/dates/edtf.ts';
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
  ['2021-06/2021-07-02', 'June 2021 – 2 July 2021'],
  ['2021-07/2021-07-15', 'July 2021 – 15 July 2021'],
  ['2021/2021-07', '2021 – July 2021'],
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

const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({ min: 1000, max: 9999 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 24 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 31 })).map(([m, d]) => `${m}-${two(d)}`);
const one = fc.oneof(year, month, day);
/** Spans near each other, so that their ends share a month or a year more often than not. */
const span = fc
  .tuple(
    one,
    fc.constantFrom(4, 7, 10),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
  )
  .map(([from, length, d, m]) => {
    const to = `${from.slice(0, 4)}-${two(m)}-${two(d)}`.slice(0, length);
    return `${from}/${to}`;
  });
const valid = fc
  .oneof(
    one,
    span,
    fc.tuple(one, one).map(([a, b]) => `${a}/${b}`),
  )
  .filter((text) => extentOf(text) !== undefined);

/** The numbers and names of an EDTF text that a reader must find in its words. */
function saidBy(text: string): string[] {
  return text.split('/').flatMap((end) => {
    const [y = '', m, d] = end.split('-');
    const named = m !== undefined && Number(m) <= 12 ? [monthName(m)] : [];
    return [y, ...named, ...(d === undefined ? [] : [String(Number(d))])];
  });
}

test('words say all that the date says, and no more', () => {
  fc.assert(
    fc.property(valid, (text) => {
      const words = formatDate(text);
      const said = words.match(/[A-Za-z]+|\d+/g) ?? [];
      const meant = saidBy(text);
      expect(said).toEqual(expect.arrayContaining(meant));
      const season = /spring|summer|autumn|winter/;
      expect(said.filter((word) => !meant.includes(word) && !season.test(word))).toEqual([]);
      expect(words).not.toMatch(/undefined|NaN|^\s|\s$| {2}/);
    }),
    { numRuns: 1000 },
  );
});

test('different dates are different words', () => {
  fc.assert(
    fc.property(valid, valid, (a, b) => {
      fc.pre(a !== b);
      expect(formatDate(a)).not.toBe(formatDate(b));
    }),
    { numRuns: 1000 },
  );
  const known = new Map<string, string>();
  fc.assert(
    fc.property(span, (text) => {
      if (!extentOf(text)) return;
      const words = formatDate(text);
      expect(known.get(words) ?? text).toBe(text);
      known.set(words, text);
    }),
    { numRuns: 2000 },
  );
});

test('a date that is not certain says so, and is otherwise the same', () => {
  fc.assert(
    fc.property(one, fc.constantFrom('~', '?', '%'), (text, mark) => {
      if (!extentOf(text)) return;
      const words = formatDate(`${text}${mark}`);
      expect(words).toContain(formatDate(text));
      expect(words.startsWith('about ')).toBe(mark !== '?');
      expect(words.endsWith(' (uncertain)')).toBe(mark !== '~');
    }),
  );
});
