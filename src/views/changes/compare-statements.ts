import { type Found, isGone, isNew, isOther } from './change.ts';
import { type Statement, statementsIn } from './statements.ts';

/**
 * What is said now against what was said, for any part of a view: what is the same on both sides is
 * left out, whatever its place; of the rest, what is about the same thing is a change. Something
 * that is new or gone as a whole, such as a meeting with all its topics, is one change.
 */
export function compareStatements(before: unknown, after: unknown): Found[] {
  const [then, now] = [statementsIn(before), statementsIn(after)];
  const gone = without(then, now);
  const fresh = without(now, then);
  const pairs = pairsOf(gone, fresh);
  const paired = new Set(pairs.map(([old]) => old));
  const told = fresh.map((one): Told => {
    const [old] = pairs.find(([, other]) => other === one) ?? [];
    return old ? { found: changed(old, one) } : { one };
  });
  return [
    ...asWholes(told, headsOf(then), (text, refs) => isNew(`new: ${text}`, refs)),
    ...asWholes(
      gone.filter((one) => !paired.has(one)).map((one) => ({ one })),
      headsOf(now),
      (text) => isGone(`no longer: ${text}`),
    ),
  ];
}

/** A change in words, or a statement that only one side has. */
type Told = { readonly found: Found } | { readonly one: Statement };

/** Statements under a heading that the other side does not have are told as one. */
function asWholes(
  list: readonly Told[],
  otherHeads: ReadonlySet<string>,
  words: (text: string, refs: readonly number[]) => Found,
): Found[] {
  const whole = new Map<string, Statement[]>();
  for (const told of list) {
    const head = 'one' in told ? told.one.about[0] : undefined;
    if (!('one' in told) || head === undefined || otherHeads.has(head)) continue;
    whole.set(head, [...(whole.get(head) ?? []), told.one]);
  }
  return list.flatMap((told) => {
    if ('found' in told) return [told.found];
    const [head = ''] = told.one.about;
    const group = whole.get(head) ?? [];
    if (group.length < 2) return [words(inFull(told.one), told.one.refs)];
    if (group[0] !== told.one) return [];
    return [words(`${head} (${group.length} entries)`, refsOf(group))];
  });
}

function headsOf(list: readonly Statement[]): Set<string> {
  return new Set(list.flatMap(({ about }) => about.slice(0, 1)));
}

function refsOf(group: readonly Statement[]): number[] {
  return [...new Set(group.flatMap(({ refs }) => refs))].sort((a, b) => a - b);
}

/** Those of one list that the other does not have, each as often as it has them more. */
function without(list: readonly Statement[], other: readonly Statement[]): Statement[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(inFull(one), (left.get(inFull(one)) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(inFull(one)) ?? 0;
    left.set(inFull(one), count - 1);
    return count <= 0;
  });
}

/** One that is gone and one that is new about the same thing, in the order of the paper. */
function pairsOf(
  gone: readonly Statement[],
  fresh: readonly Statement[],
): (readonly [Statement, Statement])[] {
  const free = [...gone];
  return fresh.flatMap((one) => {
    const about = aboutOf(one);
    const at = free.findIndex((old) => about !== '' && aboutOf(old) === about);
    const [old] = at < 0 ? [] : free.splice(at, 1);
    return old ? [[old, one] as const] : [];
  });
}

function changed(old: Statement, one: Statement): Found {
  return isOther(`${aboutOf(one)}: now ${one.text} (was: ${old.text})`, one.refs);
}

function inFull(one: Statement): string {
  const about = aboutOf(one);
  return about === '' ? one.text : `${about}: ${one.text}`;
}

function aboutOf({ about }: Statement): string {
  return about.join(', ');
}
