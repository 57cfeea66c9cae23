import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { anchorPages } from './anchor-pages.ts';
import { type EntryEnd, entryEnds } from './contents-lines.ts';
import type { Page } from './internals.d.ts';

const TOLERANCE = 0.5;

/**
 * Whether the contents lists of finished pages say what is so: each entry ends in the number of
 * the page on which its heading stands, and the number stands clear of the words.
 */
export function checkContents(pages: readonly Page[]): Diagnostic[] {
  const places = anchorPages(pages);
  return pages.flatMap(entryEnds).flatMap((entry): Diagnostic[] => {
    const found = numberOf(entry)
      .map(({ text }) => text)
      .join('')
      .trim();
    const wanted = String(places.get(entry.pageNumber.linkToDestination ?? '') ?? '');
    const text = (entry.node.text ?? []).map((run) => run.text).join('');
    if (found === '' || found !== wanted) {
      return [{ code: 'layout/contents-number', args: { text, found, wanted } }];
    }
    return isClear(entry) ? [] : [{ code: 'layout/contents-room', args: { text, number: found } }];
  });
}

function numberOf({ line, pageNumber }: EntryEnd) {
  return line.inlines.filter(({ run }) => run === pageNumber);
}

function isClear(entry: EntryEnd): boolean {
  const { line, pageNumber } = entry;
  const words = line.inlines.filter(({ run }) => run !== pageNumber);
  return numberOf(entry).every(
    ({ x, width }) =>
      x >= -TOLERANCE &&
      x + width <= line.maxWidth + TOLERANCE &&
      words.every((one) => one.x >= x + width - TOLERANCE || one.x + one.width <= x + TOLERANCE),
  );
}
