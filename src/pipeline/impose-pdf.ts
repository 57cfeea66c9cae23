import { hasErrors } from '../diagnostics/codes.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { copyFacts } from '../imposition/copy-facts.ts';
import { type Imposition, MOST_SHEETS, planSheets } from '../imposition/plan-sheets.ts';
import { onSheets, slugBody } from '../imposition/slug-body.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Project } from '../project.ts';
import type { PrintedPdf } from '../render/pdfmake/print.ts';
import { parseHtml } from '../templates/parse-html.ts';
import type { View } from '../views/build-view.ts';
import { paperBehind } from './file-names.ts';
import { furnitureOf } from './furniture.ts';
import type { DocumentRequest, MadePdf } from './request.ts';

/** Puts two pages of a finished paper on each side of its sheets. */
export async function imposePdf(
  project: Project,
  request: DocumentRequest,
  view: View,
  paper: PrintedPdf,
  kind: Imposition,
): Promise<Result<MadePdf | undefined>> {
  const sides = planSheets(kind, paper.pages);
  const [of = ''] = paperBehind(view, request);
  const furniture = furnitureOf(project, view, request);
  const choice = { paper: request.paper, draft: false };
  const body = parseHtml(slugBody(sides, { kind, of }));
  const definition = layOut(body, furniture, project.theme, choice);
  if (!definition.value || hasErrors(definition.diagnostics)) {
    return { value: undefined, diagnostics: definition.diagnostics };
  }
  const { renderPdf } = await import('../render/render-pdf.ts');
  const slugs = await renderPdf(onSheets(definition.value), project.inputs.font);
  if (!slugs.value) return { value: undefined, diagnostics: slugs.diagnostics };
  // Reads and writes PDFs by itself, for which ordinary papers have no use.
  const { impose } = await import('../imposition/impose.ts');
  const facts = copyFacts(furniture, kind, of, paper.bytes);
  const bytes = await impose({ kind, sides, facts, paper: paper.bytes, slugs: slugs.value.bytes });
  const sheets = String(sides.at(-1)?.sheet ?? 0);
  const thick = kind === 'booklet' && Number(sheets) > MOST_SHEETS;
  const args = { sheets, most: String(MOST_SHEETS) };
  const diagnostics = thick ? [{ code: 'imposition/thick-booklet', args }] : [];
  return { value: { bytes, pages: sides.length }, diagnostics };
}
