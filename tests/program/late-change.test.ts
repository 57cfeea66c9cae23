import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder } from '../support/empty-folder.ts';
import { type PdfText, readPdf } from '../support/pdf-text.ts';
import { LAKES, type Ran, runBrief } from '../support/run-brief.ts';

/**
 * The morning of the meeting: yesterday edition 1 was handed out; at 07:30 a deputy comes in place of
 * a principal. One record is edited, and all that follows is made by the commands of the page
 * `docs/the-morning-of-the-meeting.md`.
 */
const PACK = ['--session', 'presidents-4', '--pack'];
const AS_OF = ['--as-of', '2021-09-08'];
const stem = (edition: number) => `2021-09-08_LL_presidents-4_session-pack_ed-${edition}`;

let desk = '';
const runs: Record<string, Ran> = {};

const brief = (...args: string[]) => runBrief(args, { cwd: desk });
const read = (name: string) => readFileSync(join(desk, 'out', name));

/** The record as it was the evening before: nobody replaced, nobody withdrawn. */
function eveningBefore(record: string): string {
  const replaced = / {6}- status: replaced\n(?: {8}.*\n)+/;
  const deputy = / {2}- person: nora-vorlage\n(?: {4}.*\n)+/;
  return record.replace(replaced, '').replace(deputy, '');
}

beforeAll(async () => {
  desk = emptyFolder();
  cpSync(dirname(LAKES), desk, { recursive: true });
  const path = join(desk, 'data/meetings/presidents-4.yaml');
  const edited = readFileSync(path, 'utf8');
  const before = eveningBefore(edited);
  expect(before).not.toContain('vorlage');
  writeFileSync(path, before);
  cpSync(join(desk, 'data'), join(desk, 'yesterday'), { recursive: true });
  const forms = ['--print', 'duplex', '--format', 'pdf,ics,json'];
  runs['first'] = await brief('issue', ...PACK, ...forms, ...AS_OF, '--on', '2021-09-07');
  runs['first mail'] = await brief(...PACK, '--edition', '1', '--format', 'pdf,ics', '--mail');
  writeFileSync(path, edited);
  runs['check'] = await brief('check');
  runs['diff'] = await brief('diff', 'yesterday', 'data', ...AS_OF, ...PACK);
  const next = ['issue', ...PACK, ...forms, ...AS_OF, '--on', '2021-09-08', '--addendum'];
  runs['second'] = await brief(...next);
  runs['second mail'] = await brief(...PACK, '--edition', '2', '--format', 'pdf,ics', '--mail');
});

test('every command does its work without a word of trouble', () => {
  for (const [name, { code, err }] of Object.entries(runs)) {
    expect([name, code], err).toEqual([name, 0]);
    // Yesterday nothing referred to the deputy, who was on record as a person, and that is warned of.
    if (!/first|diff/.test(name)) expect(err).not.toMatch(/error|warning/);
  }
});

const CHANGE =
  'Eastfjord is now represented by a deputy, Nora Vorlage, Vice-President of Eastfjord';

test('the change is told in words before anything is made', () => {
  expect(runs['diff']?.out).toContain(CHANGE);
});

describe('the next edition', () => {
  let first: PdfText;
  let second: PdfText;
  beforeAll(async () => {
    first = await readPdf(read(`${stem(1)}_duplex.pdf`));
    second = await readPdf(read(`${stem(2)}_duplex.pdf`));
  });

  test('says on its front what has changed, and strikes out the former name', () => {
    expect(second.text).toContain('Changes since edition 1 (7 September 2021)');
    expect(second.text.replace(/\s+/g, ' ')).toContain(CHANGE);
    expect(second.text).toContain('was: Mika Esimerkki');
  });

  /** Lines of each page, numbers of sources too, without its head and foot. */
  const linesOf = ({ pages }: PdfText) =>
    pages.map(({ lines }) =>
      lines.filter((line) => !/edition \d|^FICTIONAL|Page \d+ of/.test(line)),
    );

  test('moves nothing: pages without a change are the same text, one by one', () => {
    const [then, now] = [linesOf(first), linesOf(second)];
    expect(now.length).toBe(then.length);
    const other = now.flatMap((lines, page) =>
      JSON.stringify(lines) === JSON.stringify(then[page]) ? [] : [lines.join(' ')],
    );
    expect(other.length).toBeLessThan(now.length / 2);
    // Each page that differs says who comes, or what they said who announced it.
    for (const text of other) expect(text).toMatch(/Vorlage|Esimerkki|Mere Daily|Contents|Index/);
  });

  test('has a slip of one page for those who have printed the last', async () => {
    const slip = await readPdf(read(`${stem(2)}_addendum.pdf`));
    expect(slip.pages).toHaveLength(1);
    expect(slip.text.replace(/\s+/g, ' ')).toContain(CHANGE);
    expect(slip.text).toContain('Addendum to edition 1 (7 September 2021)');
  });
});

test('the calendar has the same entry, one step later', () => {
  const entryIn = (edition: number) => {
    const text = read(`${stem(edition)}_duplex.ics`)
      .toString('utf8')
      .replace(/\r\n /g, '');
    const entries = text
      .split('BEGIN:VEVENT')
      .slice(1)
      .filter((one) => /Assembly of Presidents/.test(one));
    const field = (name: string) =>
      new RegExp(`^${name}[^:]*:(.*)\r$`, 'm').exec(entries[0] ?? '')?.[1];
    return { uid: field('UID'), sequence: Number(field('SEQUENCE')), said: field('DESCRIPTION') };
  };
  const [before, after] = [entryIn(1), entryIn(2)];
  expect(after.uid).toBe(before.uid);
  expect(after.sequence).toBeGreaterThan(before.sequence);
  expect(after.said).toContain('Nora Vorlage');
});

test('the mail answers the mail of the edition before, and carries paper and calendar', async () => {
  const [before, after] = await Promise.all(
    [1, 2].map((edition) => PostalMime.parse(read(`${stem(edition)}_duplex.eml`))),
  );
  expect(after?.inReplyTo).toBe(before?.messageId);
  expect(after?.subject).toMatch(/^Fictional example · /);
  expect(after?.text?.replace(/\s+/g, ' ')).toContain(CHANGE);
  expect(after?.attachments.map(({ filename }) => filename)).toEqual([
    `${stem(2)}_duplex.pdf`,
    expect.stringMatching(/\.ics$/),
  ]);
});

test('both editions can be made again, and are what the ledger says', async () => {
  const { code, out } = await brief('verify', 'editions/session-pack_presidents-4.yaml');
  expect(code).toBe(0);
  expect(out.match(/: as claimed/g)).toHaveLength(2);
});
