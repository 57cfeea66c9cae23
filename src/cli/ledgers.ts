import { dirname, join, resolve } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { sha256Of } from '../editions/edition-entry.ts';
import type { LedgerEntry } from '../editions/ledger-schema.ts';
import { paperKey } from '../editions/paper-key.ts';
import { readLedger } from '../editions/read-ledger.ts';
import { type AttachedData, decodeAttached } from '../provenance/attached-data.ts';
import { dataFolder } from './folders.ts';
import type { CommonOptions } from './options.ts';
import { readText } from './read-folder.ts';
import { readingTrouble } from './reading-trouble.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

/** The ledger of one paper, as it stands on the disk. */
export interface Ledger {
  /** Name of the paper, as its files have it. */
  readonly paper: string;
  /** Absolute path of the ledger, and of the folder with the data of its editions. */
  readonly path: string;
  readonly folder: string;
  /** Undefined where the paper was never issued. */
  readonly text: string | undefined;
  readonly entries: readonly LedgerEntry[];
}

/** The data of one edition, with the bytes they were read from. */
export interface EditionData {
  readonly entry: LedgerEntry;
  readonly data: AttachedData;
}

/** The folder of ledgers: `editions/` beside the folder of records. Absolute. */
export function ledgerFolder(options: CommonOptions, world: World): string {
  return join(dirname(resolve(world.cwd, dataFolder(options, world))), 'editions');
}

/** Reads the ledger of a paper; one that is not there has no entries. */
export function openLedger(
  paper: string,
  options: CommonOptions,
  world: World,
): Result<Ledger | undefined> {
  return ledgerAt(join(ledgerFolder(options, world), `${paper}.yaml`), world);
}

/** Reads a ledger by its absolute path. */
export function ledgerAt(path: string, world: World): Result<Ledger | undefined> {
  const folder = path.replace(/\.yaml$/, '');
  const paper = folder.slice(dirname(folder).length + 1);
  const none: Ledger = { paper, path, folder, text: undefined, entries: [] };
  if (world.disk.look(path) === undefined) return { value: none, diagnostics: [] };
  const file = readText(shownPath(path, world), path, world);
  if (!file.value) return { value: undefined, diagnostics: file.diagnostics };
  const entries = readLedger(file.value);
  const value = entries.value && { ...none, text: file.value.text, entries: entries.value };
  return { value, diagnostics: entries.diagnostics };
}

/** The absolute path of the data of an edition. */
export function dataPath({ folder }: Pick<Ledger, 'folder'>, edition: number): string {
  return join(folder, `${edition}.json`);
}

/** Finds an edition by its number, with its data. */
export function findEdition(
  ledger: Ledger,
  edition: number,
  world: World,
): Result<EditionData | undefined> {
  const { paper, path, text, entries } = ledger;
  if (text === undefined) {
    return failed({
      code: 'editions/never-issued',
      args: { paper, path: shownPath(path, world) },
    });
  }
  const entry = entries[edition - 1];
  if (entry) return readEdition(ledger, entry, world);
  const args = { paper, found: String(edition), last: String(entries.length) };
  return failed({ code: 'editions/no-such-edition', args });
}

/**
 * Reads the data of an edition, which must be what the ledger recorded, and of the paper that the ledger
 * is named after: its audience decides who may have it.
 */
export function readEdition(
  ledger: Ledger,
  entry: LedgerEntry,
  world: World,
): Result<EditionData | undefined> {
  const path = dataPath(ledger, entry.edition);
  const args = { path: shownPath(path, world), edition: String(entry.edition) };
  if (world.disk.look(path) !== 'file') return failed({ code: 'editions/no-data', args });
  let bytes: Uint8Array;
  try {
    bytes = world.disk.read(path);
  } catch (error) {
    return failed(readingTrouble(error, args.path));
  }
  if (sha256Of(bytes) !== entry.data) return failed({ code: 'editions/other-data', args });
  const data = decodeAttached(bytes);
  const { version } = entry.madeFrom.program;
  if (!data) return failed({ code: 'editions/other-program', args: { ...args, version } });
  const found = paperKey(data.request);
  if (found !== ledger.paper || data.request.edition?.number !== entry.edition) {
    return failed({
      code: 'editions/of-another-paper',
      args: { ...args, paper: ledger.paper, found },
    });
  }
  return { value: { entry, data }, diagnostics: [] };
}

function failed(diagnostic: Diagnostic): Result<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}
