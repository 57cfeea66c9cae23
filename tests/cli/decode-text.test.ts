import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/cli/decode-text.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];

describe('decodeText', () => {
  test('reads UTF-8 and drops a byte order mark', () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('имя: 王')]);
    expect(decodeText('a.yaml', bytes)).toEqual({
      value: { path: 'a.yaml', text: 'имя: 王' },
      diagnostics: [],
    });
  });

  test.each([
    ['Latin-1', [...utf8('a: 1\nb: caf'), 0xe9, ...utf8('\nc: 2')], 2, 7],
    ['a character cut off at the end', [...utf8('a: '), 0xe4, 0xbd], 1, 4],
    ['a fault behind good accents', [...utf8('éé'), 0xff], 1, 3],
    ['a half of a surrogate pair', [...utf8('x\n\n'), 0xed, 0xa0, 0x80], 3, 1],
  ])('points at the first bad byte: %s', (_, bytes, line, column) => {
    const { value, diagnostics } = decodeText('a.yaml', Uint8Array.from(bytes));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'cli/not-utf8', place: { file: 'a.yaml', line, column, endColumn: column + 1 } },
    ]);
  });

  test('knows UTF-16 by its mark', () => {
    const { diagnostics } = decodeText('a.yaml', Uint8Array.of(0xff, 0xfe, 0x61, 0x00));
    expect(diagnostics).toMatchObject([{ args: { reading: 'UTF-16' } }]);
  });
});
