import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diffLines } from '../../src/cli/diff/diff-words.ts';
import { run } from '../../src/cli/run.ts';
import { emptyFolder } from '../support/empty-folder.ts';
import { LAKES, runBrief } from '../support/run-brief.ts';
import { fakeWorld, lakesFiles } from './fake-world.ts';

/** Runs `brief diff` in a world of memory. */
async function diff(args: readonly string[], files = lakesFiles()) {
  const { world, printed } = fakeWorld({ files });
  const code = await run(['diff', ...args], world);
  return { code, ...printed };
}

/** The example as two folders, of which the second has a file written otherwise. */
function twoFolders(file: string, from: string, to: string): Record<string, string> {
  const files = lakesFiles();
  const data = Object.entries(files).filter(([path]) => path.startsWith('/desk/data/'));
  for (const [path, text] of data) {
    const name = path.slice('/desk/data/'.length);
    files[`/desk/old/${name}`] = text;
    files[`/desk/new/${name}`] = name === file ? text.replace(from, to) : text;
  }
  return files;
}

const MOVED = twoFolders('events/water-11.yaml', 'date: 2022', 'date: 2022-07-05');
const FOLDERS = ['old', 'new', '--as-of', '2021-07-01'];
const DAYS = ['2021-08-20', '2021-09-07'];

describe('brief diff', () => {
  test('tells what changed between two days, by paper and part', async () => {
    const { code, out, err } = await diff([...DAYS, '--session', 'presidents-4']);
    expect({ code, err }).toEqual({ code: 0, err: '1 paper differs\n' });
    expect(out.split('\n').slice(0, 3)).toEqual([
      'Session brief: 4th meeting of the Assembly of Presidents, 14–15 September 2021',
      '  Delegations',
      '    Ivar Beispiel (Northmere) is now confirmed on 6 September 2021 (was: announced on 20 August 2021)',
    ]);
    expect(out).toContain('\n    Eastfjord is now represented by a deputy, Nora Vorlage, ');
    expect(out.split('\n').filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  Delegations',
      '  Sources',
    ]);
  });

  test('takes everything where nothing is named, and lists only what differs', async () => {
    const { code, out, err } = await diff(FOLDERS, MOVED);
    const moved =
      '    Now has a day, 5 July 2022 (was: 2022 (date not stated)): Eleventh meeting of the Council of Water Ministers, Southmere';
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line === moved)).toHaveLength(6);
    expect(err).toBe('6 papers differ and 3 say the same\n');
  });

  test('says which papers only one side has', async () => {
    const args = ['2021-05-01', '2021-05-22', '--session', 'water-10'];
    expect((await diff(args)).out).toBe(
      'Session brief: 10th meeting of the Council of Water Ministers, 20 May 2021\n' +
        '  New: no such paper as of 2021-05-01\n',
    );
    const back = ['2021-05-22', '2021-05-01', '--session', 'water-10', '--json'];
    const { documents } = JSON.parse((await diff(back)).out);
    expect(documents).toEqual([
      {
        document: 'session-brief',
        subject: 'water-10',
        title: 'Session brief: 10th meeting of the Council of Water Ministers, 20 May 2021',
        only: 'from',
        changes: [],
      },
    ]);
  });

  test('gives programs the same, with what was compared and how many papers are the same', async () => {
    const { out, err } = await diff([...FOLDERS, '--json'], MOVED);
    const { from, to, documents, unchanged, diagnostics } = JSON.parse(out);
    expect(err).toBe('');
    expect({ from, to, unchanged, diagnostics }).toEqual({
      from: { folder: 'old', asOf: '2021-07-01' },
      to: { folder: 'new', asOf: '2021-07-01' },
      unchanged: 3,
      diagnostics: [],
    });
    expect(documents[0]).toEqual({
      document: 'country-brief',
      subject: 'XA',
      title: 'Country brief: Northmere',
      changes: [
        {
          part: 'Calendar',
          kind: 'changed',
          text: 'Now has a day, 5 July 2022 (was: 2022 (date not stated)): Eleventh meeting of the Council of Water Ministers, Southmere',
          refs: [expect.any(Number)],
        },
      ],
    });
  });

  test('ends with 0 either way, and with 1 for a difference where that is asked for', async () => {
    const one = ['--country', 'XA'];
    expect((await diff([...FOLDERS, ...one], MOVED)).code).toBe(0);
    expect((await diff([...FOLDERS, ...one, '--exit-code'], MOVED)).code).toBe(1);
    const same = ['old', 'old', '--as-of', '2021-07-01', ...one, '--exit-code'];
    expect(await diff(same, MOVED)).toEqual({ code: 0, out: '', err: '1 paper says the same\n' });
  });

  test('shows what would move the cursor or turn the line as what it is', () => {
    const side = { where: 'in\u001B[2J old', named: {}, jobs: { value: [], diagnostics: [] } };
    const sides = { ...side, viewOf: () => ({ value: undefined, diagnostics: [] }) };
    const paper = { document: 'country-brief', subject: 'XA', title: 'A\u202EB\nC' } as const;
    const text = 'now \u001B]0;x\u0007 and\r\nso on';
    const changes = [{ part: 'Ca\u200Ble', kind: 'new' as const, text, refs: [] }];
    expect(diffLines({ ...paper, changes }, sides, sides)).toEqual([
      'A<U+202E>B C',
      '  Ca<U+200B>le',
      '    now <U+001B>]0;x<U+0007> and so on',
    ]);
    expect(diffLines({ ...paper, only: 'to', changes: [] }, sides, sides)).toEqual([
      'A<U+202E>B C',
      '  New: no such paper in<U+001B>[2J old',
    ]);
  });
});

describe('brief diff says what it wants', () => {
  test.each([
    [['2021-6-3', '2021-07-01'], 'did you mean `2021-06-03`?'],
    [['2021-02-30', '2021-07-01'], '`2021-02-30` is no day (YYYY-MM-DD), no folder'],
    [['nowhere', 'data'], '`nowhere` is no day'],
    [['', 'data'], '`` is no day'],
    [['2021-07-01', 'data'], '`2021-07-01` and `data` are not two days'],
    [['data', '2021-07-01'], '`data` and `2021-07-01` are not two days'],
    [[...DAYS, '--as-of', '2021-07-01'], '`--as-of 2021-07-01` is a third'],
    [['data', 'data', '--data', 'data'], '`--data data` is a third'],
    [['data'], 'the command wants `to` behind it'],
    [[...DAYS, '2021-10-01'], 'more words than the command takes'],
    [[...DAYS, '--country', 'Northmeer'], 'did you mean `Northmere`?'],
    [[...DAYS, '--session', 'water-11'], 'did you mean `water-10`'],
    [[...DAYS, '--country', 'XA', '--pack'], 'no session was asked for'],
    [[...DAYS, '--country', 'XA', '--all'], 'already holds every country'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await diff(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  test('of a session that neither day knows, and when it was first reported', async () => {
    const { code, err } = await diff(['2021-05-01', '2021-05-02', '--session', 'water-10']);
    expect(code).toBe(1);
    expect(err).toContain('no source on `water-10` was published by 2021-05-02');
  });

  test('of records of which one side is not sound', async () => {
    const files = twoFolders('events/water-11.yaml', 'date: 2022', 'date: sometime');
    const { code, out, err } = await diff(FOLDERS, files);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('new/events/water-11.yaml');
  });
});

describe('the built command', () => {
  test('compares a folder with a copy of it that somebody has worked on', async () => {
    const cwd = emptyFolder();
    cpSync(dirname(LAKES), cwd, { recursive: true });
    mkdirSync(join(cwd, 'now'));
    cpSync(join(cwd, 'data'), join(cwd, 'now', 'data'), { recursive: true });
    const meeting = join(cwd, 'now', 'data', 'meetings', 'presidents-4.yaml');
    const text = readFileSync(meeting, 'utf8');
    writeFileSync(meeting, text.replace('name: Reedport, state: XA', 'name: Mere, state: XA'));
    const args = ['diff', 'data', 'now/data', '--as-of', '2021-09-01', '--session', 'presidents-4'];
    const [one, other] = await Promise.all([
      runBrief(args, { cwd }),
      runBrief(args, { cwd, env: { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' } }),
    ]);
    expect(one).toEqual({
      code: 0,
      out:
        'Session brief: 4th meeting of the Assembly of Presidents, 14–15 September 2021\n' +
        '  Meeting\n' +
        '    Place: now Mere, Northmere (was: Reedport, Northmere)\n',
      err: '1 paper differs\n',
    });
    expect(other).toEqual(one);
  });

  test('leaves out what an audience may not see, so that a change in it is none', async () => {
    const cwd = emptyFolder();
    cpSync(dirname(LAKES), cwd, { recursive: true });
    cpSync(join(cwd, 'data'), join(cwd, 'new'), { recursive: true });
    const briefing = join(cwd, 'new', 'briefings', 'brief-water-10.yaml');
    const text = readFileSync(briefing, 'utf8');
    writeFileSync(briefing, text.replace('wants more perch', 'wants no more perch'));
    const args = [
      'diff',
      'data',
      'new',
      '--as-of',
      '2021-06-01',
      '--session',
      'water-10',
      '--pack',
    ];
    expect((await runBrief(args, { cwd })).out).toContain('Southmere wants no more perch');
    const seen = await runBrief([...args, '--audience', 'partners', '--json'], { cwd });
    expect(JSON.parse(seen.out)).toMatchObject({ documents: [], unchanged: 1 });
    expect(seen.out + seen.err).not.toContain('perch');
    const slip = await runBrief([...args, '--audience', 'partner'], { cwd });
    expect({ code: slip.code, out: slip.out }).toEqual({ code: 2, out: '' });
    expect(slip.err).toContain('did you mean `partners`?');
  });
});
