import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { paperKey } from '../editions/paper-key.ts';
import type { Project } from '../project.ts';
import { type AttachedData, encodeAttached } from '../provenance/attached-data.ts';
import { addendumOf } from '../views/addendum.ts';
import { ofCopy } from '../views/parts/cover.ts';
import { isReadable } from '../views/readable.ts';
import { makeForms } from './make-forms.ts';
import type { DocumentRequest, EditionForm, MadeFile } from './request.ts';
import { ofSlip } from './set-edition.ts';

/**
 * Makes an edition again from its data: in the form it was issued in byte for byte, as far as
 * program, templates and fonts are the same; in another form from the same view.
 */
export async function makeEdition(
  project: Project,
  data: AttachedData,
  form: EditionForm,
): Promise<Result<readonly MadeFile[]>> {
  const { view: issued, against, making } = data;
  const request: DocumentRequest = { ...data.request, ...form };
  // What it says was made from the records of that day.
  const madeFrom = { records: making.records, settings: making.settings };
  if (form.addendum) {
    const view = isReadable(issued) ? addendumOf(issued) : undefined;
    if (!view) return { value: [], diagnostics: [withoutBefore(data.request)] };
    return await makeForms(project, ofSlip(request), { view, madeFrom });
  }
  if (isAsIssued(data.request, form)) {
    const bytes = encodeAttached(data);
    return await makeForms(project, request, { view: issued, against, madeFrom, data: bytes });
  }
  const view = form.copy && issued.document === 'session-pack' ? ofCopy(issued, form.copy) : issued;
  // Other paper has other pages.
  const loose = against && { ...against, starts: [] };
  return await makeForms(project, request, { view, against: loose, madeFrom });
}

function isAsIssued(
  { paper, print = 'simplex' }: AttachedData['request'],
  form: EditionForm,
): boolean {
  return !form.copy && paper === form.paper && print === (form.print ?? 'simplex');
}

function withoutBefore({ document, subject, audience }: AttachedData['request']): Diagnostic {
  return {
    code: 'editions/without-before',
    args: { paper: paperKey({ document, subject, audience }) },
  };
}
