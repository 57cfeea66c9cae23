import { resolve } from 'node:path';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { showOnOneLine } from '../../diagnostics/show-safely.ts';
import type { LedgerEntry } from '../../editions/ledger-schema.ts';
import type { Project } from '../../pipeline.ts';
import type { Verdict } from '../../provenance/verify-paper.ts';
import { checkCommon } from '../check-options.ts';
import { type Ledger, ledgerAt, readEdition } from '../ledgers.ts';
import { withFonts } from '../make-job.ts';
import { openProject } from '../open-project.ts';
import type { Invocation } from '../parse-arguments.ts';
import { readingTrouble } from '../reading-trouble.ts';
import { openReport, type Report } from '../report.ts';
import { shownPath } from '../shown-path.ts';
import type { World } from '../world.ts';

/** `brief verify`: says of each PDF, and of each edition of a ledger, whether its data give it. */
export async function runCommand(
  { words, options: raw }: Invocation,
  world: World,
): Promise<number> {
  const { value: options, diagnostics } = checkCommon(raw, world);
  const report = openReport(options, world);
  report.problems(diagnostics);
  if (report.failed()) return report.close({ verified: [] });

  const { value: project, diagnostics: found } = await openProject(options, world);
  report.problems(found);
  if (!project) return report.close({ verified: [] });

  const verified: object[] = [];
  for (const word of words) {
    for (const { file, verdict } of await verifyWord(word, project, report, world)) {
      report.result(inWords(file, verdict));
      verified.push({ file, ...asData(verdict) });
    }
  }
  return report.close({ verified });
}

interface Verified {
  readonly file: string;
  readonly verdict: Verdict;
}

/** A word names a PDF, or a ledger with all its editions. */
async function verifyWord(
  word: string,
  project: Project,
  report: Report,
  world: World,
): Promise<Verified[]> {
  const file = shownPath(word, world);
  report.progress(file);
  await world.pause();
  if (word.endsWith('.yaml')) return await verifyLedger(word, project, report, world);
  const { value: verdict, diagnostics } = await verifyOne(word, file, project, world);
  report.problems(diagnostics);
  return [{ file, verdict }];
}

async function verifyLedger(
  word: string,
  project: Project,
  report: Report,
  world: World,
): Promise<Verified[]> {
  const ledger = ledgerAt(resolve(world.cwd, word), world);
  report.problems(ledger.diagnostics);
  if (!ledger.value) return [{ file: shownPath(word, world), verdict: NOTHING }];
  const verified: Verified[] = [];
  for (const entry of ledger.value.entries) {
    report.progress(`${shownPath(word, world)}: edition ${entry.edition}`);
    await world.pause();
    const one = await verifyOneEdition(ledger.value, entry, project, world);
    report.problems(one.diagnostics);
    verified.push(one.value);
  }
  return verified;
}

async function verifyOneEdition(
  ledger: Ledger,
  entry: LedgerEntry,
  project: Project,
  world: World,
): Promise<Result<Verified>> {
  const file = `${shownPath(ledger.path, world)}, edition ${entry.edition}`;
  const { value: found, diagnostics } = readEdition(ledger, entry, world);
  const paper = entry.files.find(({ name }) => name.endsWith('.pdf'));
  if (!found || !paper) return { value: { file, verdict: NOTHING }, diagnostics };
  const { verifyEdition } = await world.pipeline();
  const issued = { file: paper.name, sha256: paper.sha256, data: found.data };
  const { value: verdict, diagnostics: faults } = await withFonts(NOTHING, () =>
    verifyEdition(project, issued),
  );
  return { value: { file, verdict }, diagnostics: faults };
}

const NOTHING: Verdict = { asClaimed: false, otherMaterials: [], added: 0 };

async function verifyOne(
  given: string,
  file: string,
  project: Project,
  world: World,
): Promise<Result<Verdict>> {
  const bytes = readBytes(given, file, world);
  if (!bytes.value) return { value: NOTHING, diagnostics: bytes.diagnostics };
  const { verifyPaper } = await world.pipeline();
  const { value: paper } = bytes;
  return await withFonts(NOTHING, () => verifyPaper(project, file, paper));
}

function readBytes(
  given: string,
  file: string,
  { cwd, disk }: World,
): Result<Uint8Array | undefined> {
  try {
    return { value: disk.read(resolve(cwd, given)), diagnostics: [] };
  } catch (error) {
    const { reason = '' } = readingTrouble(error, file).args;
    const trouble: Diagnostic = { code: 'verify/unreadable-file', args: { file, reason } };
    return { value: undefined, diagnostics: [trouble] };
  }
}

/** One line of the result, for people. */
function inWords(file: string, { asClaimed, claims }: Verdict): string {
  const shown = showOnOneLine(file);
  if (!claims) return `${shown}: not a paper that can be checked`;
  const { document, subject, asOf } = claims.request;
  const what = showOnOneLine(`${document} ${subject}, as of ${asOf}`);
  return asClaimed ? `${shown}: as claimed (${what})` : `${shown}: NOT as claimed (${what})`;
}

/** The verdict for programs; what it does not have is null. */
function asData({ asClaimed, claims, otherMaterials, difference, added, today }: Verdict) {
  return {
    asClaimed,
    request: claims?.request ?? null,
    making: claims?.making ?? null,
    otherMaterials,
    firstPage: difference?.page ?? null,
    outerParts: difference?.outer ?? [],
    bytesAdded: added,
    today: today ?? null,
  };
}
