import type { OutcomeView } from '../parts/outcomes.ts';
import type { Change, Part } from './change.ts';
import { groundsOf } from './compare-statements.ts';
import { compareValues } from './compare-values.ts';
import { type Pair, pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';
import { reworded } from './reworded.ts';
import { refsIn, without } from './shown.ts';

const part = 'Outcomes';

/** What meetings did and said, and which instruments that cites. */
export const outcomes: Part = {
  speaksOf: ['outcomes.decisions', 'outcomes.positions', 'instruments', 'decisions', 'named'],
  compare: (before, after) => [
    ...compareOutcomes(ofSession(before), ofSession(after)),
    ...latestChanges(before.decisions ?? [], after.decisions ?? []),
    ...namedChanges(before.named ?? [], after.named ?? []),
    ...instrumentChanges(before.instruments ?? [], after.instruments ?? []),
  ],
};

function ofSession({ outcomes: view }: Paper): OutcomeView[] {
  return view ? [...view.decisions, ...view.positions] : [];
}

/** Changes of a list of outcomes; `at` says of which meeting, where the paper is on several. */
function compareOutcomes(
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
    return [{ part, kind: 'gone', text: `${at}No longer reported: ${inWords(before)}`, refs: [] }];
  const say = (text: string, kind: Change['kind'] = 'changed'): Change => {
    return { part, kind, text: `${at}${text}`, refs: refsIn(after) };
  };
  if (!before) return [say(`${inWords(after)}${groundsOf(after.statement)}`, 'new')];
  const [then, now] = [before.statement.text, after.statement.text];
  const isReworded = then !== now;
  const [was, is] = [sayers(before), sayers(after)];
  const grounds = [before, after].map(({ statement }) => groundsOf(statement));
  return [
    ...(was === is ? [] : [say(`Now ${is} (was: ${was}): ${now}`)]),
    ...(isReworded ? [say(`${is}, reworded: ${reworded(then, now)}`)] : []),
    ...(grounds[0] === grounds[1]
      ? []
      : [say(`${inWords(after)}${grounds[1] || ' (stated outright)'}`)]),
    ...compareValues(without(before, TOLD), without(after, TOLD), { part, about: [now] }),
  ];
}

/** What is told above; numbers only count. */
const TOLD = ['status', 'saidBy', 'statement.text', 'statement.grounds', 'number'];

/** `adopted`, `condemned by Northmere only`. */
function sayers({ status, saidBy }: OutcomeView): string {
  return saidBy === undefined ? status.toLowerCase() : `${status.toLowerCase()} (${saidBy})`;
}

function inWords(one: OutcomeView): string {
  const said = sayers(one);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}: ${one.statement.text}`;
}

type Latest = NonNullable<Paper['decisions']>;

/** Decisions of the latest meeting; those of an earlier one make room for them without a word. */
function latestChanges(before: Latest, after: Latest): Change[] {
  const pairs = pairUp(before, after, [({ meeting }) => meeting]);
  const makesRoom = pairs.some((pair) => pair.after && !pair.before);
  return pairs.flatMap((pair) => {
    if (!pair.after) return makesRoom ? [] : [noLongerLatest(pair.before)];
    const { meeting, decisions, none } = pair.after;
    const then = pair.before ?? { decisions: [], none: undefined };
    const isSilent = none !== undefined && none.text !== then.none?.text;
    const silence = isSilent ? [silenceOf(meeting, none.text, refsIn(none))] : [];
    return [...compareOutcomes(then.decisions, decisions, `${meeting}: `), ...silence];
  });
}

function noLongerLatest({ meeting, decisions }: Latest[number]): Change {
  const words = decisions.map(inWords).join('; ');
  const text = `No longer among the latest decisions: those of the ${meeting}${words && `: ${words}`}`;
  return { part, kind: 'gone', text, refs: [] };
}

function silenceOf(meeting: string, text: string, refs: number[]): Change {
  return { part, kind: 'changed', text: `${meeting}: ${text}`, refs };
}

type Named = NonNullable<Paper['named']>;

function namedChanges(before: Named, after: Named): Change[] {
  const pairs = pairUp(before, after, [({ meeting }) => meeting]);
  return pairs.flatMap(({ before: then, after: now }) => {
    const at = `${(now ?? then)?.meeting}, naming this country: `;
    return compareOutcomes(then?.outcomes ?? [], now?.outcomes ?? [], at);
  });
}

type Instruments = NonNullable<Paper['instruments']>;

function instrumentChanges(before: Instruments, after: Instruments): Change[] {
  const pairs = pairUp(before, after, [({ name }) => name], ({ name }) => name);
  return pairs.flatMap(({ before: then, after: now }): Change[] => {
    if (then && now) return compareValues(then, now, { part: 'Instruments', about: [now.name] });
    const one = now ?? then;
    if (!one) return [];
    const { name, kind, date } = one;
    const words = `${name} (${kind}, ${date === 'not stated' ? 'date not stated' : date})`;
    return [
      now
        ? { part: 'Instruments', kind: 'new', text: `Now cited: ${words}`, refs: refsIn(now) }
        : { part: 'Instruments', kind: 'gone', text: `No longer cited: ${words}`, refs: [] },
    ];
  });
}
