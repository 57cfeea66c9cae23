import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/diagnostics/edit-distance.ts';
import { nearest } from '../../src/diagnostics/nearest.ts';

describe('nearest', () => {
  test.each([
    ['moid-yusof', ['moid-yusuf', 'ajit-doval'], ['moid-yusuf']],
    ['gruop', ['group', 'order'], ['group']],
    ['publish', ['not published', 'published'], ['published']],
    ['CHAIR', ['chair', 'date'], ['chair']],
    ['secretariat', ['lakes-secretariat', 'presidents'], ['lakes-secretariat']],
    ['zzz', ['chair', 'date'], []],
    ['ab', ['abcdef'], []],
    ['', ['a', 'bc'], []],
    ['x', [], []],
  ])('%s in %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toEqual(expected);
  });

  test('the best come first, alike ones in alphabetical order, no more than asked for', () => {
    expect(nearest('date', ['dates', 'data', 'gate', 'date2'], 3)).toEqual([
      'data',
      'date2',
      'dates',
    ]);
  });

  test('a candidate that comes twice is offered once', () => {
    expect(nearest('dat', ['date', 'date'], 5)).toEqual(['date']);
  });
});

test.each([
  ['same', 'same', 0],
  ['gruop', 'group', 1],
  ['abcd', 'acbx', 3],
  ['ab', 'ba', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('from %j to %j it takes %i', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
});
