import type { Cited } from '../parts/cited.ts';
import { capitalised } from '../words.ts';

/** One line of a summary: what it is about, in the words of the paper, with the paper's numbers. */
export interface SummaryLine {
  readonly label: string;
  readonly text: string;
  /** Numbers of its sources in the paper's list of sources. */
  readonly refs: readonly number[];
}

/** Characters that a line takes before it says how many more there are: four lines on a telephone. */
const ROOM = 170;

/**
 * A line of statements, as many as there is room for; the first always stands whole. What is left
 * out is counted, and lends no source to the line.
 * @param lead what stands before them
 * @param more what the paper itself says it leaves out
 */
export function lineOf(
  label: string,
  statements: readonly Cited[],
  { lead = '', more = '' }: { readonly lead?: string; readonly more?: string } = {},
): SummaryLine {
  const shown = fitting(statements, inWords);
  const left = statements.length - shown.length;
  const words = [
    ...shown.map(inWords),
    ...(left > 0 ? [`and ${left} more`] : []),
    ...(more === '' ? [] : [withoutStop(more)]),
  ];
  return { label, text: capitalised(`${lead}${words.join('; ')}`), refs: refsOf(shown) };
}

/** Several lines as one, none of which gives way to another. */
export function joined(label: string, lines: readonly SummaryLine[], between: string): SummaryLine {
  return { label, text: lines.map(({ text }) => text).join(between), refs: refsOf(lines) };
}

/** Names as many as there is room for: `Fishing; Shore safety; and 3 more`. */
export function namesThatFit(names: readonly string[], between = ', '): string {
  const shown = fitting(names, (name) => name);
  const left = names.length - shown.length;
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join(between);
}

/** The first of some items always, and as many of the others as there is room for. */
function fitting<T>(items: readonly T[], words: (item: T) => string): readonly T[] {
  let length = 0;
  const end = items.findIndex((one, index) => {
    length += words(one).length + 2;
    return index > 0 && length > ROOM;
  });
  return end < 0 ? items : items.slice(0, end);
}

/** A fact that no source states outright says on what ground it stands; the paper says why. */
function inWords({ text, grounds }: Cited): string {
  const kinds = [...new Set(grounds.map((one) => one.text.split(':')[0] ?? ''))];
  const words = withoutStop(text);
  return kinds.length === 0 ? words : `${words} (${kinds.join(', ')})`;
}

/** Statements are joined into a sentence, in which none of them ends. */
function withoutStop(text: string): string {
  return text.replace(/(?<!\.)\.$/, '');
}

export function refsOf(statements: readonly { readonly refs: readonly number[] }[]): number[] {
  return [...new Set(statements.flatMap(({ refs }) => refs))].sort((a, b) => a - b);
}
