import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../src/diagnostics/code-frame.ts';
import type { Place } from '../../src/diagnostics/diagnostic.ts';

/** The place of a piece of text inside a line. */
function placeOf(excerpt: string, marked: string): Place {
  const column = excerpt.indexOf(marked) + 1;
  return { file: 'a.yaml', line: 1, column, endColumn: column + marked.length, excerpt };
}

const frame = (excerpt: string, marked: string) => {
  const { text, carets } = codeFrame(placeOf(excerpt, marked));
  return [text, carets];
};

describe('carets stand under the text', () => {
  test('in plain text', () => {
    expect(frame('  person: ada', 'ada')).toEqual(['  person: ada', '          ^^^']);
  });

  test('behind tabs, which are drawn as blanks up to the next fourth column', () => {
    expect(frame('\tab\tx', 'x')).toEqual(['    ab  x', '        ^']);
  });

  test('behind and under wide characters, which take two columns', () => {
    expect(frame('name: 赵克志 x', 'x')).toEqual(['name: 赵克志 x', `${' '.repeat(13)}^`]);
    expect(frame('name: 赵克志 x', '赵克志')).toEqual([
      'name: 赵克志 x',
      `${' '.repeat(6)}${'^'.repeat(6)}`,
    ]);
  });

  test('behind combining marks, which take none', () => {
    expect(frame('cafe\u0301 x', 'x')).toEqual(['cafe\u0301 x', '     ^']);
  });

  test('behind emoji of several code points, seen as one', () => {
    expect(frame('👩‍👩‍👧 x', 'x')).toEqual(['👩‍👩‍👧 x', '   ^']);
  });

  test('behind halfwidth katakana, which is as narrow as it says', () => {
    expect(frame('ｶﾅ x', 'x')).toEqual(['ｶﾅ x', '   ^']);
  });

  test('at the end of a line, where something is missing', () => {
    const place = { file: 'a.yaml', line: 1, column: 5, endColumn: 6, excerpt: 'key:' };
    expect(codeFrame(place)).toEqual({ text: 'key:', carets: '    ^' });
  });

  test('in an empty line', () => {
    const place = { file: 'a.yaml', line: 1, column: 1, endColumn: 1, excerpt: '' };
    expect(codeFrame(place)).toEqual({ text: '', carets: '^' });
  });
});

describe('a long line', () => {
  test('is cut around the place, with dots where something is left out', () => {
    const [text = '', carets = ''] = frame(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 'HERE');
    expect(text).toBe(`…${'a'.repeat(40)}HERE${'b'.repeat(56)}…`);
    expect(carets).toBe(`${' '.repeat(41)}^^^^`);
  });

  test('is cut only behind where the place is near its start', () => {
    expect(frame(`HERE${'b'.repeat(500)}`, 'HERE')).toEqual([`HERE${'b'.repeat(96)}…`, '^^^^']);
  });

  test('is cut only before where the place is near its end', () => {
    const [text, carets] = frame(`${'a'.repeat(500)}HERE`, 'HERE');
    expect([text, carets]).toEqual([`…${'a'.repeat(40)}HERE`, `${' '.repeat(41)}^^^^`]);
  });

  test('has no more carets than are shown of it', () => {
    const [text = '', carets = ''] = frame(`id: ${'a'.repeat(4000)}`, 'a'.repeat(4000));
    expect(text).toHaveLength(101);
    expect(carets).toBe(`${' '.repeat(4)}${'^'.repeat(96)}`);
  });

  test('of a million characters is drawn at once', () => {
    const excerpt = `${'a'.repeat(1_000_000)}HERE`;
    const start = performance.now();
    expect(codeFrame(placeOf(excerpt, 'HERE')).text).toContain('HERE');
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('what would move the cursor or turn the text round is written out', () => {
  const [text, carets] = frame('a\u001B[31m\u202Eb x', 'x');
  expect(text).toBe('a<U+001B>[31m<U+202E>b x');
  expect(carets).toBe(`${' '.repeat(23)}^`);
});
