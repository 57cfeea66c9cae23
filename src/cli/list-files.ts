import { join, resolve } from 'node:path';
import {
  encodeManifest,
  entryOf,
  type Listed,
  MANIFEST,
  withEntries,
} from '../deliver/manifest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { deliverFiles } from './deliver-files.ts';
import { whileLocked } from './manifest-lock.ts';
import { readManifest } from './read-manifest.ts';
import type { World } from './world.ts';

/**
 * Puts files that have been written into their folder's list, `manifest.json`. It is written after them,
 * whole or not at all: a run that is killed in between leaves out a file, and never lists one that
 * is not there.
 * @param folder as people see it
 */
export function listFiles(
  files: readonly Listed[],
  folder: string,
  world: World,
): Promise<Diagnostic[]> {
  const target = resolve(world.cwd, folder);
  return whileLocked(target, world, () => {
    const { value: before, diagnostics } = readManifest(target, world);
    if (!before) return [...diagnostics];
    const isThere = (file: string) => world.disk.look(join(target, file)) === 'file';
    const bytes = encodeManifest(withEntries(before, files.map(entryOf), isThere));
    return deliverFiles([{ name: MANIFEST, bytes }], folder, [], world).diagnostics;
  });
}
