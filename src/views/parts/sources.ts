import { z } from 'zod';
import { knownExtent } from '../../dates/edtf.ts';
import { formatDate } from '../../dates/format-date.ts';
import type { Source } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';

/** The numbered source list at the end of a paper. */
export const sourceListView = z.array(
  z.strictObject({
    /** Of its record. */
    id: z.string(),
    /** An edition keeps the numbers of the one before, so there may be gaps. */
    number: z.number(),
    publisher: z.string(),
    title: z.string(),
    published: z.string(),
    language: z.string(),
    address: z.string(),
    /** Where the address can be opened from a PDF. */
    href: z.string().optional(),
    note: z.string().optional(),
  }),
);

export type SourceList = z.infer<typeof sourceListView>;

/** Describes the sources cited so far; build it last, when every citation has been made. */
export function sourceList(desk: Desk): SourceList {
  return desk.cited().flatMap(({ id, number }) => {
    const source = desk.registry.sources.get(id);
    return source ? [describe(source, number, desk)] : [];
  });
}

function describe(source: Source, number: number, desk: Desk): SourceList[number] {
  const later = isLater(source, desk.asOf);
  return {
    id: source.id,
    number,
    publisher: source.publisher ?? 'Publisher not named',
    title: titleOf(source, later),
    published: publishedWords(source, later),
    language: languageName(source.language),
    ...addressOf(source, later),
    ...(later ? { note: 'Used only for what was in force by the as-of day.' } : {}),
  };
}

/** A reference register that came out after the as-of day: used for dated rows only. */
export function isLater({ published }: Source, asOf: string): boolean {
  return published.edtf !== null && knownExtent(published.edtf).last > asOf;
}

/** A later register's title can tell what came later, as its address can. */
function titleOf({ title, kind }: Source, later: boolean): string {
  if (later) return 'reference register';
  if (title !== null) return `“${title}”`;
  return kind === 'reference' ? 'reference register, title not stated' : 'title not stated';
}

function publishedWords({ published }: Source, later: boolean): string {
  if (published.edtf === null) return 'date not stated';
  if (later) return 'published after the as-of day';
  const day = formatDate(published.edtf);
  return published.because === undefined ? day : `${day} (derived: ${published.because})`;
}

function addressOf({ address, id }: Source, later: boolean) {
  if (address === null) return { address: 'Address not stated' };
  // A later register's address can tell what came later; its record still leads there.
  if (later) return { address: `${hostOf(address)}, record ${id}` };
  return { address, href: hrefOf(address) };
}

/** An address as a link; some records leave out how it is opened. */
export function hrefOf(address: string): string {
  return /^https?:/.test(address) ? address : `https://${address}`;
}

function hostOf(address: string): string {
  return address.replace(/^https?:\/\//, '').split('/')[0] ?? address;
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

function languageName(tag: string): string {
  return LANGUAGES.of(tag) ?? tag;
}
