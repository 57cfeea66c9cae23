import { createHash } from 'node:crypto';
import type { PageStarts } from '../../layout/definition.ts';
import type { PrintNode, PrintRun } from './print-node.ts';
import type { TextLine } from './text-line.ts';

/**
 * Where pages begin, and where those of the edition before began. A page that began with a block,
 * a row or a line begins with it again, as long as what stands before it still fits on the pages before:
 * so a change moves nothing that has not to be moved.
 */
export interface StartKeeper {
  /** Names what is about to be placed: each block, row and line of the flow, once and in order. */
  readonly keyOf: (text: string) => string;
  /** Whether the page after this one, by its number from 0, began with it. */
  readonly isNextStart: (key: string, page: number) => boolean;
  /** Notes what a page, by its number from 0, begins with. */
  readonly note: (key: string, page: number) => void;
  /** With what the pages begin, from the second on. */
  readonly starts: (pages: number) => PageStarts;
}

export function startKeeper(before: PageStarts = []): StartKeeper {
  const seen = new Map<string, number>();
  const noted = new Map<number, string>();
  return {
    keyOf: (text) => {
      const count = (seen.get(text) ?? 0) + 1;
      seen.set(text, count);
      return count === 1 ? text : `${text}\u0003${count}`;
    },
    isNextStart: (key, page) => {
      const start = before[page];
      return typeof start === 'string' && start === markOf(key);
    },
    note: (key, page) => {
      if (page > 0 && !noted.has(page)) noted.set(page, key);
    },
    starts: (pages) =>
      Array.from({ length: Math.max(0, pages - 1) }, (_, index) => {
        const key = noted.get(index + 1);
        return key === undefined ? null : markOf(key);
      }),
  };
}

function markOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}

/** The text of one line of a paragraph that may go on over a page. */
export function lineText({ inlines }: TextLine): string {
  return inlines.map(({ run, text }) => (run.reference ? '' : text)).join('');
}

/** The text at the beginning of a block: enough to know it by, and no numbers of sources in it. */
export function openingText(node: PrintNode): string {
  if (node.text) return textOf(node.text);
  if (node.table) return rowText(node.table.body[node.table.headerRows] ?? []);
  if (node.svg) return node.alt ?? '';
  const [first] = node.stack ?? node.ul ?? node.ol ?? [];
  return first ? openingText(first) : '';
}

/** All text of a row, cell by cell. */
export function rowText(cells: readonly PrintNode[]): string {
  return cells.map(wholeText).join('\u0000');
}

function wholeText(node: PrintNode): string {
  if (node.text) return textOf(node.text);
  if (node.table) return node.table.body.map(rowText).join('\u0001');
  return (node.stack ?? node.ul ?? node.ol ?? []).map(wholeText).join('\u0002');
}

function textOf(runs: readonly PrintRun[]): string {
  const kept = runs.filter(({ reference, pagesOf }) => !reference && pagesOf === undefined);
  return kept.map(({ text }) => text).join('');
}
