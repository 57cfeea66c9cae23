import { createHash } from 'node:crypto';
import fs, { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { disk } from '../../src/cli/disk.ts';
import { run } from '../../src/cli/run.ts';
import { type ManifestEntry, withEntries } from '../../src/deliver/manifest.ts';
import { emptyFolder } from '../support/empty-folder.ts';
import { finish, LAKES, runBrief, startBrief } from '../support/run-brief.ts';
import { fakeWorld, lakesFiles } from './fake-world.ts';

const LIST = '/desk/out/manifest.json';
const LOCK = '/desk/out/.manifest.json.lock';
const STEM = '2021-07-01_LL_';

interface Entry {
  readonly file: string;
  readonly sha256: string;
  readonly [field: string]: unknown;
}

const entriesIn = (text: string) => (JSON.parse(text) as { files: Entry[] }).files;
const namesIn = (text: string) => entriesIn(text).map(({ file }) => file);

test('a list can be read again whatever letters the names of its files have', () => {
  const one = (file: string) => ({ file }) as ManifestEntry;
  const all = withEntries([one('a_LL.pdf'), one('b.pdf')], [one('a_Ll.pdf')], () => true);
  expect(all.map(({ file }) => file)).toEqual(['a_Ll.pdf', 'b.pdf']);
});

test('a claim that the disk has no room for is nobody’s, and does not stay', () => {
  const path = join(emptyFolder(), 'lock');
  const write = fs.writeFileSync;
  fs.writeFileSync = ((file: string, ...rest: [string]) => {
    write(file, '');
    throw Object.assign(new Error(rest[0]), { code: 'ENOSPC' });
  }) as typeof write;
  syncBuiltinESMExports();
  try {
    expect(() => disk.claim(path, 'somebody')).toThrow('somebody');
    expect(disk.look(path)).toBeUndefined();
  } finally {
    fs.writeFileSync = write;
    syncBuiltinESMExports();
  }
  expect(disk.claim(path, 'somebody')).toBe(true);
  expect(disk.claim(path, 'another')).toBe(false);
  expect(disk.look(path)).toBe('file');
});

describe('the list of what was made', () => {
  test('says of each file its sum, size, pages, marking, audience, request and making', async () => {
    const { world, text, files } = fakeWorld();
    await run(['--country', 'XA', '--format', 'pdf,json', '--draft'], world);
    const [data, paper] = entriesIn(text(LIST));
    expect([data?.file, paper?.file]).toEqual([
      `${STEM}XA_country-brief.json`,
      `${STEM}XA_country-brief.pdf`,
    ]);
    const bytes = files.get(`/desk/out/${paper?.file}`) ?? new Uint8Array();
    expect(paper).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      pages: 2,
      audience: null,
      belongsTo: [],
      request: { document: 'country-brief', subject: 'XA', asOf: '2021-07-01', draft: true },
      making: { program: { version: '1.2.3' } },
    });
    expect(data?.['pages']).toBeNull();
  });

  test('is the same whatever the order of runs, and keeps what other runs made', async () => {
    const [one, other] = [fakeWorld(), fakeWorld()];
    for (const code of ['XA', 'XB', 'XA']) await run(['--country', code], one.world);
    for (const code of ['XB', 'XA']) await run(['--country', code], other.world);
    expect(namesIn(one.text(LIST))).toEqual(
      ['XA', 'XB'].map((id) => `${STEM}${id}_country-brief.pdf`),
    );
    expect(one.text(LIST)).toBe(other.text(LIST));
  });

  test('names the copies that a register is of, and no longer lists what is gone', async () => {
    const { world, text, files } = fakeWorld();
    await run(['--country', 'XA', '--copies', '2'], world);
    const names = namesIn(text(LIST));
    const register = entriesIn(text(LIST)).find(({ file }) => file.endsWith('_register.csv'));
    expect(register?.['belongsTo']).toEqual(names.filter((name) => name.endsWith('.pdf')));
    expect(register?.['making']).not.toHaveProperty('fonts');
    files.delete(`/desk/out/${names[0]}`);
    await run(['--country', 'XB'], world);
    expect(namesIn(text(LIST))).not.toContain(names[0]);
    expect(namesIn(text(LIST))).toHaveLength(3);
  });

  test.each([
    ['no JSON', 'my notes', 'it is no JSON', /out\/manifest\.json:1:1/],
    ['another format', '{ "format": "mine", "files": [] }', '`format`', /out\/manifest\.json:1:13/],
    [
      'a name that leads out of the folder',
      '{ "format": "briefpack-manifest-1", "files": [\n{ "file": "../x" }] }',
      '`files.0.file`: no plain name of a file in this folder',
      /out\/manifest\.json:2:11/,
    ],
  ])('is told and left alone where it is none of ours: %s', async (_, text, words, place) => {
    for (const args of [['--country', 'XA'], ['clean'], ['clean', '--force']]) {
      const { world, printed, files } = fakeWorld({ files: { ...lakesFiles(), [LIST]: text } });
      expect(await run(args, world)).toBe(1);
      expect(printed.err).toContain('error[deliver/foreign-list]: `out/manifest.json`');
      expect(printed.err).toContain(words);
      expect(printed.err).toMatch(place);
      expect(printed.err).toContain('help: move it away');
      expect(new TextDecoder().decode(files.get(LIST))).toBe(text);
      expect(printed.out).toBe('');
    }
  });

  test('a full disk is told, and the paper and the old list stand', async () => {
    const full = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const first = fakeWorld();
    await run(['--country', 'XA'], first.world);
    const before = first.text(LIST);
    const { createFile } = first.world.disk;
    const disk: typeof first.world.disk = {
      ...first.world.disk,
      createFile: (path, bytes) => (path.includes('manifest') ? full() : createFile(path, bytes)),
    };
    expect(await run(['--country', 'XB'], { ...first.world, disk })).toBe(1);
    expect(first.printed.err).toContain(
      'error[deliver/disk-full]: cannot write `out/manifest.json`',
    );
    expect(first.text(LIST)).toBe(before);
    expect(first.files.has(LOCK)).toBe(false);
    expect(first.files.has(`/desk/out/${STEM}XB_country-brief.pdf`)).toBe(true);
  });

  test('the lock of a run that is over is taken away', async () => {
    const { world, files, text } = fakeWorld({ files: { ...lakesFiles(), [LOCK]: 'here 0' } });
    expect(await run(['--country', 'XA'], world)).toBe(0);
    expect(namesIn(text(LIST))).toHaveLength(1);
    expect([...files.keys()].filter((path) => path.includes('.lock'))).toEqual([]);
  });

  test('the lock of a run that goes on, or of another machine, is told of after a while', async () => {
    const { world, printed, files } = fakeWorld({ files: { ...lakesFiles(), [LOCK]: 'there 0' } });
    expect(await run(['--country', 'XA'], world)).toBe(1);
    expect(printed.err).toContain(
      'error[deliver/list-in-use]: another run has kept `out/.manifest.json.lock` for half a minute',
    );
    expect(files.has(LOCK)).toBe(true);
    expect(files.has(LIST)).toBe(false);
  });

  test('after a run that was killed it lists nothing that is not there, and the next run goes on', async () => {
    const cwd = emptyFolder();
    const args = ['--all', '--format', 'html', '--data', LAKES, '--as-of', '2021-07-01'];
    const child = startBrief(args, { cwd });
    child.stdout?.once('data', () => child.kill('SIGKILL'));
    expect((await finish(child)).code).toBeNull();
    const listed = namesIn(readFileSync(join(cwd, 'out/manifest.json'), 'utf8'));
    const there = readdirSync(join(cwd, 'out'));
    expect(listed.filter((name) => !there.includes(name))).toEqual([]);
    expect((await runBrief(args, { cwd })).code).toBe(0);
    const after = readdirSync(join(cwd, 'out')).filter((name) => name.endsWith('.html'));
    expect(after.length).toBeGreaterThan(7);
    expect(namesIn(readFileSync(join(cwd, 'out/manifest.json'), 'utf8'))).toEqual(after.sort());
  });

  test('runs at once, beside the lock of a dead one, lose no entry', async () => {
    const cwd = emptyFolder();
    await runBrief(['--country', 'XA', '--data', LAKES, '--as-of', '2021-06-30'], { cwd });
    writeFileSync(join(cwd, 'out/.manifest.json.lock'), `${hostname()} 99999999`);
    const runs = ['2021-07-01', '2021-07-02', '2021-07-03', '2021-07-04'].map((day) =>
      runBrief(['--all', '--format', 'html', '--data', LAKES, '--as-of', day], { cwd }),
    );
    for (const { code, err } of await Promise.all(runs)) expect([code, err]).toEqual([0, err]);
    const there = readdirSync(join(cwd, 'out')).filter((name) => name !== 'manifest.json');
    expect(there.length).toBeGreaterThan(32);
    expect(namesIn(readFileSync(join(cwd, 'out/manifest.json'), 'utf8'))).toEqual(there.sort());
  });
});
