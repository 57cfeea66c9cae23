import { createHash } from 'node:crypto';
import { z } from 'zod';
import { makingShape, requestShape } from '../provenance/attached-data.ts';
import type { Origin } from '../provenance/making-of.ts';
import type { Made } from './plan-delivery.ts';

/** Name of the list in the folder that it lists. */
export const MANIFEST = 'manifest.json';

/** A plain name: nothing that leads out of the folder, and none of the list itself. */
const fileName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, { error: 'no plain name of a file in this folder' })
  .refine((name) => name.toLowerCase() !== MANIFEST, { error: 'the list itself' });

const entry = z.strictObject({
  file: fileName,
  /** Over all its bytes (FIPS 180-4). */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  /** Null for a form without pages. */
  pages: z.int().min(1).nullable(),
  /** Handling marking that it bears; null where it bears none. */
  marking: z.string().nullable(),
  /** Name of the audience that it leaves things out for; null for the unit's own. */
  audience: z.string().nullable(),
  /** Files without which it is of no use: the paper behind an imposed copy, copies of a register. */
  belongsTo: z.array(fileName),
  request: requestShape,
  making: makingShape.extend({ fonts: makingShape.shape.fonts.exactOptional() }),
});

/** The shape of `manifest.json`. A change of it takes another number. */
const manifestShape = z.strictObject({
  format: z.literal('briefpack-manifest-1'),
  files: z.array(entry),
});

/** What is known of one file that was made. */
export type ManifestEntry = z.infer<typeof entry>;

/** A file together with what the list says of it. */
export interface Listed extends Made {
  readonly marking?: string;
  readonly origin: Origin;
}

/** What the list says of a file. */
export function entryOf({ name, bytes, pages, marking, origin }: Listed): ManifestEntry {
  const { request, making, belongsTo } = origin;
  return {
    file: name,
    sha256: sha256Of(bytes),
    bytes: bytes.length,
    pages: pages ?? null,
    marking: marking ?? null,
    audience: request.audience ?? null,
    belongsTo: [...belongsTo],
    request,
    making,
  };
}

/** SHA-256 of a file's bytes, in hex, as the list has it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The list with some files added or put in the place of those of the same name, without those that
 * are not there any more. Sorted by name, so that the order of runs does not show.
 */
export function withEntries(
  before: readonly ManifestEntry[],
  added: readonly ManifestEntry[],
  isThere: (file: string) => boolean,
): ManifestEntry[] {
  // Many disks take names that differ only in case for one.
  const names = new Set(added.map(({ file }) => file.toLowerCase()));
  const kept = before.filter(({ file }) => !names.has(file.toLowerCase()) && isThere(file));
  return [...kept, ...added].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The list as bytes: JSON, two blanks a level, UTF-8. */
export function encodeManifest(files: readonly ManifestEntry[]): Uint8Array {
  const text = JSON.stringify({ format: 'briefpack-manifest-1', files }, null, 2);
  return new TextEncoder().encode(`${text}\n`);
}

/** Why bytes are no list of ours: where in it, as steps from its top, and what is wrong there. */
export interface ManifestFault {
  readonly at: readonly (string | number)[];
  readonly what: string;
}

/** Reads a list; anything but what {@link encodeManifest} can have written is a fault. */
export function decodeManifest(
  bytes: Uint8Array,
): { files: ManifestEntry[] } | { fault: ManifestFault } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { fault: { at: [], what: 'it is no JSON' } };
  }
  const { data, error } = manifestShape.safeParse(value);
  const [issue] = error?.issues ?? [];
  if (issue) return { fault: { at: issue.path as (string | number)[], what: issue.message } };
  const files = data?.files ?? [];
  const names = files.map(({ file }) => file.toLowerCase());
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice >= 0) return { fault: { at: ['files', twice, 'file'], what: 'a file listed twice' } };
  return { files };
}
