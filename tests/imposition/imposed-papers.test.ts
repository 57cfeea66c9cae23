import { beforeAll, describe, expect, test } from 'vitest';
import { type MadeFile, makeDocument, verifyPaper } from '../../src/pipeline.ts';
import { validated } from '../conformance/run-validator.ts';
import { projectOf, requestFor } from '../support/papers.ts';
import { readPdf } from '../support/pdf-text.ts';
import { hasPoppler, popplerText } from '../support/poppler.ts';

const project = projectOf('examples/lakes/data');
const made = new Map<string, MadeFile>();

async function paper(print: 'simplex' | 'booklet' | '2up', size: 'a4' | 'letter' = 'a4') {
  const asked = { document: 'session-pack', subject: 'water-10', asOf: '2021-07-01' } as const;
  const { value, diagnostics } = await makeDocument(
    project,
    requestFor({ ...asked, print, paper: size }),
  );
  const [file] = value;
  if (!file) throw new Error(JSON.stringify(diagnostics, null, 2));
  return file;
}

beforeAll(async () => {
  for (const print of ['simplex', 'booklet', '2up'] as const) made.set(print, await paper(print));
  made.set('letter', await paper('booklet', 'letter'));
}, 120_000);

const bytesOf = (print: string) => made.get(print)?.bytes ?? new Uint8Array();

describe('an imposed copy', () => {
  test('lies on its side, and is named for what it is', async () => {
    const a4 = await readPdf(bytesOf('booklet'));
    const letter = await readPdf(bytesOf('letter'));
    expect([a4.pages[0]?.width, a4.pages[0]?.height].map((one) => one?.toFixed(1))).toEqual([
      '841.9',
      '595.3',
    ]);
    expect([letter.pages[0]?.width, letter.pages[0]?.height]).toEqual([792, 612]);
    expect(made.get('booklet')?.name).toBe('2021-07-01_LL_water-10_session-pack_booklet.pdf');
  });

  test('says that it is one, of which paper, and on each side which sheet', async () => {
    const { info, pages } = await readPdf(bytesOf('booklet'));
    expect(info['Title']).toMatch(/^Session pack: .* \(imposed copy, booklet\)$/);
    expect(info['Subject']).toMatch(
      /^Imposed copy of 2021-07-01_LL_water-10_session-pack\.pdf, whose pages have the SHA-256 [0-9a-f]{64}$/,
    );
    expect(info['Keywords']).toMatch(/^imposed copy, /);
    const sheets = pages.length / 2;
    for (const [index, { lines }] of pages.entries()) {
      const side = index % 2 === 0 ? 'front' : 'back';
      const sheet = Math.floor(index / 2) + 1;
      expect(
        lines.some((line) => line.includes(`Sheet ${sheet} of ${sheets}, ${side} · creep`)),
      ).toBe(true);
    }
  });

  test.skipIf(!hasPoppler)('keeps every word of the paper searchable, in every script', () => {
    const words = (bytes: Uint8Array) =>
      new Set(
        popplerText(bytes)
          .split(/\s+/)
          .filter((word) => /\p{L}{4}/u.test(word)),
      );
    const copy = words(bytesOf('2up'));
    expect([...words(bytesOf('simplex'))].filter((word) => !copy.has(word))).toEqual([]);
  });

  test('embeds each font once', () => {
    const size = (print: string) => bytesOf(print).length;
    expect(size('2up')).toBeLessThan(size('simplex') * 1.6);
  });

  test('has the same bytes again', async () => {
    expect(Buffer.from((await paper('booklet')).bytes).equals(bytesOf('booklet'))).toBe(true);
  });

  test('is told from papers when it is to be verified', async () => {
    const { value, diagnostics } = await verifyPaper(project, 'x.pdf', bytesOf('booklet'));
    expect(value.asClaimed).toBe(false);
    expect(diagnostics.map(({ code, args }) => [code, args['of']])).toEqual([
      ['verify/imposed', '2021-07-01_LL_water-10_session-pack.pdf'],
    ]);
  });

  test('is PDF/A-2u', async (context) => {
    const files = new Map([...made.values()].map(({ name, bytes }) => [name, bytes] as const));
    const verdict = await validated(files);
    if ('reason' in verdict) {
      console.log(`nothing was validated: ${verdict.reason}`);
      return context.skip(verdict.reason);
    }
    expect(verdict.lines.filter((line) => line.startsWith('FAIL'))).toEqual([]);
    expect(verdict.lines.filter((line) => line.startsWith('ok   2u'))).toHaveLength(2);
  }, 300_000);
});

test('a brief as a booklet is nothing to warn of', async () => {
  const asked = { document: 'country-brief', subject: 'XA', asOf: '2021-07-01' } as const;
  const { diagnostics } = await makeDocument(project, requestFor({ ...asked, print: 'booklet' }));
  expect(diagnostics).toEqual([]);
});
