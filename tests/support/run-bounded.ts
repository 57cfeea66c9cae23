import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { emptyFolder } from './empty-folder.ts';
import { finish, LAKES, type Ran, startBrief } from './run-brief.ts';

/** Files of a project by path, laid over the League of Lakes. */
export type Laid = Readonly<Record<string, string | Uint8Array>>;

/** Generous: what is bounded ends long before, also on a busy machine. */
const MOST_MILLISECONDS = 90_000;
/** A tenth of what the program would get by itself. */
const MOST_MEGABYTES = 400;

/** A folder with the League of Lakes and files laid over it. */
export function lakesFolder(laid: Laid = {}): string {
  const cwd = emptyFolder();
  cpSync(dirname(LAKES), cwd, { recursive: true });
  for (const [path, content] of Object.entries(laid)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
  return cwd;
}

/** Runs the built command with little memory, and kills it where it comes to no end. */
export async function runBounded(args: readonly string[], cwd: string): Promise<Ran> {
  const env = { NODE_OPTIONS: `--max-old-space-size=${MOST_MEGABYTES}` };
  const child = startBrief(args, { cwd, env });
  const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MILLISECONDS);
  const ran = await finish(child);
  clearTimeout(timer);
  return ran;
}

/** What to build: one paper that has most parts, as two files. */
export const PAPER: readonly string[] = [
  '--country',
  'Northmere',
  '--as-of',
  '2021-12-01',
  '--format',
  'pdf,html',
];

/**
 * Builds a paper in a folder and expects that to be refused in words: no crash, no fault of our
 * own, nothing printed as written and nothing half-written left. Gives what was said.
 */
export async function refusalIn(cwd: string): Promise<string> {
  const { code, out, err } = await runBounded(PAPER, cwd);
  expect(err).toMatch(/^(error|warning)\[[a-z]+\/[a-z0-9-]+\]: /);
  expect([1, 3]).toContain(code);
  expect(out).toBe('');
  expect(writtenIn(cwd)).toEqual([]);
  return err;
}

/** Builds a paper in a folder, expects it to be made, and gives what was said. */
export async function paperIn(cwd: string): Promise<string> {
  const { code, out, err } = await runBounded(PAPER, cwd);
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  expect(['out/manifest.json', ...out.trim().split('\n')]).toEqual(writtenIn(cwd).reverse());
  return err;
}

function writtenIn(cwd: string): string[] {
  const out = join(cwd, 'out');
  return existsSync(out)
    ? readdirSync(out)
        .sort()
        .map((name) => `out/${name}`)
    : [];
}
