import type { Result } from '../diagnostics/diagnostic.ts';
import type { Copy, DocumentRequest } from '../pipeline.ts';
import type { Registry } from '../registry/registry.ts';
import { EVERYTHING } from '../views/calendar-paper.ts';
import { knownBy } from '../views/known-by.ts';
import { datedTitle } from '../views/meetings.ts';
import { findBody } from './find-body.ts';
import { findCountry, stateName } from './find-country.ts';
import { findSession } from './find-session.ts';
import { type Asked, CARD_DOCUMENTS, CUT_DOCUMENTS } from './options.ts';

/** One document to make. */
export interface Job {
  readonly document: DocumentRequest['document'];
  /** Code of a state, id of a meeting or body, or `all`. */
  readonly subject: string;
  /** What people call the document. */
  readonly title: string;
  /** What the user's words were taken for, where that is not plain. */
  readonly took?: string;
  /** Which of several numbered copies. */
  readonly copy?: Copy;
}

/** Each paper once for each of its copies; once where no copies are numbered, and cards always. */
export function withCopies(jobs: readonly Job[], copies: readonly Copy[]): Job[] {
  if (copies.length === 0) return [...jobs];
  return jobs.flatMap((job) => (isCut(job) ? [job] : copies.map((copy) => ({ ...job, copy }))));
}

/** Whether a document is cards that are cut or folded. */
export function isCut({ document }: Pick<Job, 'document'>): boolean {
  return CUT_DOCUMENTS.includes(document);
}

/** Whether a document has editions: whoever asks for every edition asks for those that have any. */
export function hasEditions({ document }: Pick<Job, 'document'>): boolean {
  return document !== 'calendar' && !isCards(document as SessionPaper);
}

/** The documents a run is asked to make: those named, or every one there is. */
export function findJobs(
  options: Asked & { readonly asOf: string },
  registry: Registry,
): Result<readonly Job[]> {
  if (options.all) {
    const value = allJobs(options.asOf, registry, sessionPapers(options));
    const none = { code: 'cli/nothing-to-build', args: { asOf: options.asOf } };
    return { value, diagnostics: value.length > 0 ? [] : [none] };
  }
  const found = [
    ...options.countries.map((words) => countryJobs(words, registry)),
    ...options.bodies.map((words) => bodyJobs(words, registry)),
    ...options.sessions.map((words) => sessionJobs(words, registry, sessionPapers(options))),
  ];
  const jobs = found.flatMap(({ value }) => value);
  const diagnostics = found.flatMap((one) => one.diagnostics);
  return { value: jobs.filter(isFirst), diagnostics };
}

/** What is made about a session: its brief, or in its place the pack and the cards asked for. */
function sessionPapers({ pack, cards }: Asked): SessionPaper[] {
  const asked = [...(pack ? ['session-pack' as const] : []), ...cards];
  return asked.length > 0 ? asked : ['session-brief'];
}

type SessionPaper = Exclude<Job['document'], 'country-brief' | 'calendar'>;

/** One document asked for in two ways is made once. */
function isFirst(job: Job, index: number, jobs: readonly Job[]): boolean {
  return (
    jobs.findIndex((one) => one.document === job.document && one.subject === job.subject) === index
  );
}

/**
 * Every document there is to make on a day. A session nobody had reported by then cannot be
 * briefed on, so it is not among them; one that nobody is listed for has no cards. Who asks for
 * cards does not want briefs on countries.
 */
export function allJobs(
  asOf: string,
  registry: Registry,
  papers: readonly SessionPaper[] = ['session-brief'],
): Job[] {
  const known = knownBy(registry, asOf);
  const countries = [...registry.states.values()].map(
    (state): Job => ({ document: 'country-brief', subject: state.id, title: stateName(state) }),
  );
  const sessions = [...known.meetings.values()].flatMap(({ id, participations }) =>
    papers
      .filter((document) => !isCards(document) || participations.length > 0)
      .map((document): Job => ({ document, subject: id, title: titleOf(document, id) })),
  );
  return papers.some(isCards) ? sessions : [...countries, ...sessions, ...calendarOf(known)];
}

/** The calendar of everything, where anything was announced. */
function calendarOf({ events }: Registry): Job[] {
  return events.size > 0 ? [{ document: 'calendar', subject: EVERYTHING, title: 'calendar' }] : [];
}

/** Ids of the sessions that are on record, but that nobody had reported by a day. */
export function unreportedBy(asOf: string, registry: Registry): string[] {
  const known = knownBy(registry, asOf);
  return [...registry.meetings.keys()].filter((id) => !known.meetings.has(id));
}

function countryJobs(words: string, registry: Registry): Result<readonly Job[]> {
  const { value, diagnostics } = findCountry(words, registry);
  if (!value) return { value: [], diagnostics };
  const { code, name, plain } = value;
  const job: Job = { document: 'country-brief', subject: code, title: name };
  return {
    value: [plain ? job : { ...job, took: `${words}: taken as ${name} (${code})` }],
    diagnostics,
  };
}

function bodyJobs(words: string, registry: Registry): Result<readonly Job[]> {
  const { value, diagnostics } = findBody(words, registry);
  if (!value) return { value: [], diagnostics };
  const { id, name } = value;
  const took = words === id ? {} : { took: `${words}: taken as ${id} (${name})` };
  return { value: [{ document: 'calendar', subject: id, title: name, ...took }], diagnostics };
}

function sessionJobs(
  words: string,
  registry: Registry,
  papers: readonly SessionPaper[],
): Result<readonly Job[]> {
  const { value, diagnostics } = findSession(words, registry);
  if (!value) return { value: [], diagnostics };
  const { id } = value;
  const took =
    words === id ? {} : { took: `${words}: taken as ${id} (${datedTitle(value, registry)})` };
  const jobs = papers.map((document, index): Job => {
    const first = index === 0 ? took : {};
    return { document, subject: id, title: titleOf(document, id), ...first };
  });
  return { value: jobs, diagnostics };
}

/** Ids of the sessions known by a day of which nobody is listed, so that they have no cards. */
export function unlistedBy(asOf: string, registry: Registry): string[] {
  const known = knownBy(registry, asOf);
  return [...known.meetings.values()]
    .filter(({ participations }) => participations.length === 0)
    .map(({ id }) => id);
}

/** What people call a paper about a session: its id, and for cards which. */
function titleOf(document: SessionPaper, id: string): string {
  return isCards(document) ? `${id} ${document}` : id;
}

function isCards(document: SessionPaper): boolean {
  return CARD_DOCUMENTS.some((one) => one === document);
}
