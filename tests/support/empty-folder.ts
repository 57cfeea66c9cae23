import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

/**
 * A new empty folder outside the project, as a new user would start in. It is removed when the
 * tests of the file that asked for it are over, whether or not they have passed.
 */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'brief-')));
  made.push(folder);
  return folder;
}

/** Removes every folder made so far. A process that is on its way out may still write there. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

afterAll(removeFolders);
