import { describe, expect, test } from 'vitest';
import {
  addressOrNotStated,
  edtfOrNotStated,
  id,
  languageTag,
  partyId,
  stateCode,
  text,
  textOrNotStated,
} from '../../src/records/schema/fields.ts';

describe('an id', () => {
  test.each(['scs-16', 'a', 'mere-daily-2021'])('%s', (word) => {
    expect(id.parse(word)).toBe(word);
  });
  test.each(['', 'A', '1a', 'a_b', 'a--b', '-a', 'a-', 'a b', 'é', '__proto__'])(
    'not %j',
    (word) => {
      expect(id.safeParse(word).success).toBe(false);
    },
  );
});

describe('a party is a state or a body', () => {
  test.each(['XA', 'lakes-secretariat'])('%s', (word) => {
    expect(partyId.parse(word)).toBe(word);
  });
  test.each(['Xa', 'XAB', 'X', 'xa '])('not %j', (word) => {
    expect(partyId.safeParse(word).success).toBe(false);
  });
  test('and a state is two capitals', () => {
    expect(stateCode.safeParse('pk').success).toBe(false);
  });
});

describe('text', () => {
  test.each([
    ['  trimmed \n', 'trimmed'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ['{{x}} <script> & "quotes"', '{{x}} <script> & "quotes"'],
    ['\u202Eright to left\u202C', '\u202Eright to left\u202C'],
    ['赵克志 👩‍👧', '赵克志 👩‍👧'],
    ['x'.repeat(20_000), 'x'.repeat(20_000)],
  ])('%#: comes out as it is', (written, read) => {
    expect(text.parse(written)).toBe(read);
  });
  test.each([
    '',
    '   ',
    'a\u0007b',
    'a\u0000',
    'a\u009Bb',
    'a\rb',
    'half \uD800',
    'x'.repeat(20_001),
  ])('%#: nothing, or what no page can show, is refused', (written) => {
    expect(text.safeParse(written).success).toBe(false);
  });
  test('`not stated` is nothing, and only these words are', () => {
    expect(textOrNotStated.parse('not stated')).toBeNull();
    expect(textOrNotStated.parse('Not stated')).toBe('Not stated');
  });
});

describe('a date', () => {
  test.each([
    ['2021-06-23', '2021-06-23'],
    [2023, '2023'],
    ['not stated', null],
    ['1000-01-01', '1000-01-01'],
    ['9998-12-31', '9998-12-31'],
  ])('%j', (written, read) => {
    expect(edtfOrNotStated.parse(written)).toBe(read);
  });
  test.each([
    null,
    true,
    20.5,
    '2021-02-29',
    'unknown',
    '',
    // Years of fewer or more than four digits, the day after included, break a calendar file.
    '0021-06-23',
    '0999',
    '9999-12-31',
    '9999-24',
    '2021-06-23/9999-01-01',
  ])('not %j', (written) => {
    expect(edtfOrNotStated.safeParse(written).error?.issues[0]?.message).toBe(
      'a date in EDTF: `2021-07-01`, `2016-04-13/2016-04-14`, `2021-10`, `2023` or `2022-08~`, or `not stated`',
    );
  });
});

describe('an address', () => {
  test.each([
    'https://a.example/x',
    'http://a.example:8080/?q=1',
    'a.example/news/1:2',
    'a.example?u=http://b.example',
    'a.example',
  ])('%s', (word) => {
    expect(addressOrNotStated.parse(word)).toBe(word);
  });
  test.each([
    '',
    'https://',
    'two words.example',
    'javascript:alert(1)',
    'page',
    'x'.repeat(2_001),
  ])('not %j', (word) => {
    expect(addressOrNotStated.safeParse(word).success).toBe(false);
  });
});

test.each([
  ['en', true],
  ['zh-Hans', true],
  ['en-GB', true],
  ['uz-Cyrl', true],
  ['english', false],
  ['EN', false],
  ['zh_Hans', false],
])('%s is a language tag: %s', (tag, isTag) => {
  expect(languageTag.safeParse(tag).success).toBe(isTag);
});
