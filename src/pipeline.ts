import { hasErrors } from './diagnostics/codes.ts';
import type { Result } from './diagnostics/diagnostic.ts';
import type { Print } from './layout/page-geometry.ts';
import { checkMarking } from './markings/check-marking.ts';
import { viewFor } from './pipeline/fill.ts';
import { makeForms } from './pipeline/make-forms.ts';
import type { DocumentRequest, EarlierEdition, Format, MadeFile } from './pipeline/request.ts';
import { ofSlip, setEdition } from './pipeline/set-edition.ts';
import { type Inputs, loadProject, type Project, templateSchemas } from './project.ts';
import type { Mail } from './render/mail/mail.ts';
import { addendumOf } from './views/addendum.ts';
import type { View } from './views/build-view.ts';
import { checkAudience } from './views/for-audience.ts';
import type { Copy } from './views/parts/cover.ts';
import { isReadable } from './views/readable.ts';

export { makeEdition } from './pipeline/make-edition.ts';
export { mailToSend, makeMail } from './pipeline/make-mail.ts';
export { verifyEdition, verifyPaper } from './pipeline/verify.ts';
export {
  type Copy,
  type DocumentRequest,
  type EarlierEdition,
  type Format,
  type Inputs,
  loadProject,
  type MadeFile,
  type Mail,
  type Print,
  type Project,
  templateSchemas,
  viewFor,
};

/**
 * Makes one document in the wanted forms: the figure of the house, a line a stage.
 * @param before for an edition, the one before it
 */
export async function makeDocument(
  project: Project,
  request: DocumentRequest,
  before?: EarlierEdition,
): Promise<Result<readonly MadeFile[]>> {
  const asked = [
    ...checkMarking(request.marking, project.markings),
    ...checkAudience(project.settings, request.audience),
  ];
  if (hasErrors(asked)) return { value: [], diagnostics: asked };
  // A page that has not changed has to lead to the same sources as before.
  const view = viewFor(project, before ? { ...request, numbered: before.view.sources } : request);
  if (!view.value) return { value: [], diagnostics: view.diagnostics };
  const made = await makeAsAsked(project, request, view.value, before);
  return { value: made.value, diagnostics: [...view.diagnostics, ...made.diagnostics] };
}

async function makeAsAsked(
  project: Project,
  request: DocumentRequest,
  view: View,
  before: EarlierEdition | undefined,
): Promise<Result<readonly MadeFile[]>> {
  if (!request.edition || !isReadable(view)) return await makeForms(project, request, { view });
  const issued = await setEdition(project, request, view, before);
  const addendum = request.addendum ? addendumOf(issued.view) : undefined;
  if (!addendum || issued.value.length === 0) return issued;
  const slip = await makeForms(project, ofSlip(request), { view: addendum });
  const diagnostics = [...issued.diagnostics, ...slip.diagnostics];
  return { value: [...issued.value, ...slip.value], diagnostics };
}
