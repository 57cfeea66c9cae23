import { hasErrors } from '../diagnostics/codes.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Project } from '../project.ts';
import type { Against } from '../provenance/attached-data.ts';
import type { PdfAttachment } from '../render/pdfmake/attach.ts';
import { parseHtml } from '../templates/parse-html.ts';
import type { View } from '../views/build-view.ts';
import { stemOf } from './file-names.ts';
import { furnitureOf } from './furniture.ts';
import { imposePdf } from './impose-pdf.ts';
import type { DataOf } from './paper-data.ts';
import type { DocumentRequest, MadePdf } from './request.ts';
import { withOrigins } from './with-origins.ts';

/** A view with its body, and what that takes from the edition before. */
interface Filled {
  readonly view: View;
  readonly body: string;
  readonly against?: Against | undefined;
}

/** Sets a body on pages; an imposed copy on sheets. */
export async function makePdf(
  project: Project,
  request: DocumentRequest,
  { view, body, against }: Filled,
  data: DataOf,
): Promise<Result<MadePdf | undefined>> {
  const { paper, draft, print = 'simplex' } = request;
  const furniture = furnitureOf(project, view, request);
  const choice = { paper, draft, print, ...(against ? { starts: against.starts } : {}) };
  const definition = layOut(parseHtml(body), furniture, project.theme, choice);
  const early = withOrigins(definition.diagnostics, project);
  if (!definition.value || hasErrors(early)) return { value: undefined, diagnostics: early };
  // The printer is large, and what makes no PDF should not wait for it.
  const { renderPdf } = await import('../render/render-pdf.ts');
  const name = `${stemOf(view, request)}.json`;
  let attached: Uint8Array = new Uint8Array();
  const pdf = await renderPdf(definition.value, project.inputs.font, (fontFiles) => {
    attached = data(fontFiles);
    return [dataFile(name, attached)];
  });
  const late = withOrigins(pdf.diagnostics, project);
  const diagnostics = [...early, ...late];
  if (!pdf.value) return { value: undefined, diagnostics };
  if (print !== 'booklet' && print !== '2up') {
    return { value: { ...pdf.value, data: attached }, diagnostics };
  }
  const imposed = await imposePdf(project, request, view, pdf.value, print);
  return { value: imposed.value, diagnostics: [...diagnostics, ...imposed.diagnostics] };
}

function dataFile(name: string, bytes: Uint8Array): PdfAttachment {
  const description = 'All that this document says, with its sources, as data';
  return { name, bytes, description, mimeType: 'application/json', relationship: 'Data' };
}
