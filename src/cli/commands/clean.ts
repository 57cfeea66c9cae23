import { checkCommon, checkOut } from '../check-options.ts';
import { cleanFolder } from '../clean-folder.ts';
import type { Invocation } from '../parse-arguments.ts';
import { openReport } from '../report.ts';
import { shownPath } from '../shown-path.ts';
import { strayWord } from '../stray-word.ts';
import type { World } from '../world.ts';

/** `brief clean`: removes from a folder what its list names and nobody has changed since. */
export async function runCommand(
  { words, options: raw }: Invocation,
  world: World,
): Promise<number> {
  const { value: options, diagnostics } = checkCommon(raw, world);
  const report = openReport(options, world);
  const { out = 'out', force = false, dryRun = false } = raw;
  const stray = words.length > 0 ? [strayWord(words, raw)] : [];
  report.problems([...diagnostics, ...checkOut(out), ...stray]);
  if (report.failed()) return report.close({ removed: [], kept: [], dryRun });

  const cleaned = await cleanFolder({ out, force, dryRun }, world);
  const folder = shownPath(out, world);
  const inFolder = (file: string) => `${folder}/${file}`;
  const [removed, kept] = [cleaned.removed.map(inFolder), cleaned.kept.map(inFolder)];
  report.problems(cleaned.diagnostics);
  for (const path of removed) report.result(path);
  if (removed.length + kept.length + cleaned.diagnostics.length === 0) {
    report.note(`nothing to remove: no list of files made in \`${folder}\``);
  }
  if (dryRun && removed.length > 0) report.note('nothing was removed: this was a dry run');
  return report.close({ removed, kept, dryRun });
}
