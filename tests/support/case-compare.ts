import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outputs } from './case-run.ts';

/** How strictly a case is held to its expected files. */
export interface Strictness {
  /** Rewrite the expected files there are (`UPDATE=1`). */
  readonly update: boolean;
  /** Nothing is ever written; what is expected of a case must be there (`CI=true`). */
  readonly ci: boolean;
}

/** The expected files of a stage that can be left out; diagnostics never can. */
const DIAGNOSTICS = 'diagnostics.txt';

/**
 * Compares what a case made with its `expected/` folder, each file that is there. What differs is
 * left beside it as `*.actual`. A new case gets its folder written, except where CI runs it.
 * Diagnostics that no file expects are always a fault.
 * @returns the faults in words, none where all is as expected
 */
export function compareCase(folder: string, outputs: Outputs, strictness: Strictness): string[] {
  const expected = join(folder, 'expected');
  if (!existsSync(expected)) return isNew(expected, outputs, strictness);
  const names = readdirSync(expected).filter((name) => !name.endsWith('.actual'));
  const unexpected = outputs.get(DIAGNOSTICS);
  const faults = names.flatMap((name) => compareFile(expected, name, outputs, strictness));
  return unexpected && !names.includes(DIAGNOSTICS)
    ? [...faults, `diagnostics that no file expects:\n${unexpected}`]
    : faults;
}

function isNew(expected: string, outputs: Outputs, { ci }: Strictness): string[] {
  if (ci) return [`${expected} is missing: run the case once on your own machine and look at it`];
  mkdirSync(expected, { recursive: true });
  for (const [name, text] of outputs) writeFileSync(join(expected, name), text);
  return [];
}

function compareFile(
  expected: string,
  name: string,
  outputs: Outputs,
  { update, ci }: Strictness,
): string[] {
  const path = join(expected, name);
  const actual = outputs.get(name);
  if (actual === undefined) return [`${name} is expected, but no such stage was reached`];
  const isSame = readFileSync(path, 'utf8') === actual;
  if (!ci) rmSync(`${path}.actual`, { force: true });
  if (isSame) return [];
  if (update && !ci) {
    writeFileSync(path, actual);
    return [];
  }
  if (!ci) writeFileSync(`${path}.actual`, actual);
  return [`${name} differs:\n${firstDifference(readFileSync(path, 'utf8'), actual)}`];
}

function firstDifference(expected: string, actual: string): string {
  const [wanted, found] = [expected.split('\n'), actual.split('\n')];
  const line = found.findIndex((text, index) => text !== wanted[index]);
  const at = line < 0 ? found.length : line;
  return `line ${at + 1}\n  expected: ${wanted[at] ?? '(end)'}\n  actual:   ${found[at] ?? '(end)'}`;
}
