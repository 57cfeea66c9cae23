import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../../pipeline.ts';
import { checkCommon } from '../check-options.ts';
import { countInWords, countRecords } from '../count-records.ts';
import { readDistributionFile } from '../distribution-file.ts';
import { allJobs, type Job } from '../find-jobs.ts';
import { findLedgers } from '../find-ledgers.ts';
import { readEdition } from '../ledgers.ts';
import { openProject } from '../open-project.ts';
import type { CommonOptions } from '../options.ts';
import type { Invocation } from '../parse-arguments.ts';
import { openReport } from '../report.ts';
import type { World } from '../world.ts';

/**
 * `brief check`: reports every problem of records, settings, recipients, templates and ledgers, and of
 * each document that would be made from them, up to its pages; writes nothing.
 */
export async function runCommand({ options: raw }: Invocation, world: World): Promise<number> {
  const { value: options, diagnostics } = checkCommon(raw, world);
  const report = openReport(options, world);
  report.problems(diagnostics);
  if (report.failed()) return report.close({ files: 0, records: {}, documents: 0 });

  const { value: project, diagnostics: found, files } = await openProject(options, world);
  report.problems(found);
  if (project) report.problems(readDistributionFile(project, world).diagnostics);
  const records = project ? countRecords(project.registry) : {};
  const jobs = project ? allJobs(options.asOf, project.registry) : [];
  if (project) report.problems(await fillAll(jobs, project, options, world));
  report.problems(await checkLedgers(options, world));
  const data = { files, records, documents: jobs.length };
  return report.close(data, files > 0 ? countInWords(data) : undefined);
}

/** What is wrong with the ledgers of editions, and with the data that they name. */
async function checkLedgers(options: CommonOptions, world: World): Promise<Diagnostic[]> {
  const { value: ledgers, diagnostics } = await findLedgers(options, world);
  const ofData = ledgers.flatMap((ledger) =>
    ledger.entries.flatMap((entry) => readEdition(ledger, entry, world).diagnostics),
  );
  return [...diagnostics, ...ofData];
}

/** Makes every document in no form at all: its view is built and its template filled. */
async function fillAll(
  jobs: readonly Job[],
  project: Project,
  { asOf }: CommonOptions,
  world: World,
): Promise<Diagnostic[]> {
  const { makeDocument } = await world.pipeline();
  const { paper, marking } = project.settings;
  const common = { asOf, paper, marking, draft: false, formats: [] };
  const found: Diagnostic[] = [];
  for (const { document, subject } of jobs) {
    await world.pause();
    const { diagnostics } = await makeDocument(project, { document, subject, ...common });
    found.push(...diagnostics);
  }
  return found;
}
