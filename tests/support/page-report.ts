import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PdfPages, readSegments } from './page-segments.ts';
import { type Bookmark, type PageText, type PdfText, readPdf } from './pdf-text.ts';

/**
 * A finished PDF as a text that people can read and compare: what the file says of itself, its
 * bookmarks and fonts, then each page with its lines (` | ` between cells) and its links.
 */
export async function pageReport(bytes: Uint8Array): Promise<string> {
  const pdf = await readPdf(bytes);
  const segments = await readSegments(bytes);
  const lines = [
    ...about(pdf),
    ...(await fontsOf(bytes)).map((name) => `font: ${name}`),
    ...pdf.bookmarks.map(bookmarkLine),
    ...pdf.pages.flatMap((page, index) => pageLines(page, index + 1, segments)),
  ];
  return `${lines.join('\n')}\n`;
}

const FACTS = ['Title', 'Subject', 'Keywords', 'Author', 'Creator', 'Producer', 'CreationDate'];

function about({ info, pages }: PdfText): string[] {
  const facts = FACTS.flatMap((name) =>
    info[name] ? [`${name.toLowerCase()}: ${String(info[name])}`] : [],
  );
  return [...facts, `pages: ${pages.length}`];
}

function bookmarkLine({ title, level }: Bookmark): string {
  return `bookmark: ${'  '.repeat(level - 1)}${title}`;
}

function pageLines(page: PageText, number: number, { segments }: PdfPages): string[] {
  const size = `${page.width.toFixed(1)} × ${page.height.toFixed(1)} pt`;
  return ['', `== page ${number}, ${size}`, ...linesOn(number, segments), ...linkLines(page)];
}

function linesOn(number: number, segments: PdfPages['segments']): string[] {
  const lines: { y: number; cells: string[] }[] = [];
  for (const { page, y, text } of segments) {
    if (page !== number) continue;
    const last = lines.at(-1);
    const words = text.replace(/\s+/g, ' ').trim();
    if (last && Math.abs(last.y - y) < 4) last.cells.push(words);
    else lines.push({ y, cells: [words] });
  }
  return lines.map(({ cells }) => cells.join(' | '));
}

/** Each target once, with how often it is linked to. */
function linkLines({ links }: PageText): string[] {
  const counts = new Map<string, number>();
  for (const { url, destination } of links) {
    const target = url ?? `#${destination}`;
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  const shown = [...counts].map(([target, count]) => `link: ${target} (${count})`);
  return shown.sort((a, b) => (a < b ? -1 : 1));
}

/** The names of the embedded fonts, without the tag that marks a subset. */
async function fontsOf(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const names = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    for (const item of items) {
      if ('fontName' in item) names.add(nameIn(page.commonObjs.get(item.fontName)));
    }
  }
  await task.destroy();
  return [...names].sort();
}

function nameIn(font: unknown): string {
  const { name = 'without a name' } = font as { name?: string };
  return name.replace(/^[A-Z]{6}\+/, '');
}
