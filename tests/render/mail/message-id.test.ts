import { expect, test } from 'vitest';
import { type MailKey, messageId } from '../../../src/render/mail/message-id.ts';

const KEY: MailKey = { document: 'session-pack', subject: 'water-10', edition: 3 };

test('an id is made of what a mail is about alone, and stands in angle brackets', () => {
  // Also made by Python: uuid.uuid5(uuid.UUID(namespace), key).
  expect(messageId(KEY)).toBe('<48693a4d-b9c2-54fe-827a-3a4d2950e95c@briefpack.invalid>');
  expect(messageId({ ...KEY, domain: 'example.org' })).toMatch(/^<[0-9a-f-]{36}@example\.org>$/);
});

test('whatever tells two mails apart gives them different ids', () => {
  const keys: MailKey[] = [
    KEY,
    { ...KEY, edition: 4 },
    { ...KEY, edition: '3' },
    { ...KEY, subject: 'water-9' },
    { ...KEY, document: 'session-brief' },
    { ...KEY, audience: 'partners' },
    { ...KEY, variants: ['booklet'] },
    { ...KEY, variants: ['copy-01'] },
    { ...KEY, audience: 'booklet' },
  ];
  expect(new Set(keys.map((key) => messageId(key))).size).toBe(keys.length);
});
