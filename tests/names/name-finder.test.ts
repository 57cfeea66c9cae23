import { describe, expect, test } from 'vitest';
import { nameFinder } from '../../src/names/name-finder.ts';

const find = nameFinder([
  { key: 'ada', forms: ['Ada Example', 'A. Example', 'Ада Пример'] },
  { key: 'ada-marie', forms: ['Ada Example-Sample', 'O’Example', '例甲'] },
  { key: 'bo', forms: ['Bo', 'J. Twin'] },
  { key: 'cy', forms: ['J. Twin', '...', ''] },
]);

const found = (text: string) =>
  find(text).map(({ key, start, end }) => [key, text.slice(start, end)]);

describe('names in a text', () => {
  test('are found in every form, however their words are spaced', () => {
    expect(found('Ada\n  Example sat beside A. Example, Ада Пример and 例甲.')).toEqual([
      ['ada', 'Ada\n  Example'],
      ['ada', 'A. Example'],
      ['ada', 'Ада Пример'],
      ['ada-marie', '例甲'],
    ]);
  });

  test('are whole words', () => {
    expect(found('Bob, Bobo and Ada Examples met Boé and xBo')).toEqual([]);
    expect(found('(Bo), Bo’s and Bo.')).toHaveLength(3);
  });

  test('are the longest where one begins as another does', () => {
    expect(found('Ada Example-Sample and O’Example')).toEqual([
      ['ada-marie', 'Ada Example-Sample'],
      ['ada-marie', 'O’Example'],
    ]);
  });

  test('that two people share name neither', () => {
    expect(found('J. Twin spoke')).toEqual([]);
  });

  test('with marks that patterns know are plain text', () => {
    const odd = nameFinder([{ key: 'odd', forms: ['A+ (B) [C] $1 \\d'] }]);
    expect(odd('He is A+ (B) [C] $1 \\d.')).toEqual([{ key: 'odd', start: 6, end: 22 }]);
    expect(odd('AA (B) [C] $1 5')).toEqual([]);
  });

  test('are found in a long text in time that grows with it', () => {
    const many = nameFinder(
      Array.from({ length: 500 }, (_, index) => ({
        key: `p${index}`,
        forms: [`Ada Number${index}`],
      })),
    );
    const text = 'Ada Number499 met Ada and Ada. '.repeat(20_000);
    expect(many(text)).toHaveLength(20_000);
  });
});
