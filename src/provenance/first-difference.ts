/** A text as it was found and as it should be; empty where there is none. */
export interface OtherText {
  readonly found: string;
  readonly wanted: string;
}

/** As much of a line as shows what is different. In UTF-16 units. */
const SHOWN = 80;

/** The first line in which two texts differ, cut to where they do. */
export function firstOtherLine(
  found: readonly string[],
  wanted: readonly string[],
): OtherText | undefined {
  const count = Math.max(found.length, wanted.length);
  for (let line = 0; line < count; line += 1) {
    const [one = '', other = ''] = [found[line], wanted[line]];
    if (one !== other) return aroundDifference(one, other);
  }
  return;
}

function aroundDifference(found: string, wanted: string): OtherText {
  let same = 0;
  while (same < found.length && found[same] === wanted[same]) same += 1;
  const start = same < SHOWN / 2 ? 0 : same - SHOWN / 4;
  return { found: cut(found, start), wanted: cut(wanted, start) };
}

function cut(text: string, start: number): string {
  const piece = text.slice(start, start + SHOWN);
  const behind = start + SHOWN < text.length ? '…' : '';
  return `${start > 0 && piece !== '' ? '…' : ''}${piece}${behind}`;
}

/** Where two values of JSON first differ, and the texts there. */
export interface OtherValue extends OtherText {
  /** Such as `representation[2].title`, counted from one. */
  readonly at: string;
}

/** The first place at which two values of JSON differ; undefined where they say the same. */
export function firstOtherValue(found: unknown, wanted: unknown, at = ''): OtherValue | undefined {
  if (!isBranch(found) || !isBranch(wanted) || Array.isArray(found) !== Array.isArray(wanted)) {
    return found === wanted ? undefined : { at, ...aroundDifference(show(found), show(wanted)) };
  }
  const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  for (const key of keys) {
    const inner = Array.isArray(found) ? `${at}[${Number(key) + 1}]` : `${at}.${key}`;
    const other = firstOtherValue(found[key], wanted[key], inner.replace(/^\./, ''));
    if (other) return other;
  }
  return;
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
