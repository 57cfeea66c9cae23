import { resolve } from 'node:path';
import { planDelivery } from '../../deliver/plan-delivery.ts';
import { writeDelivery } from '../../deliver/write-delivery.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { DocumentRequest, MadeFile, Project } from '../../pipeline.ts';
import { checkBuild } from '../check-options.ts';
import { existingIn } from '../existing-in.ts';
import { counts } from '../exit-codes.ts';
import { findJobs, type Job } from '../find-jobs.ts';
import { openProject } from '../open-project.ts';
import type { BuildOptions } from '../options.ts';
import type { Invocation } from '../parse-arguments.ts';
import { openReport, type Report } from '../report.ts';
import { shownPath } from '../shown-path.ts';
import { strayWord } from '../stray-word.ts';
import type { World } from '../world.ts';

/** A file of the result, as `--json` lists it. */
interface Written {
  readonly path: string;
  readonly bytes: number;
  readonly pages?: number;
  readonly status: string;
}

/** What one run of the command has at hand. */
interface Run {
  readonly options: BuildOptions;
  readonly project: Project;
  readonly report: Report;
  readonly world: World;
}

/** `brief build`: writes the briefs asked for and prints their paths. */
export async function runCommand(invocation: Invocation, world: World): Promise<number> {
  const { value: options, diagnostics } = checkBuild(invocation.options, world);
  const report = openReport(options, world);
  const [word] = invocation.words;
  report.problems(word === undefined ? diagnostics : [strayWord(word)]);
  if (report.failed()) return report.close({ written: [] });

  const project = await openProject(options, world);
  report.problems(project.diagnostics);
  if (report.failed() || !project.value) return report.close({ written: [] });

  const jobs = findJobs(options, project.value.registry);
  report.problems(jobs.diagnostics);
  if (report.failed()) return report.close({ written: [] });
  for (const { took } of jobs.value) if (took) report.note(took);
  const run: Run = { options, project: project.value, report, world };
  return report.close({ written: await buildAll(jobs.value, run) });
}

/** Builds one document after the other and goes on past one that fails, unless the disk does. */
async function buildAll(jobs: readonly Job[], run: Run): Promise<Written[]> {
  const { report, world } = run;
  const written: Written[] = [];
  const failed: string[] = [];
  for (const [index, job] of jobs.entries()) {
    if (jobs.length > 1) report.progress(`${index + 1}/${jobs.length} ${job.title}`);
    await world.pause();
    const outcome = await buildOne(job, written, run);
    report.problems(outcome.diagnostics);
    for (const file of outcome.written) report.result(file.path);
    written.push(...outcome.written);
    if (outcome.failed) failed.push(job.title);
    if (outcome.diagnostics.some(isDiskTrouble)) break;
  }
  if (jobs.length > 1) report.note(summary(jobs.length, failed));
  return written;
}

interface Outcome {
  readonly written: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: boolean;
}

async function buildOne(job: Job, before: readonly Written[], run: Run): Promise<Outcome> {
  const { options, project, world } = run;
  const { makeDocument } = await world.pipeline();
  const made = await makeDocument(project, requestFor(job, options, project));
  const isFatal = (one: Diagnostic) => counts(one, options.strict);
  if (made.diagnostics.some(isFatal)) {
    return { written: [], diagnostics: made.diagnostics, failed: true };
  }
  const delivered = deliver(made.value, before, run);
  const diagnostics = [...made.diagnostics, ...delivered.diagnostics];
  return { ...delivered, diagnostics, failed: diagnostics.some(isFatal) };
}

function requestFor(job: Job, options: BuildOptions, { settings }: Project): DocumentRequest {
  return {
    document: job.document,
    subject: job.subject,
    asOf: options.asOf,
    paper: options.paper ?? settings.paper,
    marking: options.marking ?? settings.marking,
    draft: options.draft,
    formats: options.formats,
  };
}

function deliver(made: readonly MadeFile[], before: readonly Written[], { options, world }: Run) {
  const folder = resolve(world.cwd, options.out);
  const taken = before.map(({ path }) => path.split('/').at(-1) ?? '');
  const plan = planDelivery(made, folder, existingIn(folder, made, world), taken);
  if (plan.diagnostics.length > 0) return { written: [], diagnostics: plan.diagnostics };
  const { value, diagnostics } = writeDelivery(plan.value, world.disk);
  const written = value.map(({ path, bytes, pages, status }): Written => {
    const shown = shownPath(path, world);
    return { path: shown, bytes: bytes.length, ...(pages === undefined ? {} : { pages }), status };
  });
  return { written, diagnostics };
}

/** What the disk refuses once it will refuse again, so there is no use in going on. */
function isDiskTrouble({ code }: Diagnostic): boolean {
  return code.startsWith('deliver/') && code !== 'deliver/same-name';
}

function summary(count: number, failed: readonly string[]): string {
  if (failed.length === 0) return `${count} documents are done`;
  return `${count - failed.length} of ${count} documents are done; failed: ${failed.join('; ')}`;
}
