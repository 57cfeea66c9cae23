import type { Mark } from '../../src/markings/marks.ts';
import { composeMail } from '../../src/render/mail/compose-mail.ts';
import { draftMail, type Facts } from '../../src/render/mail/draft-mail.ts';

/** Facts of a mail with nothing special about it. */
export function factsOf(changes: Partial<Facts> = {}): Facts {
  return {
    key: { document: 'country-brief', subject: 'XA', domain: 'example.org' },
    title: 'Country brief: Northmere',
    asOf: '2021-07-01',
    language: 'en',
    marks: [{ text: 'Fictional example' }],
    lines: ['Status', 'Last', 'Decided', 'Next', 'Records'].map((label, index) => ({
      label,
      text: `What there is to say of ${label}`,
      refs: index === 4 ? [] : [index + 1, 9],
    })),
    version: '1.2.3',
    files: [{ name: '2021-07-01_LL_XA_country-brief.pdf', bytes: PDF, pages: 2 }],
    from: { name: 'Lakes Desk', address: 'desk@example.org' },
    recipients: {
      to: [{ name: 'Ada Example', address: 'ada@example.org' }],
      cc: [{ address: 'boris@example.org' }],
      bcc: [{ address: 'clara@example.org' }],
    },
    ...changes,
  };
}

/** Every byte there is, so that nothing on the way can count on text. */
const PDF = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256);

/** A level of TLP, as the schemes that come with the program have it. */
export const TLP_LEVEL = {
  scheme: 'tlp',
  order: 1,
  rank: 2,
  placement: 'right',
  size: 12,
  colour: '#ffc000',
  ground: '#000000',
  mail: 'subject and text',
  calendar: 'confidential',
} as const;

export const TLP_AMBER: Mark = { text: 'TLP:AMBER', level: TLP_LEVEL };

/** A draft as bytes. */
export async function draftOf(changes: Partial<Facts> = {}): Promise<Uint8Array> {
  return await composeMail(draftMail(factsOf(changes)), 'draft');
}
