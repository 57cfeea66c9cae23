import type { Result } from '../diagnostics/diagnostic.ts';
import type { Inputs, Project } from '../project.ts';
import { type AttachedData, encodeAttached } from '../provenance/attached-data.ts';
import { makingOf } from '../provenance/making-of.ts';
import type { IssuedData } from '../provenance/verify-edition.ts';
import type { AtHand, Verdict } from '../provenance/verify-paper.ts';
import { OF_THE_BODY, orderNames } from '../registry/orders.ts';
import type { Registry } from '../registry/registry.ts';
import { markChanged } from '../templates/changed-blocks.ts';
import type { View } from '../views/build-view.ts';
import { EVERYTHING } from '../views/calendar-paper.ts';
import { checkAudience } from '../views/for-audience.ts';
import { fill, viewFor } from './fill.ts';
import { makePdf } from './make-pdf.ts';
import { materialsOf } from './paper-data.ts';

/**
 * Checks whether a PDF is byte for byte what the data inside it claim, by making it again.
 * @param file as people see its path
 */
export async function verifyPaper(
  project: Project,
  file: string,
  bytes: Uint8Array,
): Promise<Result<Verdict>> {
  // Brings a reader of PDFs along, for which no other command has a use.
  const provenance = await import('../provenance/verify-paper.ts');
  return await provenance.verifyPaper(file, bytes, atHand(project));
}

/** Checks whether an edition comes out of its data as its ledger recorded it. */
export async function verifyEdition(
  project: Project,
  edition: IssuedData,
): Promise<Result<Verdict>> {
  const provenance = await import('../provenance/verify-edition.ts');
  return await provenance.verifyEdition(edition, atHand(project));
}

function atHand(project: Project): AtHand {
  const { font } = project.inputs;
  const materials = { ...materialsOf(project), font: (name: string) => bytesOrNone(font, name) };
  return {
    making: (fonts) => makingOf(materials, fonts),
    remake: (data) => remake(project, data),
    viewToday: (data) => viewToday(project, data),
  };
}

/** A font that is missing is another font than any. */
function bytesOrNone(font: Inputs['font'], name: string): Uint8Array {
  try {
    return font(name);
  } catch {
    return new Uint8Array();
  }
}

/** Sets the view of a paper on pages again. */
async function remake(
  project: Project,
  data: AttachedData,
): Promise<Result<Uint8Array | undefined>> {
  const { view, against } = data;
  const filled = fill(project, view);
  if (filled.value === undefined) return { value: undefined, diagnostics: filled.diagnostics };
  const request = { ...data.request, formats: [] };
  const body = markChanged(filled.value, against?.changed ?? []);
  const pdf = await makePdf(project, request, { view, body, against }, () => encodeAttached(data));
  return { value: pdf.value?.bytes, diagnostics: pdf.diagnostics };
}

function viewToday(project: Project, { request, view }: AttachedData): View | undefined {
  const { registry, settings } = project;
  if (!isOnRecord(registry, request)) return;
  const { order } = request;
  if (order !== undefined && order !== OF_THE_BODY && !orderNames(registry).includes(order)) return;
  if (checkAudience(settings, request.audience).length > 0) return;
  // A later edition keeps the numbers of the one before, and its own list has them.
  const isLater = (request.edition?.number ?? 1) > 1 && 'sources' in view;
  return viewFor(project, isLater ? { ...request, numbered: view.sources } : request).value;
}

function isOnRecord(
  { states, bodies, meetings }: Registry,
  { document, subject }: AttachedData['request'],
): boolean {
  if (document === 'country-brief') return states.has(subject);
  if (document === 'calendar') return subject === EVERYTHING || bodies.has(subject);
  return meetings.has(subject);
}
