import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type MadeFile, makeDocument, makeMail, verifyPaper } from '../../src/pipeline.ts';
import { streamsOf } from '../support/edit-stream.ts';
import { projectOf, requestFor, textOfPages } from '../support/papers.ts';
import { pdfObjects } from '../support/pdf-objects.ts';
import { readPdf } from '../support/pdf-text.ts';

const project = projectOf('examples/lakes/data', {
  settings: {
    path: 'examples/lakes/brief.yaml',
    text: readFileSync('examples/lakes/brief.yaml', 'utf8'),
  },
});

/** Words of the example's briefing that stand nowhere else, by what it takes to see them. */
const WORDS = {
  official: ['counts of last autumn', 'two boats', 'north steps', 'LD(21) 13'],
  amber: ['outside the room', 'Old Customs House', 'tenth more', 'spoken since March', 'TLP:AMBER'],
  strict: ['paper on perch', 'TLP:AMBER+STRICT'],
  red: ['second year', 'TLP:RED'],
  sensitive: ['our own fleet', 'leak of the draft', 'not seen', 'OFFICIAL-SENSITIVE'],
  internal: ['side door', 'debriefs', 'last year’s figure', 'being repaired'],
} as const;
type Class = keyof typeof WORDS;

const SEES: readonly [audience: string | undefined, sees: readonly Class[]][] = [
  [undefined, ['official', 'amber', 'strict', 'red', 'sensitive', 'internal']],
  ['ministry', ['official', 'amber', 'strict', 'red', 'sensitive']],
  ['partners', ['official']],
  ['press', []],
];

/** Bytes as text of two bytes a letter, the larger first: as PDF writes text in its dictionaries. */
function inUtf16(bytes: string): string {
  return Buffer.from(bytes, 'latin1').swap16().toString('utf16le');
}

/** Everything that can be got out of a file, as one text in small letters without line ends. */
async function everythingIn({ name, bytes }: MadeFile): Promise<string> {
  const raw = Buffer.from(bytes);
  const parts = [name, raw.toString('utf8'), raw.toString('latin1')];
  if (name.endsWith('.pdf')) {
    const read = await readPdf(bytes);
    const streams = streamsOf(bytes).map(({ content }) =>
      Buffer.from(content, 'latin1').toString('utf8'),
    );
    const objects = pdfObjects(bytes);
    const even = objects.length % 2 === 0 ? objects : `${objects} `;
    const wide = [even, ` ${objects}`.slice(0, even.length)].map(inUtf16).join('\n');
    const words = read.pages.flatMap(({ lines, links }) => [
      ...lines,
      ...links.map(({ title }) => title ?? ''),
    ]);
    parts.push(...(await textOfPages(bytes)), ...words, ...streams, objects, wide);
    parts.push(
      JSON.stringify(read.info),
      JSON.stringify(read.bookmarks),
      JSON.stringify(read.attachments),
    );
  }
  return parts.join('\n').replace(/\s+/g, ' ').toLowerCase();
}

/** A pack for an audience, or the unit's own, marked no higher than its parts make it. */
function packFor(audience: string | undefined) {
  const about = { document: 'session-pack', subject: 'water-10', asOf: '2021-07-01' } as const;
  const marking = 'Fictional example';
  return makeDocument(
    project,
    requestFor({ ...about, marking, ...(audience ? { audience } : {}) }),
  );
}

describe.each(SEES)('a pack for the audience %s', (audience, sees) => {
  const texts = new Map<string, string>();
  const mails: string[] = [];

  beforeAll(async () => {
    const request = requestFor({
      document: 'session-pack',
      subject: 'water-10',
      asOf: '2021-07-01',
      marking: 'TLP:CLEAR',
      formats: ['pdf', 'html', 'json'],
      ...(audience ? { audience } : {}),
    });
    for (const print of ['simplex', 'booklet'] as const) {
      const { value } = await makeDocument(project, { ...request, print });
      expect(value).toHaveLength(3);
      for (const file of value) texts.set(`${print} ${file.name}`, await everythingIn(file));
      const { value: made } = await makeMail(project, value, { to: [], cc: [], bcc: [] });
      const { subject = '', text = '', html = '' } = made?.mail ?? {};
      mails.push(`${subject} ${text} ${html}`.replace(/\s+/g, ' ').toLowerCase());
    }
  });

  // A mail says less than its paper, so only what it must not say can be asked of it.
  test.each(Object.keys(WORDS) as Class[])(
    'is mailed without what is %s and may not be seen',
    (kind) => {
      expect(mails).toHaveLength(2);
      if (sees.includes(kind)) return;
      for (const mail of mails) {
        for (const words of WORDS[kind]) expect(mail).not.toContain(words.toLowerCase());
      }
    },
  );

  test.each(Object.keys(WORDS) as Class[])('holds what is %s only where it may be seen', (kind) => {
    for (const [name, text] of texts) {
      for (const words of WORDS[kind]) {
        // In a booklet a long line may be broken otherwise, and its data are not attached.
        if (sees.includes(kind) && name.includes('booklet.pdf')) continue;
        expect(text.includes(words.toLowerCase()), `${words} in ${name}`).toBe(sees.includes(kind));
      }
    }
  });

  test('is what it claims', async () => {
    const [pdf] = (await packFor(audience)).value;
    if (!pdf) throw new Error('there is no pack');
    const { value } = await verifyPaper(project, pdf.name, pdf.bytes);
    expect(value).toMatchObject({ asClaimed: true, today: 'same records' });
    expect(value.claims?.request.audience).toBe(audience);
  });
});

test.each([
  [undefined, '', 'OFFICIAL-SENSITIVE // TLP:RED // Fictional example'],
  ['partners', '_for-partners', 'OFFICIAL // Fictional example'],
  ['press', '_for-press', 'Fictional example'],
])(
  'the pack for %s has its own name, and bears the highest marks in it',
  async (audience, end, marking) => {
    const { value, diagnostics } = await packFor(audience);
    expect(diagnostics).toEqual([]);
    expect(value.map(({ name, marking: mark }) => [name, mark])).toEqual([
      [`2021-07-01_LL_water-10_session-pack${end}.pdf`, marking],
    ]);
  },
);

test('what was written after the as-of day is not known', async () => {
  const request = requestFor({ document: 'session-pack', subject: 'water-7', asOf: '2021-07-01' });
  const { value } = await makeDocument(project, { ...request, formats: ['json'] });
  expect(new TextDecoder().decode(value[0]?.bytes)).not.toContain('Lakes Desk, 18 May');
});

test('for an audience that nobody knows no paper is made', async () => {
  const request = requestFor({ document: 'session-pack', subject: 'water-10', asOf: '2021-07-01' });
  const made = await makeDocument(project, { ...request, audience: 'constructor' });
  expect(made.value).toEqual([]);
  expect(made.diagnostics.map(({ code }) => code)).toEqual(['cli/unknown-audience']);
});

test('a slip in a marking that was asked for stops the paper', async () => {
  const request = requestFor({ document: 'country-brief', subject: 'XC', asOf: '2021-07-01' });
  const made = await makeDocument(project, { ...request, marking: 'TLP:AMBR' });
  expect(made.value).toEqual([]);
  expect(made.diagnostics.map(({ code }) => code)).toEqual(['markings/unknown-level']);
});
