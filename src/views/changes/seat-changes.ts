import type { Change } from './change.ts';
import { compareStatements } from './compare-statements.ts';
import { compareValues } from './compare-values.ts';
import type { Seat } from './seat-words.ts';
import { refsIn, without } from './shown.ts';

/** Fields of which the functions below speak, or the list itself. */
const TOLD = ['delegation', 'name', 'title', 'head', 'flags', 'standing', 'remarks', 'section'];

/**
 * What changed of one person who is in both lists.
 * @param ledAnew whether it has been told who leads the delegation now
 */
export function seatChanges(part: string, before: Seat, after: Seat, ledAnew: boolean): Change[] {
  const who = `${after.name} (${after.delegation})`;
  const say = (text: string): Change => ({ part, kind: 'changed', text, refs: refsIn(after) });
  return [
    ...(before.name === after.name
      ? []
      : [say(`${after.delegation}: name now printed as ${after.name} (was: ${before.name})`)]),
    ...(before.title === after.title
      ? []
      : [say(`${who}: title now printed as ${after.title} (was: ${before.title})`)]),
    ...(before.head === after.head || ledAnew ? [] : [say(headWords(who, after))]),
    ...flagWords(before.flags, after.flags).map((words) => say(`${who} ${words}`)),
    ...standingWords(before, after).map((words) => say(`${who} ${words}`)),
    ...compareStatements(before.remarks, after.remarks, { part, about: who }),
    ...compareValues(without(before, TOLD), without(after, TOLD), { part, about: [who] }),
  ];
}

function headWords(who: string, { head }: Seat): string {
  return head ? `${who} now leads the delegation` : `${who} no longer leads the delegation`;
}

function flagWords(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...after.filter((flag) => !before.includes(flag)).map((flag) => `is now there ${asA(flag)}`),
    ...before
      .filter((flag) => !after.includes(flag))
      .map((flag) => `is no longer said to be there ${asA(flag)}`),
  ];
}

function asA(flag: string): string {
  return flag.startsWith('deputy') ? `as a ${flag}` : flag;
}

/** A standing that is gone is told of all people at once, by who compares the list. */
function standingWords(before: Seat, after: Seat): string[] {
  if (!after.standing) return [];
  const now = after.standing.text;
  if (!before.standing) return [`is now only ${now}`];
  const then = before.standing.text;
  const same = now === then && refsless(before) === refsless(after);
  return same ? [] : [`is now ${now} (was: ${then})`];
}

function refsless({ standing }: Seat): string {
  return (standing?.grounds ?? []).map(({ text }) => text).join();
}
