import { showOnOneLine } from '../../diagnostics/show-safely.ts';
import { groupBy } from '../../views/group-by.ts';
import { counted, listed } from '../../views/words.ts';
import { type ComparedPaper, isOther } from './compare-paper.ts';
import type { Side } from './side.ts';

/** A paper that differs, in lines: its title, and its changes under the part they are in. */
export function diffLines(paper: ComparedPaper, from: Side, to: Side): string[] {
  const { title, only, changes } = paper;
  const heading = showOnOneLine(title);
  if (only === 'to') return [heading, `  New: no such paper ${showOnOneLine(from.where)}`];
  if (only === 'from') return [heading, `  Gone: no such paper ${showOnOneLine(to.where)}`];
  const parts = [...groupBy(changes, ({ part }) => part)];
  return [
    heading,
    ...parts.flatMap(([part, own]) => [
      `  ${showOnOneLine(part)}`,
      ...own.map(({ text }) => `    ${showOnOneLine(text)}`),
    ]),
  ];
}

/** `2 papers differ, 1 is new and 14 say the same`: what came of all there was to compare. */
export function diffSummary(papers: readonly ComparedPaper[]): string {
  const count = (fits: (one: ComparedPaper) => boolean) => papers.filter(fits).length;
  const counts: [count: number, one: string, many: string][] = [
    [count(({ changes }) => changes.length > 0), 'differs', 'differ'],
    [count(({ only }) => only === 'to'), 'is new', 'are new'],
    [count(({ only }) => only === 'from'), 'is gone', 'are gone'],
    [count((one) => !isOther(one)), 'says the same', 'say the same'],
  ];
  const there = counts.filter(([number]) => number > 0);
  return listed(
    there.map(([number, one, many], index) =>
      index === 0 ? counted(number, `paper ${one}`, `papers ${many}`) : counted(number, one, many),
    ),
  );
}
