/** Keys of what a paper does not print: anchors, links, languages of words, looks, source numbers. */
const UNPRINTED = /^(id|key|card|href|language|look|shape|anchor|seated|(.*R|r)efs)$/;

/** The fields of a value that a reader can see, as far as keys tell. */
export function shownEntries(value: object): [key: string, inner: unknown][] {
  return Object.entries(value).filter(
    ([key, inner]) => inner !== undefined && !UNPRINTED.test(key),
  );
}

/** What a reader can see of a value, as one text to compare; keys stand in an order of their own. */
export function shown(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(shownEntries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Every text that a reader can see in a value, however deep; numbers and yes or no as words. */
export function shownTexts(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (Array.isArray(value)) return value.flatMap(shownTexts);
  if (value === null || typeof value !== 'object') return [];
  return shownEntries(value).flatMap(([, inner]) => shownTexts(inner));
}

/** Numbers of all sources that a value cites, ascending. */
export function refsIn(value: unknown): number[] {
  return [...new Set(citedIn(value))].sort((a, b) => a - b);
}

function citedIn(value: unknown): number[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(.*R|r)efs$/.test(key) && Array.isArray(inner) ? (inner as number[]) : citedIn(inner),
  );
}

/** A view without what stands at some paths; a path goes through each entry of a list. */
export function without(value: unknown, paths: readonly string[]): unknown {
  return paths.reduce((rest, path) => withoutOne(rest, path.split('.')), value);
}

function withoutOne(value: unknown, [key, ...deeper]: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutOne(one, [key ?? '', ...deeper]));
  if (value === null || typeof value !== 'object' || key === undefined) return value;
  const { [key]: inner, ...rest } = value as Readonly<Record<string, unknown>>;
  if (inner === undefined || deeper.length === 0) return rest;
  return { ...rest, [key]: withoutOne(inner, deeper) };
}

/** What stands at a path of a view; one value for each entry of the lists on the way. */
export function valuesAt(value: unknown, path: string): unknown[] {
  const [key = '', ...deeper] = path.split('.');
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path));
  if (value === null || typeof value !== 'object') return [];
  const inner = (value as Readonly<Record<string, unknown>>)[key];
  if (inner === undefined) return [];
  return deeper.length === 0 ? [inner] : valuesAt(inner, deeper.join('.'));
}
