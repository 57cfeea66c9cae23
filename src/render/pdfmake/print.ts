import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { Definition } from '../../layout/definition.ts';
import { checkPages } from './check-pages.ts';
import type { FontSource } from './font-pool.ts';
import { Measure } from './measure.ts';
import { PageLayout } from './page-layout.ts';
import { PageRenderer } from './page-renderer.ts';
import { PdfDocument } from './pdf-document.ts';
import type { PrintNode } from './print-node.ts';
import { tableLayoutFunctions } from './table-layouts.ts';

/** The finished file. */
export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Prints a definition: measures, lays out, checks, and only then draws. */
export async function print(
  definition: Definition,
  fonts: FontSource,
): Promise<Result<PrintedPdf | undefined>> {
  const document = new PdfDocument(definition, fonts);
  const diagnostics: Diagnostic[] = [];
  const missing = (character: string, text: string) =>
    diagnostics.push({ code: 'layout/no-glyph', args: glyphArgs(character, text) });
  const choice = { document, fallback: definition.fallback, missing };
  const measure = new Measure(definition.styles, choice, tableLayoutFunctions(definition.tableLayouts));
  const layout = new PageLayout(definition, measure);
  const content = structuredClone(definition.content) as PrintNode[];
  const pages = layout.pagesOf(content, document);
  diagnostics.push(...checkPages(pages, layout.built, definition));
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  new PageRenderer(document, definition).renderPages(pages);
  return { value: { bytes: await bytesOf(document), pages: pages.length }, diagnostics };
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
