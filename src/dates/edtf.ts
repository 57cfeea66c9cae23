import edtf from 'edtf';

/** How exactly an EDTF text places something in time; `season` is also a stretch of months. */
export type Precision = 'day' | 'span' | 'month' | 'season' | 'year';

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
  try {
    const parsed = edtf(text);
    const first = isoDay(parsed.min);
    const last = isoDay(parsed.max);
    if (first > last) return;
    return { first, last, precision: precisionOf(text), approximate: /[~?%]/.test(text) };
  } catch {
    return;
  }
}

function precisionOf(text: string): Precision {
  const plain = text.replace(/[~?%]/g, '');
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
