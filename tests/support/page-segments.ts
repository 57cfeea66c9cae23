import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text that stands together in one line of one cell. Points from the left and top of the page. */
interface Segment {
  /** From one. */
  readonly page: number;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

/** A finished PDF as what its pages say, in reading order: from the top, then from the left. */
export interface PdfPages {
  readonly sizes: readonly { readonly width: number; readonly height: number }[];
  readonly segments: readonly Segment[];
  /** The solid text of each segment. */
  readonly lines: readonly string[];
  /** Text that stands over other text, or reaches off its page: no reader can read it. */
  readonly unreadable: readonly string[];
}

/** Raised references stand this near to the line they belong to; lines of text stand further. */
const SAME_LINE = 4;
/** Pieces of one word touch, words of one line stand a blank apart, cells further than that. */
const SAME_WORD = 0.8;
const SAME_CELL = 3.5;

/** Reads the text of a PDF with pdf.js, letter for letter, cell by cell. */
export async function readSegments(bytes: Uint8Array): Promise<PdfPages> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const sizes: PdfPages['sizes'][number][] = [];
  const segments: Segment[] = [];
  const unreadable: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push({ width, height });
    const pieces = await piecesOn(page, number, height);
    segments.push(...segmentsOf(pieces));
    unreadable.push(...[...overlaps(pieces), ...cutOff(pieces, width, height)]);
  }
  await task.destroy();
  return { sizes, segments, lines: segments.map(({ text }) => solid(text)), unreadable };
}

async function piecesOn(page: PDFPageProxy, number: number, height: number): Promise<Segment[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item): Segment[] => {
    // A blank of its own is what pdf.js puts where the pen was lifted: between cells too.
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    return [{ page: number, x, y: height - y, width: item.width, text: item.str }];
  });
}

/** Baselines further apart than this belong to two lines that a reader can tell apart. */
const SAME_PLACE = 5;

function overlaps(pieces: readonly Segment[]): string[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y);
  return sorted.flatMap((one, index) => {
    const below = sorted.slice(index + 1).findIndex(({ y }) => y - one.y > SAME_PLACE);
    const near = sorted.slice(index + 1, below < 0 ? undefined : index + 1 + below);
    return near
      .filter((other) => sharedWidth(one, other) > 1.5)
      .map((other) => `page ${one.page}: “${one.text}” and “${other.text}” overlap`);
  });
}

function sharedWidth(a: Segment, b: Segment): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
}

function cutOff(pieces: readonly Segment[], width: number, height: number): string[] {
  return pieces
    .filter((one) => one.x < 0 || one.x + one.width > width || one.y < 0 || one.y > height)
    .map(({ page, text }) => `page ${page}: “${text}” reaches off the page`);
}

function segmentsOf(pieces: readonly Segment[]): Segment[] {
  return linesOf(pieces).flatMap(joinTouching);
}

function linesOf(pieces: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line?.[0] && Math.abs(line[0].y - piece.y) < SAME_LINE) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

function joinTouching(line: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const piece of line) {
    const last = joined.at(-1);
    const apart = last ? piece.x - (last.x + last.width) : 0;
    if (last && apart < SAME_CELL) {
      const width = Math.max(last.width, piece.x + piece.width - last.x);
      const text = `${last.text}${apart < SAME_WORD ? '' : ' '}${piece.text}`;
      joined.splice(-1, 1, { ...last, width, text });
    } else joined.push(piece);
  }
  return joined;
}

/** Text without white space and without what is not drawn: break opportunities, marks, joiners. */
export function solid(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '');
}

/**
 * Whether words stand on the pages with all their letters in order, however lines, cells and
 * pages broke them: lines of other cells may stand between theirs.
 */
export function standsOn(words: string, { lines }: PdfPages): boolean {
  const wanted = solid(words);
  return lines.join('').includes(wanted) || isSpreadOver(lines, wanted);
}

/** Follows every way in which lines could hold the words one after the other, others between. */
function isSpreadOver(lines: readonly string[], wanted: string): boolean {
  const reached = new Set<number>();
  for (const line of lines) {
    for (const length of [...reached]) {
      if (line.startsWith(wanted.slice(length))) return true;
      if (wanted.startsWith(line, length)) reached.add(length + line.length);
    }
    for (const length of beginnings(line, wanted)) reached.add(length);
  }
  return reached.has(wanted.length);
}

/** How many letters of the wanted words may end a line that begins with others. */
function beginnings(line: string, wanted: string): number[] {
  const longest = Math.min(line.length, wanted.length);
  const found: number[] = [];
  for (let length = longest; length > 0; length -= 1) {
    if (line.endsWith(wanted.slice(0, length))) found.push(length);
  }
  return found;
}
