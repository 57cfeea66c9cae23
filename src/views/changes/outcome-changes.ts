import type { OutcomeView } from '../parts/outcomes.ts';
import { capitalised } from '../words.ts';
import type { Change } from './change.ts';
import { groundChange, groundsOf } from './compare-statements.ts';
import { compareValues } from './compare-values.ts';
import { type Pair, pairUp } from './pair-up.ts';
import { reworded } from './reworded.ts';
import { refsIn, without } from './shown.ts';

const part = 'Outcomes';

/** Changes of a list of outcomes; `at` says of which meeting, where the paper is on several. */
export function compareOutcomes(
  before: readonly OutcomeView[],
  after: readonly OutcomeView[],
  at = '',
): Change[] {
  const pairs = pairUp(
    before,
    after,
    [
      ({ status, statement, saidBy }) => [status, statement.text, saidBy].join('\n'),
      ({ statement }) => statement.text,
    ],
    ({ statement }) => statement.text,
  );
  return pairs.flatMap((pair) => outcomeChanges(pair, at));
}

function outcomeChanges({ before, after }: Pair<OutcomeView>, at: string): Change[] {
  if (!after)
    return [
      { part, kind: 'gone', text: `${at}No longer reported: ${outcomeWords(before)}`, refs: [] },
    ];
  const say = (text: string, kind: Change['kind'] = 'changed'): Change => {
    return { part, kind, text: `${at}${text}`, refs: refsIn(after) };
  };
  if (!before) return [say(`${outcomeWords(after)}${groundsOf(after.statement)}`, 'new')];
  const [then, now] = [before.statement.text, after.statement.text];
  const isReworded = then !== now;
  const [was, is] = [sayers(before), sayers(after)];
  const grounds = groundChange(before.statement, after.statement);
  const isSaidSo = before.status === after.status && before.saidBy === after.saidBy;
  return [
    ...(isSaidSo ? [] : [say(`Now ${is} (was: ${was}): ${now}`)]),
    ...(isReworded ? [say(`${capitalised(is)}: ${reworded(then, now)}`)] : []),
    ...(grounds === '' ? [] : [say(`${outcomeWords(after)}${grounds}`)]),
    ...compareValues(without(before, TOLD), without(after, TOLD), { part, about: [now] }),
  ];
}

/** What is told above; numbers only count. */
const TOLD = ['status', 'saidBy', 'statement.text', 'statement.grounds', 'number'];

/** `adopted`, `condemned by Northmere only`. */
function sayers({ status, saidBy }: OutcomeView): string {
  return saidBy === undefined ? status.toLowerCase() : `${status.toLowerCase()} (${saidBy})`;
}

export function outcomeWords(one: OutcomeView): string {
  return `${capitalised(sayers(one))}: ${one.statement.text}`;
}
