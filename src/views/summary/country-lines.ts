import type { CountryBrief } from '../country-brief.ts';
import type { Cited } from '../parts/cited.ts';
import { GLANCE } from '../parts/glance.ts';
import { joined, lineOf, type SummaryLine } from './line.ts';

/** A country brief in five lines: what it is, its last seat, what was decided, what is next, how current. */
export function countryLines(view: CountryBrief): SummaryLine[] {
  return [
    lineOf(GLANCE.status, rowOf(view, GLANCE.status)),
    lineOf(GLANCE.lastAttended, rowOf(view, GLANCE.lastAttended)),
    decidedLine(view),
    nextLine(view),
    lineOf(GLANCE.records, rowOf(view, GLANCE.records)),
  ];
}

function rowOf({ glance }: CountryBrief, label: string): readonly Cited[] {
  return glance.find((row) => row.label === label)?.statements ?? [];
}

/** What the latest meeting decided; where none of a body is on record, what the country held. */
function decidedLine(view: CountryBrief): SummaryLine {
  const [latest] = view.decisions;
  if (!latest) return lineOf(GLANCE.hosted, rowOf(view, GLANCE.hosted));
  const { meeting, decisions, none, more } = latest;
  const statements = none ? [none] : decisions.map(asStatement);
  return lineOf('Latest decisions', statements, {
    lead: `${meeting}: `,
    ...(more === undefined ? {} : { more }),
  });
}

type Decision = CountryBrief['decisions'][number]['decisions'][number];

/** A decision with its exact status, and who took it where not all did. */
export function asStatement({
  status,
  statement,
  saidBy,
}: Pick<Decision, 'status' | 'statement' | 'saidBy'>): Cited {
  const words = statement.text.replace(/\.$/, '');
  const who = saidBy === undefined ? '' : ` (${saidBy})`;
  return { ...statement, text: `${status}: ${words}${who}` };
}

/** The next event, and whom the country is announced to send to meetings ahead. */
function nextLine(view: CountryBrief): SummaryLine {
  const next = lineOf(GLANCE.next, rowOf(view, GLANCE.next));
  const announced = rowOf(view, GLANCE.announced);
  if (announced.length === 0) return next;
  const lead = 'Announced to attend: ';
  return joined(GLANCE.next, [next, lineOf(GLANCE.next, announced, { lead })], '. ');
}
