import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocument, type Project, verifyPaper } from '../../src/pipeline.ts';
import { filesIn, projectOf, requestFor } from '../support/papers.ts';
import { readPdf } from '../support/pdf-text.ts';

/** Words that only stand in parts of the example's briefing, by the least that may see them. */
const WORDS = {
  official: ['limits for perch that hold', 'Harbour Hall', 'two boats to the exercise'],
  amber: ['wants more perch', 'Old Customs House', 'have not spoken since March'],
  red: ['keep the chair for a second year'],
  sensitive: ['leak of the draft minutes', 'smaller than the quota'],
  internal: [
    'leaves by the side door',
    'debriefs the Minister',
    'below last year',
    'being repaired',
  ],
} as const;
type Kind = keyof typeof WORDS;

const SEES: Readonly<Record<string, readonly Kind[]>> = {
  ministry: ['official', 'amber', 'red', 'sensitive'],
  partners: ['official'],
  press: [],
};

const [settings] = filesIn('examples/lakes', /^brief\.yaml$/);
let project: Project;
beforeAll(() => {
  project = projectOf('examples/lakes/data', settings ? { settings } : {});
});

async function packFor(audience: string | undefined) {
  const request = requestFor({
    document: 'session-pack',
    subject: 'water-10',
    asOf: '2021-07-01',
    marking: 'Fictional example',
    formats: ['pdf', 'html', 'json'],
    ...(audience === undefined ? {} : { audience }),
  });
  const { value, diagnostics } = await makeDocument(project, request);
  expect(diagnostics).toEqual([]);
  const [pdf, html, json] = value;
  if (!pdf || !html || !json) throw new Error('there is no pack');
  return { pdf, html, json };
}

/** Everything that can be read of a file: text, metadata, bookmarks, anchors, attachments. */
async function allOf({ pdf, html, json }: Awaited<ReturnType<typeof packFor>>): Promise<string[]> {
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replace(/\s+/g, ' ');
  return [JSON.stringify(await readPdf(pdf.bytes)), decode(html.bytes), decode(json.bytes)];
}

describe.each(Object.entries(SEES))('a pack for the audience `%s`', (audience, sees) => {
  test('holds what it may see and nothing else, in no format and no part of the file', async () => {
    const files = await allOf(await packFor(audience));
    for (const [kind, words] of Object.entries(WORDS)) {
      for (const one of words) {
        const holding = files.filter((text) => text.includes(one)).length;
        expect([one, holding]).toEqual([one, sees.includes(kind as Kind) ? files.length : 0]);
      }
    }
  });

  test('is what it claims', async () => {
    const { pdf } = await packFor(audience);
    const { value } = await verifyPaper(project, pdf.name, pdf.bytes);
    expect(value).toMatchObject({
      asClaimed: true,
      today: 'same records',
      claims: { request: { audience } },
    });
  });
});

test('the unit’s own pack holds everything, and bears the highest marks', async () => {
  const pack = await packFor(undefined);
  for (const text of await allOf(pack)) {
    for (const one of Object.values(WORDS).flat()) expect(text).toContain(one);
  }
  expect(pack.pdf.marking).toBe('OFFICIAL-SENSITIVE // TLP:RED // Fictional example');
  expect((await packFor('partners')).pdf.marking).toBe('OFFICIAL // Fictional example');
  expect((await packFor('press')).pdf.marking).toBe('Fictional example');
});

test('packs for two audiences have two names', async () => {
  expect((await packFor('partners')).pdf.name).toBe(
    '2021-07-01_LL_water-10_session-pack_for-partners.pdf',
  );
  expect((await packFor(undefined)).pdf.name).toBe('2021-07-01_LL_water-10_session-pack.pdf');
});

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
