import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { showOnOneLine } from '../../diagnostics/show-safely.ts';
import { checkCommon } from '../check-options.ts';
import { listEditions } from '../list-editions.ts';
import { LISTINGS, type Row } from '../listing.ts';
import { openRecords } from '../open-records.ts';
import type { Invocation } from '../parse-arguments.ts';
import { openReport } from '../report.ts';
import type { World } from '../world.ts';

/** These are no records, and stand beside them. */
const EDITIONS = 'editions';

const KINDS: readonly string[] = [...Object.keys(LISTINGS), EDITIONS];

/** `brief list [kind]`: what is on record, a line a record; without a kind everything, by kind. */
export async function runCommand(
  { words, options: raw }: Invocation,
  world: World,
): Promise<number> {
  const { value: options, diagnostics } = checkCommon(raw, world);
  const report = openReport(options, world);
  const kinds = words.length > 0 ? words : KINDS;
  report.problems([...diagnostics, ...kinds.flatMap(unknownKind)]);
  if (report.failed()) return report.close({});

  const { value: registry, diagnostics: faults } = await openRecords(options, world);
  report.problems(faults);
  if (!registry) return report.close({});
  const editions = kinds.includes(EDITIONS)
    ? await listEditions(options, world)
    : { value: [], diagnostics: [] };
  report.problems(editions.diagnostics);
  const lists = kinds.map((kind) => {
    const rows = kind === EDITIONS ? editions.value : LISTINGS[kind]?.(registry, options.asOf);
    return [kind, rows ?? []] as const;
  });
  for (const [index, [kind, rows]] of lists.entries()) {
    if (words.length === 0) report.result(`${index > 0 ? '\n' : ''}${kind}`);
    for (const line of inColumns(rows)) report.result(words.length === 0 ? `  ${line}` : line);
  }
  return report.close(Object.fromEntries(lists));
}

function unknownKind(kind: string): Diagnostic[] {
  if (KINDS.includes(kind)) return [];
  const [near] = nearest(kind, KINDS);
  const args = { option: 'list', found: kind, wanted: KINDS.join(', ') };
  return [{ code: 'cli/bad-choice', args: near ? { ...args, nearest: near } : args }];
}

/** The id in a column of its own, so that it can be picked out and used. */
function inColumns(rows: readonly Row[]): string[] {
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  return rows.map(({ id, name, more }) => {
    const words = showOnOneLine(more ? `${name} · ${more}` : name);
    return `${id.padEnd(width)}  ${words}`;
  });
}
