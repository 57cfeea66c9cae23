import { join } from 'node:path';
import type { Existing } from '../deliver/plan-delivery.ts';
import type { Disk, World } from './world.ts';

/** What stands under the names of files to be written, so that the plan can say what would change. */
export function existingIn(
  folder: string,
  files: readonly { readonly name: string }[],
  { disk }: Pick<World, 'disk'>,
): Existing {
  const existing = new Map<string, Uint8Array | 'folder'>();
  for (const { name } of files) {
    const path = join(folder, name);
    const kind = disk.look(path);
    if (kind) existing.set(name, kind === 'folder' ? kind : readOrNothing(path, disk));
  }
  return existing;
}

/** A file that cannot be read is none of ours, and counts as changed. */
function readOrNothing(path: string, disk: Disk): Uint8Array {
  try {
    return disk.read(path);
  } catch {
    return new Uint8Array();
  }
}
