import { dirname, resolve } from 'node:path';
import { diskTrouble } from '../deliver/disk-trouble.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { addEdition } from '../editions/add-edition.ts';
import { editionEntry } from '../editions/edition-entry.ts';
import type { MadeFile } from '../pipeline.ts';
import { type AttachedData, decodeAttached } from '../provenance/attached-data.ts';
import { deliverFiles, type Written } from './deliver-files.ts';
import { dataPath, type Ledger } from './ledgers.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

/** An edition that has been made and is to be recorded. */
export interface MadeEdition {
  readonly ledger: Ledger;
  readonly files: readonly MadeFile[];
  readonly data: AttachedData;
  /** As they stand inside its paper. */
  readonly bytes: Uint8Array;
}

/** Takes an edition out of the files that were made for it. */
export function editionIn(ledger: Ledger, files: readonly MadeFile[]): MadeEdition {
  const bytes = files.find(({ starts }) => starts)?.data;
  const data = bytes && decodeAttached(bytes);
  if (!data) throw new Error('an edition has been made without its data');
  return { ledger, files, data, bytes };
}

interface Recorded {
  readonly written: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Records an edition: first its data, which take its number, so that two runs never issue the
 * same one; then its files; last the entry in the ledger, which thus names nothing that is not
 * there. Where a step fails, those before it are undone or harmless.
 * @param out the folder of papers, as people see it
 */
export function recordEdition(
  made: MadeEdition,
  out: string,
  taken: readonly string[],
  world: World,
): Recorded {
  const claimed = claim(made, world);
  if (claimed.length > 0) return { written: [], diagnostics: claimed };
  const delivered = deliverFiles(made.files, out, taken, world);
  const isWritten = delivered.written.length === made.files.length;
  if (!isWritten) world.disk.remove(pathOf(made));
  return isWritten ? enter(made, delivered.written, world) : delivered;
}

function pathOf({ ledger, data }: MadeEdition): string {
  return dataPath(ledger, data.request.edition?.number ?? 0);
}

function claim(made: MadeEdition, world: World): Diagnostic[] {
  const path = pathOf(made);
  const { disk } = world;
  try {
    disk.makeFolder(dirname(path));
    disk.createFile(path, made.bytes);
    return [];
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST' && disk.look(path);
    if (!isTaken) {
      // A full disk leaves a beginning, which nobody must take for an edition.
      removeQuietly(path, world);
      return [diskTrouble(error, shownPath(path, world))];
    }
    const edition = String(made.data.request.edition?.number);
    const args = { path: shownPath(path, world), edition, paper: made.ledger.paper };
    return [{ code: 'editions/number-taken', args }];
  }
}

/** The first failure is the one to report. */
function removeQuietly(path: string, { disk }: World): void {
  try {
    disk.remove(path);
  } catch {}
}

function enter(made: MadeEdition, written: readonly Written[], world: World): Recorded {
  const { ledger, data, bytes, files } = made;
  const text = addEdition(ledger.text, editionEntry(data, bytes, files));
  const file = { name: `${ledger.paper}.yaml`, bytes: new TextEncoder().encode(text) };
  const entered = deliverFiles([file], dirname(ledger.path), [], world);
  if (entered.diagnostics.length === 0) {
    return { written: [...written, ...entered.written], diagnostics: [] };
  }
  // The number is free again, and nobody may hold a paper that bears it.
  for (const { path } of written.filter(({ status }) => status === 'new')) {
    removeQuietly(resolve(world.cwd, path), world);
  }
  world.disk.remove(pathOf(made));
  return { written: [], diagnostics: entered.diagnostics };
}
