import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder } from '../support/empty-folder.ts';
import { finish, LAKES, runBrief, runShell, startBrief } from '../support/run-brief.ts';

/** A new user's folder with records of its own, or without. */
function userFolder(withRecords = true): string {
  const folder = emptyFolder();
  if (withRecords) cpSync(dirname(LAKES), folder, { recursive: true });
  return folder;
}

// Compiles once, so that no test below waits for the compiler.
beforeAll(() => runBrief(['--version'], { cwd: userFolder(false) }));

const PDF = '2021-07-01_LL_XA_country-brief.pdf';
const MANIFEST = 'manifest.json';
const NORTHMERE = ['--country', 'Northmere', '--as-of', '2021-07-01'];

describe('the built command', () => {
  test('writes a PDF and prints its path, in a folder it has never seen', async () => {
    const cwd = userFolder(false);
    const { code, out, err } = await runBrief([...NORTHMERE, '--data', LAKES], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: `out/${PDF}\n`, err: '' });
    const bytes = readFileSync(join(cwd, 'out', PDF));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-6).toString()).toContain('%%EOF');
    expect(readdirSync(join(cwd, 'out'))).toEqual([PDF, MANIFEST]);
  });

  test('takes the records and settings of the current folder', async () => {
    const cwd = userFolder();
    const { code, out } = await runBrief([...NORTHMERE, '--format', 'json,html'], { cwd });
    expect(code).toBe(0);
    expect(out).toBe(`out/${PDF.replace('pdf', 'html')}\nout/${PDF.replace('pdf', 'json')}\n`);
    const html = readFileSync(join(cwd, 'out', PDF.replace('pdf', 'html')), 'utf8');
    expect(html).toContain('Fictional example');
  });

  test('gives the same bytes in another time zone, locale and folder', async () => {
    const one = userFolder();
    const other = userFolder();
    await runBrief(NORTHMERE, { cwd: one });
    const elsewhere = { TZ: 'America/Anchorage', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    const args = [...NORTHMERE, '--data', join(other, 'data'), '--out', join(other, 'papers')];
    await runBrief(args, { cwd: userFolder(false), env: elsewhere });
    const bytes = [join(one, 'out', PDF), join(other, 'papers', PDF)].map((path) =>
      readFileSync(path),
    );
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
  });

  test('takes the day from SOURCE_DATE_EPOCH', async () => {
    const cwd = userFolder();
    const env = { SOURCE_DATE_EPOCH: '1625097600' };
    const { out } = await runBrief(['--country', 'XA', '--format', 'json'], { cwd, env });
    expect(out).toBe(`out/${PDF.replace('pdf', 'json')}\n`);
  });

  test('builds everything on record without a word too many', async () => {
    const cwd = userFolder();
    const { code, out, err } = await runBrief(['--all', '--strict'], { cwd });
    expect(err).toBe('10 documents: 10 files written to `out`\n');
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((path) => existsSync(join(cwd, path))),
    ).toEqual(Array(10).fill(true));
  });

  test('checks records, settings, templates and documents at once', async () => {
    const cwd = userFolder();
    writeFileSync(join(cwd, 'data/people/a.yaml'), 'id: Ada\n');
    writeFileSync(join(cwd, 'brief.yaml'), 'paper: a5\n');
    mkdirSync(join(cwd, 'templates/parts'), { recursive: true });
    writeFileSync(join(cwd, 'templates/parts/source-list.hbs'), '<blink>{{nothing}}</blink>\n');
    const { code, out, err } = await runBrief(['check'], { cwd });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('\n  data/people/a.yaml:1:5\n');
    expect(err).toContain('\n  brief.yaml:1:8\n');
    expect(err).toContain('\n  templates/parts/source-list.hbs:1:1');
    expect(err).toMatch(/\n\n\d+ files: \d+ errors(, \d+ warnings?)?\n$/);
  });

  test('answers --version and --help', async () => {
    const cwd = userFolder(false);
    expect(await runBrief(['--version'], { cwd })).toMatchObject({
      code: 0,
      out: '0.1.0\n',
      err: '',
    });
    for (const command of ['build', 'check', 'list', 'explain', 'new', 'schemas']) {
      const { code, out, err } = await runBrief([command, '--help'], { cwd });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`\nExamples:\n  brief ${command === 'build' ? '--country' : command}`);
    }
  });
});

describe('exit codes and streams', () => {
  test('2 for a country nobody knows, with the nearest name', async () => {
    const { code, out, err } = await runBrief(['--country', 'Norhtmere'], { cwd: userFolder() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'error[cli/unknown-country]: no country goes by the name or code `Norhtmere`\n' +
        '  help: did you mean `Northmere`? `brief list countries` shows those on record\n' +
        '\n1 error\n',
    );
  });

  test('3 for faulty records, each fault at its place from the current folder', async () => {
    const cwd = userFolder();
    writeFileSync(join(cwd, 'data/people/a.yaml'), 'id: Ada\nname: A\n');
    const { code, out, err } = await runBrief(NORTHMERE, { cwd });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('\n  data/people/a.yaml:1:5\n    1 | id: Ada\n      |     ^^^\n');
  });

  test('1 where the folder to write to is a file', async () => {
    const cwd = userFolder();
    writeFileSync(join(cwd, 'out'), 'mine');
    const { code, out, err } = await runBrief(NORTHMERE, { cwd });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('error[deliver/not-a-folder]: cannot write to `out`');
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe('mine');
  });

  test('1 where a folder has the name of the file', async () => {
    const cwd = userFolder();
    mkdirSync(join(cwd, 'out', PDF), { recursive: true });
    const { code, err } = await runBrief(NORTHMERE, { cwd });
    expect(code).toBe(1);
    expect(err).toContain(`error[deliver/folder-in-the-way]: \`out/${PDF}\` is a folder`);
  });

  test.skipIf(process.platform === 'win32')(
    '1 where the disk takes no more, with nothing left',
    async () => {
      const cwd = userFolder();
      mkdirSync(join(cwd, 'out'));
      writeFileSync(join(cwd, 'out', PDF), 'the last good one');
      const { code, err } = await runShell(`ulimit -f 8; $BRIEF ${NORTHMERE.join(' ')}`, { cwd });
      expect(code).toBe(1);
      expect(err).toContain(`error[deliver/disk-full]: cannot write \`out/${PDF}\``);
      expect(readdirSync(join(cwd, 'out'))).toEqual([PDF]);
      expect(readFileSync(join(cwd, 'out', PDF), 'utf8')).toBe('the last good one');
    },
  );

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    '1 where there is no permission to write (skipped for the superuser, who may do all)',
    async () => {
      const cwd = userFolder();
      mkdirSync(join(cwd, 'out'), { mode: 0o500 });
      const { code, err } = await runBrief(NORTHMERE, { cwd });
      expect(code).toBe(1);
      expect(err).toContain('error[deliver/no-permission]');
    },
  );

  test('1 for a theme whose font nobody has, at its place', async () => {
    const cwd = userFolder();
    const theme = readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8');
    mkdirSync(join(cwd, 'house'));
    writeFileSync(
      join(cwd, 'house/theme.yaml'),
      theme.replace('SourceSans3_400Regular.ttf', 'Mine.ttf'),
    );
    const { code, err } = await runBrief([...NORTHMERE, '--templates', 'house'], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(
      /error\[cli\/no-font\]: there is no font file `\S+Mine\.ttf`\n {2}house\/theme\.yaml:\d+:\d+\n/,
    );
  });

  test.skipIf(!existsSync('/dev/full'))(
    '1 where what is printed finds no room, without a stack',
    async () => {
      const { code, err } = await runShell('$BRIEF list > /dev/full', { cwd: userFolder() });
      expect({ code, err }).toEqual({
        code: 1,
        err: 'error: what was to be printed could not be written (ENOSPC)\n',
      });
    },
  );

  test('0 with closed streams', async () => {
    const cwd = userFolder();
    const line = `$BRIEF ${NORTHMERE.join(' ')} <&- >&- 2>&-`;
    expect(await runShell(line, { cwd })).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(join(cwd, 'out'))).toEqual([PDF, MANIFEST]);
  });

  test('0 with a reader that has gone away', async () => {
    const { code, err } = await runShell('$BRIEF list | head -n 1', { cwd: userFolder() });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('what makes no PDF opens no fonts', () => {
  const PRINTER = /\.(?:wasm|ttf|otf|icc)$/;

  /** Every file that a run has read. */
  async function loadedBy(args: readonly string[]): Promise<string[]> {
    const cwd = userFolder();
    const spy = join(cwd, 'spy.cjs');
    writeFileSync(
      spy,
      `const fs = require('fs');
      const { readFileSync } = fs;
      const paths = [];
      fs.readFileSync = (path, ...rest) => { paths.push(String(path)); return readFileSync(path, ...rest); };
      process.on('exit', () => fs.writeFileSync('loaded.json', JSON.stringify(paths)));`,
    );
    const { code } = await runBrief(args, { cwd, env: { NODE_OPTIONS: `--require ${spy}` } });
    expect(code).toBe(0);
    return JSON.parse(readFileSync(join(cwd, 'loaded.json'), 'utf8'));
  }

  test('a PDF does', async () => {
    expect((await loadedBy(NORTHMERE)).some((path) => PRINTER.test(path))).toBe(true);
  });

  test.each([
    [['list']],
    [['check']],
    [['explain', 'Northmere']],
    [['new', 'source', 'First']],
    [['schemas']],
    [[...NORTHMERE, '--format', 'html,json']],
  ])('%j', async (args) => {
    expect((await loadedBy(args)).filter((path) => PRINTER.test(path))).toEqual([]);
  });
});

describe('runs side by side and runs cut short', () => {
  test('two runs at once write the same whole files', async () => {
    const cwd = userFolder();
    const runs = await Promise.all([1, 2, 3].map(() => runBrief(NORTHMERE, { cwd })));
    expect(runs.map(({ code, out }) => ({ code, out }))).toEqual(
      Array(3).fill({ code: 0, out: `out/${PDF}\n` }),
    );
    expect(readdirSync(join(cwd, 'out'))).toEqual([PDF, MANIFEST]);
  });

  test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
    '130 after %s, with nothing half-written',
    async (signal) => {
      const cwd = userFolder();
      const child = startBrief(['--all'], { cwd });
      child.stdout?.once('data', () => child.kill(signal));
      const { code, out, err } = await finish(child);
      expect(code).toBe(130);
      expect(err).toContain('interrupted');
      const written = out.trim().split('\n');
      expect(written.length).toBeLessThan(8);
      const there = readdirSync(join(cwd, 'out'))
        .filter((name) => name !== MANIFEST)
        .map((name) => `out/${name}`);
      expect(there.sort()).toEqual(written.sort());
      const list = JSON.parse(readFileSync(join(cwd, 'out', MANIFEST), 'utf8'));
      expect(list.files.map(({ file }: { file: string }) => `out/${file}`).sort()).toEqual(there);
      for (const path of there) {
        expect(readFileSync(join(cwd, path)).subarray(-6).toString()).toContain('%%EOF');
      }
    },
  );

  test('a file that is as it should be keeps its date', async () => {
    const cwd = userFolder();
    await runBrief(NORTHMERE, { cwd });
    const before = statSync(join(cwd, 'out', PDF)).mtimeMs;
    const { out } = await runBrief([...NORTHMERE, '--json'], { cwd });
    expect(JSON.parse(out).written).toMatchObject([{ path: `out/${PDF}`, status: 'unchanged' }]);
    expect(statSync(join(cwd, 'out', PDF)).mtimeMs).toBe(before);
  });
});

describe.skipIf(process.platform === 'win32')('odd folders of records', () => {
  test('links that lead in circles, pipes and broken links are reported and hang nothing', async () => {
    const cwd = userFolder();
    symlinkSync('..', join(cwd, 'data/people/loop'));
    symlinkSync('nowhere', join(cwd, 'data/people/broken.yaml'));
    await runShell('mkfifo data/people/pipe.yaml', { cwd });
    const { code, err } = await runBrief(['check'], { cwd });
    expect(code).toBe(3);
    expect(err).toContain('warning[cli/linked-folder]: `data/people/loop` is a link');
    expect(err).toContain('error[cli/unreadable-file]: cannot read `data/people/broken.yaml`');
    expect(err).toContain('warning[cli/stray-file]: `data/people/pipe.yaml` was not read');
  });

  test('a folder of records that is itself a link is read', async () => {
    const cwd = userFolder(false);
    symlinkSync(LAKES, join(cwd, 'records'));
    const { code, out } = await runBrief(['list', 'countries', '--data', 'records'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('XA  Northmere');
  });

  test('dotfiles are left alone', async () => {
    const cwd = userFolder();
    writeFileSync(join(cwd, 'data/people/.a.yaml.swp'), 'x');
    const { code, err } = await runBrief(['check', '--strict'], { cwd });
    expect({ code, err: err.split('\n').length }).toEqual({ code: 0, err: 2 });
  });
});
