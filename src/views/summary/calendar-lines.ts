import type { CalendarPaper } from '../calendar-paper.ts';
import type { Calendar } from '../parts/calendar.ts';
import { type Cited, notCited } from '../parts/cited.ts';
import { lineOf, namesThatFit, type SummaryLine } from './line.ts';

type Entry = Calendar['ahead'][number];

/** A calendar in five lines: what is next, what else, what is off, what has no day, how current it is. */
export function calendarLines({ calendar, reach }: CalendarPaper): SummaryLine[] {
  const [next, ...later] = calendar.ahead;
  const nothing = notCited(calendar.nothingAhead ?? 'nothing on record');
  return [
    lineOf('Next', [next ? inFull(next) : nothing]),
    lineOf('After that', orNone(later)),
    lineOf('Cancelled or postponed', orNone(calendar.off)),
    undatedLine(calendar.undated),
    lineOf('Records', [notCited(reach)]),
  ];
}

/** The list of the paper names their sources. */
function undatedLine(undated: readonly string[]): SummaryLine {
  const text = undated.length > 0 ? namesThatFit(undated, '; ') : 'Nothing on record';
  return { label: 'Only a year, or no date', text, refs: [] };
}

function orNone(entries: readonly Entry[]): Cited[] {
  return entries.length > 0 ? entries.map(inFull) : [notCited('nothing on record')];
}

function inFull({ title, date, place, refs }: Entry): Cited {
  return { text: `${title}, ${date}, ${place}`, grounds: [], refs };
}
