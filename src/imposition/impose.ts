import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFEmbeddedPage,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFRef,
  PDFString,
  rgb,
} from '@cantoo/pdf-lib';
import { archivalClaim, plainText, xmpPacket } from '../render/xmp.ts';
import type { Imposition, SheetSide } from './plan-sheets.ts';

/** What an imposed copy says of itself. */
export interface CopyFacts {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly language: string;
  /** ISO day. */
  readonly createdOn: string;
}

const MAKER = { creator: 'briefpack', producer: 'briefpack with pdf-lib' } as const;

/** What an imposed copy is made from. */
export interface ImpositionJob {
  readonly kind: Imposition;
  /** The paper, as it is printed page by page. */
  readonly paper: Uint8Array;
  /** A sheet for each side, with the line of text at its foot. */
  readonly slugs: Uint8Array;
  readonly sides: readonly SheetSide[];
  readonly facts: CopyFacts;
}

const TICK = 14;

/**
 * Puts two pages of a paper side by side on each side of its sheets. Text stays text, and fonts are
 * those of the paper, once; links, bookmarks and the structure for screen readers do not survive,
 * so the copy claims PDF/A-2u (ISO 19005-2) and not PDF/UA. The same input gives the same bytes.
 */
export async function impose(job: ImpositionJob): Promise<Uint8Array> {
  const copy = await PDFDocument.create({ updateMetadata: false });
  const paper = await opened(job.paper);
  const pages = await copy.embedPages(paper.getPages());
  const slugs = await copy.embedPages((await opened(job.slugs)).getPages());
  for (const [index, side] of job.sides.entries()) {
    const slug = slugs[index];
    if (!slug) throw new Error(`side ${index + 1} has no line of text`);
    const sheet = copy.addPage([slug.width, slug.height]);
    sheet.drawPage(slug, { x: 0, y: 0 });
    drawHalf(sheet, pageAt(pages, side.left), 0);
    drawHalf(sheet, pageAt(pages, side.right), slug.width / 2);
    if (job.kind === 'booklet') drawFold(sheet);
  }
  describe(copy, paper, job.facts);
  return await copy.save({ useObjectStreams: true, addDefaultPage: false });
}

/** What belongs to a page as it stood in its document is of no use on a sheet. */
async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const { node } of document.getPages()) {
    for (const key of ['Annots', 'StructParents', 'Tabs']) node.delete(PDFName.of(key));
  }
  return document;
}

function pageAt(
  pages: readonly PDFEmbeddedPage[],
  index: number | undefined,
): PDFEmbeddedPage | undefined {
  return index === undefined ? undefined : pages[index];
}

/** A page as large as its half of the sheet allows, in the middle of it. */
function drawHalf(sheet: PDFPage, page: PDFEmbeddedPage | undefined, left: number): void {
  if (!page) return;
  const [width, height] = [sheet.getWidth() / 2, sheet.getHeight()];
  const scale = Math.min(width / page.width, height / page.height);
  sheet.drawPage(page, {
    x: left + (width - page.width * scale) / 2,
    y: (height - page.height * scale) / 2,
    xScale: scale,
    yScale: scale,
  });
}

/** Where to fold: short ticks at the edges, clear of all text. */
function drawFold(sheet: PDFPage): void {
  const x = sheet.getWidth() / 2;
  const height = sheet.getHeight();
  for (const [from, to] of [
    [0, TICK],
    [height - TICK, height],
  ] as const) {
    sheet.drawLine({
      start: { x, y: from },
      end: { x, y: to },
      thickness: 0.4,
      color: rgb(0.4, 0.4, 0.4),
    });
  }
}

function describe(copy: PDFDocument, paper: PDFDocument, facts: CopyFacts): void {
  const { context, catalog } = copy;
  const day = `D:${facts.createdOn.replaceAll('-', '')}000000Z`;
  const info = context.obj({
    Title: PDFHexString.fromText(plainText(facts.title)),
    Subject: PDFHexString.fromText(plainText(facts.subject)),
    Keywords: PDFHexString.fromText(plainText(facts.keywords)),
    Creator: PDFString.of(MAKER.creator),
    Producer: PDFString.of(MAKER.producer),
    CreationDate: PDFString.of(day),
    ModDate: PDFString.of(day),
  });
  context.trailerInfo.Info = context.register(info);
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  const metadata = context.stream(xmpPacket({ ...facts, ...MAKER }, [archivalClaim('2', 'U')]), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  catalog.set(PDFName.of('OutputIntents'), colourOf(copy, paper));
  context.trailerInfo.ID = idOf(copy, facts);
}

/** The colours are those of the paper, so its profile goes with them. */
function colourOf(copy: PDFDocument, paper: PDFDocument): PDFArray {
  const intents = paper.catalog.lookup(PDFName.of('OutputIntents'), PDFArray);
  const copier = PDFObjectCopier.for(paper.context, copy.context);
  const list = copy.context.obj([]);
  for (const entry of intents.asArray()) {
    const intent = entry instanceof PDFRef ? paper.context.lookup(entry, PDFDict) : entry;
    list.push(copier.copy(intent));
  }
  return list;
}

function idOf(copy: PDFDocument, facts: CopyFacts): PDFArray {
  const sum = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 32);
  const id = PDFHexString.of(sum);
  const ids = copy.context.obj([]);
  ids.push(id);
  ids.push(id);
  return ids;
}
