import { hasErrors } from '../diagnostics/codes.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { asMarking } from '../markings/marks.ts';
import type { Project } from '../project.ts';
import { makingOf, makingWithoutFonts, type Origin } from '../provenance/making-of.ts';
import { renderHtml } from '../render/html/render-html.ts';
import { markChanged } from '../templates/changed-blocks.ts';
import { paperBehind, stemOf } from './file-names.ts';
import { fill, marksOf } from './fill.ts';
import { furnitureOf } from './furniture.ts';
import { makeIcs } from './make-ics.ts';
import { makePdf } from './make-pdf.ts';
import { askedOf, dataOf, materialsOf } from './paper-data.ts';
import type { DocumentRequest, Format, MadeFile, Said } from './request.ts';

/** Makes a document in the wanted forms. One that fails fails whole. */
export async function makeForms(
  project: Project,
  request: DocumentRequest,
  said: Said,
): Promise<Result<readonly MadeFile[]>> {
  const { view, against } = said;
  const filled = fill(project, view);
  if (filled.value === undefined) return { value: [], diagnostics: filled.diagnostics };
  const marks = marksOf(project, view, request);
  const setting: Setting = {
    project,
    request,
    said,
    body: markChanged(filled.value, against?.changed ?? []),
    stem: stemOf(view, request),
    marking: asMarking(marks.value),
  };
  const made: MadeFile[] = [];
  const diagnostics: Diagnostic[] = [...filled.diagnostics, ...marks.diagnostics];
  for (const format of FORMATS.filter((one) => request.formats.includes(one))) {
    const file = await FORMS[format](setting);
    diagnostics.push(...file.diagnostics);
    if (hasErrors(diagnostics)) return { value: [], diagnostics };
    if (file.value) made.push(file.value);
  }
  return { value: made, diagnostics };
}

/** A document that is ready to be made in any form. */
interface Setting {
  readonly project: Project;
  readonly request: DocumentRequest;
  readonly said: Said;
  /** As HTML, with its bars. */
  readonly body: string;
  readonly stem: string;
  readonly marking: string;
}

type MakeForm = (setting: Setting) => Promise<Result<MadeFile | undefined>>;

/** Each form with what makes it, in the order in which files are written. */
const FORMS: Readonly<Record<Format, MakeForm>> = {
  pdf: pdfFile,
  html: async ({ project, request, said, body, stem, marking }) => {
    const html = renderHtml(body, furnitureOf(project, said.view, request), project.theme);
    const origin = originOf({ project, request, said });
    return sound({ name: `${stem}.html`, bytes: encode(html), marking, origin });
  },
  ics: async ({ project, request, said, stem, marking }) => {
    const { value, diagnostics } = await makeIcs(project, request, said.view);
    if (value === undefined) return { value, diagnostics };
    const origin = originOf({ project, request, said });
    const file = { name: `${stem}.ics`, bytes: encode(value), marking, origin };
    return { value: file, diagnostics };
  },
  json: async ({ project, request, said, stem }) => {
    const bytes = encode(`${JSON.stringify(said.view, null, 2)}\n`);
    return sound({ name: `${stem}.json`, bytes, origin: originOf({ project, request, said }) });
  },
};

const FORMATS: readonly Format[] = ['pdf', 'html', 'ics', 'json'];

async function pdfFile(setting: Setting): Promise<Result<MadeFile | undefined>> {
  const { project, request, said, body, stem, marking } = setting;
  const { view, against, madeFrom } = said;
  const data = dataOf(project, request, said);
  let fonts: readonly string[] = [];
  const { value, diagnostics } = await makePdf(
    project,
    request,
    { view, body, against },
    (files) => {
      fonts = files;
      return data(files);
    },
  );
  if (!value) return { value, diagnostics };
  const origin = {
    request: askedOf(request, view),
    making: { ...makingOf(materialsOf(project), fonts), ...madeFrom },
    belongsTo: paperBehind(view, request),
  };
  const file = { name: `${stem}.pdf`, ...value, marking, paper: { view, request }, origin };
  return { value: file, diagnostics };
}

/** What a form without fonts was made from. */
function originOf({
  project,
  request,
  said,
}: Pick<Setting, 'project' | 'request' | 'said'>): Origin {
  const { fonts: _fonts, ...madeFrom } = said.madeFrom ?? {};
  const making = { ...makingWithoutFonts(materialsOf(project)), ...madeFrom };
  return { request: askedOf(request, said.view), making, belongsTo: [] };
}

function sound(value: MadeFile): Result<MadeFile> {
  return { value, diagnostics: [] };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
