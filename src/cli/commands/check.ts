import { checkCommon } from '../check-options.ts';
import { openProject } from '../open-project.ts';
import type { Invocation } from '../parse-arguments.ts';
import { openReport } from '../report.ts';
import type { World } from '../world.ts';

/** `brief check`: reports every problem of records, settings and templates; writes nothing. */
export async function runCommand({ options: raw }: Invocation, world: World): Promise<number> {
  const { value: options, diagnostics } = checkCommon(raw, world);
  const report = openReport(options, world);
  report.problems(diagnostics);
  if (report.failed()) return report.close({ records: {} });

  const project = await openProject(options, world);
  report.problems(project.diagnostics);
  const records = project.value ? countRecords(project.value.registry) : {};
  if (!report.failed()) report.note(`${inWords(records)}: no fault found`);
  return report.close({ records });
}

function countRecords(registry: object): Record<string, number> {
  const kinds = Object.entries(registry as Record<string, ReadonlyMap<string, unknown>>);
  return Object.fromEntries(kinds.map(([kind, records]) => [kind, records.size]));
}

function inWords(records: Readonly<Record<string, number>>): string {
  const parts = Object.entries(records).filter(([, count]) => count > 0);
  return parts.map(([kind, count]) => `${kind} ${count}`).join(', ') || 'no records';
}
