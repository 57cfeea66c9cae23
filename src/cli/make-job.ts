import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { sha256Of } from '../editions/edition-entry.ts';
import type { LedgerEntry } from '../editions/ledger-schema.ts';
import { paperKey } from '../editions/paper-key.ts';
import type { DocumentRequest, MadeFile, Project } from '../pipeline.ts';
import { isCut, type Job } from './find-jobs.ts';
import { findEdition, openLedger } from './ledgers.ts';
import type { BuildOptions } from './options.ts';
import { MissingFont } from './read-font.ts';
import type { World } from './world.ts';

type Made = Result<readonly MadeFile[]>;

/** Makes the files of one document: from the records or, where an edition is asked for, from that. */
export async function makeJob(
  job: Job,
  options: BuildOptions,
  project: Project,
  world: World,
): Promise<Made> {
  if (options.edition !== undefined) {
    return await makeIssued(job, options.edition, options, project, world);
  }
  const { makeDocument } = await world.pipeline();
  return await withFonts<readonly MadeFile[]>([], () =>
    makeDocument(project, requestFor(job, options, project)),
  );
}

async function makeIssued(
  job: Job,
  number: number,
  options: BuildOptions,
  project: Project,
  world: World,
): Promise<Made> {
  const ledger = openLedger(paperKey({ ...job, audience: options.audience }), options, world);
  if (!ledger.value) return { value: [], diagnostics: ledger.diagnostics };
  const found = findEdition(ledger.value, number, world);
  if (!found.value) return { value: [], diagnostics: found.diagnostics };
  const { data, entry } = found.value;
  const { print = data.request.print, paper = data.request.paper, formats, addendum } = options;
  const { makeEdition } = await world.pipeline();
  const form = {
    paper,
    formats,
    addendum,
    icsMonths: options.icsMonths,
    ...(print ? { print } : {}),
    ...(job.copy ? { copy: job.copy } : {}),
  };
  const made = await withFonts<readonly MadeFile[]>([], () => makeEdition(project, data, form));
  const code = options.mail ? 'editions/mailed-otherwise' : 'editions/made-otherwise';
  const others = otherwise(made.value, entry, code);
  return { value: made.value, diagnostics: [...made.diagnostics, ...others] };
}

/** An edition that comes out as another file than the one that people hold is never passed off as it. */
function otherwise(
  made: readonly MadeFile[],
  { edition, files }: LedgerEntry,
  code: string,
): Diagnostic[] {
  return made.flatMap(({ name, bytes }) => {
    const recorded = files.find((one) => one.name === name);
    if (!recorded || recorded.sha256 === sha256Of(bytes)) return [];
    return [{ code, args: { file: name, edition: String(edition) } }];
  });
}

/** Fonts are read while a document is made, so that is when one is found missing or broken. */
export async function withFonts<T>(nothing: T, make: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof MissingFont) return { value: nothing, diagnostics: [error.diagnostic] };
    throw error;
  }
}

export function requestFor(
  job: Job,
  options: BuildOptions,
  { settings }: Project,
): DocumentRequest {
  return {
    document: job.document,
    subject: job.subject,
    asOf: options.asOf,
    paper: options.paper ?? settings.paper,
    marking: options.marking ?? settings.marking,
    draft: options.draft,
    ...(options.audience === undefined ? {} : { audience: options.audience }),
    // Cards lie on their sheets as they are cut and folded, one side of each.
    ...(options.print && !isCut(job) ? { print: options.print } : {}),
    ...(job.copy ? { copy: job.copy } : {}),
    order: options.order,
    host: options.host,
    formats: options.formats,
    ...(options.icsMonths ? { icsMonths: true } : {}),
  };
}
