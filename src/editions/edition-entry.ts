import { createHash } from 'node:crypto';
import type { PageStarts } from '../layout/definition.ts';
import type { AttachedData } from '../provenance/attached-data.ts';
import type { LedgerEntry } from './ledger-schema.ts';

/** A file that was made for an edition. */
export interface EditionFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
  readonly marking?: string;
  readonly starts?: PageStarts;
}

/** What a ledger says of an edition. */
export function editionEntry(
  { request, making, view }: AttachedData,
  bytes: Uint8Array,
  files: readonly EditionFile[],
): LedgerEntry {
  const { edition, asOf, marking } = request;
  if (!edition) throw new Error('the data are of no edition');
  const paper = files.find(({ starts }) => starts);
  return {
    edition: edition.number,
    issued: edition.issued,
    asOf,
    title: view.identity.title,
    marking: paper?.marking ?? marking,
    data: sha256Of(bytes),
    madeFrom: {
      program: making.program,
      records: making.records.sha256,
      templates: making.templates.sha256,
      settings: making.settings.sha256,
    },
    files: files.map(({ name, bytes: content, pages }) => {
      return { name, sha256: sha256Of(content), ...(pages === undefined ? {} : { pages }) };
    }),
    starts: [...(paper?.starts ?? [])],
  };
}

/** SHA-256 (FIPS 180-4) of some bytes, in hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
