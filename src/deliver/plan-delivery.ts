import { join } from 'node:path';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';

/** A finished file that has not been written yet. */
export interface Made {
  /** Base name, as {@link fileStem} makes it, with its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Number of pages, where the format has pages. */
  readonly pages?: number;
}

/** Why a file would be written, or `unchanged`: it is there with the same bytes already. */
type DeliveryStatus = 'new' | 'changed' | 'unchanged';

export interface PlannedFile extends Made {
  readonly path: string;
  readonly status: DeliveryStatus;
}

/** What one document's delivery would do; nothing has happened yet. */
export interface DeliveryPlan {
  readonly folder: string;
  readonly files: readonly PlannedFile[];
}

/** What stands under a name in the folder now: a file's bytes, or a folder. */
export type Existing = ReadonlyMap<string, Uint8Array | 'folder'>;

/**
 * Says what would be written where and why, without writing. Two files of one name, whatever
 * their case (some disks do not tell `PK` from `pk`), and a folder in a file's place are errors.
 * @param taken names that this run has used already; two documents never share a file
 */
export function planDelivery(
  made: readonly Made[],
  folder: string,
  existing: Existing,
  taken: readonly string[] = [],
): Result<DeliveryPlan> {
  const diagnostics: Diagnostic[] = [];
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const files = made.map((one): PlannedFile => {
    assertSafe(one.name);
    const path = join(folder, one.name);
    const there = existing.get(one.name);
    if (names.has(one.name.toLowerCase()))
      diagnostics.push({ code: 'deliver/same-name', args: { path } });
    if (there === 'folder') diagnostics.push({ code: 'deliver/folder-in-the-way', args: { path } });
    names.add(one.name.toLowerCase());
    return { ...one, path, status: statusOf(one.bytes, there) };
  });
  return { value: { folder, files }, diagnostics };
}

function statusOf(bytes: Uint8Array, there: Uint8Array | 'folder' | undefined): DeliveryStatus {
  if (there === undefined) return 'new';
  return there !== 'folder' && Buffer.compare(bytes, there) === 0 ? 'unchanged' : 'changed';
}

/** A name that could leave the folder never comes from records: {@link fileStem} sees to that. */
function assertSafe(name: string): void {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) || name.length > 80) {
    throw new Error(`not a safe file name: ${name}`);
  }
}
