import { createHash } from 'node:crypto';

/** What a document is about, in the parts its file name is made of. */
export interface StemParts {
  /** ISO 8601 day the document speaks for. */
  readonly asOf: string;
  /** Short form of the organisation, such as `SCO`. */
  readonly organisation: string;
  /** Code of a state or id of a meeting. */
  readonly subject: string;
  /** Kind of document, such as `country-brief`. */
  readonly document: string;
  /** What sets it apart from the document as it is read: `booklet`, `copy-03`. */
  readonly variants?: readonly string[];
}

/** Room for the stem: a file name has at most 80 characters, of which `.html` takes five. */
const MAX_STEM = 75;
const MAX_ORGANISATION = 16;
const MARK_LENGTH = 8;

/**
 * File name of a document without its extension: `2021-07-01_SCO_PK_country-brief`. ASCII
 * letters, digits, hyphens and underscores only, at most 75 characters, whatever the records say.
 * Where a part had to be changed or shortened, a mark made from the whole of it keeps the names
 * of different documents different.
 */
export function fileStem({
  asOf,
  organisation,
  subject,
  document,
  variants = [],
}: StemParts): string {
  const ending = [document, ...variants].join('_');
  const whose = fitPart(organisation, MAX_ORGANISATION);
  const taken = [asOf, whose, ending].join('_').length + 1;
  return [asOf, whose, fitPart(subject, MAX_STEM - taken), ending].join('_');
}

function fitPart(part: string, length: number): string {
  const plain = part
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain !== '' && plain === part && plain.length <= length) return plain;
  const kept = plain.slice(0, length - MARK_LENGTH - 1).replace(/-+$/, '');
  return kept === '' ? markOf(part) : `${kept}-${markOf(part)}`;
}

function markOf(part: string): string {
  return createHash('sha256').update(part, 'utf16le').digest('hex').slice(0, MARK_LENGTH);
}
