import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Memory, NO_MEMORY } from '../schema/memory.ts';

/** More than any project has files; what was not used longest goes first. */
const MAX_ENTRIES = 5_000;

/** A memory that can be kept for the next run. */
interface KeptMemory extends Memory {
  /** Writes what this run has learnt. Where it cannot, the next run reads again. */
  readonly keep: () => void;
}

/**
 * The memory in a file. It belongs to one version of the program, which may read otherwise than
 * the next, so the file lies with the compiled program and goes with it.
 */
export function keptMemory(path: string | undefined): KeptMemory {
  if (!path) return { ...NO_MEMORY, keep: () => {} };
  let entries: Map<string, unknown> | undefined;
  let hasLearnt = false;
  const known = () => {
    entries ??= new Map(Object.entries(readEntries(path)));
    return entries;
  };
  return {
    recall: (what, text) => {
      const key = keyOf(what, text);
      const value = known().get(key);
      if (value !== undefined) {
        known().delete(key);
        known().set(key, value);
      }
      return value;
    },
    remember: (what, text, value) => {
      known().set(keyOf(what, text), value);
      hasLearnt = true;
    },
    keep: () => {
      if (hasLearnt) write(path, Object.fromEntries([...known()].slice(-MAX_ENTRIES)));
    },
  };
}

function keyOf(what: string, text: string): string {
  return sumOf(`${what}\0${text}`);
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Nothing where a byte is another than was written: what is kept here ends up in papers. */
function readEntries(path: string): Record<string, unknown> {
  try {
    const [sum, json = ''] = readFileSync(path, 'utf8').split('\n', 2);
    return sum === sumOf(json) ? (JSON.parse(json) as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function write(path: string, entries: Record<string, unknown>): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const json = JSON.stringify(entries);
    writeFileSync(draft, `${sumOf(json)}\n${json}`);
    renameSync(draft, path);
  } catch {
    // A read-only installation has no memory.
  }
}
