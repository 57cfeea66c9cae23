import type { Counterparts } from '../parts/counterparts.ts';
import { type Found, isOther } from './change.ts';
import { compareStatements } from './compare-statements.ts';

/** Whom one will meet: another list as a whole, or other people on the same one. */
export function counterpartChanges(before: Counterparts, after: Counterparts): Found[] {
  if (before.meeting !== after.meeting) {
    const words = `as last listed: now ${after.meeting} (was: ${before.meeting})`;
    return [isOther(words, refsOf(after))];
  }
  return compareStatements(byDelegation(before), byDelegation(after));
}

function byDelegation({ people, same, orderRule }: Counterparts) {
  const named = people.map(({ delegation, titleRefs: _refs, ...one }) => {
    return { label: delegation, one };
  });
  return [orderRule, named, same];
}

function refsOf({ people }: Counterparts): number[] {
  return [...new Set(people.flatMap(({ refs }) => refs))].sort((a, b) => a - b);
}
