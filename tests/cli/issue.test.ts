import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder } from '../support/empty-folder.ts';
import { readPdf } from '../support/pdf-text.ts';
import { LAKES, type Ran, runBrief } from '../support/run-brief.ts';

const SESSION = ['--session', 'presidents-4'];
const LEDGER = 'editions/session-brief_presidents-4.yaml';
const ED_1 = 'out/2021-09-01_LL_presidents-4_session-brief_ed-1.pdf';
const ED_2 = 'out/2021-09-08_LL_presidents-4_session-brief_ed-2.pdf';
const SLIP = 'out/2021-09-08_LL_presidents-4_session-brief_ed-2_addendum.pdf';

/** A desk of its own with the records of the League of Lakes. */
function desk(): string {
  const cwd = emptyFolder();
  cpSync(dirname(LAKES), cwd, { recursive: true });
  return cwd;
}

const on = (day: string) => ['--as-of', day, '--on', day];

/** Where one edition has been issued, and then another, after somebody was replaced. */
let home = '';
let second: Ran;

beforeAll(async () => {
  home = desk();
  const first = await runBrief(['issue', ...SESSION, ...on('2021-09-01')], { cwd: home });
  expect(first).toEqual({ code: 0, out: `${ED_1}\n${LEDGER}\n`, err: '' });
  const args = ['issue', ...SESSION, ...on('2021-09-08'), '--addendum'];
  second = await runBrief(args, { cwd: home });
});

/** Another desk that has all this one has. */
function sameDesk(): string {
  const cwd = emptyFolder();
  cpSync(home, cwd, { recursive: true });
  return cwd;
}

async function textOf(path: string): Promise<string> {
  return (await readPdf(readFileSync(join(home, path)))).text;
}

describe('brief issue', () => {
  test('writes the paper, its addendum and the ledger, and prints their paths', () => {
    expect(second).toEqual({ code: 0, out: `${ED_2}\n${SLIP}\n${LEDGER}\n`, err: '' });
    expect(readdirSync(join(home, 'editions'))).toEqual([
      'session-brief_presidents-4',
      'session-brief_presidents-4.yaml',
    ]);
    expect(readdirSync(join(home, 'editions/session-brief_presidents-4'))).toEqual([
      '1.json',
      '2.json',
    ]);
  });

  test('prints the edition on the front and on each page', async () => {
    const pdf = await readPdf(readFileSync(join(home, ED_2)));
    expect(pdf.text).toContain('Edition 2, issued 8 September 2021');
    for (const { lines } of pdf.pages) {
      expect(lines.join(' ')).toContain('As of 8 September 2021, edition 2');
    }
  });

  test('says what has changed since the last edition, and strikes out who is gone', async () => {
    const text = await textOf(ED_2);
    expect(text).toContain('Changes since edition 1 (1 September 2021)');
    expect(text).toMatch(
      /Eastfjord is now represented by a deputy, Nora Vorlage, .*\(was: Mika Esimerkki/,
    );
    expect(text).toMatch(/Nora Vorlage \[\d\] .* was: Mika Esimerkki/);
    expect(await textOf(ED_1)).not.toMatch(/Changes since|was: /);
  });

  test('has a bar beside whoever is no longer on the list', async () => {
    const cwd = sameDesk();
    const args = [...SESSION, '--edition', '2', '--format', 'html', '--out', 'html'];
    expect((await runBrief(args, { cwd })).code).toBe(0);
    const [name = ''] = readdirSync(join(cwd, 'html')).filter((one) => one.endsWith('.html'));
    const html = readFileSync(join(cwd, 'html', name), 'utf8');
    expect(html).toContain('<td data-bars="beside">no longer on the list</td>');
    expect(html).not.toContain('<td data-bars="beside"><del>');
  });

  test('leaves each source its number, so that no page of the last edition leads elsewhere', () => {
    const sourcesOf = (edition: string) => {
      const file = join(home, 'editions/session-brief_presidents-4', `${edition}.json`);
      const { view } = JSON.parse(readFileSync(file, 'utf8')) as {
        view: { sources: { id: string; number: number }[] };
      };
      return view.sources.map(({ id, number }) => ({ id, number }));
    };
    const [first, second] = ['1', '2'].map(sourcesOf);
    const highest = first?.at(-1)?.number ?? 0;
    const fresh = second?.filter(({ number }) => number > highest);
    expect(fresh).toEqual([{ id: 'mere-daily-2021-09', number: highest + 1 }]);
    expect(first).toEqual(expect.arrayContaining(second?.slice(0, -1) ?? []));
  });

  test('gives those who have the last edition one page with the changes and their sources', async () => {
    const pdf = await readPdf(readFileSync(join(home, SLIP)));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.text).toContain('Addendum to edition 1 (1 September 2021)');
    expect(pdf.text).toMatch(/Eastfjord is now represented by a deputy, Nora Vorlage/);
    expect(pdf.text).toContain('“Westholm stays away from Reedport”');
  });

  test('keeps the editions of one paper from those who may see another', async () => {
    const cwd = sameDesk();
    const other = 'session-brief_presidents-4_for-partners';
    cpSync(join(cwd, LEDGER), join(cwd, `editions/${other}.yaml`));
    cpSync(join(cwd, LEDGER.replace('.yaml', '')), join(cwd, 'editions', other), {
      recursive: true,
    });
    const asked = [...SESSION, '--edition', '1', '--audience', 'partners', '--mail', '--out', 'x'];
    const { code, out, err } = await runBrief(asked, { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('error[editions/of-another-paper]');
    expect(existsSync(join(cwd, 'x'))).toBe(false);
    expect((await runBrief(['verify', `editions/${other}.yaml`], { cwd })).code).not.toBe(0);
  });

  test('mails an edition as the file that was issued, or not at all', async () => {
    const cwd = sameDesk();
    const asked = [...SESSION, '--edition', '1', '--paper', 'letter', '--out', 'x'];
    expect((await runBrief(asked, { cwd })).err).toContain('warning[editions/made-otherwise]');
    const { code, err } = await runBrief([...asked, '--mail'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('error[editions/mailed-otherwise]');
    expect(readdirSync(join(cwd, 'x')).filter((name) => name.endsWith('.eml'))).toEqual([]);
  });

  test('records nothing where the list of its folder is somebody else’s', async () => {
    const cwd = desk();
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/manifest.json'), 'mine');
    const { code, err } = await runBrief(['issue', ...SESSION, ...on('2021-09-01')], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('deliver/foreign-list');
    expect(existsSync(join(cwd, LEDGER))).toBe(false);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['manifest.json']);
  });

  test('compares editions only where there are any, and tells of data that are not theirs', async () => {
    const cwd = sameDesk();
    const none = await runBrief(['diff', '1', '99'], { cwd });
    expect(none.code).not.toBe(0);
    expect(none.err).toContain('no paper has been issued as edition 99');
    await runBrief(['issue', '--country', 'XA', ...on('2021-09-01')], { cwd });
    const some = await runBrief(['diff', '1', '2'], { cwd });
    expect(some.code).toBe(0);
    expect(some.out).toMatch(/^Country brief: Northmere\n.*no such paper as edition 2/m);
    writeFileSync(join(cwd, LEDGER.replace('.yaml', '/1.json')), '{}');
    const other = await runBrief(['diff', '1', '2'], { cwd });
    expect(other.code).not.toBe(0);
    expect(other.err).toContain('error[editions/other-data]');
  });

  test('makes every edition of a number, in calendars with months where they are asked for', async () => {
    const cwd = desk();
    await runBrief(['issue', '--country', 'XA', ...on('2021-07-01')], { cwd });
    const form = ['--edition', '1', '--format', 'ics', '--out', 'x'];
    const asked = ['--country', 'XA', ...form, '--ics-months'];
    expect((await runBrief(asked, { cwd })).code).toBe(0);
    const [name = ''] = readdirSync(join(cwd, 'x')).filter((one) => one.endsWith('.ics'));
    expect(readFileSync(join(cwd, 'x', name), 'utf8')).toContain('[day not stated]');
    const all = await runBrief(['--all', ...form], { cwd });
    expect(all.err).not.toContain('calendar_all');
  });

  test('issues nothing that says the same, but with --again', async () => {
    const cwd = sameDesk();
    const args = ['issue', ...SESSION, '--as-of', '2021-09-08', '--on', '2021-09-09'];
    const same = await runBrief(args, { cwd });
    expect(same).toMatchObject({ code: 0, out: '' });
    expect(same.err).toContain('note[editions/nothing-new]');
    expect(readFileSync(join(cwd, LEDGER))).toEqual(readFileSync(join(home, LEDGER)));
    const again = await runBrief([...args, '--again'], { cwd });
    expect(again.out).toContain('_ed-3.pdf');
  });

  test.each([
    ['an earlier day', ['--on', '2021-09-07'], 'editions/too-early'],
    ['a booklet', ['--print', 'booklet'], 'cli/edition-form'],
    ['copies', ['--copies', '3'], 'cli/edition-form'],
    ['cards', ['--cards', 'tent'], 'cli/edition-of-cards'],
    ['a calendar', ['--body', 'all'], 'cli/edition-of-calendar'],
    ['no day', ['--on', '2021-02-30'], 'cli/bad-day'],
    ['an edition', ['--edition', '1'], 'cli/fixed-by-edition'],
  ])('refuses %s, and leaves everything as it was', async (_what, more, code) => {
    const cwd = sameDesk();
    const args = ['issue', ...SESSION, '--as-of', '2021-09-08', ...more];
    const { code: exit, out, err } = await runBrief(args, { cwd });
    expect(exit).not.toBe(0);
    expect(out).toBe('');
    expect(err).toContain(`error[${code}]`);
    expect(readFileSync(join(cwd, LEDGER))).toEqual(readFileSync(join(home, LEDGER)));
  });

  test('has no addendum to a first edition', async () => {
    const cwd = desk();
    const args = ['issue', '--country', 'XA', ...on('2021-09-01'), '--addendum'];
    const { code, err } = await runBrief(args, { cwd });
    expect(code).toBe(1);
    expect(err).toContain('error[editions/without-before]');
    expect(existsSync(join(cwd, 'editions'))).toBe(false);
  });

  test('never gives two runs at once the same number', async () => {
    const cwd = desk();
    const args = ['issue', ...SESSION, ...on('2021-09-01')];
    const runs = await Promise.all([1, 2, 3].map(() => runBrief(args, { cwd })));
    const done = runs.filter(({ code, out }) => code === 0 && out !== '');
    expect(done).toHaveLength(1);
    for (const { code, err } of runs.filter((one) => !done.includes(one))) {
      expect([0, 1]).toContain(code);
      expect(err).toMatch(/editions\/(number-taken|nothing-new)/);
    }
    const ledger = readFileSync(join(cwd, LEDGER), 'utf8');
    expect(ledger.match(/^- edition:/gm)).toHaveLength(1);
  });

  test('takes its number back where the papers cannot be written', async () => {
    const cwd = desk();
    writeFileSync(join(cwd, 'blocked'), 'a file');
    const args = ['issue', ...SESSION, ...on('2021-09-01')];
    const failed = await runBrief([...args, '--out', 'blocked'], { cwd });
    expect(failed.code).toBe(1);
    expect(failed.err).toContain('deliver/not-a-folder');
    expect(existsSync(join(cwd, LEDGER))).toBe(false);
    const { code } = await runBrief(args, { cwd });
    expect(code).toBe(0);
  });

  test('says so where a number was begun and not ended', async () => {
    const cwd = sameDesk();
    writeFileSync(join(cwd, 'editions/session-brief_presidents-4/3.json'), '{}');
    const args = ['issue', ...SESSION, '--as-of', '2021-09-08', '--on', '2021-09-09', '--again'];
    const { code, err } = await runBrief(args, { cwd });
    expect(code).toBe(1);
    expect(err).toContain('`editions/session-brief_presidents-4/3.json` is there');
  });
});

describe('an edition that was issued', () => {
  test('is made again byte for byte, whatever the records say by then', async () => {
    const cwd = sameDesk();
    const path = join(cwd, 'data/meetings/presidents-4.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Vice-President', 'Envoy'));
    const args = [...SESSION, '--edition', '2', '--out', 'again'];
    const env = { TZ: 'America/St_Johns', LANG: 'de_DE', LC_ALL: 'de_DE' };
    const paper = await runBrief(args, { cwd, env });
    expect(paper).toMatchObject({ code: 0, err: '' });
    const slip = await runBrief([...args, '--addendum'], { cwd, env });
    expect(slip).toMatchObject({ code: 0, err: '' });
    for (const one of [ED_2, SLIP]) {
      const again = readFileSync(join(cwd, one.replace('out/', 'again/')));
      expect(again.equals(readFileSync(join(home, one)))).toBe(true);
    }
  });

  test('is made in other forms, which say what it said', async () => {
    const cwd = sameDesk();
    const more = ['--print', 'booklet', '--paper', 'letter', '--out', 'forms'];
    const args = [...SESSION, '--edition', '2', ...more, '--format', 'pdf,html,json'];
    const { code, out, err } = await runBrief(args, { cwd });
    expect(code, err).toBe(0);
    expect(out.split('\n').filter(Boolean)).toHaveLength(3);
    const booklet = await readPdf(
      readFileSync(join(cwd, 'forms', `${ED_2.slice(4, -4)}_booklet.pdf`)),
    );
    expect(booklet.text).toContain('Edition 2, issued 8 September 2021');
  });

  test.each([
    [['--edition', '7'], 'editions/no-such-edition'],
    [['--edition', '0'], 'cli/bad-edition'],
    [['--edition', '1', '--as-of', '2021-09-02'], 'cli/fixed-by-edition'],
    [['--edition', '1', '--draft'], 'cli/fixed-by-edition'],
    [['--addendum'], 'cli/addendum-of-nothing'],
    [['--edition', '1', '--addendum'], 'editions/without-before'],
    [['--edition', '1', '--audience', 'press'], 'editions/never-issued'],
  ])('is not asked for with %j', async (more, code) => {
    const { code: exit, out, err } = await runBrief([...SESSION, ...more], { cwd: sameDesk() });
    expect(exit).not.toBe(0);
    expect(out).toBe('');
    expect(err).toContain(`error[${code}]`);
  });

  test('is listed with its day and its files', async () => {
    const { out } = await runBrief(['list', 'editions'], { cwd: home });
    expect(out).toMatch(/^session-brief_presidents-4 2 .* issued 8 September 2021/m);
    const { out: json } = await runBrief(['list', 'editions', '--json'], { cwd: home });
    expect(JSON.parse(json).editions).toHaveLength(2);
  });
});

describe('brief diff of two editions', () => {
  test('tells what changed from the one to the other, whatever the records say by now', async () => {
    const cwd = sameDesk();
    const path = join(cwd, 'data/meetings/presidents-4.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Vice-President', 'Envoy'));
    for (const asked of [SESSION, []]) {
      const { code, out, err } = await runBrief(['diff', '1', '2', ...asked], { cwd });
      expect(code, err).toBe(0);
      expect(out).toMatch(/Eastfjord is now represented by a deputy, Nora Vorlage, Vice-President/);
    }
    const same = await runBrief(['diff', '2', '2', ...SESSION], { cwd });
    expect(same).toMatchObject({ code: 0, out: '', err: '1 paper says the same\n' });
  });

  test.each([
    [['1', '7'], 'editions/no-such-edition'],
    [['1', '2021-09-01'], 'cli/mixed-sides'],
    [['1', '2', '--as-of', '2021-09-01'], 'cli/fixed-by-edition'],
  ])('says why it cannot for %j', async (words, code) => {
    const ran = await runBrief(['diff', ...words, ...SESSION], { cwd: home });
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain(`error[${code}]`);
  });
});

describe('brief verify with a ledger', () => {
  test('makes each edition again, and its files and addenda are as claimed too', async () => {
    const { code, out, err } = await runBrief(['verify', LEDGER, ED_1, ED_2, SLIP], { cwd: home });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').filter((line) => line.includes(': as claimed'))).toHaveLength(5);
  });

  test('says so where the data are gone or are other data', async () => {
    const cwd = sameDesk();
    const data = join(cwd, 'editions/session-brief_presidents-4');
    const text = readFileSync(join(data, '1.json'), 'utf8');
    writeFileSync(join(data, '1.json'), text.replace('Esimerkki', 'Beispiel'));
    writeFileSync(join(data, '2.json'), '');
    const { code, out, err } = await runBrief(['verify', LEDGER], { cwd });
    expect(code).toBe(1);
    const checked = await runBrief(['check'], { cwd });
    expect(checked.err.match(/editions\/other-data/g)).toHaveLength(2);
    expect(err.match(/editions\/other-data/g)).toHaveLength(2);
    expect(out).not.toContain(': as claimed');
  });

  test('says that it cannot, and why, where the templates are other ones', async () => {
    const cwd = sameDesk();
    mkdirSync(join(cwd, 'templates/parts'), { recursive: true });
    const ours = readFileSync('templates/parts/source-list.hbs', 'utf8');
    const theirs = ours.replace('In {{language}}', 'Again in {{language}}');
    writeFileSync(join(cwd, 'templates/parts/source-list.hbs'), theirs);
    const { code, out, err } = await runBrief(['verify', LEDGER], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('edition 2: NOT as claimed');
    expect(err).toContain('cannot be made again byte for byte here');
    expect(err).toContain('other templates than at hand');
    const made = await runBrief([...SESSION, '--edition', '2'], { cwd });
    expect(made.err).toContain('warning[editions/made-otherwise]');
  });

  test('says what the records say otherwise by now', async () => {
    const cwd = sameDesk();
    const path = join(cwd, 'data/meetings/presidents-4.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Vice-President', 'Envoy'));
    const { code, err } = await runBrief(['verify', LEDGER], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('warning[verify/records-changed]');
  });
});
