import { groupBy } from '../group-by.ts';
import type { OutcomeView } from '../parts/outcomes.ts';
import { listed } from '../words.ts';
import type { Change } from './change.ts';
import { compareOutcomes } from './outcome-changes.ts';
import { pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';

/** What the meeting of a paper itself did and said. */
export function ofSession({ outcomes: view }: Paper): OutcomeView[] {
  return view ? [...view.decisions, ...view.positions] : [];
}

type Named = NonNullable<Paper['named']>;

/** What meetings said that names the country of a brief. */
export function namedChanges(before: Named, after: Named): Change[] {
  const pairs = pairUp(before, after, [({ meeting }) => meeting]);
  return pairs.flatMap(({ before: then, after: now }) => {
    const at = `${(now ?? then)?.meeting}, naming this country: `;
    return compareOutcomes(then?.outcomes ?? [], now?.outcomes ?? [], at);
  });
}

/** An outcome of an earlier meeting that names delegations at the table. */
interface Naming {
  readonly meeting: string;
  readonly outcome: OutcomeView;
  readonly names: readonly string[];
}

/** What earlier meetings said of delegations; each once, however many it names. */
export function namedDelegations(before: Paper, after: Paper): Change[] {
  const own = new Set([before, after].flatMap(ofSession).map(({ statement }) => statement.text));
  const [then, now] = [before, after].map((paper) =>
    namingsIn(paper).filter(({ outcome }) => !own.has(outcome.statement.text)),
  );
  const pairs = pairUp(then ?? [], now ?? [], [
    ({ meeting, outcome }) => `${meeting}\n${outcome.statement.text}`,
  ]);
  const isFull = (after.delegations ?? []).some(({ moreNamed }) => moreNamed !== undefined);
  return pairs.flatMap(({ before: was, after: is }) => {
    // A brief has room for the latest statements only, so others leave as new ones come.
    if (!is && isFull) return [];
    const at = `${(is ?? was)?.meeting}, naming ${listed((is ?? was)?.names ?? [])}: `;
    return compareOutcomes(was ? [was.outcome] : [], is ? [is.outcome] : [], at);
  });
}

function namingsIn({ delegations = [] }: Paper): Naming[] {
  const all = delegations.flatMap(({ name, named }) =>
    named.flatMap(({ meeting, outcomes: list }) =>
      list.map((outcome) => ({ name, meeting, outcome })),
    ),
  );
  const groups = groupBy(all, ({ meeting, outcome }) => `${meeting}\n${outcome.statement.text}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, names: [first, ...others].map(({ name }) => name) }] : [],
  );
}
