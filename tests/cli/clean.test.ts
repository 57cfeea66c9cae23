import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { emptyFolder } from '../support/empty-folder.ts';
import { LAKES, runBrief } from '../support/run-brief.ts';
import { fakeWorld } from './fake-world.ts';

const LIST = '/desk/out/manifest.json';
const paper = (code: string) => `out/2021-07-01_LL_${code}_country-brief.pdf`;

/** A folder with two papers and somebody's own file. */
async function twoPapers() {
  const fake = fakeWorld();
  await run(['--country', 'XA', '--country', 'XB'], fake.world);
  fake.files.set('/desk/out/notes.txt', new TextEncoder().encode('mine'));
  fake.printed.out = '';
  fake.printed.err = '';
  const inOut = () => [...fake.files.keys()].filter((path) => path.startsWith('/desk/out/'));
  return { ...fake, inOut };
}

describe('brief clean', () => {
  test('removes what was made and nothing else, and prints it', async () => {
    const { world, printed, inOut } = await twoPapers();
    expect(await run(['clean'], world)).toBe(0);
    expect(printed).toEqual({ out: `${paper('XA')}\n${paper('XB')}\n`, err: '' });
    expect(inOut()).toEqual(['/desk/out/notes.txt']);
  });

  test('a second time says that there is nothing, and nothing at all with --quiet', async () => {
    const { world, printed } = await twoPapers();
    await run(['clean', '--quiet'], world);
    printed.out = '';
    expect(await run(['clean'], world)).toBe(0);
    expect(printed).toEqual({
      out: '',
      err: 'nothing to remove: no list of files made in `out`\n',
    });
    printed.err = '';
    expect(await run(['clean', '--quiet'], world)).toBe(0);
    expect(printed).toEqual({ out: '', err: '' });
  });

  test('with --dry-run only says what it would remove', async () => {
    const { world, printed, inOut } = await twoPapers();
    const before = inOut();
    expect(await run(['clean', '--dry-run'], world)).toBe(0);
    expect(printed.out).toBe(`${paper('XA')}\n${paper('XB')}\n`);
    expect(inOut()).toEqual(before);
  });

  test('keeps and tells what was changed since; --force removes it; --strict fails', async () => {
    const { world, printed, files, text } = await twoPapers();
    files.set(`/desk/${paper('XA')}`, new TextEncoder().encode('annotated'));
    expect(await run(['clean', '--strict'], world)).toBe(1);
    expect(printed.out).toBe(`${paper('XB')}\n`);
    expect(printed.err).toContain(
      `warning[deliver/changed-since]: \`${paper('XA')}\` is not as it was made`,
    );
    expect(JSON.parse(text(LIST)).files).toHaveLength(1);
    printed.out = '';
    expect(await run(['clean', '--force', '--json'], world)).toBe(0);
    expect(JSON.parse(printed.out)).toEqual({
      removed: [paper('XA')],
      kept: [],
      dryRun: false,
      diagnostics: [],
    });
    expect(files.has(LIST)).toBe(false);
  });

  test('what the disk does not let go stays in the list and is told', async () => {
    const { world, printed, text } = await twoPapers();
    const { remove } = world.disk;
    const disk = {
      ...world.disk,
      remove: (path: string) => {
        if (path.includes('_XA_')) throw Object.assign(new Error('no'), { code: 'EBUSY' });
        remove(path);
      },
    };
    expect(await run(['clean'], { ...world, disk })).toBe(1);
    expect(printed.out).toBe(`${paper('XB')}\n`);
    expect(printed.err).toContain(`error[deliver/file-in-use]: cannot replace \`${paper('XA')}\``);
    expect(JSON.parse(text(LIST)).files).toHaveLength(1);
  });

  test.each([
    ['clean', 'out'],
    ['clean', '--out', ''],
  ])('refuses %s %s', async (...args) => {
    const { world, inOut } = await twoPapers();
    const before = inOut();
    expect(await run(args, world)).toBe(2);
    expect(inOut()).toEqual(before);
  });

  test('follows no link and removes no folder, even by force', async () => {
    const cwd = emptyFolder();
    const args = ['--data', LAKES, '--as-of', '2021-07-01', '--format', 'json,html'];
    await runBrief(['--country', 'XA', '--country', 'XB', ...args], { cwd });
    const [linked, folder] = readdirSync(join(cwd, 'out')).filter((name) => name.includes('_XA_'));
    if (!linked || !folder) throw new Error('no papers');
    writeFileSync(join(cwd, 'elsewhere'), readFileSync(join(cwd, 'out', linked)));
    for (const name of [linked, folder]) rmSync(join(cwd, 'out', name));
    symlinkSync('../elsewhere', join(cwd, 'out', linked));
    mkdirSync(join(cwd, 'out', folder));
    const { code, out, err } = await runBrief(['clean', '--force'], { cwd });
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(err).toContain(`warning[deliver/not-a-file]: \`out/${linked}\` is a link or a folder`);
    expect(err).toContain(`warning[deliver/not-a-file]: \`out/${folder}\` is a link or a folder`);
    expect(existsSync(join(cwd, 'elsewhere'))).toBe(true);
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual([linked, folder, 'manifest.json'].sort());
  });
});
