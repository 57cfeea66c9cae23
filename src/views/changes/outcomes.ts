import type { Change, Part } from './change.ts';
import { compareValues } from './compare-values.ts';
import { namedChanges, namedDelegations, ofSession } from './named-outcomes.ts';
import { compareOutcomes, outcomeWords } from './outcome-changes.ts';
import { pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';
import { refsIn } from './shown.ts';

const part = 'Outcomes';

/** What meetings did and said, and which instruments that cites. */
export const outcomes: Part = {
  speaksOf: [
    'outcomes.decisions',
    'outcomes.positions',
    'instruments',
    'decisions',
    'named',
    'delegations.named',
  ],
  compare: (before, after) => [
    ...compareOutcomes(ofSession(before), ofSession(after)),
    ...latestChanges(before.decisions ?? [], after.decisions ?? []),
    ...namedChanges(before.named ?? [], after.named ?? []),
    ...namedDelegations(before, after),
    ...instrumentChanges(before.instruments ?? [], after.instruments ?? []),
  ],
};

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
  const words = decisions.map(outcomeWords).join('; ');
  const text = `No longer among the latest decisions: those of the ${meeting}${words && `: ${words}`}`;
  return { part, kind: 'gone', text, refs: [] };
}

function silenceOf(meeting: string, text: string, refs: number[]): Change {
  return { part, kind: 'changed', text: `${meeting}: ${text}`, refs };
}

type Instruments = NonNullable<Paper['instruments']>;

function instrumentChanges(before: Instruments, after: Instruments): Change[] {
  const pairs = pairUp(before, after, [({ name }) => name]);
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
