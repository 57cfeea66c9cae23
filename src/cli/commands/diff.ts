import { checkDiff } from '../check-options.ts';
import { type ComparedPaper, comparePaper, isOther } from '../diff/compare-paper.ts';
import { diffLines, diffSummary } from '../diff/diff-words.ts';
import { jobsOfBoth } from '../diff/jobs-of-both.ts';
import { nameSides } from '../diff/name-sides.ts';
import { openSides } from '../diff/open-sides.ts';
import type { Side } from '../diff/side.ts';
import { EXIT } from '../exit-codes.ts';
import type { Job } from '../find-jobs.ts';
import type { Invocation } from '../parse-arguments.ts';
import { openReport, type Report } from '../report.ts';
import type { World } from '../world.ts';

/** `brief diff`: tells what changed in papers between two days, folders of records or editions. */
export async function runCommand(
  { words, options: raw }: Invocation,
  world: World,
): Promise<number> {
  const { value: options, diagnostics } = checkDiff(raw, world);
  const report = openReport(options, world);
  const named = nameSides(words, raw, world);
  report.problems([...diagnostics, ...named.diagnostics]);
  if (report.failed() || !named.value) return report.close({});

  const sides = await openSides(named.value, options, world);
  report.problems(sides.diagnostics);
  if (report.failed() || !sides.value) return report.close({});

  const [from, to] = sides.value;
  const jobs = jobsOfBoth(from, to);
  report.problems(jobs.diagnostics);
  if (report.failed()) return report.close({});
  for (const { took } of jobs.value) if (took !== undefined) report.note(took);

  const papers = await compareAll(jobs.value, sides.value, report, world);
  if (papers.length > 0) report.note(diffSummary(papers));
  const documents = papers.filter(isOther);
  const unchanged = papers.length - documents.length;
  const code = report.close({ from: from.named, to: to.named, documents, unchanged });
  return code === EXIT.done && options.exitCode && documents.length > 0 ? EXIT.differs : code;
}

/** Compares one paper after the other, and tells of each that differs at once. */
async function compareAll(
  jobs: readonly Job[],
  [from, to]: readonly [Side, Side],
  report: Report,
  world: World,
): Promise<ComparedPaper[]> {
  const papers: ComparedPaper[] = [];
  let told = 0;
  for (const [index, job] of jobs.entries()) {
    if (jobs.length > 1) report.progress(`${index + 1}/${jobs.length} ${job.title}`);
    await world.pause();
    const { value: paper, diagnostics } = comparePaper(job, from, to);
    report.problems(diagnostics);
    if (!paper) continue;
    papers.push(paper);
    if (!isOther(paper)) continue;
    if (told > 0) report.result('');
    told += 1;
    for (const line of diffLines(paper, from, to)) report.result(line);
  }
  return papers;
}
