import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Inputs, loadProject, type Project, verifyPaper } from '../../src/pipeline.ts';
import { renderPdf } from '../../src/render/render-pdf.ts';
import { editStream, streamsOf } from '../support/edit-stream.ts';
import { fontBytes, laidOut } from '../support/page.ts';
import { inputsOf, pdfOf, projectOf, requestFor } from '../support/papers.ts';

const LAKES = 'examples/lakes/data';
const REQUEST = requestFor({ document: 'country-brief', subject: 'XA', asOf: '2021-07-01' });

let project: Project;
let paper: Uint8Array;

beforeAll(async () => {
  project = projectOf(LAKES);
  paper = await pdfOf(project, REQUEST);
});

/** What a check says, as codes with what they are worded from. */
async function check(bytes: Uint8Array, atHand = project) {
  const { value, diagnostics } = await verifyPaper(atHand, 'a.pdf', bytes);
  return { ...value, codes: diagnostics.map(({ code }) => code), diagnostics };
}

/** A project with other files; faults that do not stop it are let pass. */
function otherProject(changes: Partial<Inputs>): Project {
  const { value, diagnostics } = loadProject(inputsOf(LAKES, changes));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** The same records, with one word another. */
function recordsWith(word: string, other: string): Pick<Inputs, 'data'> {
  const { data } = inputsOf(LAKES);
  if (!data.some(({ text }) => text.includes(word))) throw new Error(`no record says ${word}`);
  return { data: data.map(({ path, text }) => ({ path, text: text.replaceAll(word, other) })) };
}

/** The same templates, with one word of one file another. */
function templatesWith(name: string, word: string, other: string): Pick<Inputs, 'templates'> {
  const { templates } = inputsOf(LAKES);
  const changed = templates.map(({ path, text }) => ({
    path,
    text: path.endsWith(name) ? text.replace(word, other) : text,
  }));
  if (JSON.stringify(changed) === JSON.stringify(templates)) throw new Error('nothing changed');
  return { templates: changed };
}

describe('a paper as it was made', () => {
  test.each([
    { document: 'country-brief', subject: 'XA', paper: 'letter', draft: true },
    { document: 'country-brief', subject: 'XB', paper: 'a4', draft: false },
    { document: 'session-brief', subject: 'water-10', paper: 'a4', draft: false },
    { document: 'calendar', subject: 'all', paper: 'a4', draft: false },
    { document: 'calendar', subject: 'water-council', paper: 'letter', draft: false },
  ] as const)('is what it claims: $document $subject $paper', async (wanted) => {
    const request = requestFor({ asOf: '2021-07-01', marking: 'TLP:CLEAR // “ä”', ...wanted });
    const { codes, asClaimed, today, claims } = await check(await pdfOf(project, request));
    expect({ codes, asClaimed, today }).toEqual({
      codes: [],
      asClaimed: true,
      today: 'same records',
    });
    const { formats: _formats, ...asked } = request;
    expect(claims?.request).toEqual(asked);
  });

  test('names the fonts that carry its text, and no others', async () => {
    const { claims } = await check(paper);
    const names = claims?.making.fonts.map(({ file }) => file.replace(/.*\//, ''));
    expect(names).toEqual([
      'SourceSans3_400Regular.ttf',
      'SourceSans3_400Regular_Italic.ttf',
      'SourceSans3_600SemiBold.ttf',
      'SourceSerif4_600SemiBold.ttf',
    ]);
  });
});

describe('a paper checked with other things at hand', () => {
  test('another template: says so, and which page first', async () => {
    const atHand = otherProject(
      templatesWith('parts/source-list.hbs', 'In {{language}}', 'Again in {{language}}'),
    );
    const { asClaimed, otherMaterials, difference, diagnostics } = await check(paper, atHand);
    expect({ asClaimed, otherMaterials }).toEqual({
      asClaimed: false,
      otherMaterials: ['templates'],
    });
    expect(difference?.page).toMatchObject({ page: 3, kind: 'text' });
    expect(difference?.page?.wanted).toContain('Again in');
    expect(diagnostics[0]).toMatchObject({
      code: 'verify/text-differs',
      args: { page: '3', others: 'templates' },
    });
  });

  test('a template whose page is not the last', async () => {
    const change = templatesWith('country-brief/body.hbs', '>Calendar<', '>What is ahead<');
    const { difference } = await check(paper, otherProject(change));
    expect(difference?.page).toMatchObject({
      kind: 'text',
      found: 'Calendar',
      wanted: 'What is ahead',
    });
    expect(difference?.page?.page).toBe(2);
  });

  test('a template that another paper uses: a note, and still as claimed', async () => {
    const atHand = otherProject(templatesWith('session-brief/body.hbs', '\n', '\n\n'));
    const { asClaimed, codes } = await check(paper, atHand);
    expect({ asClaimed, codes }).toEqual({ asClaimed: true, codes: ['verify/other-materials'] });
  });

  test('another program that gives the same bytes: a note, and still as claimed', async () => {
    const atHand = otherProject({ program: { version: '9.9.9', sha256: '9'.repeat(64) } });
    const { asClaimed, otherMaterials, codes } = await check(paper, atHand);
    expect(otherMaterials).toEqual(['program']);
    expect({ asClaimed, codes }).toEqual({ asClaimed: true, codes: ['verify/other-materials'] });
  });

  test('another font', async () => {
    const bold = (name: string) => fontBytes(name.replaceAll('400Regular', '600SemiBold'));
    const { otherMaterials, difference } = await check(paper, otherProject({ font: bold }));
    expect(otherMaterials).toEqual(['fonts']);
    expect(difference?.page?.page).toBe(1);
  });

  test('records changed where it does not matter: a note', async () => {
    const { data } = inputsOf(LAKES);
    const atHand = otherProject({
      data: data.map(({ path, text }) => ({ path, text: `# looked through again\n${text}` })),
    });
    const { asClaimed, codes, today } = await check(paper, atHand);
    expect({ asClaimed, codes }).toEqual({ asClaimed: true, codes: ['verify/same-view'] });
    expect(today).toBe('other records, same view');
  });

  test('records changed where it matters: a warning that says where', async () => {
    const { asClaimed, diagnostics, today } = await check(
      paper,
      otherProject(recordsWith('Reedport', 'Sedgeport')),
    );
    expect({ asClaimed, today }).toEqual({ asClaimed: true, today: 'other view' });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'verify/records-changed' });
    expect(diagnostics[0]?.args['found']).toContain('Reedport');
    expect(diagnostics[0]?.args['wanted']).toContain('Sedgeport');
  });

  test('records that do not have what it is about', async () => {
    const { asClaimed, codes } = await check(paper, projectOf('data'));
    expect({ asClaimed, codes }).toEqual({ asClaimed: true, codes: ['verify/not-on-record'] });
  });
});

describe('a paper that was changed', () => {
  test('a byte of a page', async () => {
    const page = streamsOf(paper).findLast(({ content }) => /\bBDC\b/.test(content));
    const bytes = Uint8Array.from(paper);
    const at = Math.floor(((page?.start ?? 0) + (page?.end ?? 0)) / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    const { asClaimed, codes, difference } = await check(bytes);
    expect(asClaimed).toBe(false);
    expect(codes).toEqual([expect.stringMatching(/^verify\/(text|page)-differs$/)]);
    expect(difference?.page?.page).toBeGreaterThan(1);
  });

  test('any byte: never taken for what it claims, and never a fault of ours', async () => {
    const change = fc.tuple(fc.nat(paper.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(change, async ([at, by]) => {
        const bytes = Uint8Array.from(paper);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        const { asClaimed, codes } = await check(bytes);
        expect(asClaimed).toBe(false);
        expect(codes.join()).toMatch(/^verify\//);
      }),
      { numRuns: 12 },
    );
  });

  test('a colour on a page', async () => {
    const { codes, difference } = await check(
      editStream(paper, /[\d.]+ [\d.]+ [\d.]+ scn/, '1 1 1 scn'),
    );
    expect(codes).toEqual(['verify/page-differs']);
    expect(difference?.page).toEqual({ page: 1, kind: 'drawing' });
  });

  test('the address of a link', async () => {
    const edited = editStream(paper, /\/URI \(https:/, '/URI (https.');
    const { codes, difference } = await check(edited);
    expect(codes).toEqual(['verify/page-differs']);
    expect(difference?.page?.kind).toBe('links');
  });

  test('what a screen reader is told', async () => {
    const { difference } = await check(editStream(paper, /\/S \/H1/, '/S /H2'));
    expect(difference?.page).toEqual({ page: 1, kind: 'tags' });
  });

  test('the metadata', async () => {
    const { diagnostics } = await check(editStream(paper, 'Tool>briefpack', 'Tool>brief'));
    expect(diagnostics).toMatchObject([
      { code: 'verify/outer-parts', args: { parts: 'metadata' } },
    ]);
  });

  test.each([1, 2000])('%i bytes added behind its end', async (count) => {
    const { asClaimed, diagnostics } = await check(Buffer.concat([paper, Buffer.alloc(count, 10)]));
    expect(asClaimed).toBe(false);
    expect(diagnostics).toMatchObject([
      { code: 'verify/bytes-added', args: { bytes: String(count), whole: 'yes' } },
    ]);
  });

  test('an incremental update that takes the pages away', async () => {
    const { asClaimed, codes } = await check(withUpdate(paper));
    expect(asClaimed).toBe(false);
    expect(codes).toEqual(['verify/bytes-added', 'verify/page-differs']);
  });
});

/** The paper with an update behind it whose catalogue has no page of it. */
function withUpdate(bytes: Uint8Array): Buffer {
  const raw = Buffer.from(bytes).toString('latin1');
  const [, before = '0'] = /startxref\n(\d+)/.exec(raw) ?? [];
  const size = Number(/\/Size (\d+)/.exec(raw)?.[1] ?? 0);
  const catalogue = `${size} 0 obj\n<< /Type /Catalog /Pages ${size + 1} 0 R >>\nendobj\n`;
  const pages = `${size + 1} 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n`;
  const entries = [raw.length, raw.length + catalogue.length].map(
    (offset) => `${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const table = `xref\n${size} 2\n${entries.join('')}trailer\n<< /Size ${size + 2} /Root ${size} 0 R /Prev ${before} >>\n`;
  const start = raw.length + catalogue.length + pages.length;
  return Buffer.from(`${raw}${catalogue}${pages}${table}startxref\n${start}\n%%EOF\n`, 'latin1');
}

describe('a paper whose data were edited', () => {
  test('into something this program does not write', async () => {
    const { codes } = await check(editStream(paper, '"draft":false', '"draft":0'));
    expect(codes).toEqual(['verify/edited-data']);
  });

  test('so that they say something else: neither its pages nor the records agree', async () => {
    const { asClaimed, diagnostics } = await check(editStream(paper, /Reedport/g, 'Reedreed'));
    expect(asClaimed).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'verify/text-differs',
      'verify/not-of-records',
    ]);
    expect(diagnostics[0]?.args['found']).toContain('Reedport');
    expect(diagnostics[0]?.args['wanted']).toContain('Reedreed');
    expect(diagnostics[1]?.args['found']).toContain('Reedreed');
  });

  test('so that they name other records', async () => {
    const edited = editStream(paper, /("records":\{"sha256":")[0-9a-f]{64}/, `$1${'0'.repeat(64)}`);
    const { asClaimed, codes } = await check(edited);
    expect({ asClaimed, codes }).toEqual({
      asClaimed: false,
      codes: ['verify/packed-otherwise', 'verify/same-view'],
    });
  });
});

describe('what is no paper of ours', () => {
  test.each([
    ['nothing at all', () => new Uint8Array(), 'verify/not-a-pdf'],
    ['a text', () => new TextEncoder().encode('To whom it may concern'), 'verify/not-a-pdf'],
    ['the head of a paper', () => paper.subarray(0, 20_000), 'verify/cut-short'],
    ['all but the last line', () => paper.subarray(0, -7), 'verify/cut-short'],
    [
      'a PDF in name',
      () => new TextEncoder().encode('%PDF-1.7\nstartxref\n0\n%%EOF'),
      'verify/damaged',
    ],
  ])('%s', async (_name, bytes, code) => {
    const { asClaimed, codes } = await check(bytes());
    expect({ asClaimed, codes }).toEqual({ asClaimed: false, codes: [code] });
  });

  test('a PDF that would fill the memory', async () => {
    const packed = deflateSync(Buffer.alloc(310_000_000), { level: 1 });
    const bomb = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
      packed,
      Buffer.from('\nendstream\nendobj\nstartxref\n0\n%%EOF\n'),
    ]);
    expect((await check(bomb)).codes).toEqual(['verify/too-large']);
  });

  test('a PDF without our data', async () => {
    const { value } = await renderPdf(laidOut('<h1>x</h1>').value, fontBytes);
    expect((await check(value?.bytes ?? new Uint8Array())).codes).toEqual(['verify/not-ours']);
  });
});
