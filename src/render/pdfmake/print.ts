import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { Definition, PageStarts } from '../../layout/definition.ts';
import { movedPages } from '../../layout/page-starts.ts';
import { type FontSource, UnusableFont } from '../fonts/font-library.ts';
import { type Attachments, attachFiles } from './attach.ts';
import { drawChangeBars } from './change-bars.ts';
import { checkContents } from './check-contents.ts';
import { checkIndex } from './check-index.ts';
import { checkPages, linesOnLastPage, usedOfLastPage } from './check-pages.ts';
import { closerSettings, withDepth } from './closer.ts';
import { endContents } from './contents-lines.ts';
import { copyOf } from './copy-content.ts';
import type { Page } from './internals.d.ts';
import { Measure } from './measure.ts';
import { PageLayout } from './page-layout.ts';
import { PageRenderer } from './page-renderer.ts';
import { PdfDocument } from './pdf-document.ts';
import type { FaceChoice } from './pieces.ts';
import type { PrintNode } from './print-node.ts';
import { shiftPages } from './shift-pages.ts';
import { buildStructure } from './structure/build-structure.ts';
import type { StructureElement } from './structure/element.ts';
import { PageMarks } from './structure/page-marks.ts';
import { writeStructure } from './structure/write-structure.ts';
import { tableLayoutFunctions } from './table-layouts.ts';

/** The finished file. */
export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** With what its pages begin, for the edition after it. */
  readonly starts: PageStarts;
}

/** A last page with no more lines than this looks like a mistake. */
const FEW_LINES = 3;
/** Where less than this part of the last page is used, a closer setting may do without it. */
const SMALL_PART = 1 / 4;
/** Lines by which pages are made shallower, so that a last page of few lines gets more to carry. */
const SHALLOWER = [-1, -2, -4];

/** What is worth saying of a paper that is sound. */
const WARNINGS = ['layout/short-page', 'layout/over-budget', 'layout/card-small'];

/** Prints a definition: measures, lays out, checks, and only then draws. */
export async function print(
  definition: Definition,
  fonts: FontSource,
  attachments: Attachments = () => [],
): Promise<Result<PrintedPdf | undefined>> {
  try {
    return await printed(definition, fonts, attachments);
  } catch (error) {
    if (!(error instanceof UnusableFont)) throw error;
    const args = { text: error.fileName, fault: error.fault };
    return { value: undefined, diagnostics: [{ code: 'layout/bad-font', args }] };
  }
}

async function printed(
  definition: Definition,
  fonts: FontSource,
  attachments: Attachments,
): Promise<Result<PrintedPdf | undefined>> {
  const document = new PdfDocument(definition, fonts);
  const laidOut = layOutWell(definition, document);
  const { pages, diagnostics } = laidOut;
  if (diagnostics.some(({ code }) => !WARNINGS.includes(code))) {
    return { value: undefined, diagnostics };
  }
  const marks = new PageMarks(document);
  new PageRenderer(document, laidOut.definition, marks).renderPages(pages);
  writeStructure(document, laidOut.structure, marks);
  attachFiles(document, attachments(document.fontFiles()), definition.info.createdOn);
  const { starts } = laidOut;
  return { value: { bytes: await bytesOf(document), pages: pages.length, starts }, diagnostics };
}

interface LaidOut {
  readonly pages: Page[];
  readonly diagnostics: readonly Diagnostic[];
  readonly definition: Definition;
  readonly structure: StructureElement;
  readonly starts: PageStarts;
}

/**
 * Lays out once; again only where the last page carries little: closer, so that it is not needed,
 * then, where it carries hardly anything, with shallower pages, so that it gets more.
 */
function layOutWell(definition: Definition, document: PdfDocument): LaidOut {
  const first = layOutOnce(definition, document);
  const { pages, diagnostics } = first;
  if (pages.length < 2 || diagnostics.length > 0 || isLaidOutOnce(definition)) return first;
  if (definition.starts) return layOutAlike(first, definition.starts, document);
  if (usedOfLastPage(pages, definition) >= SMALL_PART) return first;
  return layOutShorter(first, document) ?? layOutFuller(first, document);
}

/**
 * A later edition is set like the one before it: of all settings the first whose pages begin as
 * those did, or the one that moves the fewest.
 */
function layOutAlike(first: LaidOut, before: PageStarts, document: PdfDocument): LaidOut {
  const { deeper, closed, both } = closerSettings(first.definition);
  const shallower = SHALLOWER.map((depth) => withDepth(first.definition, depth));
  let best = first;
  for (const setting of [deeper, closed, both, ...shallower]) {
    const least = movedPages(before, best.starts);
    if (least === 0) return best;
    const next = layOutOnce(setting, document);
    if (next.diagnostics.length === 0 && movedPages(before, next.starts) < least) best = next;
  }
  return best;
}

/** What the last page of a pack or of cards carries is whatever is left, much or little. */
function isLaidOutOnce({ tabMarks, content }: Definition): boolean {
  return tabMarks !== undefined || content.some(({ card }) => card);
}

/** The gentlest setting that saves a page. Most save none: then the closest is all that is tried. */
function layOutShorter(first: LaidOut, document: PdfDocument): LaidOut | undefined {
  const shorter = (setting: Definition) => {
    const next = layOutOnce(setting, document);
    const isShorter = next.pages.length < first.pages.length && next.diagnostics.length === 0;
    return isShorter ? next : undefined;
  };
  const { deeper, closed, both } = closerSettings(first.definition);
  const closest = shorter(both);
  return closest && (shorter(deeper) ?? shorter(closed) ?? closest);
}

function layOutFuller(first: LaidOut, document: PdfDocument): LaidOut {
  const lines = linesOnLastPage(first.pages);
  if (lines > FEW_LINES) return first;
  for (const depth of SHALLOWER) {
    const next = layOutOnce(withDepth(first.definition, depth), document);
    if (linesOnLastPage(next.pages) > FEW_LINES && next.diagnostics.length === 0) return next;
  }
  const args = { page: String(first.pages.length), lines: String(lines) };
  return { ...first, diagnostics: [{ code: 'layout/short-page', args }] };
}

function layOutOnce(definition: Definition, document: PdfDocument): LaidOut {
  const found = new Map<string, Diagnostic>();
  const choice: FaceChoice = {
    document,
    fallback: definition.fallback,
    turned: (text) => {
      found.set(text, { code: 'layout/turned-picture', args: { text } });
    },
    missing: (character, text) => {
      found.set(`${character} ${text}`, {
        code: 'layout/no-glyph',
        args: glyphArgs(character, text),
      });
    },
  };
  const layouts = tableLayoutFunctions(definition.tableLayouts);
  const layout = new PageLayout(definition, new Measure(definition, choice, layouts));
  const content = copyOf(definition.content) as PrintNode[];
  const pages = layout.pagesOf(content, document);
  endContents(pages, layout);
  // Lists of pages have their places in it too, and were not there before.
  const structure = buildStructure(content, definition.language);
  const missing = [...found.values()];
  const faults = [
    ...checkPages(pages, layout.built, definition),
    ...checkContents(pages),
    ...checkIndex(pages, layout.pageLists),
    ...layout.overBudget.map(overBudget),
    ...layout.cardFaults.map(({ code, text }) => ({ code, args: { text } })),
  ];
  shiftPages(pages, definition);
  drawChangeBars(pages, definition);
  return {
    pages,
    diagnostics: [...missing, ...faults],
    definition,
    structure,
    starts: layout.starts.starts(pages.length),
  };
}

function overBudget({ title, pages, used }: PageLayout['overBudget'][number]): Diagnostic {
  return { code: 'layout/over-budget', args: { title, pages: String(pages), used: String(used) } };
}

function glyphArgs(character: string, text: string): Record<string, string> {
  const codes = [...character].map(
    (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return { character, codePoint: codes.join(' '), text: text.slice(0, 80) };
}

async function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  document.end();
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
