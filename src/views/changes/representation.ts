import type { Representation } from '../parts/representation.ts';
import { type Found, isNew, isOther } from './change.ts';
import { compareStatements } from './compare-statements.ts';
import { textsIn } from './statements.ts';

type Row = Representation[number]['rows'][number];

/** How one country stood to each meeting, and by whom it was represented. */
export function representationChanges(before: Representation, after: Representation): Found[] {
  const then = rowsOf(before);
  return [
    ...[...rowsOf(after)].flatMap(([key, row]) => inRow(then.get(key), row)),
    ...compareStatements(goneFrom(before, after), []),
    ...compareStatements(missingIn(before), missingIn(after)),
  ];
}

function rowsOf(series: Representation): Map<string, Row> {
  return new Map(
    series.flatMap(({ series: name, rows }) =>
      rows.map((row) => [`${name}\u0000${row.meeting}`, row] as const),
    ),
  );
}

function inRow(then: Row | undefined, now: Row): Found[] {
  const { meeting, refs } = now;
  if (!then) {
    const how = [now.how, byWhom(now)].filter(Boolean).join(': ');
    return [isNew(`new: ${meeting}: ${how}`, refs)];
  }
  const found = [
    ...(byWhom(then) === byWhom(now)
      ? []
      : [`now represented by ${byWhom(now) || 'nobody'} (was: ${byWhom(then) || 'nobody'})`]),
    ...(then.how === now.how ? [] : [`now “${now.how}” (was: “${then.how}”)`]),
    ...(then.because === now.because
      ? []
      : [`reason now: ${now.because ?? 'none'} (was: ${then.because ?? 'none'})`]),
  ];
  return found.map((text) => isOther(`${meeting}: ${text}`, refs));
}

function byWhom({ people }: Row): string {
  return people.map((one) => textsIn(one).join(', ')).join('; ');
}

function goneFrom(before: Representation, after: Representation): Row[] {
  const now = rowsOf(after);
  return [...rowsOf(before)].flatMap(([key, row]) => (now.has(key) ? [] : [row]));
}

function missingIn(series: Representation) {
  return series.map(({ series: label, missing }) => ({ label, missing }));
}
