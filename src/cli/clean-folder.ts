import { join, resolve } from 'node:path';
import { diskTrouble } from '../deliver/disk-trouble.ts';
import { encodeManifest, MANIFEST, type ManifestEntry } from '../deliver/manifest.ts';
import { planCleaning, type Standing } from '../deliver/plan-cleaning.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { deliverFiles } from './deliver-files.ts';
import { whileLocked } from './manifest-lock.ts';
import { readManifest } from './read-manifest.ts';
import { readingTrouble } from './reading-trouble.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

/** What a cleaning did, or would do. Names of files in the folder. */
export interface Cleaned {
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface CleanOptions {
  /** The folder, as people see it. */
  readonly out: string;
  readonly force: boolean;
  /** Only says what it would do. */
  readonly dryRun: boolean;
}

/** Removes from a folder the files that its list names, and what is gone from the list. */
export async function cleanFolder(options: CleanOptions, world: World): Promise<Cleaned> {
  const folder = resolve(world.cwd, options.out);
  // Where there is no list there is nothing to lock, and maybe no folder to do it in.
  if (options.dryRun || !world.disk.look(join(folder, MANIFEST))) return clean(options, world);
  let cleaned: Cleaned = { removed: [], kept: [], diagnostics: [] };
  const troubles = await whileLocked(folder, world, () => {
    cleaned = clean(options, world);
    return [];
  });
  return { ...cleaned, diagnostics: [...cleaned.diagnostics, ...troubles] };
}

function clean({ out, force, dryRun }: CleanOptions, world: World): Cleaned {
  const folder = resolve(world.cwd, out);
  const { value: files, diagnostics } = readManifest(folder, world);
  if (!files) return { removed: [], kept: [], diagnostics };
  const troubles: Troubles = new Map();
  const plan = planCleaning(files, (file) => standingAt(folder, file, world, troubles), force);
  const removed = plan.remove.filter(
    ({ file }) => dryRun || isRemoved(folder, file, world, troubles),
  );
  const kept = files.filter(
    (entry) =>
      plan.changed.includes(entry) || plan.noFile.includes(entry) || troubles.has(entry.file),
  );
  const told = (code: string) => (entry: ManifestEntry) => ({
    code,
    args: { path: `${shownPath(out, world)}/${entry.file}` },
  });
  return {
    removed: removed.map(({ file }) => file),
    kept: kept.map(({ file }) => file),
    diagnostics: [
      ...plan.changed.map(told('deliver/changed-since')),
      ...plan.noFile.map(told('deliver/not-a-file')),
      ...troubles.values(),
      ...(dryRun || files.length === kept.length ? [] : writeRest(kept, out, world)),
    ],
  };
}

/** What the disk would not do, by the name of the file. */
type Troubles = Map<string, Diagnostic>;

function standingAt(folder: string, file: string, world: World, troubles: Troubles): Standing {
  const { disk } = world;
  const path = join(folder, file);
  if (disk.isLink(path)) return 'link';
  const kind = disk.look(path);
  if (kind !== 'file') return kind;
  try {
    return disk.read(path);
  } catch (error) {
    troubles.set(file, readingTrouble(error, shownPath(path, world)));
    return;
  }
}

function isRemoved(folder: string, file: string, world: World, troubles: Troubles): boolean {
  const path = join(folder, file);
  try {
    world.disk.remove(path);
  } catch (error) {
    troubles.set(file, diskTrouble(error, shownPath(path, world)));
  }
  return !troubles.has(file);
}

/** The list of what was kept; none where nothing was. */
function writeRest(kept: readonly ManifestEntry[], out: string, world: World): Diagnostic[] {
  if (kept.length > 0) {
    return deliverFiles([{ name: MANIFEST, bytes: encodeManifest(kept) }], out, [], world)
      .diagnostics;
  }
  const troubles: Troubles = new Map();
  isRemoved(resolve(world.cwd, out), MANIFEST, world, troubles);
  return [...troubles.values()];
}
