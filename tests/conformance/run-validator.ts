import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the validator said of some files: a line a file and standard, or why it could not run. */
export type Verdict = { readonly lines: readonly string[] } | { readonly reason: string };

/** Runs `npm run validate` on files that are only in memory, by their names without a folder. */
export async function validated(files: ReadonlyMap<string, Uint8Array>): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'briefpack-conformance-'));
  try {
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const said = (await outputOf(paths)).replaceAll(`${folder}/`, '');
    const reason = /^skipped: (.*)$/m.exec(said)?.[1];
    return reason ? { reason } : { lines: said.split('\n').filter(Boolean) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outputOf(paths: readonly string[]): Promise<string> {
  // Tests do without a network, but for those that must not be skipped.
  const flags = process.env['CI'] === 'true' ? [] : ['--no-fetch'];
  const child = spawn(process.execPath, ['bin/validate.js', ...flags, ...paths]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}
