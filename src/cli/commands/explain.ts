import { checkCommon } from '../check-options.ts';
import { explainCode, nearestCodes } from '../explain/code.ts';
import { type Sheet, showSheet } from '../explain/sheet.ts';
import { orList } from '../find-country.ts';
import type { Invocation } from '../parse-arguments.ts';
import { openReport, type Report } from '../report.ts';
import type { World } from '../world.ts';

/**
 * `brief explain`: all that is on record of a person, a country or an id; what a field of a
 * record is for; or what a code means.
 */
export async function runCommand(
  { words, options: raw }: Invocation,
  world: World,
): Promise<number> {
  const { value: options, diagnostics } = checkCommon(raw, world);
  const report = openReport(options, world);
  report.problems(diagnostics);
  if (report.failed()) return report.close({ explained: [] });

  const asked = words.join(' ').trim();
  const code = explainCode(asked);
  if (code) return tell([code], report, world);
  if (/^[a-z]+\/[a-z-]+$/.test(asked)) {
    const near = nearestCodes(asked);
    const args = { found: asked, ...(near.length > 0 ? { nearest: orList(near) } : {}) };
    report.problems([{ code: 'cli/unknown-subject', args }]);
    return tell([], report, world);
  }
  // Loaded here, because the meaning of a code is told without a look at any record.
  const { explainSubjects } = await import('../explain/subjects.ts');
  const found = await explainSubjects(asked, options, world);
  report.problems(found.diagnostics);
  return tell(found.value, report, world);
}

/** A line over this length is hard to read, however wide the terminal. In characters. */
const WIDEST = 100;

function tell(sheets: readonly Sheet[], report: Report, world: World): number {
  const width = Math.min(world.stdout.columns, WIDEST);
  for (const [index, sheet] of sheets.entries()) {
    if (index > 0) report.result('');
    for (const line of showSheet(sheet, width)) report.result(line);
  }
  return report.close({ explained: sheets });
}
