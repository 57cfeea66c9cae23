import type { OutcomeView } from '../parts/outcomes.ts';
import { type Found, isGone, isNew, isOther } from './change.ts';
import { textsIn } from './statements.ts';

/** What was done or said: the same act may now have another status. */
export function outcomeChanges(
  before: readonly OutcomeView[],
  after: readonly OutcomeView[],
): Found[] {
  const free = [...before];
  const take = (is: (one: OutcomeView) => boolean) => {
    const at = free.findIndex(is);
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const fresh = after.filter((one) => !take((old) => inFull(old) === inFull(one)));
  return [
    ...fresh.map((one) => {
      const old = take((other) => other.statement.text === one.statement.text);
      const { refs } = one.statement;
      if (!old) return isNew(`new: ${inFull(one)}`, refs);
      if (old.status === one.status) return isOther(`now: ${inFull(one)}`, refs);
      const was = old.status.toLowerCase();
      return isOther(`now ${one.status.toLowerCase()} (was: ${was}): ${one.statement.text}`, refs);
    }),
    ...free.map((one) => isGone(`no longer: ${inFull(one)}`)),
  ];
}

/** Without its number, which moves. */
function inFull(outcome: OutcomeView): string {
  const { number: _number, ...said } = outcome as OutcomeView & { number?: string };
  const { status, ...rest } = said;
  return `${status}: ${textsIn(rest).join(', ')}`;
}
