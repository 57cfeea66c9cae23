import { expect, test } from 'vitest';
import { shownPath } from '../../src/cli/shown-path.ts';

test.each([
  ['data', 'data'],
  ['./data/', 'data'],
  ['/desk/data', 'data'],
  ['/desk', '.'],
  ['.', '.'],
  ['../other/data/', '../other/data'],
  ['/home/data', '/home/data'],
  ['/deskside', '/deskside'],
  ['..data', '..data'],
  ['/', '/'],
])('%s is shown as %s', (given, shown) => {
  expect(shownPath(given, { cwd: '/desk' })).toBe(shown);
});
