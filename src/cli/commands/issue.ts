import { basename, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { paperKey } from '../../editions/paper-key.ts';
import type { EarlierEdition, MadeFile, Project } from '../../pipeline.ts';
import { checkAudience } from '../../views/for-audience.ts';
import { isReadable } from '../../views/readable.ts';
import { checkIssue } from '../check-issue.ts';
import { checkOrder } from '../check-options.ts';
import type { Written } from '../deliver-files.ts';
import { counts } from '../exit-codes.ts';
import { findJobs, hasEditions, type Job } from '../find-jobs.ts';
import { type Ledger, openLedger, readEdition } from '../ledgers.ts';
import { listFiles } from '../list-files.ts';
import { requestFor, withFonts } from '../make-job.ts';
import { openProject } from '../open-project.ts';
import type { IssueOptions } from '../options.ts';
import type { Invocation } from '../parse-arguments.ts';
import { readManifest } from '../read-manifest.ts';
import { editionIn, recordEdition } from '../record-edition.ts';
import { openReport, type Report } from '../report.ts';
import { strayWord } from '../stray-word.ts';
import type { World } from '../world.ts';

/** What one run of the command has at hand. */
interface Run {
  readonly options: IssueOptions;
  readonly project: Project;
  readonly report: Report;
  readonly world: World;
}

/** `brief issue`: makes the next edition of each paper asked for, and records it in its ledger. */
export async function runCommand(invocation: Invocation, world: World): Promise<number> {
  const { words, options: raw } = invocation;
  const { value: options, diagnostics } = checkIssue(raw, world);
  const report = openReport(options, world);
  report.problems(words.length === 0 ? diagnostics : [strayWord(words, raw)]);
  if (report.failed()) return report.close({ issued: [] });

  const project = await openProject(options, world);
  report.problems(project.diagnostics);
  if (report.failed() || !project.value) return report.close({ issued: [] });

  const { registry, settings } = project.value;
  const jobs = findJobs(options, registry);
  report.problems([
    ...checkAudience(settings, options.audience),
    ...checkOrder(options.order, registry),
    ...jobs.diagnostics,
  ]);
  // A list that cannot be kept is told of before anything is recorded.
  report.problems(readManifest(resolve(world.cwd, options.out), world).diagnostics);
  if (report.failed()) return report.close({ issued: [] });
  const issued = await issueAll(jobs.value.filter(hasEditions), {
    options,
    project: project.value,
    report,
    world,
  });
  return report.close({ issued });
}

async function issueAll(jobs: readonly Job[], run: Run): Promise<Written[]> {
  const written: Written[] = [];
  for (const [index, job] of jobs.entries()) {
    if (jobs.length > 1) run.report.progress(`${index + 1}/${jobs.length} ${job.title}`);
    await run.world.pause();
    const outcome = await issueOne(job, written, run);
    run.report.problems(outcome.diagnostics);
    for (const { path } of outcome.written) run.report.result(path);
    written.push(...outcome.written);
  }
  return written;
}

interface Outcome {
  readonly written: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
}

async function issueOne(job: Job, taken: readonly Written[], run: Run): Promise<Outcome> {
  const { options, project, world } = run;
  const paper = paperKey({ ...job, audience: options.audience });
  const ledger = openLedger(paper, options, world);
  if (!ledger.value) return { written: [], diagnostics: ledger.diagnostics };
  const before = earlier(ledger.value, world);
  const faults = [...before.diagnostics, ...checkDays(ledger.value, options)];
  const isFatal = (one: Diagnostic) => counts(one, options.strict);
  if (faults.some(isFatal)) return { written: [], diagnostics: faults };
  const number = ledger.value.entries.length + 1;
  const request = {
    ...requestFor(job, options, project),
    edition: { number, issued: options.on },
    addendum: options.addendum,
  };
  const { makeDocument } = await world.pipeline();
  const made = await withFonts<readonly MadeFile[]>([], () =>
    makeDocument(project, request, before.value),
  );
  const diagnostics = [...faults, ...made.diagnostics];
  if (diagnostics.some(isFatal)) return { written: [], diagnostics };
  const edition = editionIn(ledger.value, made.value);
  if (!options.again && saysTheSame(edition.data.view)) {
    return { written: [], diagnostics: [...diagnostics, nothingNew(ledger.value)] };
  }
  const names = taken.map(({ path }) => basename(path));
  const recorded = recordEdition(edition, options.out, names, world);
  const listing =
    recorded.written.length > 0 ? await listFiles(edition.files, options.out, world) : [];
  return { ...recorded, diagnostics: [...diagnostics, ...recorded.diagnostics, ...listing] };
}

/** The last edition in a ledger, as the next one is compared with it. */
function earlier(ledger: Ledger, world: World) {
  const last = ledger.entries.at(-1);
  if (!last) return { value: undefined, diagnostics: [] };
  const { value, diagnostics } = readEdition(ledger, last, world);
  if (!value || !isReadable(value.data.view)) return { value: undefined, diagnostics };
  const { edition: number, issued, starts } = last;
  const before: EarlierEdition = { number, issued, starts, view: value.data.view };
  return { value: before, diagnostics };
}

function checkDays({ entries, paper }: Ledger, { on, asOf, addendum }: IssueOptions): Diagnostic[] {
  const last = entries.at(-1);
  if (!last) return addendum ? [{ code: 'editions/without-before', args: { paper } }] : [];
  const early = { paper, found: on, before: last.issued };
  const back = { paper, found: asOf, before: last.asOf };
  return [
    ...(on < last.issued ? [{ code: 'editions/too-early', args: early }] : []),
    ...(asOf < last.asOf ? [{ code: 'editions/looks-back', args: back }] : []),
  ];
}

/** Whether an edition says nothing that the one before it did not say. */
function saysTheSame(view: object): boolean {
  const { edition } = view as { edition?: { changes?: { parts: readonly unknown[] } } };
  return edition?.changes?.parts.length === 0;
}

function nothingNew({ paper, entries }: Ledger): Diagnostic {
  const { edition, issued } = entries.at(-1) ?? { edition: 0, issued: '' };
  return { code: 'editions/nothing-new', args: { paper, edition: String(edition), issued } };
}
