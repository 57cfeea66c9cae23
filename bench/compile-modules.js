// The stages as modules of their own, for timing them one by one: the program itself is one file.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Compiles src/ module by module into a folder, and gives the folder's URL. */
export function compiledModules(folder) {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const compiler = join(dirname(manifest), 'bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '--outDir', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout);
  return pathToFileURL(`${folder}/`);
}
