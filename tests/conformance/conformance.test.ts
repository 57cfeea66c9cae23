import { beforeAll, expect, test } from 'vitest';
import { editStream } from '../support/edit-stream.ts';
import { wordsOf } from '../support/logical-text.ts';
import { projectOf } from '../support/papers.ts';
import { drawPages, inkPart } from '../support/pdf-picture.ts';
import { readStructure, spokenText } from '../support/pdf-structure.ts';
import { readPdf } from '../support/pdf-text.ts';
import {
  allRequests,
  type ConformingPaper,
  makeAll,
  makeEditions,
  meetingRequests,
} from './all-papers.ts';
import { hardPages } from './hard-pages.ts';
import { validated } from './run-validator.ts';

/** The pages of a pack's index are in no HTML; tests/render looks at them. */
function comparable(words: readonly string[], name: string): readonly string[] {
  if (!name.includes('session-pack')) return words;
  return words.filter((word) => !/^([\d–,]+|undefined)$/.test(word));
}

/** The validator starts a machine of its own, and reads every file twice. */
const PATIENCE = 600_000;

const papers: ConformingPaper[] = [];

beforeAll(async () => {
  const records = projectOf('data');
  papers.push(...(await makeAll(records, allRequests(records, '2026-11-21'))));
  papers.push(...(await makeAll(records, meetingRequests('scs-16', '2022-08-22'))));
  const lakes = projectOf('examples/lakes/data');
  papers.push(...(await makeAll(lakes, allRequests(lakes, '2021-07-01').slice(0, 2))));
  papers.push(...(await makeEditions(lakes, 'presidents-4', ['2021-09-01', '2021-09-08'])));
}, PATIENCE);

test(
  'every paper and every hard page is PDF/UA-1 and PDF/A-3a at once',
  async (context) => {
    const files = new Map([
      ...papers.map(({ name, bytes }) => [name, bytes] as const),
      ...(await hardPages()),
    ]);
    const verdict = await validated(files);
    if ('reason' in verdict) {
      if (process.env['CI'] === 'true') throw new Error(verdict.reason);
      // A skipped test alone would not say why.
      console.log(`nothing was validated: ${verdict.reason}`);
      return context.skip(verdict.reason);
    }
    const faults = verdict.lines.slice(0, -1).filter((line) => !line.startsWith('ok '));
    expect(faults).toEqual([]);
    expect(verdict.lines.filter((line) => line.startsWith('ok '))).toHaveLength(2 * files.size);
  },
  PATIENCE,
);

test(
  'the validator refuses a claim that is not met, and says of which standard',
  async (context) => {
    const [paper] = papers;
    const sound = Buffer.from(paper?.bytes ?? []);
    const claims = Buffer.from(editStream(sound, '<pdfuaid:part>1', '<pdfuaid:part>7'));
    expect(claims.equals(sound)).toBe(false);
    const verdict = await validated(new Map([['claims.pdf', claims]]));
    if ('reason' in verdict) return context.skip(verdict.reason);
    expect(verdict.lines.some((line) => line.startsWith('FAIL ua1'))).toBe(true);
    expect(verdict.lines.some((line) => line.startsWith('ok   3a'))).toBe(true);
  },
  PATIENCE,
);

test(
  'the structure of every paper says its words, all and in their order',
  async () => {
    for (const { name, bytes, words } of papers) {
      const pages = await readStructure(bytes);
      const said = wordsOf(pages.map(({ root }) => (root ? spokenText(root) : '')).join(' '));
      expect(comparable(said, name), name).toEqual(comparable(words, name));
      expect(words.length, name).toBeGreaterThan(/cards|plates/.test(name) ? 8 : 40);
      expect(pages.map(({ unmarked }) => unmarked).join(''), name).toBe('');
    }
  },
  PATIENCE,
);

test(
  'every link of every paper says where it leads',
  async () => {
    for (const { name, bytes } of papers) {
      const links = (await readPdf(bytes)).pages.flatMap((page) => page.links);
      for (const { title, destination } of links) {
        expect(title, name).toBeTruthy();
        if (destination?.startsWith('source-')) expect(title, name).toMatch(/^Source \d+$/);
      }
    }
  },
  PATIENCE,
);

test(
  'every paper carries its own data, as its JSON form has it',
  async () => {
    for (const { name, bytes, json } of papers) {
      const { attachments } = await readPdf(bytes);
      const held = attachments.map((one) => [one.name, JSON.parse(one.text).view]);
      const wanted = [[json[0], JSON.parse(new TextDecoder().decode(json[1]))]];
      expect(held, name).toEqual(wanted);
    }
  },
  PATIENCE,
);

test(
  'every page of every paper carries ink',
  async (context) => {
    for (const { name, bytes } of papers) {
      const drawn = await drawPages(bytes, 0.5);
      if ('reason' in drawn) return context.skip(drawn.reason);
      // A divider, or a back that says it is blank, carries little.
      const least = /pack|cards|plates|badges/.test(name) ? 0.0004 : 0.004;
      for (const picture of drawn.pictures) expect(inkPart(picture), name).toBeGreaterThan(least);
    }
  },
  PATIENCE,
);
