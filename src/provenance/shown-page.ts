import { createHash } from 'node:crypto';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { OpenPdf } from './open-pdf.ts';

/** A page as a reader shows it. What is compared but never told is kept as a hash. */
export interface ShownPage {
  /** The text, line by line. */
  readonly lines: readonly string[];
  /** Size, and every step of drawing it: letters with their places, colours, rules. */
  readonly drawing: string;
  /** Areas that lead somewhere, notes, fields. */
  readonly links: string;
  /** What a screen reader is told. */
  readonly tags: string;
  /** The fonts the page is drawn with. */
  readonly fonts: string;
}

/** A page by its number, from one; undefined where there is none or it cannot be read. */
export async function shownPage(
  { document }: OpenPdf,
  number: number,
): Promise<ShownPage | undefined> {
  if (number > document.numPages) return;
  try {
    return await show(await document.getPage(number));
  } catch {
    // Whatever a broken page makes the reader throw, it is no page of ours.
    return;
  }
}

async function show(page: PDFPageProxy): Promise<ShownPage> {
  const { items } = await page.getTextContent();
  const { fnArray, argsArray } = await page.getOperatorList();
  return {
    lines: linesOf(items),
    drawing: hashOf([page.view, page.rotate, fnArray, argsArray]),
    links: hashOf((await page.getAnnotations()).map(({ id: _id, ...rest }) => rest)),
    tags: hashOf(await page.getStructTree()),
    fonts: hashOf(fontsOf(page, argsArray)),
  };
}

function linesOf(items: readonly object[]): string[] {
  const text = items.map((item) =>
    'str' in item ? `${item.str}${'hasEOL' in item && item.hasEOL ? '\n' : ''}` : '',
  );
  return text
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The reader numbers fonts through all files it has open, and ids tell where an object stands. */
const NUMBERED = /"g_d\d+_|"p\d+R_|"pdfjs_internal_id_\d+R/g;

function hashOf(value: unknown): string {
  const text = JSON.stringify(value, plain) ?? '';
  return createHash('sha256').update(text.replace(NUMBERED, '"')).digest('hex');
}

/** Where a letter stands in the reader's own copy of a font says nothing of the page. */
function plain(key: string, value: unknown): unknown {
  return key === 'fontChar' ? undefined : value;
}

const FONT_ID = /^g_d\d+_f\d+$/;

function fontsOf(page: PDFPageProxy, steps: readonly unknown[]): unknown[] {
  const ids = steps.flatMap((step) =>
    Array.isArray(step) && typeof step[0] === 'string' && FONT_ID.test(step[0]) ? [step[0]] : [],
  );
  return [...new Set(ids)].map((id) => {
    const { name, data } = page.commonObjs.get(id) as { name?: string; data?: Uint8Array };
    return [name, data ? createHash('sha256').update(data).digest('hex') : ''];
  });
}
