import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findInFiles } from '../schema/find-in-files.ts';
import type { TextFile } from '../schema/text-file.ts';
import type { Folders } from './folders.ts';
import type { World } from './world.ts';

/** A font file that the theme names and nobody has. */
export class MissingFont extends Error {
  readonly diagnostic: Diagnostic;

  constructor(font: string, templates: readonly TextFile[]) {
    super(`no font file ${font}`);
    const place = findInFiles(font, templates);
    this.diagnostic = { code: 'cli/no-font', args: { font }, ...(place ? { place } : {}) };
  }
}

/**
 * The bytes of a font file that a theme names: a file in the user's templates or in ours, else
 * one of an installed package (`@scope/package/file.ttf`). Throws {@link MissingFont}.
 * @param templates the files in which the name may stand, the user's first
 */
export function readFont(
  font: string,
  templates: readonly TextFile[],
  folders: Folders,
  world: World,
): Uint8Array {
  const beside = [folders.userTemplates, folders.templates]
    .flatMap((folder) => (folder ? [resolve(world.cwd, folder, font)] : []))
    .find((path) => world.disk.look(path) === 'file');
  try {
    return world.disk.read(beside ?? inPackage(font, world));
  } catch {
    throw new MissingFont(font, templates);
  }
}

/** Looked for on the disk: a package may not let its font files be imported as modules. */
function inPackage(font: string, { home, disk }: World): string {
  const folders = createRequire(join(home, 'package.json')).resolve.paths(font) ?? [];
  const paths = folders.map((folder) => join(folder, font));
  return paths.find((path) => disk.look(path) === 'file') ?? join(home, 'node_modules', font);
}
