import { createHash } from 'node:crypto';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { composeMail } from '../../../src/render/mail/compose-mail.ts';
import { draftMail } from '../../../src/render/mail/draft-mail.ts';
import { draftOf, factsOf, TLP_AMBER, TLP_LEVEL } from '../../support/drafts.ts';
import { PYTHON, readByPython } from '../../support/mail-readers.ts';

const read = async (bytes: Uint8Array) => await PostalMime.parse(bytes);
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const headNames = (bytes: Uint8Array) =>
  (text(bytes).split('\r\n\r\n')[0] ?? '').match(/^[^\s:]+(?=:)/gm) ?? [];

describe('a draft', () => {
  test('is read by another program as what was put in', async () => {
    const facts = factsOf();
    const mail = await read(await draftOf());
    expect(mail.subject).toBe('Fictional example · Country brief: Northmere, as of 1 July 2021');
    expect(mail.from).toMatchObject({ name: 'Lakes Desk', address: 'desk@example.org' });
    expect(mail.to).toMatchObject([{ name: 'Ada Example', address: 'ada@example.org' }]);
    expect(mail.cc).toMatchObject([{ address: 'boris@example.org' }]);
    expect(mail.bcc).toMatchObject([{ address: 'clara@example.org' }]);
    expect(mail.date).toBe('2021-07-01T00:00:00.000Z');
    const [pdf, ...others] = mail.attachments;
    expect(others).toEqual([]);
    expect(pdf).toMatchObject({
      filename: '2021-07-01_LL_XA_country-brief.pdf',
      mimeType: 'application/pdf',
      disposition: 'attachment',
      description: 'Country brief: Northmere',
    });
    expect(Buffer.from(pdf?.content as ArrayBuffer)).toEqual(
      Buffer.from(facts.files[0]?.bytes ?? []),
    );
  });

  test('opens for writing, has one header of each name, and no line that is too long', async () => {
    const bytes = await draftOf();
    const names = headNames(bytes);
    expect(names[0]).toBe('X-Unsent');
    expect(new Set(names).size).toBe(names.length);
    for (const line of text(bytes).split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    expect(/[\r\n]/.test(text(bytes).replaceAll('\r\n', ''))).toBe(false);
    // Every byte of it passes through servers that take seven bits.
    expect([...bytes].every((byte) => byte < 128)).toBe(true);
  });

  test('is the same bytes each time, and with other words other bytes', async () => {
    const [one, again] = [await draftOf(), await draftOf()];
    expect(Buffer.compare(one, again)).toBe(0);
    const other = await draftOf({ files: [{ name: 'a.pdf', bytes: new Uint8Array([1]) }] });
    expect(text(other).match(/^Message-ID: .*$/m)).not.toEqual(
      text(one).match(/^Message-ID: .*$/m),
    );
  });

  test('may have neither sender nor recipients', async () => {
    const recipients = { to: [], cc: [], bcc: [] };
    const names = headNames(await draftOf({ from: undefined, recipients }));
    expect(names).toEqual([
      'X-Unsent',
      'Subject',
      'Date',
      'Message-ID',
      'MIME-Version',
      'Content-Type',
    ]);
  });

  test('carries the calendar as a file, and neither data nor pages for a screen', async () => {
    const bytes = new TextEncoder().encode('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n');
    const files = ['a.pdf', 'a.ics', 'a.html', 'a.json'].map((name) => ({ name, bytes }));
    const draft = await draftOf({ files });
    const mail = await read(draft);
    // The reader changes ends of lines in texts, so the bytes are compared as they were sent.
    expect(text(draft)).toContain(Buffer.from(bytes).toString('base64'));
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['a.pdf', 'a.ics']);
    expect(mail.attachments[1]).toMatchObject({
      mimeType: 'text/calendar',
      disposition: 'attachment',
      description: 'Calendar: Country brief: Northmere',
    });
    expect(mail.attachments[1]?.method).toBeUndefined();
    expect(mail.text).toContain('- a.ics (1 kB)');
    expect(mail.text).not.toContain('.json');
  });

  test('of a later edition hangs below the mail about the one before', async () => {
    const previousMessageId = '<11111111-2222-5333-8444-555555555555@example.org>';
    const list = ['Delegations: the deputy comes in place of the minister'];
    const changes = { since: 'edition 2 (4 March 2022)', list };
    const label = 'Edition 3, issued 5 March 2022';
    const edition = { number: 3, label, previousMessageId, changes };
    const mail = await read(await draftOf({ edition }));
    expect(mail.inReplyTo).toBe(previousMessageId);
    expect(mail.references).toBe(previousMessageId);
    expect(mail.subject).toMatch(/, edition 3$/);
    for (const form of [mail.text, mail.html]) {
      expect(form).toContain(label);
      expect(form).toContain('Changes since edition 2 (4 March 2022)');
      expect(form).toContain(list[0]);
    }
  });
});

describe('a mail on its way', () => {
  test('has the moment it is sent, no trace of a draft, and nobody’s blind copy', async () => {
    const sentAt = new Date('2021-07-02T06:30:15Z');
    const bytes = await composeMail(draftMail(factsOf()), { sentAt });
    expect(headNames(bytes)).not.toContain('X-Unsent');
    expect(headNames(bytes)).not.toContain('Bcc');
    expect(text(bytes)).not.toContain('clara@example.org');
    expect((await read(bytes)).date).toBe('2021-07-02T06:30:15.000Z');
  });
});

describe('the marking', () => {
  test('stands first in the subject, and before the text where its scheme asks', async () => {
    const level = { ...TLP_LEVEL, scheme: 'official', order: 0, mail: 'subject' } as const;
    const marks = [{ text: 'OFFICIAL', level }, TLP_AMBER];
    const mail = await read(await draftOf({ marks }));
    expect(mail.subject).toMatch(/^OFFICIAL \/\/ TLP:AMBER · Country brief/);
    expect(mail.text).toMatch(/^TLP:AMBER\r?\n/);
    expect(mail.html).toMatch(
      /<body[^>]*>\s*<div[^>]*>\s*<p[^>]*><strong style="[^"]*">TLP:AMBER</,
    );
    expect(`${mail.text}${mail.html}`).not.toContain('OFFICIAL');
  });

  test('leaves nothing behind where there is none', async () => {
    const mail = await read(await draftOf({ marks: [] }));
    expect(mail.subject).toBe('Country brief: Northmere, as of 1 July 2021');
    expect(mail.text).toMatch(/^Country brief/);
  });
});

describe('plain text and HTML', () => {
  test('say the same, in the same order', async () => {
    const { lines } = factsOf();
    const mail = await read(await draftOf({ audience: 'Partners', copy: 'Copy 2 of 3 · Ada' }));
    const words = (mail.html ?? '')
      .replace(/<title>.*<\/title>|<[^>]*>/gs, ' ')
      .replace(/\s+/g, ' ');
    for (const form of [mail.text ?? '', words]) {
      const said = [
        'Country brief: Northmere, as of 1 July 2021',
        'For Partners',
        'Copy 2 of 3 · Ada',
        ...lines.map((line) => line.text),
        'Numbers in brackets',
        'country-brief.pdf (2 pages, 5 kB)',
        'Made by briefpack 1.2.3',
      ];
      const places = said.map((one) => form.indexOf(one));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(form.match(/\[\d(, \d)*\]/g)).toEqual(['[1, 9]', '[2, 9]', '[3, 9]', '[4, 9]']);
    }
  });

  test('bring nothing from anywhere: no picture, script, style sheet, frame or address', async () => {
    const { html = '' } = await read(await draftOf({ edition: { number: 2, label: '2' } }));
    expect(html).toMatch(/<html lang="en">/);
    expect(html).not.toMatch(
      /<(img|script|link|style|iframe|object|form|video|svg|a)\b|https?:|url\(|@import|src=|href=|\son\w+=/i,
    );
    // Nothing in it has a width that a telephone lacks.
    expect(html.match(/(?<!max-)\bwidth:/g)).toBeNull();
  });
});

const HOSTILE = [
  'a\r\nBcc: eve@example.org',
  'a\nX-Evil: 1\n\nbody',
  'nul\0in\u0007the middle',
  '=?utf-8?Q?=0D=0ABcc:_eve@example.org?=',
  '=?utf-8?B?QmNjOg==?= and =?utf-8?Q?a b?=',
  'x'.repeat(3_000),
  `${'word '.repeat(800)}end`,
  'Ж'.repeat(2_000),
  'مرحبا بالعالم \u202egnp.exe',
  '👩‍👩‍👧‍👦🇺🇳'.repeat(40),
  '"quoted", <angle@example.org>; (comment) \\back',
  '--=_-Part_1\r\n--=_-Part_1--',
  '<script>alert(1)</script><img src=https://example.org/x>',
  '.\r\n.\r\nQUIT',
];

describe.each(HOSTILE)('words made to do harm: %j', (words) => {
  const facts = () =>
    factsOf({
      title: words,
      marks: [{ text: words }, TLP_AMBER],
      copy: words,
      unit: words,
      audience: words,
      edition: { number: 2, label: words, changes: { since: words, list: [words] } },
      lines: factsOf().lines.map((line) => ({ ...line, label: words, text: words })),
      key: { ...factsOf().key, subject: words },
    });
  const plain = (given: string) => given.replace(/[\s\p{Cc}]+/gu, ' ').trim();

  test('add no header, no part, no recipient, and break no line', async () => {
    const [tame, bytes] = [await draftOf(), await draftOf(facts())];
    expect(headNames(bytes)).toEqual(headNames(tame));
    for (const line of text(bytes).split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    expect(/[\r\n\0]/.test(text(bytes).replaceAll('\r\n', ''))).toBe(false);
    const mail = await read(bytes);
    expect(mail.attachments).toHaveLength(1);
    expect([mail.to, mail.cc, mail.bcc].map((list) => list?.length)).toEqual([1, 1, 1]);
    const { html = '' } = mail;
    expect(/<script|<img/.test(html)).toBe(false);
  });

  test('are read as those words, whatever they look like', async () => {
    const { subject = '' } = await read(await draftOf({ ...factsOf(), title: words }));
    const seen = plain(words).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
    expect(subject).toBe(`Fictional example · ${seen}, as of 1 July 2021`);
  });

  test.skipIf(!PYTHON)('break no rule that another program knows of', async () => {
    const mail = readByPython(await draftOf(facts()));
    expect(mail.defects).toEqual([]);
    expect(mail.parts.map(({ type }) => type)).toEqual([
      'text/plain',
      'text/html',
      'application/pdf',
    ]);
    const sum = createHash('sha256')
      .update(factsOf().files[0]?.bytes ?? '')
      .digest('hex');
    expect(mail.parts[2]?.sha256).toBe(sum);
  });
});

test('any words at all come out of the subject as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (words) => {
      const { subject } = await read(await draftOf({ title: `a${words}b`, marks: [] }));
      const seen = `a${words}b`
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .replace(/[\s\p{Cc}]+/gu, ' ');
      expect(subject).toBe(`${seen}, as of 1 July 2021`);
    }),
    { numRuns: 150 },
  );
});

test('the name of a recipient is shown and never read', async () => {
  const name = 'Example, Ada; "the" Minister ünd Ж';
  const recipients = { to: [{ name, address: 'ada@example.org' }], cc: [], bcc: [] };
  const mail = await read(await draftOf({ recipients }));
  expect(mail.to).toMatchObject([{ name, address: 'ada@example.org' }]);
});
