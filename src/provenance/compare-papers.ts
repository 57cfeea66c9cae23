import { createHash } from 'node:crypto';
import { firstOtherLine } from './first-difference.ts';
import { embeddedFiles, type OpenPdf } from './open-pdf.ts';
import { type ShownPage, shownPage } from './shown-page.ts';

/** The first page on which two papers differ. */
export interface PageDifference {
  /** From one. */
  readonly page: number;
  readonly kind: 'text' | 'drawing' | 'links' | 'tags' | 'fonts' | 'missing' | 'surplus';
  /** The first text that differs, as each paper has it; empty where one lacks it. */
  readonly found?: string;
  readonly wanted?: string;
}

/** Parts of a paper around its pages. */
type OuterPart = 'metadata' | 'bookmarks' | 'attached data' | 'destinations' | 'actions';

/** How two papers differ, as a reader shows them. */
export interface PaperDifference {
  readonly page?: PageDifference;
  readonly outer: readonly OuterPart[];
}

/** Compares a paper with the one it should be. */
export async function comparePapers(found: OpenPdf, wanted: OpenPdf): Promise<PaperDifference> {
  const page = await firstOtherPage(found, wanted);
  return { ...(page ? { page } : {}), outer: await otherParts(found, wanted) };
}

async function firstOtherPage(
  found: OpenPdf,
  wanted: OpenPdf,
): Promise<PageDifference | undefined> {
  let fonts: PageDifference | undefined;
  const count = Math.max(found.document.numPages, wanted.document.numPages);
  for (let page = 1; page <= count; page += 1) {
    const one = comparePage(page, await shownPage(found, page), await shownPage(wanted, page));
    if (one && one.kind !== 'fonts') return one;
    // A paper embeds the letters of all its pages, so one changed page changes the fonts of all.
    fonts ??= one;
  }
  return fonts;
}

function comparePage(
  page: number,
  found: ShownPage | undefined,
  wanted: ShownPage | undefined,
): PageDifference | undefined {
  if (!found || !wanted) return { page, kind: wanted ? 'missing' : 'surplus' };
  const text = firstOtherLine(found.lines, wanted.lines);
  if (text) return { page, kind: 'text', ...text };
  const kinds = ['drawing', 'links', 'tags', 'fonts'] as const;
  const kind = kinds.find((one) => found[one] !== wanted[one]);
  return kind && { page, kind };
}

async function otherParts(found: OpenPdf, wanted: OpenPdf): Promise<OuterPart[]> {
  const [one, other] = [await outerParts(found), await outerParts(wanted)];
  return [...one.keys()].filter((part) => one.get(part) !== other.get(part));
}

async function outerParts(pdf: OpenPdf): Promise<Map<OuterPart, string>> {
  const { document } = pdf;
  const actions = [
    document.getOpenAction(),
    document.getJSActions(),
    document.getFieldObjects(),
    document.getViewerPreferences(),
    document.getPageLabels(),
  ];
  return new Map<OuterPart, string>([
    [
      'metadata',
      await told(document.getMetadata().then(({ info, metadata }) => [info, metadata?.getRaw()])),
    ],
    ['bookmarks', await told(document.getOutline())],
    ['attached data', await told(hashesOf(pdf))],
    ['destinations', await told(document.getDestinations().then(sortedEntries))],
    ['actions', await told(Promise.all(actions))],
  ]);
}

/** What the reader says, as text to compare; what it cannot read is like nothing else. */
async function told(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    (value) => JSON.stringify(value) ?? '',
    () => 'unreadable',
  );
}

async function hashesOf(pdf: OpenPdf): Promise<string[][]> {
  const files = await embeddedFiles(pdf);
  return files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]);
}

function sortedEntries(value: object): unknown[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
