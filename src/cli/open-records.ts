import { resolve } from 'node:path';
import { hasErrors } from '../diagnostics/codes.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { readRecords } from '../records/read-records.ts';
import { linkRegistry } from '../registry/link-registry.ts';
import type { Registry } from '../registry/registry.ts';
import type { TextFile } from '../schema/text-file.ts';
import { dataFolder, missingFolder } from './folders.ts';
import type { CommonOptions } from './options.ts';
import { RECORD_FILES, readFolder } from './read-folder.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

/**
 * The records alone, for what makes no document: they are there at once, and whatever is wrong
 * with templates or settings does not matter. None where a record is faulty.
 */
export async function openRecords(
  options: CommonOptions,
  world: World,
): Promise<Result<Registry | undefined>> {
  const missing = missingFolder(options.data, '--data', world);
  if (missing.length > 0) return { value: undefined, diagnostics: missing };
  const data = shownPath(dataFolder(options, world), world);
  const files = await recordFiles(data, world);
  if (!files.value) return { value: undefined, diagnostics: files.diagnostics };
  const records = readRecords(files.value, data, world.memory);
  const faults = [...files.diagnostics, ...records.diagnostics];
  if (hasErrors(faults)) return { value: undefined, diagnostics: faults };
  const registry = linkRegistry(records.value);
  const diagnostics = [...faults, ...registry.diagnostics];
  return { value: hasErrors(diagnostics) ? undefined : registry.value, diagnostics };
}

/**
 * The files of a folder of records; none, and the reason, where there is none to read.
 * @param data the folder, as people see it
 */
export async function recordFiles(
  data: string,
  world: World,
): Promise<Result<readonly TextFile[] | undefined>> {
  if (world.disk.look(resolve(world.cwd, data)) !== 'folder') return noRecords(data, []);
  const files = await readFolder(data, RECORD_FILES, world);
  return files.value.length > 0 ? files : noRecords(data, files.diagnostics);
}

function noRecords(path: string, before: readonly Diagnostic[]): Result<undefined> {
  const none: Diagnostic[] = before.length > 0 ? [] : [{ code: 'cli/no-records', args: { path } }];
  return { value: undefined, diagnostics: [...before, ...none] };
}
