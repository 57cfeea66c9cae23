import { expect, test } from 'vitest';
import { contentHash } from '../../src/provenance/content-hash.ts';

const A = { path: 'a.yaml', content: 'one\n' };
const B = { path: 'b.yaml', content: 'two\n' };

test('the order in which files are read does not count', () => {
  expect(contentHash([B, A])).toBe(contentHash([A, B]));
});

test('line ends and byte order marks of text do not count', () => {
  const other = { path: 'a.yaml', content: '\uFEFFone\r\n' };
  expect(contentHash([other, B])).toBe(contentHash([A, B]));
});

test.each([
  ['a name', [{ ...A, path: 'c.yaml' }, B]],
  ['a content', [{ ...A, content: 'one \n' }, B]],
  ['a file less', [A]],
  [
    'text moved from one file to the next',
    [
      { ...A, content: '' },
      { ...B, content: 'one\ntwo\n' },
    ],
  ],
  [
    'contents that changed places',
    [
      { ...A, content: B.content },
      { ...B, content: A.content },
    ],
  ],
  ['bytes with other line ends', [{ ...A, content: Buffer.from('one\r\n') }, B]],
])('%s counts', (_what, files) => {
  expect(contentHash(files)).not.toBe(contentHash([A, B]));
  expect(contentHash(files)).toMatch(/^[0-9a-f]{64}$/);
});
