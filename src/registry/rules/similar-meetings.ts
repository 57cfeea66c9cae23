import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { extentOrNone, namesDays, overlap } from '../dates-meet.ts';
import { grouped } from '../grouped.ts';
import type { Rule } from '../rule.ts';

/** Two records that look like one meeting, and numbers that do not run with the dates. */
export const similarMeetings: Rule = (registry) => {
  const meetings = [...registry.meetings.values()].filter(({ body }) => body !== undefined);
  const series = grouped(meetings, ({ body, kind }) => `${kind} ${body}`);
  return [...series.values()].flatMap((one) => [...duplicates(one), ...outOfOrder(one)]);
};

function duplicates(series: readonly Meeting[]): Diagnostic[] {
  return series.flatMap((second, index) =>
    series.slice(0, index).flatMap((first) => {
      const [a, b] = [first.number?.value, second.number?.value];
      if (a !== undefined && a === b) return [twin(first, second, ['number', 'value'])];
      if (a !== undefined && b !== undefined) return [];
      return sameDays(first, second) ? [twin(first, second, ['date', 'edtf'])] : [];
    }),
  );
}

function sameDays(a: Meeting, b: Meeting): boolean {
  const [one, two] = [extentOrNone(a.date.edtf), extentOrNone(b.date.edtf)];
  if (!one || !two || !namesDays(one) || !namesDays(two)) return false;
  return overlap(one, two);
}

function twin(first: Meeting, second: Meeting, path: readonly string[]): Diagnostic {
  return {
    code: 'registry/likely-duplicate-meeting',
    args: { first: first.id, second: second.id, same: path[0] === 'number' ? 'number' : 'date' },
    place: placeIn(second, path),
    related: [{ place: placeIn(first, path), note: `is that of \`${first.id}\`` }],
  };
}

/** Numbers of a series run with its dates: a meeting with a lower number was held earlier. */
function outOfOrder(series: readonly Meeting[]): Diagnostic[] {
  const numbered = series
    .filter(({ number, date }) => number !== undefined && date.edtf !== null)
    .sort((a, b) => (a.number?.value ?? 0) - (b.number?.value ?? 0));
  return numbered.flatMap((second, index) => {
    const first = numbered[index - 1];
    const [before, here] = [extentOrNone(first?.date.edtf), extentOrNone(second.date.edtf)];
    if (!first || !before || !here || here.last >= before.first) return [];
    if (first.number?.value === second.number?.value) return [];
    return [
      {
        code: 'registry/number-out-of-order',
        args: {
          number: String(second.number?.value),
          date: second.date.edtf ?? '',
          earlier: String(first.number?.value),
          held: first.date.edtf ?? '',
        },
        place: placeIn(second, ['number', 'value']),
        related: [{ place: placeIn(first, ['date', 'edtf']), note: `dates \`${first.id}\`` }],
      },
    ];
  });
}
