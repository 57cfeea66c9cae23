import { anchorPages } from './anchor-pages.ts';
import { leaderBetween } from './contents-leader.ts';
import type { Page, PageItem } from './internals.d.ts';
import type { Measure } from './measure.ts';
import type { PageLayout } from './page-layout.ts';
import type { PrintNode, PrintRun } from './print-node.ts';
import { type TextLine, textLine } from './text-line.ts';

/** As many figures as room is kept for. */
const WIDEST_NUMBER = '0000';

/** Space beside a row of dots, as part of the type size. */
const GAP = 0.45;

/** Points at the end of its lines that an entry leaves free for its number and a dot before it. */
export function numberRoom(pageNumber: PrintRun, measure: Measure): number {
  const widest = measure.chunks([{ ...pageNumber, text: WIDEST_NUMBER }]);
  const { fontSize } = measure.styleOf(pageNumber.style);
  return widest.reduce((sum, { width }) => sum + width, 0) + 2 * GAP * fontSize;
}

/** The last line of an entry of a contents list, with the node that is the entry. */
export interface EntryEnd {
  readonly line: TextLine;
  readonly node: PrintNode;
  readonly pageNumber: PrintRun;
}

/** The lines of a page that end in a page number. */
export function entryEnds({ items }: Page): EntryEnd[] {
  return items.flatMap(({ type, item }) => {
    if (type !== 'line') return [];
    const line = item as TextLine;
    const { node } = line;
    if (!node?.pageNumber || line !== node._lines?.at(-1)) return [];
    return [{ line, node, pageNumber: node.pageNumber }];
  });
}

/**
 * Ends the entries of contents lists when all pages are made: each gets the number of the page
 * on which its heading came to stand, flush with the edge, and dots up to it. Nothing moves: the
 * room for both was kept.
 */
export function endContents(pages: readonly Page[], layout: PageLayout): void {
  const places = anchorPages(pages);
  const ended = pages.map((page) =>
    entryEnds(page).flatMap((entry) => {
      const place = places.get(entry.pageNumber.linkToDestination ?? '');
      return place ? [endEntry(entry, String(place), layout.measure)] : [];
    }),
  );
  // The dots of all entries end before the same column of numbers, as of all they are one picture.
  const column = Math.max(0, ...ended.flat().map(({ number }) => number));
  for (const [index, page] of pages.entries()) {
    for (const one of ended[index] ?? []) page.items.push(...leaderOf(one, column, layout));
  }
}

/** An entry with its number, and the width of both, in points. */
interface Ended extends EntryEnd {
  readonly text: number;
  readonly number: number;
  readonly isRightToLeft: boolean;
}

function endEntry(entry: EntryEnd, place: string, measure: Measure): Ended {
  const { line, node, pageNumber } = entry;
  const width = node._linesWidth ?? 0;
  const isRightToLeft = node._chunks?.[0]?.base === 1;
  nameLinks(entry, place);
  // The space is for who reads the words without the page.
  pageNumber.text = ` ${place}`;
  const chunks = measure.chunks([pageNumber], isRightToLeft ? 'rtl' : 'ltr');
  const number = textLine(chunks, measure.styleOf(pageNumber.style), width);
  const text = line.getWidth();
  // From here on the line is as wide as the column, and begins where the column does.
  const [textAt, numberAt] = isRightToLeft ? [width - text, 0] : [0, width - number.getWidth()];
  line.x = (line.x ?? 0) - textAt;
  line.inlines = [...shifted(line, textAt), ...shifted(number, numberAt)];
  line.inlineWidths = width;
  line.maxWidth = width;
  return { ...entry, text, number: number.getWidth(), isRightToLeft };
}

function leaderOf(ended: Ended, column: number, layout: PageLayout): PageItem[] {
  const { line, pageNumber, text, isRightToLeft } = ended;
  const style = layout.measure.styleOf(pageNumber.style);
  const start = text + GAP * style.fontSize;
  const end = line.maxWidth - column - (GAP / 2) * style.fontSize;
  const mirrored = { from: line.maxWidth - end, to: line.maxWidth - start };
  const dots = isRightToLeft ? mirrored : { from: start, to: end };
  const leader = leaderBetween(dots, line, style, layout.definition);
  return leader ? [{ type: 'leader', item: leader }] : [];
}

function shifted({ inlines }: TextLine, by: number): TextLine['inlines'] {
  return inlines.map((run) => ({ ...run, x: run.x + by }));
}

/** Each line of an entry is a link of its own, which says where it leads without the others. */
function nameLinks({ node, pageNumber }: EntryEnd, number: string): void {
  const runs = (node._lines ?? []).flatMap(({ inlines }) => inlines.map(({ run }) => run));
  const title = `${pageNumber.linkTitle}, page ${number}`;
  for (const run of new Set([...runs, pageNumber])) run.linkTitle = title;
}
