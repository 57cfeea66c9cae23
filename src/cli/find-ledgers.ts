import { join } from 'node:path';
import type { Result } from '../diagnostics/diagnostic.ts';
import { type Ledger, ledgerAt, ledgerFolder } from './ledgers.ts';
import type { CommonOptions } from './options.ts';
import type { World } from './world.ts';

/** Every ledger that stands beside the records, by the names of their papers. */
export async function findLedgers(
  options: CommonOptions,
  world: World,
): Promise<Result<readonly Ledger[]>> {
  const folder = ledgerFolder(options, world);
  if (world.disk.look(folder) !== 'folder') return { value: [], diagnostics: [] };
  const found = await world.disk.search(folder);
  const ledgers = found
    .filter(({ path }) => /^[^/]+\.yaml$/.test(path))
    .map(({ path }) => ledgerAt(join(folder, path), world));
  return {
    value: ledgers.flatMap(({ value }) => value ?? []),
    diagnostics: ledgers.flatMap(({ diagnostics }) => diagnostics),
  };
}
