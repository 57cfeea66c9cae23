import { dirname, join, resolve } from 'node:path';
import type { Result } from '../diagnostics/diagnostic.ts';
import type { TextFile } from '../schema/text-file.ts';
import { readText } from './read-folder.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

const NAME = 'brief.yaml';

/**
 * Reads the settings of a project: `brief.yaml` in the current folder, else beside the folder of
 * records. Undefined where there is none. A `brief.yml` is reported, since nobody reads it.
 */
export function readSettingsFile(data: string, world: World): Result<TextFile | undefined> {
  const folders = [world.cwd, dirname(resolve(world.cwd, data))];
  const path = folders.map((folder) => join(folder, NAME)).find((one) => isFile(one, world));
  if (path !== undefined) return readText(shownPath(path, world), path, world);
  const misnamed = folders
    .map((folder) => join(folder, 'brief.yml'))
    .find((one) => isFile(one, world));
  const diagnostics = misnamed
    ? [{ code: 'cli/yml-file', args: { path: shownPath(misnamed, world) } }]
    : [];
  return { value: undefined, diagnostics };
}

function isFile(path: string, { disk }: World): boolean {
  return disk.look(path) === 'file';
}
