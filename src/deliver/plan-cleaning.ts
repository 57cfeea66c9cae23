import { type ManifestEntry, sha256Of } from './manifest.ts';

/** What stands under the name of a listed file now; a link stays one, wherever it leads. */
export type Standing = Uint8Array | 'folder' | 'link' | undefined;

/** What cleaning a folder comes to; nothing has happened yet. */
export interface Cleaning {
  /** As they were made, and so to be removed; or changed since, where that is not to matter. */
  readonly remove: readonly ManifestEntry[];
  /** Changed since they were made. */
  readonly changed: readonly ManifestEntry[];
  /** Folders and links in the place of files. */
  readonly noFile: readonly ManifestEntry[];
}

/**
 * Says which of the listed files are to be removed. Those that are gone already are in no list, so that
 * they leave it.
 * @param force whether a file goes even where it has changed since it was made
 */
export function planCleaning(
  files: readonly ManifestEntry[],
  standing: (file: string) => Standing,
  force: boolean,
): Cleaning {
  const found = files.map((entry) => ({ entry, there: standing(entry.file) }));
  const present = found.flatMap(({ entry, there }) =>
    there instanceof Uint8Array ? [{ entry, isAsMade: sha256Of(there) === entry.sha256 }] : [],
  );
  const entriesOf = (list: readonly { entry: ManifestEntry }[]) => list.map(({ entry }) => entry);
  return {
    remove: entriesOf(present.filter(({ isAsMade }) => isAsMade || force)),
    changed: entriesOf(present.filter(({ isAsMade }) => !isAsMade && !force)),
    noFile: entriesOf(found.filter(({ there }) => there === 'folder' || there === 'link')),
  };
}
