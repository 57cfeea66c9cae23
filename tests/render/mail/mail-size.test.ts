import { expect, test } from 'vitest';
import { checkMailSize } from '../../../src/render/mail/mail-size.ts';

const checked = (length: number) =>
  checkMailSize({ name: 'a.eml', bytes: new Uint8Array(length) }).map(({ code, args }) => [
    code,
    args['size'],
  ]);

test('a mail is warned of above 10 MB and refused above 18 MB, not at them', () => {
  expect(checked(10_000_000)).toEqual([]);
  expect(checked(10_000_001)).toEqual([['mail/large', '10.0 MB']]);
  expect(checked(18_000_000)).toEqual([['mail/large', '18.0 MB']]);
  expect(checked(18_000_001)).toEqual([['mail/too-large', '18.0 MB']]);
});
