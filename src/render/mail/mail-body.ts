import type { Mark } from '../../markings/marks.ts';
import type { SummaryLine } from '../../views/summary/line.ts';
import { counted } from '../../views/words.ts';
import type { Changes, MailFile } from './mail.ts';

/** What the text of a mail says, from which the plain and the HTML form are made alike. */
export interface MailBody {
  /** Marks that must stand before the text. */
  readonly marks: readonly Mark[];
  readonly title: string;
  /** Which edition, for whom, which copy; empty where there is but one. */
  readonly which: readonly string[];
  readonly changes?: Changes | undefined;
  readonly lines: readonly SummaryLine[];
  readonly attached: readonly string[];
  /** How it was made, and by whom. */
  readonly made: string;
}

/** Said once below the lines, where any of them has a number. */
export const ABOUT_NUMBERS = 'Numbers in brackets are those of the list of sources in the paper.';

/** What stands above the changes, as in the paper. */
export function changesHead({ since }: Changes): string {
  return `Changes since ${since}`;
}

/** `[1, 3]`: the numbers as the paper prints them; nothing where a line rests on no source. */
export function refsInWords(refs: readonly number[]): string {
  return refs.length === 0 ? '' : `[${refs.join(', ')}]`;
}

export function hasNumbers({ lines }: MailBody): boolean {
  return lines.some(({ refs }) => refs.length > 0);
}

/** `2021-07-01_LL_XA_country-brief.pdf (2 pages, 49 kB)`. */
export function attachedInWords({ name, bytes, pages }: MailFile): string {
  const facts = [
    ...(pages === undefined ? [] : [counted(pages, 'page')]),
    sizeInWords(bytes.length),
  ];
  return `${name} (${facts.join(', ')})`;
}

/** `49 kB`, `10.2 MB`: thousands and millions of bytes, as mail programs count. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
