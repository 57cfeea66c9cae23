import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text where it stands: points from the left and from the top of the page. */
interface TextItem {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** An area of a page that leads somewhere: an address, or a named destination. */
interface PageLink {
  readonly url?: string;
  readonly destination?: string;
  /** Where it leads, in words. */
  readonly title?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
  /** The text of each line, from the top; what stands side by side is one line. */
  readonly lines: readonly string[];
  readonly links: readonly PageLink[];
}

export interface Bookmark {
  readonly title: string;
  readonly level: number;
}

/** A file inside of a PDF, which is text. */
interface PdfAttachedFile {
  readonly name: string;
  readonly description: string;
  readonly text: string;
}

/** A PDF as another program reads it. */
export interface PdfText {
  readonly pages: readonly PageText[];
  readonly bookmarks: readonly Bookmark[];
  readonly destinations: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly attachments: readonly PdfAttachedFile[];
  /** All text, white space as single spaces. */
  readonly text: string;
}

/** Reads a PDF with pdf.js: text with positions, links, bookmarks, destinations and metadata. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    pages.push(await readPage(await document.getPage(number)));
  }
  const { info } = await document.getMetadata();
  const result = {
    pages,
    bookmarks: bookmarksIn((await document.getOutline()) ?? [], 1),
    destinations: Object.keys(await document.getDestinations()),
    info: info as Record<string, unknown>,
    attachments: attachedFiles(await document.getAttachments()),
    text: pages
      .flatMap(({ lines }) => lines)
      .join(' ')
      .replace(/\s+/g, ' '),
  };
  await task.destroy();
  return result;
}

/** The page of each named destination of a PDF, from 1. */
export async function destinationPages(bytes: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages = new Map<string, number>();
  for (const [name, place] of Object.entries(await document.getDestinations())) {
    pages.set(name, (await document.getPageIndex((place as never[])[0] as never)) + 1);
  }
  await task.destroy();
  return pages;
}

function attachedFiles(found: unknown): PdfAttachedFile[] {
  const files = Object.values((found ?? {}) as Record<string, AttachedFile>);
  return files.map(({ filename, description, content }) => {
    return { name: filename, description, text: new TextDecoder().decode(content) };
  });
}

interface AttachedFile {
  readonly filename: string;
  readonly description: string;
  readonly content: Uint8Array;
}

/** The text of a PDF without any white space, to look for words however their lines broke. */
export function solidText({ text }: PdfText): string {
  return text.replace(/\s+/g, '');
}

async function readPage(page: PDFPageProxy): Promise<PageText> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items: found } = await page.getTextContent();
  const items = found.flatMap((item): TextItem[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y: height - y, width: item.width, size }];
  });
  return { width, height, items, lines: linesOf(items), links: await linksOf(page, height) };
}

/** Pieces whose baselines are this near stand in one line: references are raised a little. */
const SAME_LINE = 4;

function linesOf(items: readonly TextItem[]): string[] {
  const lines: { y: number; items: TextItem[] }[] = [];
  for (const item of items) {
    const line = lines.find(({ y }) => Math.abs(y - item.y) < SAME_LINE);
    if (line) line.items.push(item);
    else lines.push({ y: item.y, items: [item] });
  }
  return lines
    .sort((a, b) => a.y - b.y)
    .map((line) => joined(line.items.sort((a, b) => a.x - b.x)));
}

function joined(items: readonly TextItem[]): string {
  return items
    .map((item, index) => {
      const before = items[index - 1];
      const apart = before && item.x - (before.x + before.width) > item.size * 0.15;
      return apart ? ` ${item.text}` : item.text;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

async function linksOf(page: PDFPageProxy, height: number): Promise<PageLink[]> {
  const annotations = await page.getAnnotations();
  return annotations
    .filter(({ subtype }) => subtype === 'Link')
    .map(({ unsafeUrl, dest, rect, contentsObj }) => ({
      ...(contentsObj?.str ? { title: contentsObj.str as string } : {}),
      ...(unsafeUrl ? { url: unsafeUrl as string } : {}),
      ...(dest ? { destination: dest as string } : {}),
      x: rect[0],
      y: height - rect[3],
      width: rect[2] - rect[0],
    }));
}

interface OutlineNode {
  readonly title: string;
  readonly items: readonly OutlineNode[];
}

function bookmarksIn(nodes: readonly OutlineNode[], level: number): Bookmark[] {
  return nodes.flatMap(({ title, items }) => [{ title, level }, ...bookmarksIn(items, level + 1)]);
}
