import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../src/countries/fold-name.ts';
import { foldToken, plainToken, stemOf } from '../../src/registry/names/fold-token.ts';
import { nameKeys } from '../../src/registry/names/name-keys.ts';
import { parseName } from '../../src/registry/names/parse-name.ts';

const hostile = fc.string({ unit: 'binary', maxLength: 60 });
const words = fc.string({ unit: 'grapheme', maxLength: 30 });
const latin = fc.stringMatching(/^[A-Za-z]{1,20}$/);

test('a country’s name that is folded is folded for good, and has no space at its ends', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, words), (name) => {
      const folded = foldName(name);
      expect(folded).toBe(folded.trim());
      expect(folded).toBe(folded.toLowerCase());
      expect(folded).not.toMatch(/ {2}|\p{P}/u);
    }),
    { numRuns: 500 },
  );
});

test('case, accents and the way accents are encoded change no fold', () => {
  const accented = fc
    .array(fc.constantFrom(...'aeiouncyzAEIOUNCYZ'), { minLength: 1, maxLength: 12 })
    .chain((letters) =>
      fc
        .array(fc.constantFrom('', '\u0301', '\u0308', '\u0327'), {
          minLength: letters.length,
          maxLength: letters.length,
        })
        .map((marks) => ({
          bare: letters.join(''),
          marked: letters.map((letter, at) => letter + marks[at]).join(''),
        })),
    );
  fc.assert(
    fc.property(accented, ({ bare, marked }) => {
      for (const spelling of [marked, marked.normalize('NFC'), marked.toUpperCase()]) {
        expect(foldToken(spelling)).toBe(foldToken(bare));
        expect(foldName(spelling)).toBe(foldName(bare));
      }
    }),
  );
});

test('no word makes folding throw, and what is folded holds no mark and no capital', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, words), (word) => {
      for (const folded of [plainToken(word), foldToken(word)]) {
        expect(folded).toBe(folded.toLowerCase());
        expect(folded).not.toMatch(/\p{M}/u);
      }
    }),
    { numRuns: 500 },
  );
});

test('a stem is the beginning of its word, and too little is never left', () => {
  fc.assert(
    fc.property(latin, (word) => {
      const folded = foldToken(word);
      const stem = stemOf(folded);
      expect(folded.startsWith(stem)).toBe(true);
      expect(stem.length).toBeGreaterThanOrEqual(Math.min(4, folded.length));
    }),
  );
});

test('two people whose names are a slip apart are compared', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...'bdfglmnprv'], { minLength: 6 }).map((letters) => letters.join('')),
      fc.nat(),
      (family, where) => {
        const at = where % family.length;
        const slip = family.slice(0, at) + family.slice(at + 1);
        const keys = new Set(nameKeys(parseName(`Ada ${family}`, family)));
        expect(nameKeys(parseName(`Ada ${slip}`, slip)).some((key) => keys.has(key))).toBe(true);
      },
    ),
  );
});
