import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Result } from '../../src/diagnostics/diagnostic.ts';
import type { Definition } from '../../src/layout/definition.ts';
import type { Furniture } from '../../src/layout/furniture.ts';
import { layOut, type PageChoice } from '../../src/layout/lay-out.ts';
import { readTheme, type Theme } from '../../src/layout/theme.ts';
import { renderPdf } from '../../src/render/render-pdf.ts';
import { fillContents } from '../../src/templates/fill-contents.ts';
import type { HtmlNode } from '../../src/templates/html-node.ts';
import { parseHtml } from '../../src/templates/parse-html.ts';
import { type PdfText, readPdf } from './pdf-text.ts';

/** The text of the theme the program ships. */
export const themeText = readFileSync('templates/theme.yaml', 'utf8');

/** A theme from its text; throws with the faults where it has any. */
function themeOf(text: string): Theme {
  const { value, diagnostics } = readTheme({ path: 'templates/theme.yaml', text });
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

export const theme = themeOf(themeText);

export const furniture: Furniture = {
  title: 'Country brief: Lakeland',
  shortTitle: 'Lakeland · Country brief',
  marks: [{ text: 'Compiled from public sources' }],
  asOf: 'As of 1 July 2021',
  language: 'en',
  subject: 'Lakeland in the League of Lakes',
  keywords: ['League of Lakes', 'Lakeland'],
  createdOn: '2021-07-01',
};

const A4: PageChoice = { paper: 'a4', draft: false };

/** Font bytes by the name the theme uses, read once. */
const fonts = new Map<string, Uint8Array>();
export function fontBytes(name: string): Uint8Array {
  const known = fonts.get(name) ?? readFileSync(join('node_modules', name));
  fonts.set(name, known);
  return known;
}

/** What may differ from a plain A4 page of our own theme. */
export interface Setting {
  readonly furniture?: Partial<Furniture>;
  readonly page?: Partial<PageChoice>;
  readonly theme?: Theme;
}

/** Lays out a body written as HTML, or as a tree where HTML cannot say it. */
export function laidOut(
  body: string | readonly HtmlNode[],
  setting: Setting = {},
): Result<Definition> {
  const nodes = typeof body === 'string' ? parseHtml(fillContents(body)) : body;
  return layOut(nodes, { ...furniture, ...setting.furniture }, setting.theme ?? theme, {
    ...A4,
    ...setting.page,
  });
}

/** The codes and facts of what laying out a body finds. */
export function faultsOf(body: string | readonly HtmlNode[]): Pick<Diagnostic, 'code' | 'args'>[] {
  return laidOut(body).diagnostics.map(({ code, args }) => ({ code, args }));
}

/** Renders a body; the bytes are missing where the diagnostics say why. */
export async function rendered(body: string | readonly HtmlNode[], setting: Setting = {}) {
  const { value, diagnostics } = laidOut(body, setting);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  return renderPdf(value, fontBytes);
}

/** A body as a PDF another program has read; throws where it was refused. */
export async function pageText(
  body: string | readonly HtmlNode[],
  setting: Setting = {},
): Promise<PdfText> {
  return readPdf(await pdfBytes(body, setting));
}

/** The bytes of a body's PDF; throws where it was refused, or only with a warning. */
export async function pdfBytes(
  body: string | readonly HtmlNode[],
  setting: Setting = {},
): Promise<Uint8Array> {
  const { value, diagnostics } = await rendered(body, setting);
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value.bytes;
}

/** A paragraph of about as many lines, in words that can be counted. */
export function paragraphOf(lines: number, word = 'word'): string {
  return `<p>${Array.from({ length: lines }, (_, line) => `${word}${line}${' and so on'.repeat(7)}`).join('<br>')}</p>`;
}

/** Text that HTML could not carry into a body, as a paragraph's tree. */
export function paragraph(text: string): HtmlNode[] {
  const children = [{ type: 'text' as const, text }];
  return [{ type: 'element', tag: 'p', attributes: {}, children }];
}
