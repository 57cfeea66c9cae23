import type { Change, Part } from './change.ts';
import { compareStatements } from './compare-statements.ts';
import { compareValues } from './compare-values.ts';
import type { Listed } from './delegation-changes.ts';
import { listChanges } from './delegations.ts';
import { pairUp } from './pair-up.ts';
import type { Paper } from './paper.ts';

const part = 'Seating';

/** Who sits where, who takes part without a seat, and who no longer comes. */
export const seating: Part = {
  speaksOf: ['seats', 'byVideo', 'notes', 'changes'],
  compare: (before, after) => {
    const [then, now] = [before.seats ?? [], after.seats ?? []];
    return [
      ...listChanges(
        part,
        [peopleIn(before), before.changes ?? []],
        [peopleIn(after), after.changes ?? []],
      ),
      ...numberChanges(then, now),
      ...compareValues(namesIn(before), namesIn(after), {
        part,
        about: ['by video, without a seat'],
      }),
      ...compareStatements(before.notes ?? [], after.notes ?? [], { part, about: 'On the list' }),
    ];
  },
};

function peopleIn({ seats = [], byVideo = [] }: Paper): Listed[] {
  const seated = seats.flatMap(({ delegation, people }) =>
    people.map((one) => ({ ...one, delegation, section: 'At the table' })),
  );
  const away = byVideo.filter((one) => typeof one !== 'string');
  return [...seated, ...away.map((one) => ({ ...one, section: 'By video, without a seat' }))];
}

/** Cards name those who have none in a word. */
function namesIn({ byVideo = [] }: Paper): string[] {
  return byVideo.filter((one) => typeof one === 'string');
}

type Seats = NonNullable<Paper['seats']>;

/** Seats that delegations have in place of others, in one sentence. */
function numberChanges(before: Seats, after: Seats): Change[] {
  const pairs = pairUp(before, after, [({ delegation }) => delegation]);
  const moved = pairs.flatMap(({ before: then, after: now }) =>
    then && now && then.number !== now.number
      ? [`${now.delegation} has ${now.number} (had ${then.number})`]
      : [],
  );
  if (moved.length === 0) return [];
  return [{ part, kind: 'changed', text: `Numbers of the seats: ${moved.join(', ')}`, refs: [] }];
}
