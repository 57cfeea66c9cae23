import { z } from 'zod';
import type { CamelKeys } from '../schema/camel-keys.ts';

const day = z.iso
  .date({ error: 'a day of the calendar: `2022-03-04`' })
  .describe('A day of the calendar: `2022-03-04`.');

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256 in 64 small hexadecimal digits' })
  .describe('A SHA-256 (FIPS 180-4) in hexadecimal digits.');

/** As our own files are named: never a way out of a folder. */
const fileName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, { error: 'a plain file name' })
  .describe('Name of the file as it was written.');

const file = z
  .strictObject({
    name: fileName,
    sha256,
    pages: z.int().min(1).optional().describe('How many pages it has, where it has pages.'),
  })
  .describe('A file that was written for the edition.');

const entry = z
  .strictObject({
    edition: z.int().min(1).describe('Number of the edition, from 1.'),
    issued: day.describe('The day on which it was issued.'),
    as_of: day.describe('The day it speaks for.'),
    title: z.string().min(1).max(1000).describe('Title of the paper, as printed then.'),
    marking: z.string().max(1000).describe('The handling marking that it bore.'),
    data: sha256.describe('Of the file of data, `N.json`, from which it can be made again.'),
    made_from: z
      .strictObject({
        program: z.strictObject({ version: z.string().max(100), sha256 }),
        records: sha256,
        templates: sha256,
        settings: sha256,
      })
      .describe('What it was made from: a SHA-256 of each thing.'),
    files: z.array(file).min(1).describe('The files that were written.'),
    starts: z
      .array(z.string().max(100).nullable())
      .describe('With what its pages begin, from the second on: the next edition keeps them.'),
  })
  .describe('One edition of a paper.');

/** The shape of a ledger: the editions of one paper, the earliest first. */
export const ledgerSchema = z.array(entry);

export type LedgerEntry = CamelKeys<z.output<typeof entry>>;
