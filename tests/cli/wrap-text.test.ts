import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../src/cli/wrap-text.ts';

describe('wrapText', () => {
  test('breaks between words and hangs what follows', () => {
    expect(wrapText('one two three four', 11, '  ', '  ')).toEqual([
      '  one two',
      '    three',
      '    four',
    ]);
  });

  test('keeps a long word whole', () => {
    const address = `https://example.org/${'a'.repeat(100)}`;
    expect(wrapText(`see ${address} now`, 20)).toEqual(['see', address, 'now']);
  });

  test('has nothing for nothing', () => {
    expect(wrapText('  ', 20, '  ')).toEqual([]);
  });

  test('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\S{1,12}$/)), fc.nat(40), (words, width) => {
        const lines = wrapText(words.join(' '), width, '  ', ' ');
        expect(lines.join(' ').split(/\s+/).filter(Boolean)).toEqual(
          words.join(' ').split(/\s+/).filter(Boolean),
        );
      }),
    );
  });
});
