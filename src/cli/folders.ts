import { join, resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { CommonOptions } from './options.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

/** The folders a run reads, as people see their paths. */
export interface Folders {
  readonly data: string;
  /** The templates that come with the program. */
  readonly templates: string;
  /** The user's own, which override ours by name; undefined where there are none. */
  readonly userTemplates: string | undefined;
}

/**
 * Finds the folders of a run: those asked for, else `data/` and `templates/` in the current
 * folder, else those that come with the program. A folder asked for that is not there is an error.
 */
export function findFolders(options: CommonOptions, world: World): Result<Folders> {
  const ours = join(world.home, 'templates');
  const wanted = options.templates ?? (isFolder('templates', world) ? 'templates' : ours);
  const diagnostics = [
    ...missingFolder(options.data, '--data', world),
    ...missingFolder(options.templates, '--templates', world),
  ];
  const value = {
    data: shownPath(dataFolder(options, world), world),
    templates: shownPath(ours, world),
    userTemplates: isSame(wanted, ours, world) ? undefined : shownPath(wanted, world),
  };
  return { value, diagnostics };
}

/** The folder of records of a run, whether or not it is there. */
export function dataFolder(options: CommonOptions, world: World): string {
  return options.data ?? (isFolder('data', world) ? 'data' : join(world.home, 'data'));
}

/** A folder asked for that is not there, as an error; nothing where it is, or none was asked for. */
export function missingFolder(
  given: string | undefined,
  option: string,
  world: World,
): Diagnostic[] {
  if (given === undefined || isFolder(given, world)) return [];
  const what =
    given !== '' && world.disk.look(resolve(world.cwd, given)) ? 'is no folder' : 'is not there';
  return [{ code: 'cli/no-folder', args: { option, path: given, what } }];
}

function isFolder(path: string, world: World): boolean {
  return path !== '' && world.disk.look(resolve(world.cwd, path)) === 'folder';
}

function isSame(one: string, other: string, world: World): boolean {
  const paths = [one, other].map((path) => resolve(world.cwd, path));
  if (paths.some((path) => world.disk.look(path) === undefined)) return paths[0] === paths[1];
  return new Set(paths.map(world.disk.truePath)).size === 1;
}
