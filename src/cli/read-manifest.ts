import { join } from 'node:path';
import {
  decodeManifest,
  MANIFEST,
  type ManifestEntry,
  type ManifestFault,
} from '../deliver/manifest.ts';
import type { Diagnostic, Place, Result } from '../diagnostics/diagnostic.ts';
import { readYamlFile } from '../schema/yaml-file.ts';
import { readingTrouble } from './reading-trouble.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

/**
 * What a folder's list says of the files made there; empty where there is no list. A file of that
 * name that is none of ours is an error and stays as it is.
 * @param folder absolute
 */
export function readManifest(
  folder: string,
  world: World,
): Result<readonly ManifestEntry[] | undefined> {
  const path = join(folder, MANIFEST);
  const shown = shownPath(path, world);
  const kind = world.disk.look(path);
  if (kind === undefined) return { value: [], diagnostics: [] };
  if (kind === 'folder') {
    const diagnostics = [{ code: 'deliver/folder-in-the-way', args: { path: shown } }];
    return { value: undefined, diagnostics };
  }
  try {
    const bytes = world.disk.read(path);
    const read = decodeManifest(bytes);
    if ('files' in read) return { value: read.files, diagnostics: [] };
    return { value: undefined, diagnostics: [foreign(shown, bytes, read.fault)] };
  } catch (error) {
    return { value: undefined, diagnostics: [readingTrouble(error, shown)] };
  }
}

function foreign(path: string, bytes: Uint8Array, { at, what }: ManifestFault): Diagnostic {
  const place = placeIn(path, bytes, at);
  const field = at.map(String).join('.');
  const args = { path, what, ...(field === '' ? {} : { field }) };
  return { code: 'deliver/foreign-list', args, ...(place ? { place } : {}) };
}

/** JSON is YAML, whose reader knows where things stand; it is asked only where something is wrong. */
function placeIn(path: string, bytes: Uint8Array, at: ManifestFault['at']): Place | undefined {
  const { value, diagnostics } = readYamlFile({ path, text: new TextDecoder().decode(bytes) });
  return value ? value.placeOf(at) : diagnostics[0]?.place;
}
