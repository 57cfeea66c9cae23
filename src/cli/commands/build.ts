import { basename, resolve } from 'node:path';
import { copyRegister, type RegisteredCopy } from '../../deliver/copy-register.ts';
import { MANIFEST } from '../../deliver/manifest.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { MadeFile, Project } from '../../pipeline.ts';
import type { Recipients } from '../../records/schema/kinds.ts';
import { checkAudience } from '../../views/for-audience.ts';
import { buildSummary } from '../build-summary.ts';
import { checkBuild, checkOrder } from '../check-options.ts';
import { copiesAsked } from '../copies.ts';
import { deliverAndList } from '../deliver-and-list.ts';
import type { Written } from '../deliver-files.ts';
import { counts } from '../exit-codes.ts';
import { findJobs, hasEditions, type Job, withCopies } from '../find-jobs.ts';
import { mailPaper } from '../mail-paper.ts';
import type { Drafted } from '../mail-plan.ts';
import { makeJob } from '../make-job.ts';
import { openMailing } from '../open-mailing.ts';
import { openProject } from '../open-project.ts';
import type { BuildOptions } from '../options.ts';
import type { Invocation } from '../parse-arguments.ts';
import { readManifest } from '../read-manifest.ts';
import { openReport, type Report } from '../report.ts';
import { runNotes } from '../run-notes.ts';
import { sendMails } from '../send-mails.ts';
import { shownPath } from '../shown-path.ts';
import { strayWord } from '../stray-word.ts';
import type { World } from '../world.ts';

/** What one run of the command has at hand. */
interface Run {
  readonly options: BuildOptions;
  readonly project: Project;
  readonly report: Report;
  readonly world: World;
  /** To whom the papers go, where drafts of mail are made. */
  readonly recipients: Recipients | undefined;
}

/** `brief build`: writes the briefs asked for and prints their paths. */
export async function runCommand(invocation: Invocation, world: World): Promise<number> {
  const { value: options, diagnostics } = checkBuild(invocation.options, world);
  const report = openReport(options, world);
  const { words, options: raw } = invocation;
  const asked = [...diagnostics, ...checkAddendum(options)];
  report.problems(words.length === 0 ? asked : [strayWord(words, raw)]);
  if (report.failed()) return report.close({ written: [] });

  const copies = copiesAsked(options, world);
  report.problems(copies.diagnostics);
  if (report.failed()) return report.close({ written: [] });

  const project = await openProject(options, world);
  report.problems(project.diagnostics);
  if (report.failed() || !project.value) return report.close({ written: [] });

  report.problems(checkAudience(project.value.settings, options.audience));
  if (report.failed()) return report.close({ written: [] });

  const jobs = findJobs(options, project.value.registry);
  report.problems([...checkOrder(options.order, project.value.registry), ...jobs.diagnostics]);
  if (report.failed()) return report.close({ written: [] });
  const recipients = options.mail ? openMailing(options, project.value, world) : undefined;
  report.problems(recipients?.diagnostics ?? []);
  if (report.failed()) return report.close({ written: [] });
  for (const line of runNotes(jobs.value, options, project.value.registry)) report.note(line);
  // A list that cannot be kept is told of before anything is made.
  report.problems(readManifest(resolve(world.cwd, options.out), world).diagnostics);
  if (report.failed()) return report.close({ written: [] });
  const run: Run = {
    options,
    project: project.value,
    report,
    world,
    recipients: recipients?.value,
  };
  const wanted = isOfEditions(options) ? jobs.value.filter(hasEditions) : jobs.value;
  const { written, drafts } = await buildAll(withCopies(wanted, copies.value), run);
  const list =
    written.length > 0 ? { manifest: `${shownPath(options.out, world)}/${MANIFEST}` } : {};
  if (options.send === 'no') return report.close({ written, ...list });
  return report.close({ written, ...list, mail: await sendWhole(drafts, run) });
}

function isOfEditions({ all, edition }: BuildOptions): boolean {
  return all && edition !== undefined;
}

/** Sends only what a run without any failure has drafted: half of the papers would be a guess at which. */
async function sendWhole(drafts: readonly Drafted[], run: Run) {
  if (!run.report.failed()) return await sendMails(drafts, run);
  run.report.note('nothing was sent, because not everything was made');
  return [];
}

/** What a run has made. */
interface Built {
  readonly written: readonly Written[];
  readonly drafts: readonly Drafted[];
}

/** Only what was issued has anything before it. */
function checkAddendum({ addendum, edition }: BuildOptions): Diagnostic[] {
  if (!addendum || edition !== undefined) return [];
  return [{ code: 'cli/addendum-of-nothing', args: {} }];
}

/** Builds one document after the other and goes on past one that fails, unless the disk does. */
async function buildAll(jobs: readonly Job[], run: Run): Promise<Built> {
  const { options, report, world } = run;
  const written: Written[] = [];
  const failed: string[] = [];
  const copies: RegisteredCopy[] = [];
  const drafts: Drafted[] = [];
  let tried = 0;
  for (const job of jobs) {
    tried += 1;
    if (jobs.length > 1) report.progress(`${tried}/${jobs.length} ${job.title}`);
    await world.pause();
    const outcome = await buildOne(job, written, run);
    report.problems(outcome.diagnostics);
    for (const file of outcome.written) report.result(file.path);
    written.push(...outcome.written);
    copies.push(...outcome.copies);
    drafts.push(...outcome.drafts);
    if (outcome.failed) failed.push(job.title);
    if (outcome.diagnostics.some(isDiskTrouble)) break;
    if (job.copy?.number === job.copy?.of)
      written.push(...(await register(copies.splice(0), written, run)));
  }
  if (options.all || jobs.length > 1) {
    const folder = shownPath(options.out, world);
    report.note(buildSummary({ count: jobs.length, tried, failed, written, folder }));
  }
  return { written, drafts };
}

interface Outcome {
  readonly written: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: boolean;
  /** What a register is to say of it. */
  readonly copies: readonly RegisteredCopy[];
  readonly drafts: readonly Drafted[];
}

/** Writes who holds which copy of a paper, when all its copies are made. */
async function register(
  copies: readonly RegisteredCopy[],
  before: readonly Written[],
  { options, project, report, world }: Run,
): Promise<readonly Written[]> {
  const [first] = copies;
  if (!first) return [];
  const name = first.file.name.replace(/_copy-.*$/, '_register.csv');
  // What was asked for may have been raised.
  const marking = first.file.marking ?? options.marking ?? project.settings.marking;
  const bytes = copyRegister(copies, { asOf: options.asOf, marking });
  const taken = before.map(({ path }) => basename(path));
  const { copy: _copy, ...request } = first.file.origin.request;
  const { fonts: _fonts, ...making } = first.file.origin.making;
  const belongsTo = copies.map(({ file }) => file.name);
  const files = [{ name, bytes, marking, origin: { request, making, belongsTo } }];
  const delivered = await deliverAndList(files, options.out, taken, world);
  report.problems(delivered.diagnostics);
  for (const file of delivered.written) report.result(file.path);
  return delivered.written;
}

function registered(files: readonly MadeFile[], { copy }: Job): RegisteredCopy[] {
  if (!copy) return [];
  const pdfs = files.filter(({ name }) => name.endsWith('.pdf'));
  return pdfs.map((file) => ({ ...copy, file }));
}

async function buildOne(job: Job, before: readonly Written[], run: Run): Promise<Outcome> {
  const { options, project, world } = run;
  const made = await makeJob(job, options, project, world);
  const isFatal = (one: Diagnostic) => counts(one, options.strict);
  if (made.diagnostics.some(isFatal)) {
    return { written: [], diagnostics: made.diagnostics, failed: true, copies: [], drafts: [] };
  }
  const taken = before.map(({ path }) => basename(path));
  const delivered = await deliverAndList(made.value, options.out, taken, world);
  const diagnostics = [...made.diagnostics, ...delivered.diagnostics];
  const outcome = { ...delivered, diagnostics, copies: registered(made.value, job), drafts: [] };
  if (diagnostics.some(isFatal)) return { ...outcome, failed: true };
  if (!run.recipients) return { ...outcome, failed: false };
  const mailed = await mailPaper({
    files: made.value,
    taken,
    ...run,
    recipients: run.recipients,
  });
  return {
    ...outcome,
    written: [...delivered.written, ...mailed.written],
    diagnostics: [...diagnostics, ...mailed.diagnostics],
    failed: mailed.diagnostics.some(isFatal),
    drafts: mailed.drafts,
  };
}

/** What the disk refuses once it will refuse again, so there is no use in going on. */
function isDiskTrouble({ code }: Diagnostic): boolean {
  return code.startsWith('deliver/') && code !== 'deliver/same-name';
}
