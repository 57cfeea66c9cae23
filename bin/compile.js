// Compiles src/ into a folder named after the sources' own content, so that what runs is never
// stale: an edit changes the name, and a finished folder is never written to again.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the installed program, which holds src/, data/ and templates/. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/**
 * SHA-256 over everything that decides what the compiler writes: names the compiled program, and
 * papers name it as what made them.
 */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'tsconfig.json', ...sourcesIn('src').sort()]) {
    hash.update(`${name}\0`);
    addBytes(join(root, name), hash);
    hash.update('\0');
  }
  return hash.digest('hex');
}

/**
 * One buffer serves all files: this takes little longer than asking each for its date, and no
 * date can be trusted to change with every edit.
 */
const buffer = Buffer.allocUnsafe(65_536);

function addBytes(path, hash) {
  const file = openSync(path);
  try {
    let length = buffer.length;
    while (length === buffer.length) {
      length = readSync(file, buffer);
      hash.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

/** By hand, because it takes a tenth of the time that `recursive: true` does. */
function sourcesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(name);
    return name.endsWith('.ts') ? [name] : [];
  });
}

/** The folder with the compiled program that matches src/ as it is now; compiles where needed. */
export function compiledFolder(sources = fingerprint()) {
  const target = join(dist, sources.slice(0, 12));
  if (existsSync(target)) {
    markAsUsed(target);
  } else {
    compileInto(target);
    removeUnused();
  }
  return pathToFileURL(`${target}/`);
}

function compileInto(target) {
  const draft = `${target}.${process.pid}`;
  try {
    mkdirSync(draft, { recursive: true });
  } catch (error) {
    stop(
      `error: cannot write the compiled program to ${dist} (${error.code})\n` +
        '  help: run `npm run build` once as the user who installed it\n',
      1,
    );
  }
  const { status, stdout, stderr, error } = runCompiler(draft);
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    const said = error ? `${error.message}\n` : `${stdout}${stderr}`;
    stop(`${said}error: src/ does not compile, so nothing was run\n`, 70);
  }
  moveIntoPlace(draft, target);
}

/** Runs TypeScript's own program, without a shell and without npx. */
function runCompiler(outDir) {
  const require = createRequire(import.meta.url);
  // Loaded here, because most runs find the program compiled and have no use for it.
  const { spawnSync } = require('node:child_process');
  const manifest = compilerManifest(require);
  const compiler = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc);
  const flags = ['-p', join(root, 'tsconfig.json'), '--outDir', outDir];
  return spawnSync(process.execPath, [compiler, ...flags], { cwd: root, encoding: 'utf8' });
}

function compilerManifest(require) {
  try {
    return require.resolve('typescript/package.json');
  } catch {
    return stop(`error: the packages are not installed\n  help: run \`npm ci\` in ${root}\n`, 1);
  }
}

function moveIntoPlace(draft, target) {
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another run was faster; its folder holds the same bytes.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

const DAY_MS = 86_400_000;

/** Lets {@link removeUnused} see that a folder is in use. A read-only installation has none to remove. */
function markAsUsed(folder) {
  try {
    const now = new Date();
    utimesSync(folder, now, now);
  } catch {}
}

/** Removes what earlier edits left, but nothing that a run of the last day may still read. */
function removeUnused() {
  for (const name of readdirSync(dist)) {
    const folder = join(dist, name);
    try {
      if (Date.now() - statSync(folder).mtimeMs > DAY_MS) {
        rmSync(folder, { recursive: true, force: true });
      }
    } catch {
      // Another run was faster.
    }
  }
}

function stop(message, code) {
  process.stderr.write(message);
  process.exit(code);
}

const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) compiledFolder();
