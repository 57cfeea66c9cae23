import type { Result } from '../diagnostics/diagnostic.ts';
import type { Copy } from '../pipeline.ts';
import type { Registry } from '../registry/registry.ts';
import { knownBy } from '../views/known-by.ts';
import { datedTitle } from '../views/meetings.ts';
import { findCountry, stateName } from './find-country.ts';
import { findSession } from './find-session.ts';
import type { BuildOptions } from './options.ts';

/** One document to make. */
export interface Job {
  readonly document: 'country-brief' | 'session-brief' | 'session-pack';
  /** Code of a state or id of a meeting. */
  readonly subject: string;
  /** What people call the document. */
  readonly title: string;
  /** What the user's words were taken for, where that is not plain. */
  readonly took?: string;
  /** Which of several numbered copies. */
  readonly copy?: Copy;
}

/** Each paper once for each of its copies; once where no copies are numbered. */
export function withCopies(jobs: readonly Job[], copies: readonly Copy[]): Job[] {
  if (copies.length === 0) return [...jobs];
  return jobs.flatMap((job) => copies.map((copy) => ({ ...job, copy })));
}

/** The documents a run is asked to make: those named, or every one there is. */
export function findJobs(options: BuildOptions, registry: Registry): Result<readonly Job[]> {
  if (options.all) {
    const value = allJobs(options.asOf, registry, sessionPaper(options));
    const none = { code: 'cli/nothing-to-build', args: { asOf: options.asOf } };
    return { value, diagnostics: value.length > 0 ? [] : [none] };
  }
  const found = [
    ...options.countries.map((words) => countryJob(words, registry)),
    ...options.sessions.map((words) => sessionJob(words, registry, sessionPaper(options))),
  ];
  const jobs = found.flatMap(({ value }) => value ?? []);
  const diagnostics = found.flatMap((one) => one.diagnostics);
  return { value: jobs.filter(isFirst), diagnostics };
}

/** What is made about a session: its brief, or the whole pack. */
type SessionPaper = 'session-brief' | 'session-pack';

function sessionPaper({ pack }: BuildOptions): SessionPaper {
  return pack ? 'session-pack' : 'session-brief';
}

/** One document asked for in two ways is made once. */
function isFirst(job: Job, index: number, jobs: readonly Job[]): boolean {
  return (
    jobs.findIndex((one) => one.document === job.document && one.subject === job.subject) === index
  );
}

/**
 * Every document there is to make on a day. A session nobody had reported by then cannot be
 * briefed on, so it is not among them.
 */
export function allJobs(
  asOf: string,
  registry: Registry,
  paper: SessionPaper = 'session-brief',
): Job[] {
  const known = knownBy(registry, asOf);
  const countries = [...registry.states.values()].map(
    (state): Job => ({ document: 'country-brief', subject: state.id, title: stateName(state) }),
  );
  const sessions = [...known.meetings.values()].map(
    (meeting): Job => ({ document: paper, subject: meeting.id, title: meeting.id }),
  );
  return [...countries, ...sessions];
}

/** Ids of the sessions that are on record, but that nobody had reported by a day. */
export function unreportedBy(asOf: string, registry: Registry): string[] {
  const known = knownBy(registry, asOf);
  return [...registry.meetings.keys()].filter((id) => !known.meetings.has(id));
}

function countryJob(words: string, registry: Registry): Result<Job | undefined> {
  const { value, diagnostics } = findCountry(words, registry);
  if (!value) return { value: undefined, diagnostics };
  const { code, name, plain } = value;
  const job: Job = { document: 'country-brief', subject: code, title: name };
  return {
    value: plain ? job : { ...job, took: `${words}: taken as ${name} (${code})` },
    diagnostics,
  };
}

function sessionJob(
  words: string,
  registry: Registry,
  document: SessionPaper,
): Result<Job | undefined> {
  const { value, diagnostics } = findSession(words, registry);
  if (!value) return { value: undefined, diagnostics };
  const job: Job = { document, subject: value.id, title: value.id };
  if (words === value.id) return { value: job, diagnostics };
  const took = `${words}: taken as ${value.id} (${datedTitle(value, registry)})`;
  return { value: { ...job, took }, diagnostics };
}
