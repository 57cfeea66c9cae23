import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Folders } from './folders.ts';
import type { World } from './world.ts';

/**
 * The bytes of a font file that a theme names: a file in the user's templates or in ours, else
 * one of an installed package (`@scope/package/file.ttf`). Throws where there is none: the theme
 * names it, so whoever reads the theme turns that into a problem at its place.
 */
export function readFont(fileName: string, folders: Folders, world: World): Uint8Array {
  const beside = [folders.userTemplates, folders.templates]
    .flatMap((folder) => (folder ? [resolve(world.cwd, folder, fileName)] : []))
    .find((path) => world.disk.look(path) === 'file');
  return world.disk.read(beside ?? inPackage(fileName, world.home));
}

function inPackage(fileName: string, home: string): string {
  return createRequire(join(home, 'package.json')).resolve(fileName);
}
