// Loads the compiled program, and keeps it in V8's own compiled form beside it: Node 20 does this
// for no file by itself, and compiling is a good part of the time of a short run.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// WebAssembly compiled once and quickly: V8 would compile it better in the background, and Node
// would wait for that at the end of a run that has long been done.
setFlagsFromString('--liftoff-only');

/** For measuring, and for whoever mistrusts what other runs have left. */
const isFresh = Boolean(process.env.BRIEF_FRESH);

/**
 * Runs the file and gives what it exports, with a function that keeps its compiled form. That is
 * worth most after the functions wanted have run, so it is called at the end of a run.
 */
export function loadProgram(file) {
  const kept = `${file}.${process.version}-${process.arch}`;
  const cachedData = isFresh ? undefined : read(kept);
  // The compiler writes plain ASCII, which reads twice as fast when it is not taken for UTF-8.
  const body = readFileSync(file, 'latin1');
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, importModule) {${body}\n})`,
    {
      filename: file,
      ...(cachedData ? { cachedData } : {}),
    },
  );
  const module = { exports: {} };
  const run = script.runInThisContext();
  const { exports } = module;
  run.call(exports, exports, createRequire(file), module, file, dirname(file), importModule);
  const isKept = cachedData !== undefined && !script.cachedDataRejected;
  const keep = () => isKept || isFresh || write(kept, script.createCachedData());
  return { program: module.exports, folder: isFresh ? undefined : dirname(file), keep };
}

function importModule(name) {
  return import(name);
}

/** What was kept, if it is still what was written: V8 takes any bytes at their word. */
function read(path) {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(SUM_BYTES);
    return sumOf(data).equals(bytes.subarray(0, SUM_BYTES)) ? data : undefined;
  } catch {
    return;
  }
}

const SUM_BYTES = 32;

function sumOf(data) {
  return createHash('sha256').update(data).digest();
}

/** Whole or not at all. Where it cannot be written the next run is slower, and that is all. */
function write(path, data) {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, Buffer.concat([sumOf(data), data]));
    renameSync(draft, path);
  } catch {}
}
