import { type Extent, knownExtent } from '../dates/edtf.ts';

/** The extent of an EDTF text that has passed the schemas; undefined where it is not stated. */
export function extentOrNone(text: string | null | undefined): Extent | undefined {
  return text === null || text === undefined ? undefined : knownExtent(text);
}

/** Whether two dates may be one and the same day, as far as each of them says. */
export function overlap(a: Extent, b: Extent): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether a date names its days: a day or a span, rather than a month, a season or a year. */
export function namesDays({ precision, approximate }: Extent): boolean {
  return (precision === 'day' || precision === 'span') && !approximate;
}
