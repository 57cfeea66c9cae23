import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyCodes } from '../../src/diagnostics/codes/verify.ts';
import { severityOf } from '../../src/diagnostics/codes.ts';
import { emptyFolder } from '../support/empty-folder.ts';
import { LAKES, runBrief } from '../support/run-brief.ts';

const NAME = '2021-07-01_LL_XA_country-brief.pdf';
const CLAIMS = 'country-brief XA, as of 2021-07-01';

let home = '';

/** A desk with its own records and settings, on which a paper has been made. */
beforeAll(async () => {
  home = emptyFolder();
  cpSync(dirname(LAKES), home, { recursive: true });
  const args = ['--country', 'XA', '--as-of', '2021-07-01', '--marking', 'OFFICIAL', '--draft'];
  const { code, err } = await runBrief([...args, '--paper', 'letter'], { cwd: home });
  expect(code, err).toBe(0);
});

const paper = () => join(home, 'out', NAME);

/** Another folder with a copy of the paper and of what it was made from. */
function otherDesk(): string {
  const desk = join(emptyFolder(), 'elsewhere');
  mkdirSync(desk);
  cpSync(join(home, 'data'), join(desk, 'data'), { recursive: true });
  copyFileSync(join(home, 'brief.yaml'), join(desk, 'brief.yaml'));
  copyFileSync(paper(), join(desk, 'sent.pdf'));
  return desk;
}

describe('brief verify', () => {
  test.each([
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
    ['America/St_Johns', 'de_DE'],
  ])('0 in another folder, in %s and %s, under another name', async (zone, locale) => {
    const env = { TZ: zone, LANG: locale, LC_ALL: locale, LANGUAGE: locale };
    const { code, out, err } = await runBrief(['verify', 'sent.pdf'], { cwd: otherDesk(), env });
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `sent.pdf: as claimed (${CLAIMS})\n`,
      err: '',
    });
  });

  test('1 where one of several is bad, and the others are checked all the same', async () => {
    const cwd = otherDesk();
    writeFileSync(join(cwd, 'cut.pdf'), readFileSync(paper()).subarray(0, 9000));
    const { code, out, err } = await runBrief(['verify', 'cut.pdf', 'gone.pdf', 'sent.pdf'], {
      cwd,
    });
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'cut.pdf: not a paper that can be checked',
      'gone.pdf: not a paper that can be checked',
      `sent.pdf: as claimed (${CLAIMS})`,
      '',
    ]);
    expect(err).toContain('error[verify/cut-short]: `cut.pdf` is cut short');
    expect(err).toContain('error[verify/unreadable-file]: cannot read `gone.pdf`');
    expect(err).toContain('2 errors');
  });

  test('names other templates, and the page that comes out otherwise', async () => {
    const cwd = otherDesk();
    mkdirSync(join(cwd, 'templates/parts'), { recursive: true });
    const ours = readFileSync('templates/parts/source-list.hbs', 'utf8');
    const theirs = ours.replace('In {{language}}', 'Again in {{language}}');
    writeFileSync(join(cwd, 'templates/parts/source-list.hbs'), theirs);
    const { code, out, err } = await runBrief(['verify', 'sent.pdf'], { cwd });
    expect(code).toBe(1);
    expect(out).toBe(`sent.pdf: NOT as claimed (${CLAIMS})\n`);
    expect(err).toMatch(
      /page 4 of `sent\.pdf` is the first that differs: it says `.*In English.*`, and its data give `.*Again in/,
    );
    expect(err).toContain('was made with other templates than at hand');
  });

  test('tells programs all of it', async () => {
    const { code, out, err } = await runBrief(['verify', 'sent.pdf', '--json'], {
      cwd: otherDesk(),
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { verified, diagnostics } = JSON.parse(out);
    expect(diagnostics).toEqual([]);
    expect(verified).toMatchObject([
      {
        file: 'sent.pdf',
        asClaimed: true,
        request: { document: 'country-brief', paper: 'letter', marking: 'OFFICIAL', draft: true },
        making: { program: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
        otherMaterials: [],
        firstPage: null,
        today: 'same records',
      },
    ]);
  });

  test('records changed since are a warning, which counts with --strict', async () => {
    const cwd = otherDesk();
    const path = join(cwd, 'data/states/states.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Northmere', 'Southmere'));
    const { code, err } = await runBrief(['verify', 'sent.pdf'], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/warning\[verify\/records-changed\].*`Northmere`, they give `Southmere`/);
    expect((await runBrief(['verify', 'sent.pdf', '--strict'], { cwd })).code).toBe(1);
  });

  test('2 without a file', async () => {
    const { code, err } = await runBrief(['verify'], { cwd: home });
    expect(code).toBe(2);
    expect(err).toContain('error[cli/word-wanted]: the command wants `files` behind it');
  });
});

/** What messages are worded from, with a sign in it that would turn a terminal's line around. */
const ARGS = {
  file: 'a.pdf',
  page: '2',
  kind: 'tags',
  found: 'x',
  wanted: '',
  others: 'program, templates',
  parts: 'metadata',
  bytes: '1',
  subject: 'XA',
  at: 'front.title',
  version: '1.0.0',
  sha: 'abc',
  reason: 'no permission to read it',
};

test.each(Object.entries(verifyCodes))('%s follows the house', async (code, entry) => {
  for (const words of [entry.message(ARGS), entry.help?.(ARGS)].filter(
    (one) => one !== undefined,
  )) {
    expect(words).not.toMatch(/^[A-Z]|\.$|undefined|null|\[object/);
  }
  expect(entry.meaning).toMatch(/^[A-Z].*\.$/);
  expect(['error', 'warning', 'note']).toContain(severityOf({ code, args: ARGS }));
});

test('the meaning of a code is explained', async () => {
  const { code, out } = await runBrief(['explain', 'verify/bytes-added'], { cwd: home });
  expect(code).toBe(0);
  expect(out).toContain('incremental update');
});
