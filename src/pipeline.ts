import { fileStem } from './deliver/file-stem.ts';
import { hasErrors } from './diagnostics/codes.ts';
import type { Diagnostic, Result } from './diagnostics/diagnostic.ts';
import type { Furniture } from './layout/furniture.ts';
import { layOut } from './layout/lay-out.ts';
import { readTheme, type Theme } from './layout/theme.ts';
import { themeSchema } from './layout/theme-schema.ts';
import { readRecords } from './records/read-records.ts';
import { DEFAULT_SETTINGS, readSettings } from './records/read-settings.ts';
import type { Settings } from './records/schema/kinds.ts';
import { linkRegistry } from './registry/link-registry.ts';
import type { Registry } from './registry/registry.ts';
import { renderHtml } from './render/html/render-html.ts';
import type { PdfAttachment } from './render/pdfmake/attach.ts';
import { findInFiles } from './schema/find-in-files.ts';
import { findInRecords } from './schema/find-in-records.ts';
import type { TextFile } from './schema/text-file.ts';
import { checkTemplates } from './templates/check-templates.ts';
import { documentSettings } from './templates/document-settings.ts';
import { fillTemplate } from './templates/fill-template.ts';
import { parseHtml } from './templates/parse-html.ts';
import { readTemplates, type TemplateSet } from './templates/read-templates.ts';
import { buildView, type View, viewSchemas } from './views/build-view.ts';

/** Everything a project is made of, as read from the disk. */
export interface Inputs {
  readonly data: readonly TextFile[];
  readonly dataRoot: string;
  /** Our templates. */
  readonly templates: readonly TextFile[];
  readonly templatesRoot: string;
  /** The user's templates, which override ours by name; may be empty. */
  readonly userTemplates: readonly TextFile[];
  readonly userTemplatesRoot: string;
  /** `brief.yaml`, where there is one. */
  readonly settings?: TextFile;
  /** The bytes of a font file that the theme names. */
  readonly font: (fileName: string) => Uint8Array;
}

/** A project whose records, settings and templates have been read and found sound. */
export interface Project {
  readonly registry: Registry;
  readonly settings: Settings;
  readonly templates: TemplateSet;
  readonly theme: Theme;
  readonly inputs: Inputs;
}

export type Format = 'pdf' | 'html' | 'json';

/** One document to make: what, about whom, for which day, and in which forms. */
export interface DocumentRequest {
  readonly document: View['document'];
  /** A state's code or a meeting's id. */
  readonly subject: string;
  /** ISO 8601 day. */
  readonly asOf: string;
  readonly paper: 'a4' | 'letter';
  readonly marking: string;
  readonly draft: boolean;
  readonly formats: readonly Format[];
}

/** A finished file: its name without a folder, its bytes, and its pages where it has pages. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
}

/**
 * Reads and checks everything that no single document decides: records, the rules across them,
 * settings, templates and theme. Reports all it can see; there is no project where any is wrong.
 */
export function loadProject(inputs: Inputs): Result<Project | undefined> {
  const records = readRecords(inputs.data, inputs.dataRoot);
  const registry = hasErrors(records.diagnostics) ? undefined : linkRegistry(records.value);
  const settings = inputs.settings
    ? readSettings(inputs.settings)
    : { value: DEFAULT_SETTINGS, diagnostics: [] };
  const templates = readTemplates(
    inputs.templates,
    inputs.templatesRoot,
    inputs.userTemplates,
    inputs.userTemplatesRoot,
  );
  const theme = templates.value.theme
    ? readTheme(templates.value.theme)
    : { value: undefined, diagnostics: [] };
  const checked = theme.value
    ? checkTemplates(templates.value, {
        knownClasses: namesIn(theme.value),
        views: viewSchemas,
      })
    : [];
  const diagnostics = [
    ...records.diagnostics,
    ...(registry?.diagnostics ?? []),
    ...settings.diagnostics,
    ...templates.diagnostics,
    ...theme.diagnostics,
    ...checked,
  ];
  if (hasErrors(diagnostics) || !registry || !settings.value || !theme.value) {
    return { value: undefined, diagnostics };
  }
  const project = {
    registry: registry.value,
    settings: settings.value,
    templates: templates.value,
    theme: theme.value,
    inputs,
  };
  return { value: project, diagnostics };
}

/** The shapes of the YAML files among the templates, by the files' names without `.yaml`. */
export const templateSchemas = { theme: themeSchema, document: documentSettings };

/** Every name that a template may use as a class: styles, and widths of columns. */
function namesIn({ classes, columns }: Theme): ReadonlySet<string> {
  return new Set([...Object.keys(classes), ...Object.keys(columns)]);
}

/** Makes one document in the wanted forms: the figure of the house, a line a stage. */
export async function makeDocument(
  project: Project,
  request: DocumentRequest,
): Promise<Result<readonly MadeFile[]>> {
  const view = buildView(project.registry, project.settings, request);
  if (!view.value) return stopped(view.diagnostics);
  const body = fillTemplate(
    project.templates,
    request.document,
    viewSchemas[request.document],
    view.value,
    namesIn(project.theme),
  );
  if (body.value === undefined) return stopped(body.diagnostics);
  const furniture = furnitureOf(view.value, request);
  const stem = stemOf(view.value, request);
  const json = { name: `${stem}.json`, bytes: encode(`${JSON.stringify(view.value, null, 2)}\n`) };
  const made: MadeFile[] = [];
  const diagnostics: Diagnostic[] = [...view.diagnostics, ...body.diagnostics];
  if (request.formats.includes('pdf')) {
    const pdf = await makePdf(project, request, body.value, furniture, json);
    diagnostics.push(...pdf.diagnostics);
    if (!pdf.value || hasErrors(diagnostics)) return stopped(diagnostics);
    made.push({ name: `${stem}.pdf`, ...pdf.value });
  }
  if (request.formats.includes('html')) {
    const html = renderHtml(body.value, furniture, project.theme);
    made.push({ name: `${stem}.html`, bytes: encode(html) });
  }
  if (request.formats.includes('json')) {
    made.push(json);
  }
  return { value: made, diagnostics };
}

async function makePdf(
  project: Project,
  { paper, draft }: DocumentRequest,
  body: string,
  furniture: Furniture,
  json: MadeFile,
) {
  const definition = layOut(parseHtml(body), furniture, project.theme, { paper, draft });
  const early = withOrigins(definition.diagnostics, project);
  if (!definition.value || hasErrors(early)) return { value: undefined, diagnostics: early };
  // The printer is large, and what makes no PDF should not wait for it.
  const { renderPdf } = await import('./render/render-pdf.ts');
  const pdf = await renderPdf(definition.value, project.inputs.font, [dataFile(json)]);
  const late = withOrigins(pdf.diagnostics, project);
  return { value: pdf.value, diagnostics: [...early, ...late] };
}

/** The records a document was made from, to travel inside of it. */
function dataFile({ name, bytes }: MadeFile): PdfAttachment {
  const description = 'All that this document says, with its sources, as data';
  return { name, bytes, description, mimeType: 'application/json', relationship: 'Data' };
}

/** Makes a fault found on a page point at the record or template that the words came from. */
function withOrigins(
  diagnostics: readonly Diagnostic[],
  { registry, settings, inputs }: Project,
): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const records = Object.values(registry).flatMap((kind: ReadonlyMap<string, object>) => [
    ...kind.values(),
  ]);
  const inRecords = findInRecords(inputs.settings ? [...records, settings] : records);
  const templates = [...inputs.userTemplates, ...inputs.templates];
  return diagnostics.map((one) => {
    const { character, text = '' } = one.args;
    // A mark that combines takes a blank before it along, which no value begins with.
    const words = (character ?? text.replace(/…$/, '')).replace(/^ +/, '');
    const place = one.place ?? inRecords(words, text) ?? findInFiles(words, templates);
    return place ? { ...one, place } : one;
  });
}

function furnitureOf({ identity, front, asOf }: View, { marking }: DocumentRequest): Furniture {
  return {
    title: identity.title,
    shortTitle: identity.shortTitle,
    marking,
    asOf: `As of ${front.asOf}`,
    language: 'en',
    subject: identity.subject,
    keywords: identity.keywords,
    createdOn: asOf,
  };
}

function stemOf({ identity, document }: View, { asOf, subject }: DocumentRequest): string {
  return fileStem({ asOf, organisation: identity.organisation, subject, document });
}

function stopped(diagnostics: readonly Diagnostic[]): Result<readonly MadeFile[]> {
  return { value: [], diagnostics };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
