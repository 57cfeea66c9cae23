import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure as a reader finds it on one page, with the text it holds. */
export interface StructureNode {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly kids: readonly (StructureNode | string)[];
}

/** A page: its part of the structure, and the text that is outside of it. */
export interface StructuredPage {
  readonly root: StructureNode | undefined;
  /** Text marked as no content: heads and feet, marks across the page. */
  readonly artifacts: string;
  /** Text that is marked as nothing at all; there must be none. */
  readonly unmarked: string;
}

/** Reads the structure of a PDF with pdf.js, a page at a time. */
export async function readStructure(bytes: Uint8Array): Promise<StructuredPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: StructuredPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(await document.getPage(number)));
  }
  await task.destroy();
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<StructuredPage> {
  const tree = (await page.getStructTree()) as TreeNode | null;
  const { contents, artifacts, unmarked } = markedTexts(await page.getOperatorList());
  return { root: tree ? nodeOf(tree, contents) : undefined, artifacts, unmarked };
}

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  /** Of a content, its page and its number there: `p12R_mc3`. */
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[][];
}

interface MarkedTexts {
  readonly contents: Map<string, string>;
  artifacts: string;
  unmarked: string;
}

/**
 * Text by the number of its marked content, glyph by glyph as the page shows it: pdf.js's own
 * text leaves out the space at the end of a line.
 */
function markedTexts({ fnArray, argsArray }: Operators): MarkedTexts {
  const found = { contents: new Map<string, string>(), artifacts: '', unmarked: '' };
  const open: string[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] ?? [];
    if (operator === OPS.beginMarkedContentProps) open.push(mark(args));
    else if (operator === OPS.beginMarkedContent) open.push('');
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (operator === OPS.showText) put(shown(args[0]), open.at(-1), found);
  }
  return found;
}

function mark([tag, number]: readonly unknown[]): string {
  return tag === 'Artifact' ? 'artifact' : String(number ?? '');
}

function put(text: string, mark: string | undefined, found: MarkedTexts): void {
  if (mark === 'artifact') found.artifacts += `${text} `;
  else if (mark) found.contents.set(mark, `${found.contents.get(mark) ?? ''}${text}`);
  else found.unmarked += text;
}

/** Glyphs, with numbers for kerning between them. */
function shown(glyphs: unknown): string {
  const list = glyphs as readonly (number | { readonly unicode: string } | null)[];
  return list.map((glyph) => (glyph && typeof glyph === 'object' ? glyph.unicode : '')).join('');
}

function nodeOf(node: TreeNode, contents: ReadonlyMap<string, string>): StructureNode {
  const kids = (node.children ?? []).flatMap((child): (StructureNode | string)[] => {
    if (child.role) return [nodeOf(child, contents)];
    return child.type === 'content' ? [contents.get(child.id?.split('_mc')[1] ?? '') ?? ''] : [];
  });
  const { role = '', alt, lang } = node;
  return { role, kids, ...(alt ? { alt } : {}), ...(lang ? { lang } : {}) };
}

const INLINE = new Set(['Span', 'Link', 'Reference']);

/** What a structure says, in its order; block elements are apart, a picture's words are run together. */
export function spokenText(node: StructureNode | string): string {
  if (typeof node === 'string') return node;
  const text = node.kids.map(spokenText).join('');
  if (INLINE.has(node.role)) return text;
  return node.role === 'Figure' ? ` ${text.replace(/\s+/g, '')} ` : ` ${text} `;
}

/** All elements of a role, in order. */
export function elementsOf(node: StructureNode | undefined, role: string): StructureNode[] {
  const kids = (node?.kids ?? []).filter((kid) => typeof kid !== 'string');
  const inside = kids.flatMap((kid) => elementsOf(kid, role));
  return node?.role === role ? [node, ...inside] : inside;
}
