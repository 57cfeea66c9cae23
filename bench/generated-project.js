// A project of a fictional federation on the disk, for the benchmark of packs.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

/** Writes the records of a meeting of that size into a folder; gives the folder of records. */
export async function generatedProject(folder, size) {
  const outfile = join(folder, 'generated-session.mjs');
  buildSync({
    entryPoints: [resolve('tests/program/generated-session.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  const { generatedSession } = await import(pathToFileURL(outfile).href);
  for (const { path, text } of generatedSession(size)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return join(folder, 'data');
}
