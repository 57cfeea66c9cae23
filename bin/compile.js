// Compiles src/ into a folder named after the sources' own content, so that what runs is never
// stale: an edit changes the name, and a finished folder is never written to again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/** SHA-1 over everything that decides what the compiler writes. */
function fingerprint() {
  const hash = createHash('sha1');
  const sources = readdirSync(join(root, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  for (const name of sources) hash.update(name).update(readFileSync(join(root, 'src', name)));
  return hash
    .update(readFileSync(join(root, 'tsconfig.json')))
    .digest('hex')
    .slice(0, 12);
}

/** Path of the TypeScript compiler's own program, without a shell and without npx. */
function compilerPath() {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('typescript/package.json');
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc);
}

function compileInto(target) {
  const draft = `${target}.${process.pid}`;
  const { status, stdout } = spawnSync(
    process.execPath,
    [compilerPath(), '-p', join(root, 'tsconfig.json'), '--outDir', draft],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    process.stderr.write(`${stdout}error: src/ does not compile, so nothing was run\n`);
    process.exit(70);
  }
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another run was faster; its folder holds the same bytes.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

const HOUR_MS = 3_600_000;

/** Removes what earlier edits left, but nothing young enough that another run may still read it. */
function removeOld(keep) {
  for (const name of readdirSync(dist)) {
    const folder = join(dist, name);
    if (name !== keep && Date.now() - statSync(folder).mtimeMs > HOUR_MS) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** The folder with the compiled program that matches src/ as it is now; compiles where needed. */
export function compiledFolder() {
  const name = fingerprint();
  const target = join(dist, name);
  if (!existsSync(target)) {
    mkdirSync(dist, { recursive: true });
    compileInto(target);
    removeOld(name);
  }
  return pathToFileURL(`${target}/`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compiledFolder();
