import { formatDate } from './dates/format-date.ts';
import { fileStem } from './deliver/file-stem.ts';
import { hasErrors } from './diagnostics/codes.ts';
import type { Diagnostic, Result } from './diagnostics/diagnostic.ts';
import { paperKey } from './editions/paper-key.ts';
import { copyFacts } from './imposition/copy-facts.ts';
import { type Imposition, MOST_SHEETS, planSheets } from './imposition/plan-sheets.ts';
import { onSheets, slugBody } from './imposition/slug-body.ts';
import type { PageStarts } from './layout/definition.ts';
import type { Furniture } from './layout/furniture.ts';
import { layOut } from './layout/lay-out.ts';
import type { Print } from './layout/page-geometry.ts';
import { movedPages } from './layout/page-starts.ts';
import { calendarClass } from './markings/calendar-class.ts';
import { checkMarking } from './markings/check-marking.ts';
import { asMarking, type Mark, marksIn } from './markings/marks.ts';
import { raised } from './markings/raise.ts';
import { type Inputs, loadProject, namesIn, type Project, templateSchemas } from './project.ts';
import {
  type Against,
  type AttachedData,
  encodeAttached,
  type Making,
} from './provenance/attached-data.ts';
import {
  type Materials,
  makingOf,
  makingWithoutFonts,
  type Origin,
} from './provenance/making-of.ts';
import type { IssuedData } from './provenance/verify-edition.ts';
import type { AtHand, Verdict } from './provenance/verify-paper.ts';
import type { Settings } from './records/schema/kinds.ts';
import { OF_THE_BODY, orderNames } from './registry/orders.ts';
import type { Registry } from './registry/registry.ts';
import { renderHtml } from './render/html/render-html.ts';
import type { Mail, MailRecipients } from './render/mail/mail.ts';
import type { MailedPaper } from './render/mail/mail-facts.ts';
import type { PdfAttachment } from './render/pdfmake/attach.ts';
import type { PrintedPdf } from './render/pdfmake/print.ts';
import { findInFiles } from './schema/find-in-files.ts';
import { findInRecords } from './schema/find-in-records.ts';
import { changedBlocks, markChanged } from './templates/changed-blocks.ts';
import { fillTemplate } from './templates/fill-template.ts';
import { parseHtml } from './templates/parse-html.ts';
import { addendumOf } from './views/addendum.ts';
import { asEdition, type IssuedEdition, withoutEdition } from './views/as-edition.ts';
import {
  buildView,
  type PaperKind,
  type View,
  type ViewRequest,
  viewSchemas,
} from './views/build-view.ts';
import { EVERYTHING } from './views/calendar-paper.ts';
import { chosenEntries } from './views/chosen-entries.ts';
import { checkAudience, forAudience } from './views/for-audience.ts';
import { marksInView } from './views/marks-in-view.ts';
import { type Copy, ofCopy } from './views/parts/cover.ts';
import { isReadable, type Readable } from './views/readable.ts';

export { type Inputs, loadProject, type Project, templateSchemas };

export type Format = 'pdf' | 'html' | 'ics' | 'json';

export type { Copy, Mail, Print };

/** One document to make: what, about whom, for which day, and in which forms. */
export interface DocumentRequest {
  readonly document: PaperKind;
  /** A state's code, the id of a meeting or body, or `all`. */
  readonly subject: string;
  /** ISO 8601 day. */
  readonly asOf: string;
  readonly paper: 'a4' | 'letter';
  /** Handling marks, with `, ` or `//` between them; raised to the highest that a part bears. */
  readonly marking: string;
  readonly draft: boolean;
  /** For whom, by a name in the settings; without it the unit's own paper, which holds everything. */
  readonly audience?: string;
  /** How the pages are printed; on one side each where left out. */
  readonly print?: Print;
  /** Which of several numbered copies it is. */
  readonly copy?: Copy;
  /** Which edition it is to be; without one it is an ordinary print of the records. */
  readonly edition?: { readonly number: number; readonly issued: string };
  /** With the edition, a page for those who have printed the one before. */
  readonly addendum?: boolean;
  /** The order of delegations, and where the host stands in it; as in the settings where left out. */
  readonly order?: string | undefined;
  readonly host?: Settings['host'] | undefined;
  readonly formats: readonly Format[];
  /** Whether a calendar file has entries on the months of what has no day. */
  readonly icsMonths?: boolean;
}

/** A finished file: its name without a folder, its bytes, and its pages where it has pages. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
  /** The handling marking that it bears. */
  readonly marking?: string;
  /** With what its pages begin, where it is a PDF to be read. */
  readonly starts?: PageStarts;
  /** The data inside it, where it is such a PDF. */
  readonly data?: Uint8Array;
  /** What it was made from, where it is a PDF. */
  readonly paper?: Paper;
  readonly origin: Origin;
}

/** What a paper says, and what was asked for to have it. */
interface Paper {
  readonly view: View;
  readonly request: DocumentRequest;
}

/** The edition before the one that is made: what it said, and where its pages began. */
export interface EarlierEdition extends IssuedEdition {
  readonly starts: PageStarts;
}

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
  if (hasErrors(asked)) return stopped(asked);
  const view = viewFor(project, request);
  if (!view.value) return stopped(view.diagnostics);
  const made = await makeAsAsked(project, request, view.value, before);
  return { value: made.value, diagnostics: [...view.diagnostics, ...made.diagnostics] };
}

async function makeAsAsked(
  project: Project,
  request: DocumentRequest,
  view: View,
  before: EarlierEdition | undefined,
): Promise<Result<readonly MadeFile[]>> {
  if (!request.edition || !isReadable(view)) return await makeForms(project, request, view);
  const issued = await setEdition(project, request, view, before);
  const addendum = request.addendum ? addendumOf(issued.view) : undefined;
  if (!addendum || issued.value.length === 0) return issued;
  const slip = await makeForms(project, ofSlip(request), addendum);
  const diagnostics = [...issued.diagnostics, ...slip.diagnostics];
  return { value: [...issued.value, ...slip.value], diagnostics };
}

/** An addendum is one sheet, however the paper is printed. */
function ofSlip(request: DocumentRequest): DocumentRequest {
  const { print: _print, copy: _copy, ...slip } = request;
  return { ...slip, addendum: true };
}

/** Sets an edition so that what has not changed stays on its page. */
async function setEdition(
  project: Project,
  request: DocumentRequest,
  view: Readable,
  before: EarlierEdition | undefined,
): Promise<Result<readonly MadeFile[]> & { readonly view: Readable }> {
  const { number = 1, issued = request.asOf } = request.edition ?? {};
  const against = before && againstOf(project, before, view);
  const withChanges = async (changesAtHead: boolean) => {
    const edition = asEdition(view, { number, issued, before, changesAtHead });
    return { ...(await makeForms(project, request, edition, against)), view: edition };
  };
  const atHead = await withChanges(true);
  if (!before || movedIn(atHead.value, before) === 0) return atHead;
  const atEnd = await withChanges(false);
  return movedIn(atEnd.value, before) < movedIn(atHead.value, before) ? atEnd : atHead;
}

/** What an edition takes from the one before it, set with the templates at hand. */
function againstOf(project: Project, before: EarlierEdition, view: View): Against {
  const [then, now] = [withoutEdition(before.view), view].map((one) => fill(project, one).value);
  return { changed: changedBlocks(then ?? '', now ?? ''), starts: [...before.starts] };
}

function movedIn(files: readonly MadeFile[], { starts: before }: EarlierEdition): number {
  const paper = files.find(({ starts }) => starts !== undefined);
  return paper?.starts ? movedPages(before, paper.starts) : 0;
}

async function makeForms(
  project: Project,
  request: DocumentRequest,
  view: View,
  against?: Against,
  data: DataOf = dataOf(project, request, view, against),
): Promise<Result<readonly MadeFile[]>> {
  const filled = fill(project, view);
  if (filled.value === undefined) return stopped(filled.diagnostics);
  const body = markChanged(filled.value, against?.changed ?? []);
  const stem = stemOf(view, request);
  const made: MadeFile[] = [];
  const marks = marksOf(project, view, request);
  const marking = asMarking(marks.value);
  const diagnostics: Diagnostic[] = [...filled.diagnostics, ...marks.diagnostics];
  const asked = askedOf(request, view);
  if (request.formats.includes('pdf')) {
    let fonts: readonly string[] = [];
    const pdf = await makePdf(project, request, { view, body, against }, (files) => {
      fonts = files;
      return data(files);
    });
    diagnostics.push(...pdf.diagnostics);
    if (!pdf.value || hasErrors(diagnostics)) return stopped(diagnostics);
    const making = makingOf(materialsOf(project), fonts);
    const origin = { request: asked, making, belongsTo: paperBehind(view, request) };
    made.push({ name: `${stem}.pdf`, ...pdf.value, marking, paper: { view, request }, origin });
  }
  if (request.formats.every((format) => format === 'pdf')) return { value: made, diagnostics };
  const making = makingWithoutFonts(materialsOf(project));
  const origin = { request: asked, making, belongsTo: [] };
  if (request.formats.includes('html')) {
    const html = renderHtml(body, furnitureOf(project, view, request), project.theme);
    made.push({ name: `${stem}.html`, bytes: encode(html), marking, origin });
  }
  if (request.formats.includes('ics')) {
    const ics = await makeIcs(project, request, view);
    diagnostics.push(...ics.diagnostics);
    if (ics.value) made.push({ name: `${stem}.ics`, bytes: encode(ics.value), marking, origin });
  }
  if (request.formats.includes('json')) {
    const bytes = encode(`${JSON.stringify(view, null, 2)}\n`);
    made.push({ name: `${stem}.json`, bytes, origin });
  }
  return { value: made, diagnostics };
}

/** The draft of a mail as a file, and the mail itself for whoever sends it. */
export interface MadeMail {
  readonly mail: Mail;
  readonly file: MadeFile;
}

/**
 * Makes the mail that carries a finished paper, as a draft for a mail program. There is none for
 * what has no text to sum up, and none that would be too large to arrive.
 * @param files the finished forms of the paper, the PDF among them
 */
export async function makeMail(
  project: Project,
  files: readonly MadeFile[],
  recipients: MailRecipients,
): Promise<Result<MadeMail | undefined>> {
  const carried = files.find((file) => file.paper);
  const paper = carried?.paper;
  // Most runs mail nothing, and should not wait for what composes mail.
  const { mailFacts } = await import('./render/mail/mail-facts.ts');
  const facts = paper && mailFacts(mailedPaper(project, paper, files, recipients));
  if (!facts) return { value: undefined, diagnostics: [] };
  const { draftMail } = await import('./render/mail/draft-mail.ts');
  const { composeMail } = await import('./render/mail/compose-mail.ts');
  const { checkMailSize } = await import('./render/mail/mail-size.ts');
  const mail = draftMail(facts);
  const name = `${stemOf(paper.view, paper.request)}.eml`;
  const { request, making } = carried.origin;
  const { fonts: _fonts, ...origin } = making;
  const file = {
    name,
    bytes: await composeMail(mail, 'draft'),
    ...(carried.marking === undefined ? {} : { marking: carried.marking }),
    origin: { request, making: origin, belongsTo: files.map((one) => one.name) },
  };
  const diagnostics = checkMailSize(file);
  return { value: hasErrors(diagnostics) ? undefined : { mail, file }, diagnostics };
}

function mailedPaper(
  project: Project,
  { view, request }: Paper,
  files: readonly MadeFile[],
  recipients: MailRecipients,
): MailedPaper {
  const { document, subject, audience, copy } = request;
  return {
    view,
    key: { document, subject, audience, variants: variantsOf(request) },
    copy: copy && copyWords(copy),
    language: LANGUAGE,
    marks: marksOf(project, view, request).value,
    settings: project.settings,
    version: project.inputs.program.version,
    files,
    recipients,
  };
}

/** A mail as it goes to a server, at the moment it does. */
export async function mailToSend(mail: Mail, sentAt: Date): Promise<Uint8Array> {
  const { composeMail } = await import('./render/mail/compose-mail.ts');
  return await composeMail(mail, { sentAt });
}

/** The calendar file of a paper that has a schedule; none where nothing has a day. */
async function makeIcs(
  project: Project,
  request: DocumentRequest,
  view: View,
): Promise<Result<string | undefined>> {
  if (!('schedule' in view)) return { value: undefined, diagnostics: [] };
  const { identity, schedule, asOf } = view;
  const { entries, diagnostics } = chosenEntries(schedule, request.icsMonths ?? false);
  if (entries.length === 0) return { value: undefined, diagnostics };
  const marks = marksOf(project, view, request).value;
  // Few runs make a calendar file, and the others should not wait for its library.
  const { renderIcs } = await import('./render/ics/render-ics.ts');
  const value = renderIcs({
    uid: schedule.uid,
    name: identity.title,
    description: identity.title,
    categories: [identity.organisation],
    footer: [`As of ${formatDate(asOf)}`, asMarking(marks)],
    class: calendarClass(marks),
    entries,
  });
  return { value, diagnostics };
}

/** The view of a document as its audience may see it: all that the document says, as data. */
export function viewFor(
  { registry, settings, markings }: Project,
  request: ViewRequest,
): Result<View | undefined> {
  const seen = forAudience(registry, settings, markings, request.audience);
  return buildView(seen, settings, request);
}

/** The marks of a document: those asked for, raised to the highest of its parts. */
function marksOf({ markings }: Project, view: View, { marking }: DocumentRequest): Result<Mark[]> {
  const parts = marksInView(view).flatMap((one) => marksIn(one, markings));
  return raised(marksIn(marking, markings), parts);
}

function fill({ templates, theme }: Project, view: View): Result<string | undefined> {
  const { document } = view;
  return fillTemplate(templates, document, viewSchemas[document], view, namesIn(theme));
}

/** Bytes of the data to attach, when it is known which font files carry the text. */
type DataOf = (fontFiles: readonly string[]) => Uint8Array;

/** A view with its body, and what that takes from the edition before. */
interface Filled {
  readonly view: View;
  readonly body: string;
  readonly against?: Against | undefined;
}

type MadePdf = Omit<MadeFile, 'name' | 'marking' | 'paper' | 'origin'>;

async function makePdf(
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
  const { renderPdf } = await import('./render/render-pdf.ts');
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

/** Puts two pages of a finished paper on each side of its sheets. */
async function imposePdf(
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
  const { renderPdf } = await import('./render/render-pdf.ts');
  const slugs = await renderPdf(onSheets(definition.value), project.inputs.font);
  if (!slugs.value) return { value: undefined, diagnostics: slugs.diagnostics };
  // Reads and writes PDFs by itself, for which ordinary papers have no use.
  const { impose } = await import('./imposition/impose.ts');
  const facts = copyFacts(furniture, kind, of, paper.bytes);
  const bytes = await impose({ kind, sides, facts, paper: paper.bytes, slugs: slugs.value.bytes });
  const sheets = String(sides.at(-1)?.sheet ?? 0);
  const thick = kind === 'booklet' && Number(sheets) > MOST_SHEETS;
  const args = { sheets, most: String(MOST_SHEETS) };
  const diagnostics = thick ? [{ code: 'imposition/thick-booklet', args }] : [];
  return { value: { bytes, pages: sides.length }, diagnostics };
}

/** The paper that a request for an imposed copy puts on sheets; none where it is no such copy. */
function paperBehind(view: View, request: DocumentRequest): string[] {
  if (request.print !== 'booklet' && request.print !== '2up') return [];
  return [`${stemOf(view, { ...request, print: 'simplex' })}.pdf`];
}

/** What decides a paper of a request. What is undefined is not written, so it has no such field. */
function askedOf(request: DocumentRequest, view: View): AttachedData['request'] {
  const { formats: _formats, icsMonths: _icsMonths, addendum: _addendum, ...plain } = request;
  return view.document === 'addendum' ? { ...plain, addendum: true as const } : plain;
}

/** What a document was asked for, made from and says, to travel inside of it. */
function dataOf(
  project: Project,
  request: DocumentRequest,
  view: View,
  against: Against | undefined,
  known: Partial<Making> = {},
): DataOf {
  return (fontFiles) =>
    encodeAttached({
      request: askedOf(request, view),
      making: { ...makingOf(materialsOf(project), fontFiles), ...known },
      view,
      ...(against ? { against } : {}),
    });
}

function materialsOf({ inputs, templates, settings }: Project): Materials {
  const { program, data, dataRoot, font } = inputs;
  return { program, data, dataRoot, font, templates, settings };
}

function dataFile(name: string, bytes: Uint8Array): PdfAttachment {
  const description = 'All that this document says, with its sources, as data';
  return { name, bytes, description, mimeType: 'application/json', relationship: 'Data' };
}

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
  const provenance = await import('./provenance/verify-paper.ts');
  return await provenance.verifyPaper(file, bytes, atHand(project));
}

/** Checks whether an edition comes out of its data as its ledger recorded it. */
export async function verifyEdition(
  project: Project,
  edition: IssuedData,
): Promise<Result<Verdict>> {
  const provenance = await import('./provenance/verify-edition.ts');
  return await provenance.verifyEdition(edition, atHand(project));
}

function atHand(project: Project): AtHand {
  const { font } = project.inputs;
  const materials = { ...materialsOf(project), font: (name: string) => bytesOrNone(font, name) };
  return {
    making: (fonts) => makingOf(materials, fonts),
    remake: (data) => remake(project, data),
    viewToday: ({ request }) => viewToday(project, request),
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

/** In which form an edition is to be made again. */
export type EditionForm = Pick<
  DocumentRequest,
  'paper' | 'print' | 'copy' | 'addendum' | 'formats'
>;

/**
 * Makes an edition again from its data: in the form it was issued in byte for byte, as far as
 * program, templates and fonts are the same; in another form from the same view.
 */
export async function makeEdition(
  project: Project,
  data: AttachedData,
  form: EditionForm,
): Promise<Result<readonly MadeFile[]>> {
  const { view: issued, against } = data;
  const request: DocumentRequest = { ...data.request, ...form };
  if (form.addendum) {
    const slip = isReadable(issued) ? addendumOf(issued) : undefined;
    if (!slip) return stopped([withoutBefore(data.request)]);
    const asked = ofSlip(request);
    const from = ofEdition(project, data, asked, slip);
    return await makeForms(project, asked, slip, undefined, from);
  }
  const view = form.copy && issued.document === 'session-pack' ? ofCopy(issued, form.copy) : issued;
  if (isAsIssued(data.request, form)) {
    return await makeForms(project, request, view, against, () => encodeAttached(data));
  }
  const loose = against && { ...against, starts: [] };
  return await makeForms(
    project,
    request,
    view,
    loose,
    ofEdition(project, data, request, view, loose),
  );
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

/** Data of another form of an edition: what it says was made from the records of that day. */
function ofEdition(
  project: Project,
  { making }: AttachedData,
  request: DocumentRequest,
  view: View,
  against?: Against,
): DataOf {
  const { records, settings } = making;
  return dataOf(project, request, view, against, { records, settings });
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

function viewToday(project: Project, request: AttachedData['request']): View | undefined {
  const { registry, settings } = project;
  if (!isOnRecord(registry, request)) return;
  const { order } = request;
  if (order !== undefined && order !== OF_THE_BODY && !orderNames(registry).includes(order)) return;
  if (checkAudience(settings, request.audience).length > 0) return;
  return viewFor(project, request).value;
}

function isOnRecord(
  { states, bodies, meetings }: Registry,
  { document, subject }: AttachedData['request'],
): boolean {
  if (document === 'country-brief') return states.has(subject);
  if (document === 'calendar') return subject === EVERYTHING || bodies.has(subject);
  return meetings.has(subject);
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
    // A page may set a record's small letters as capitals.
    const place =
      one.place ??
      inRecords(words, text) ??
      inRecords(words.toLowerCase(), text) ??
      findInFiles(words, templates);
    return place ? { ...one, place } : one;
  });
}

/** Of the words of all papers, as BCP 47 has it. */
const LANGUAGE = 'en';

function furnitureOf(project: Project, view: View, request: DocumentRequest): Furniture {
  const { identity, asOf } = view;
  const { copy, edition } = request;
  return {
    title: identity.title,
    shortTitle: identity.shortTitle,
    marks: marksOf(project, view, request).value,
    asOf: [`As of ${formatDate(asOf)}`, ...(edition ? [`edition ${edition.number}`] : [])].join(
      ', ',
    ),
    ...(copy ? { copy: copyWords(copy) } : {}),
    language: LANGUAGE,
    subject: identity.subject,
    keywords: identity.keywords,
    createdOn: asOf,
  };
}

function copyWords({ number, of, holder }: Copy): string {
  const words = `Copy ${number} of ${of}`;
  return holder === undefined ? words : `${words} · ${holder}`;
}

function stemOf({ identity, document: made }: View, request: DocumentRequest): string {
  const { document, asOf, subject, audience, edition } = request;
  const variants = [
    ...(audience === undefined ? [] : [`for-${audience}`]),
    ...(edition ? [`ed-${edition.number}`] : []),
    ...(made === 'addendum' ? ['addendum'] : []),
    ...variantsOf(request),
  ];
  return fileStem({ asOf, organisation: identity.organisation, subject, document, variants });
}

/** What sets one file of a paper apart from another for the same readers. */
function variantsOf({ copy, print = 'simplex' }: DocumentRequest): string[] {
  const digits = String(copy?.of ?? 0).length;
  return [
    ...(copy ? [`copy-${String(copy.number).padStart(Math.max(2, digits), '0')}`] : []),
    ...(print === 'simplex' ? [] : [print]),
  ];
}

function stopped(diagnostics: readonly Diagnostic[]): Result<readonly MadeFile[]> {
  return { value: [], diagnostics };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
