import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findInFiles } from '../schema/find-in-files.ts';
import type { TextFile } from '../schema/text-file.ts';
import type { Folders } from './folders.ts';
import { fontFault } from './font-fault.ts';
import type { World } from './world.ts';

/** A font file that the theme names and nobody has, or that is no font. */
export class UnusableFont extends Error {
  readonly diagnostic: Diagnostic;

  /** @param reason what is wrong with the file; undefined where there is none */
  constructor(font: string, templates: readonly TextFile[], reason?: string) {
    super(`no font file ${font}`);
    const place = findInFiles(font, templates);
    const what = reason
      ? { code: 'cli/bad-font', args: { font, reason } }
      : { code: 'cli/no-font', args: { font } };
    this.diagnostic = { ...what, ...(place ? { place } : {}) };
  }
}

/**
 * The bytes of a font file that a theme names: a file in the user's templates or in ours, else
 * one of an installed package (`@scope/package/file.ttf`). Throws {@link UnusableFont}.
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
  const bytes = readOrNone(beside ?? inPackage(font, world), world);
  if (!bytes) throw new UnusableFont(font, templates);
  const fault = fontFault(bytes);
  if (fault) throw new UnusableFont(font, templates, fault);
  return bytes;
}

function readOrNone(path: string, { disk }: World): Uint8Array | undefined {
  try {
    return disk.read(path);
  } catch {
    return;
  }
}

/** Looked for on the disk: a package may not let its font files be imported as modules. */
function inPackage(font: string, { home, disk }: World): string {
  const folders = createRequire(join(home, 'package.json')).resolve.paths(font) ?? [];
  const paths = folders.map((folder) => join(folder, font));
  return paths.find((path) => disk.look(path) === 'file') ?? join(home, 'node_modules', font);
}
