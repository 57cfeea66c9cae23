import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDocument, type Project } from '../../src/pipeline.ts';
import { emptyFolder } from '../support/empty-folder.ts';
import { filesIn, projectOf, requestFor } from '../support/papers.ts';
import { runBrief } from '../support/run-brief.ts';

const LAKES = 'examples/lakes/data';
const project = projectOf(LAKES);

type Wanted = Parameters<typeof requestFor>[0];

/** The calendar file of a paper, unfolded, and the codes that were told with it. */
async function fileOf(wanted: Partial<Wanted>, of: Project = project) {
  const request = requestFor({
    document: 'calendar',
    subject: 'all',
    asOf: '2021-09-10',
    formats: ['ics'],
    ...wanted,
  });
  const { value, diagnostics } = await makeDocument(of, request);
  const [file] = value;
  return {
    name: file?.name,
    text: file && new TextDecoder().decode(file.bytes).replaceAll('\r\n ', ''),
    told: diagnostics,
  };
}

const summariesIn = (text = '') => text.match(/(?<=^SUMMARY:).*(?=\r$)/gm);

describe('the file of a paper', () => {
  test.each([
    ['calendar', 'all', '2021-09-10_LL_all_calendar.ics'],
    ['calendar', 'presidents', '2021-09-10_LL_presidents_calendar.ics'],
    ['country-brief', 'XA', '2021-09-10_LL_XA_country-brief.ics'],
    ['session-brief', 'water-10', '2021-09-10_LL_water-10_session-brief.ics'],
    ['session-pack', 'presidents-4', '2021-09-10_LL_presidents-4_session-pack.ics'],
  ] as const)('%s of %s is %s', async (document, subject, name) => {
    const file = await fileOf({ document, subject });
    expect(file.name).toBe(name);
    expect(summariesIn(file.text)?.length).toBeGreaterThan(0);
  });

  test('of a session has the meeting itself, and what was announced at it', async () => {
    const { text } = await fileOf({ document: 'session-brief', subject: 'water-10' });
    expect(summariesIn(text)).toEqual([
      'Tenth meeting of the Council of Water Ministers',
      'Assembly of Presidents',
    ]);
  });

  test('gives one event one UID, whichever paper it is in', async () => {
    const uids = async (wanted: Partial<Wanted>) => {
      const { text = '' } = await fileOf(wanted);
      return new Set(text.match(/(?<=^UID:).*(?=\r$)/gm)?.slice(1));
    };
    const all = await uids({});
    const ofSession = await uids({ document: 'session-brief', subject: 'water-10' });
    expect([...ofSession].filter((uid) => !all.has(uid))).toEqual([]);
  });

  test('is the same however the paper is printed, and for every copy of it', async () => {
    const plain = await fileOf({});
    const duplex = await fileOf({ print: 'duplex', copy: { number: 2, of: 3, holder: 'A' } });
    const draft = await fileOf({ draft: true, paper: 'letter' });
    expect(duplex.text).toBe(plain.text);
    expect(draft.text).toBe(plain.text);
  });
});

describe('what has no day', () => {
  test('is left out, and told with what would add it', async () => {
    const { text, told } = await fileOf({});
    expect(text).not.toContain('Clean Shore');
    expect(told).toEqual([
      { code: 'calendar/no-day', args: expect.objectContaining({ count: '3', months: '1' }) },
    ]);
    expect(told[0]?.args['events']).toContain('Exercise Clean Shore, October 2021');
  });

  test('has the whole month where months are asked for; a year is never made one', async () => {
    const { text = '', told } = await fileOf({ icsMonths: true });
    const [entry] =
      text.match(/DTSTART;VALUE=DATE:20211001\r\nDTEND;VALUE=DATE:20211101\r\n.*?END:VEVENT/s) ??
      [];
    expect(entry).toContain('SUMMARY:[day not stated] Exercise Clean Shore\r\n');
    expect(entry).toContain('STATUS:TENTATIVE\r\nTRANSP:TRANSPARENT\r\n');
    expect(text).not.toContain('Eleventh');
    expect(told[0]?.args).toMatchObject({ count: '2' });
    expect(told[0]?.args).not.toHaveProperty('months');
  });

  test('leaves no empty file behind: none is written, and a warning says why', async () => {
    const session = await fileOf({ document: 'session-brief', subject: 'call-2021' });
    expect(session.name).toBeUndefined();
    expect(session.told.map(({ code }) => code)).toEqual(['calendar/empty']);
    const early = await fileOf({ asOf: '2018-01-01' });
    expect(early.told).toEqual([{ code: 'calendar/empty', args: { count: '0', events: '' } }]);
  });

  test('an event moved to a month is in it once, and not crossed out on its day as well', async () => {
    const data = filesIn(LAKES, /\.yaml$/).map(({ path, text }) => ({
      path,
      text: text.replace('date: 2021-10-05/2021-10-06', 'date: 2021-10'),
    }));
    const moved = projectOf(LAKES, { data });
    const days = await fileOf({}, moved);
    expect(days.text).toMatch(/DTSTART;VALUE=DATE:20210928.*?STATUS:CANCELLED/s);
    const months = await fileOf({ icsMonths: true }, moved);
    expect(summariesIn(months.text)?.filter((one) => one.includes('Workshop'))).toEqual([
      '[day not stated] Workshop on rescue at sea',
    ]);
  });
});

describe('the marking', () => {
  test.each([
    ['TLP:CLEAR', 'PUBLIC'],
    ['TLP:GREEN', 'PRIVATE'],
    ['OFFICIAL // TLP:AMBER', 'CONFIDENTIAL'],
    ['OFFICIAL-SENSITIVE // TLP:CLEAR', 'CONFIDENTIAL'],
    ['For the desk alone', 'PRIVATE'],
    ['TLP:CLEAR // For the desk alone', 'PRIVATE'],
  ])('%s is the class %s, and stands in every description', async (marking, visible) => {
    const { text = '' } = await fileOf({ marking });
    const count = summariesIn(text)?.length;
    expect(text.match(new RegExp(`^CLASS:${visible}\r$`, 'gm'))).toHaveLength(count ?? 0);
    // The calendar's own two, and one in each entry.
    expect(text.match(new RegExp(`\\\\n${marking}\r$`, 'gm'))).toHaveLength((count ?? 0) + 2);
    expect(text).toContain('\\nAs of 10 September 2021\\n');
  });
});

test('the built command writes the same bytes anywhere, and tells what it leaves out', async () => {
  const places = [
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/Los_Angeles', LC_ALL: 'ar_EG.UTF-8', BRIEF_FRESH: '1' },
  ];
  const runs = places.map(async (env) => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'data'));
    const asked = ['--body', 'all', '--as-of', '2021-09-10', '--format', 'ics'];
    const ran = await runBrief([...asked, '--data', join(process.cwd(), LAKES)], { cwd, env });
    expect(ran.code, ran.err).toBe(0);
    expect(ran.err).toContain('3 events have no day and are not in the calendar file');
    const [name = ''] = readdirSync(join(cwd, 'out'));
    return [name, readFileSync(join(cwd, 'out', name), 'utf8')];
  });
  const [one, other] = await Promise.all(runs);
  expect(one?.[0]).toBe('2021-09-10_LL_all_calendar.ics');
  expect(other).toEqual(one);
});
