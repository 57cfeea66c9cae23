import type { Page } from './internals.d.ts';
import type { PrintNode, PrintRun } from './print-node.ts';
import type { TextLine } from './text-line.ts';

/** A list of pages as it was printed: whose, which, and before which line of the document. */
export interface PageList {
  readonly key: string;
  readonly pages: readonly number[];
  readonly before: number;
}

/** The first line of a page that names somebody. */
interface Named {
  readonly page: number;
  readonly line: TextLine;
}

/**
 * The pages on which each key of the index is named, with the first line there. The head of a table
 * that is repeated is named once, and furniture never.
 * @param before only lines that were built before this one
 */
export function namedOn(
  pages: readonly Page[],
  before = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>();
  const seen = new Set<number>();
  for (const [index, { items }] of pages.entries()) {
    for (const { type, item } of items) {
      if (type !== 'line') continue;
      const line = item as TextLine;
      const { uid } = line;
      if (uid === undefined || line.furniture || uid >= before || seen.has(uid)) continue;
      seen.add(uid);
      for (const { run } of line.inlines) note(found, run.index, { page: index + 1, line });
    }
  }
  return found;
}

function note(found: Map<string, Named[]>, key: string | undefined, named: Named): void {
  if (key === undefined) return;
  const list = found.get(key) ?? [];
  if (list.at(-1)?.page !== named.page) list.push(named);
  found.set(key, list);
}

/** What is needed to fill the texts of a block that wait for the pages before it. */
export interface PageLists {
  readonly pages: readonly Page[];
  /** Number of the next line to be built. */
  readonly before: number;
  readonly printed: PageList[];
}

/** Fills every text of a block that stands for pages; each page is a link to where the name is. */
export function fillPageLists(node: PrintNode, lists: PageLists): void {
  const named = namedOn(lists.pages);
  const fill = (part: PrintNode): void => {
    if (part.text) part.text = part.text.flatMap((run) => listed(run, named, lists));
    const inner = [part.stack ?? [], part.ul ?? [], part.ol ?? [], part.table?.body.flat() ?? []];
    for (const one of inner.flat()) fill(one);
  };
  fill(node);
}

function listed(
  run: PrintRun,
  named: ReturnType<typeof namedOn>,
  { before, printed }: PageLists,
): PrintRun[] {
  const { pagesOf: key, ...plain } = run;
  if (key === undefined) return [run];
  const found = named.get(key) ?? [];
  printed.push({ key, pages: found.map(({ page }) => page), before });
  return stretches(found).flatMap((stretch, index): PrintRun[] => {
    const link = linkTo(plain, stretch);
    return index === 0 ? [link] : [{ ...plain, text: ', ' }, link];
  });
}

/** Pages that follow one another are one stretch: `12–14`. */
function stretches(found: readonly Named[]): Named[][] {
  const runs: Named[][] = [];
  for (const named of found) {
    const last = runs.at(-1);
    if (last && last.at(-1)?.page === named.page - 1) last.push(named);
    else runs.push([named]);
  }
  return runs;
}

function linkTo(run: PrintRun, stretch: readonly Named[]): PrintRun {
  const [first] = stretch;
  const from = first?.page ?? 0;
  const to = stretch.at(-1)?.page ?? from;
  const linkToDestination = first && anchorOf(first);
  const words = from === to ? `page ${from}` : `pages ${from} to ${to}`;
  return {
    ...run,
    text: from === to ? `${from}` : `${from}–${to}`,
    tag: 'a',
    reference: true,
    linkTitle: words,
    ...(linkToDestination ? { linkToDestination } : {}),
  };
}

/** A line that is led to has one anchor for all who are named in it. */
function anchorOf({ line }: Named): string {
  const own = `line-${line.uid}`;
  const anchors = line.anchors ?? [];
  if (!anchors.includes(own)) line.anchors = [...anchors, own];
  return own;
}
