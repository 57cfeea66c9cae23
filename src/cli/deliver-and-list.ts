import type { Listed } from '../deliver/manifest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { deliverFiles, type Written } from './deliver-files.ts';
import { listFiles } from './list-files.ts';
import type { World } from './world.ts';

/**
 * Writes files that belong together, whole or not at all, then puts them into the list of their folder.
 * @param folder as people see it
 * @param taken names that this run has used already
 */
export async function deliverAndList(
  files: readonly Listed[],
  folder: string,
  taken: readonly string[],
  world: World,
): Promise<{ written: readonly Written[]; diagnostics: readonly Diagnostic[] }> {
  const { written, diagnostics } = deliverFiles(files, folder, taken, world);
  if (written.length === 0) return { written, diagnostics };
  const listing = await listFiles(files, folder, world);
  return { written, diagnostics: [...diagnostics, ...listing] };
}
