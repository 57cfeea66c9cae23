import { resolve } from 'node:path';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { showOnOneLine } from '../../diagnostics/show-safely.ts';
import type { Project } from '../../pipeline.ts';
import type { Verdict } from '../../provenance/verify-paper.ts';
import { checkCommon } from '../check-options.ts';
import { openProject } from '../open-project.ts';
import type { Invocation } from '../parse-arguments.ts';
import { MissingFont } from '../read-font.ts';
import { readingTrouble } from '../reading-trouble.ts';
import { openReport } from '../report.ts';
import { shownPath } from '../shown-path.ts';
import type { World } from '../world.ts';

/** `brief verify`: says of each PDF whether it is byte for byte what the data inside it give. */
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
    const file = shownPath(word, world);
    if (words.length > 1) report.progress(`${verified.length + 1}/${words.length} ${file}`);
    await world.pause();
    const { value: verdict, diagnostics: faults } = await verifyOne(word, file, project, world);
    report.problems(faults);
    report.result(inWords(file, verdict));
    verified.push({ file, ...asData(verdict) });
  }
  return report.close({ verified });
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
  try {
    return await verifyPaper(project, file, bytes.value);
  } catch (error) {
    if (error instanceof MissingFont) return { value: NOTHING, diagnostics: [error.diagnostic] };
    throw error;
  }
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
