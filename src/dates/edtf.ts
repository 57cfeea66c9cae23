import edtf from 'edtf';
import { addDays, isIsoDay, monthBounds } from './iso-day.ts';

/** How exactly an EDTF text places something in time; `season` is also a stretch of months. */
type Precision = 'day' | 'span' | 'month' | 'season' | 'year';

/** Where an EDTF text lies: first and last possible day as ISO 8601 dates, both inclusive. */
export interface Extent {
  readonly first: string;
  readonly last: string;
  readonly precision: Precision;
  /** The text carries `~`, `?` or `%`: approximate or uncertain. */
  readonly approximate: boolean;
}

const extents = new Map<string, Extent | undefined>();

/** The extent of an EDTF text (ISO 8601-2, levels 0 and 1), or undefined where it is not valid. */
export function extentOf(text: string): Extent | undefined {
  if (!extents.has(text)) extents.set(text, parseExtent(text));
  return extents.get(text);
}

/** As {@link extentOf}, for text that has passed the schemas. Throws on anything else. */
export function knownExtent(text: string): Extent {
  const extent = extentOf(text);
  if (!extent) throw new Error(`not an EDTF date: ${text}`);
  return extent;
}

function parseExtent(text: string): Extent | undefined {
  // The library knows open and unspecified forms too; a paper needs a first and a last day.
  if (!/^\d{4}(-\d{2}(-\d{2})?)?[~?%]?(\/\d{4}(-\d{2}(-\d{2})?)?[~?%]?)?$/.test(text)) return;
  const plain = text.replace(/[~?%]/g, '');
  // It also takes 29 February of any year, and groups of months that have no name.
  if (!plain.split('/').every(isInCalendar)) return;
  const bounds = isIsoDay(text)
    ? { first: text, last: text }
    : (seasonBounds(plain) ?? boundsOf(text));
  if (!bounds || bounds.first > bounds.last) return;
  return { ...bounds, precision: precisionOf(plain), approximate: plain !== text };
}

function isInCalendar(plain: string): boolean {
  if (plain.length === 10) return isIsoDay(plain);
  return plain.length === 4 || /-(0[1-9]|1[0-2]|2[1-4])$/.test(plain);
}

interface Bounds {
  readonly first: string;
  readonly last: string;
}

/**
 * The months of a season, as in the north: spring (21) is March to May, winter (24) begins in
 * December. The standard leaves the months open, and the library takes quarters of the year.
 */
function seasonBounds(plain: string): Bounds | undefined {
  const [, year, code] = /^(\d{4})-(2[1-4])$/.exec(plain) ?? [];
  if (year === undefined) return;
  const month = String((Number(code) - 20) * 3).padStart(2, '0');
  const { first } = monthBounds(`${year}-${month}`);
  const third = addDays(first, 70).slice(0, 7);
  return { first, last: monthBounds(third).last };
}

function boundsOf(text: string): Bounds | undefined {
  try {
    const { min, max } = edtf(text);
    return { first: isoDay(min), last: isoDay(max) };
  } catch {
    return;
  }
}

function precisionOf(plain: string): Precision {
  if (plain.includes('/')) return spanPrecision(plain);
  if (plain.length === 4) return 'year';
  if (plain.length === 10) return 'day';
  return Number(plain.slice(5)) > 12 ? 'season' : 'month';
}

/** A span is one of days; several months read as a season, several years as a year. */
function spanPrecision(plain: string): Precision {
  const shortest = Math.min(...plain.split('/').map((end) => end.length));
  if (shortest === 10) return 'span';
  return shortest === 7 ? 'season' : 'year';
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
