import type { View } from '../build-view.ts';
import { calendarLines } from './calendar-lines.ts';
import { countryLines } from './country-lines.ts';
import type { SummaryLine } from './line.ts';
import { sessionLines } from './session-lines.ts';

export type { SummaryLine };

/**
 * A paper in exactly five lines, for whoever reads the mail that carries it and not yet the paper.
 * Made from the paper's own view alone, so it can say nothing that the paper does not say, and its
 * numbers are those of the paper's list of sources. Undefined for cards, which nobody reads as a text.
 */
export function summaryOf(view: View): readonly SummaryLine[] | undefined {
  switch (view.document) {
    case 'country-brief':
      return countryLines(view);
    case 'session-brief':
    case 'session-pack':
      return sessionLines(view);
    case 'calendar':
      return calendarLines(view);
    default:
      return;
  }
}
