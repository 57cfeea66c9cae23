import { accessSync, constants, statSync } from 'node:fs';
import type { FoundEntry } from './world.ts';

/**
 * Everything below a folder but folders and dotfiles, in the order of paths by code unit. Links
 * to folders are named and not followed, so that a link that leads back does no harm.
 */
export async function searchFolder(folder: string): Promise<readonly FoundEntry[]> {
  const { globSync } = await import('glob');
  const found = globSync('**', { cwd: folder, follow: false, withFileTypes: true });
  return found
    .flatMap((entry): FoundEntry[] => {
      const path = entry.relativePosix();
      if (entry.isDirectory()) {
        return canList(entry.fullpath()) ? [] : [{ path: path || '.', kind: 'unreadable folder' }];
      }
      return [{ path, kind: entry.isFile() ? 'file' : kindOfTarget(entry.fullpath()) }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The search passes over a folder it may not look into without a word, so we ask. */
function canList(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a link, a pipe or a device amounts to. A broken link is left for the reading to report. */
function kindOfTarget(path: string): FoundEntry['kind'] {
  try {
    const target = statSync(path);
    if (target.isDirectory()) return 'linked folder';
    return target.isFile() ? 'file' : 'no file';
  } catch {
    return 'file';
  }
}
