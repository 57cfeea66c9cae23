import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showOnOneLine, showSafely } from '../../src/diagnostics/show-safely.ts';

test.each([
  ['plain text, `ticks` — ünïcödé 赵克志 Николай', 'plain text, `ticks` — ünïcödé 赵克志 Николай'],
  ['\u001B[2J', '<U+001B>[2J'],
  ['a\u0000b', 'a<U+0000>b'],
  ['a\tb\nc\rd', 'a<U+0009>b<U+000A>c<U+000D>d'],
  ['\u009B31m', '<U+009B>31m'],
  ['\u202Eabc\u2069', '<U+202E>abc<U+2069>'],
  ['\u200Fשלום', '<U+200F>שלום'],
  ['a\u200Bb\uFEFFc\u00ADd', 'a<U+200B>b<U+FEFF>c<U+00AD>d'],
  ['\u2028\u2029', '<U+2028><U+2029>'],
  ['lone \uD800 half', 'lone <U+D800> half'],
  ['\u{E0041}', '<U+E0041>'],
  // Persian and emoji need their joiners.
  ['می\u200Cخواهم 👩‍👧', 'می\u200Cخواهم 👩‍👧'],
])('%j is shown as %j', (text, shown) => {
  expect(showSafely(text)).toBe(shown);
});

test('no control character is ever left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(showSafely(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});

test('one line stays one line, and is safe', () => {
  expect(showOnOneLine('a\tb\r\n  c\u2028d \u001B[2J')).toBe('a b c d <U+001B>[2J');
});
