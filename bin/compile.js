// Compiles src/ with all it needs into one file, in a folder named after the sources' own content,
// so that what runs is never stale: an edit changes the name, and a finished folder keeps its files.
import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installed program, which holds src/, data/ and templates/. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/** What decides the compiled program besides src/; the lock stands for the packages in it. */
const INGREDIENTS = ['package.json', 'package-lock.json', 'bin/compile.js'];

/**
 * SHA-256 over everything that decides what the compiler writes: names the compiled program, and
 * papers name it as what made them.
 */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const name of [...INGREDIENTS, ...sourcesIn('src').sort()]) {
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
  if (!existsSync(path)) return;
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

/** Path of the compiled program that matches the sources as they are; compiles where needed. */
export function compiledProgram(sources = fingerprint()) {
  const target = join(dist, sources.slice(0, 12));
  if (existsSync(target)) {
    markAsUsed(target);
  } else {
    compileInto(target);
    removeUnused();
  }
  return join(target, 'brief.cjs');
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
  try {
    bundleInto(draft);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    stop(`${error.message}\nerror: src/ does not compile, so nothing was run\n`, 70);
  }
  moveIntoPlace(draft, target);
}

/** Packages too large to be part of the program, for which few runs have a use. */
const LOADED_LATE = ['unpdf/pdfjs', '@cantoo/pdf-lib'];
/** One that is asked for in the usual way, by the few runs that mail papers. */
const REQUIRED_LATE = ['nodemailer', 'nodemailer/lib/*'];
/** What is kept compiled has lost the way to import modules, so the loader lends its own. */
const LATE_IMPORT = new RegExp(`\\bimport\\("(${LOADED_LATE.join('|')})"\\)`, 'g');

/**
 * One file of plain CommonJS: it starts faster than some hundred modules, and Node can keep it
 * compiled. pdfkit opens fonts by fontkit, which our own fonts take the place of.
 */
function bundleInto(folder) {
  const { esbuild, pdfkit } = packages();
  const { outputFiles } = esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: [...LOADED_LATE, ...REQUIRED_LATE],
    alias: { fontkit: './bin/no-fontkit.js' },
    define: { 'import.meta.url': '__moduleUrl' },
    banner: { js: 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'silent',
  });
  const [{ text }] = outputFiles;
  writeFileSync(join(folder, 'brief.cjs'), text.replace(LATE_IMPORT, 'importModule("$1")'));
  // pdfkit looks for its colour profile beside its own code.
  if (pdfkit) cpSync(join(pdfkit, 'js/data'), join(folder, 'data'), { recursive: true });
}

function packages() {
  const require = createRequire(import.meta.url);
  try {
    // Loaded here, because most runs find the program compiled and have no use for it.
    return { esbuild: require('esbuild'), pdfkit: folderOf('pdfkit', require) };
  } catch {
    return stop(`error: the packages are not installed\n  help: run \`npm ci\` in ${root}\n`, 1);
  }
}

function folderOf(name, require) {
  return require.resolve
    .paths(name)
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(folder));
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
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) compiledProgram();
