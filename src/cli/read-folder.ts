import { posix, resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { TextFile } from '../schema/text-file.ts';
import { decodeText } from './decode-text.ts';
import { readingTrouble } from './reading-trouble.ts';
import type { FoundEntry, World } from './world.ts';

/** Which files of a folder are read, and which are known to lie there for other ends. */
export interface FolderRules {
  readonly read: RegExp;
  readonly leave: RegExp;
}

/** Records are `.yaml`; a folder may explain itself in a README. */
export const RECORD_FILES: FolderRules = {
  read: /\.yaml$/,
  leave: /(^|\/)(README|LICENSE)[^/]*$/,
};

export const TEMPLATE_FILES: FolderRules = {
  read: /\.(yaml|hbs)$/,
  leave: /(^|\/)(README|LICENSE)[^/]*$|\.(ttf|otf|woff2?)$/,
};

/**
 * Reads every file of a folder that belongs there. What is passed over, cannot be opened or is
 * not UTF-8 is reported, so that no record goes missing in silence.
 * @param folder the folder as people see it; files are named after it
 */
export async function readFolder(
  folder: string,
  rules: FolderRules,
  world: World,
): Promise<Result<readonly TextFile[]>> {
  const root = world.disk.truePath(resolve(world.cwd, folder));
  const results = (await world.disk.search(root)).map((entry) =>
    readEntry(entry, posix.join(folder, entry.path), resolve(root, entry.path), rules, world),
  );
  return {
    value: results.flatMap(({ value }) => (value ? [value] : [])),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readEntry(
  { path, kind }: FoundEntry,
  shown: string,
  absolute: string,
  rules: FolderRules,
  world: World,
): Result<TextFile | undefined> {
  if (kind === 'linked folder') return passedOver('cli/linked-folder', shown);
  if (kind === 'unreadable folder') return passedOver('cli/unreadable-folder', shown);
  if (kind === 'no file') return passedOver('cli/stray-file', shown);
  if (rules.read.test(path)) return readText(shown, absolute, world);
  if (rules.leave.test(path)) return { value: undefined, diagnostics: [] };
  return passedOver(path.endsWith('.yml') ? 'cli/yml-file' : 'cli/stray-file', shown);
}

function passedOver(code: string, path: string): Result<undefined> {
  const diagnostic: Diagnostic = { code, args: { path } };
  return { value: undefined, diagnostics: [diagnostic] };
}

/**
 * Reads one text file, which must be UTF-8.
 * @param shown the path people see
 */
export function readText(
  shown: string,
  absolute: string,
  world: Pick<World, 'disk'>,
): Result<TextFile | undefined> {
  try {
    return decodeText(shown, world.disk.read(absolute));
  } catch (error) {
    return { value: undefined, diagnostics: [readingTrouble(error, shown)] };
  }
}
