import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyFolder } from '../support/empty-folder.ts';
import { finish } from '../support/run-brief.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
let copy = '';

const sayHello = (word: string) =>
  `export async function main(): Promise<number> { process.stdout.write('${word}'); return 3; }\n`;

/** A project of one file, compiled and started by the real `bin/`. */
beforeEach(() => {
  copy = emptyFolder();
  for (const name of ['bin', 'package.json', 'tsconfig.json']) {
    cpSync(join(project, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'), 'junction');
  mkdirSync(join(copy, 'src/cli'), { recursive: true });
  write('one');
});

function write(word: string): void {
  writeFileSync(join(copy, 'src/cli/main.ts'), sayHello(word));
}

function start(cwd = copy) {
  return finish(spawn(process.execPath, [join(copy, 'bin/brief.js')], { cwd }));
}

describe('bin/brief.js', () => {
  test('compiles at the first run, from any folder, and gives on the exit code', async () => {
    expect(await start(tmpdir())).toEqual({ code: 3, out: 'one', err: '' });
  });

  test('runs the edit after an edit, even one that keeps the size and the time', async () => {
    await start();
    const file = join(copy, 'src/cli/main.ts');
    utimesSync(file, 1_000_000, 1_000_000);
    expect((await start()).out).toBe('one');
    write('two');
    utimesSync(file, 1_000_000, 1_000_000);
    expect((await start()).out).toBe('two');
    write('one');
    expect((await start()).out).toBe('one');
  });

  test('sees an edit at the very end of a large file', async () => {
    const large = (word: string) =>
      `${sayHello('one')}// ${'x'.repeat(200_000)}\nprocess.stdout.write('${word} ');\n`;
    writeFileSync(join(copy, 'src/cli/main.ts'), large('a'));
    expect((await start()).out).toBe('a one');
    writeFileSync(join(copy, 'src/cli/main.ts'), large('b'));
    expect((await start()).out).toBe('b one');
  });

  test('runs nothing when the source does not compile, rather than what was there before', async () => {
    await start();
    writeFileSync(join(copy, 'src/cli/main.ts'), 'export const main: number = ;\n');
    const { code, out, err } = await start();
    expect({ code, out }).toEqual({ code: 70, out: '' });
    expect(err).toContain('src/cli/main.ts:1:28');
    expect(err).toContain('src/ does not compile, so nothing was run');
    expect(readdirSync(join(copy, 'dist'))).toHaveLength(1);
  });

  test('first runs at the same time do not disturb each other', async () => {
    const runs = await Promise.all([start(), start(), start()]);
    expect(runs).toEqual(Array(3).fill({ code: 3, out: 'one', err: '' }));
    expect(readdirSync(join(copy, 'dist'))).toHaveLength(1);
  });

  test('takes no compiled form that is not what was kept', async () => {
    const makesPapers = `export const hasMadePapers = () => true;\n${sayHello('one')}`;
    writeFileSync(join(copy, 'src/cli/main.ts'), makesPapers);
    await start();
    const folder = join(copy, 'dist', readdirSync(join(copy, 'dist'))[0] ?? '');
    const name = readdirSync(folder).find((one) => one.startsWith('brief.cjs.'));
    const kept = join(folder, name ?? 'nothing was kept');
    const sound = readFileSync(kept);
    for (const place of [0, 40, sound.length >> 1, sound.length - 1]) {
      const changed = Buffer.from(sound);
      changed[place] = (changed[place] ?? 0) ^ 0xff;
      writeFileSync(kept, changed);
      expect(await start()).toEqual({ code: 3, out: 'one', err: '' });
      expect(readFileSync(kept).equals(changed)).toBe(false);
    }
  });

  test('says what is wanted when Node is too old', async () => {
    const old = "Object.defineProperty(process, 'versions', { value: { node: '18.20.0' } });";
    writeFileSync(join(copy, 'old.cjs'), old);
    const args = ['--require', join(copy, 'old.cjs'), join(copy, 'bin/brief.js')];
    const { code, out, err } = await finish(spawn(process.execPath, args, { cwd: copy }));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('needs Node 20 or later, and this is Node 18.20.0');
  });

  test('removes what nobody has used for a day, and only that', async () => {
    await start();
    const [old = ''] = readdirSync(join(copy, 'dist'));
    write('two');
    await start();
    expect(readdirSync(join(copy, 'dist'))).toHaveLength(2);
    utimesSync(join(copy, 'dist', old), 1_000_000, 1_000_000);
    write('three');
    await start();
    const left = readdirSync(join(copy, 'dist'));
    expect(left).toHaveLength(2);
    expect(left).not.toContain(old);
  });
});
