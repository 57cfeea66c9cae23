import type { Counterparts } from '../parts/counterparts.ts';
import type { Change, Part } from './change.ts';
import { compareValues } from './compare-values.ts';
import type { Listed } from './delegation-changes.ts';
import { listChanges } from './delegations.ts';
import { pairUp } from './pair-up.ts';
import { refsIn, without } from './shown.ts';
import { reasonChange } from './spellings.ts';

const part = 'Counterparts';

/** Who sat across the table at the latest meeting: in a country's brief, whom one will meet. */
export const counterparts: Part = {
  speaksOf: ['counterparts'],
  compare: ({ counterparts: first }, { counterparts: after }) => {
    if (!after) return compareValues(first, after, { part, about: [] });
    const before = first ?? { ...after, meeting: '', people: [], same: [] };
    const then = before.meeting === after.meeting ? before : withoutHistory(before);
    const now = before.meeting === after.meeting ? after : withoutHistory(after);
    return [
      ...meetingChange(before, after),
      ...listChanges(part, [listIn(then), []], [listIn(now), []]),
      ...standingChanges(then, now),
      ...sameChanges(then, now),
      ...compareValues(without(then, TOLD), without(now, TOLD), { part, about: [] }),
    ];
  },
};

const TOLD = ['meeting', 'people', 'same'];

/** Why people who are printed differently are taken for one. */
function sameChanges(before: Counterparts, after: Counterparts): Change[] {
  const pairs = pairUp(before.same, after.same, [({ name }) => name]);
  return pairs.flatMap(({ before: then, after: now }) =>
    reasonChange(part, (now ?? then)?.name ?? '', then?.because ?? '', now?.because ?? ''),
  );
}

function meetingChange(before: Counterparts, after: Counterparts): Change[] {
  if (before.meeting === after.meeting) return [];
  const was = before.meeting === '' ? '' : ` (was: ${before.meeting})`;
  const text = `Now those of the ${after.meeting}${was}`;
  return [{ part, kind: 'changed', text, refs: refsIn(after.people) }];
}

/** At which meetings people sat before follows from another meeting being the latest. */
function withoutHistory(view: Counterparts): Counterparts {
  const people = view.people.map((one) => ({ ...one, seenBefore: '' }));
  return { ...view, people };
}

function listIn({ people }: Counterparts): Listed[] {
  return people.map(({ standing: _standing, ...one }) => ({
    ...one,
    key: one.name,
    head: true,
    section: '',
    remarks: [],
  }));
}

/** What a delegation was at the meeting, where it was no member's. */
function standingChanges(before: Counterparts, after: Counterparts): Change[] {
  const pairs = pairUp(before.people, after.people, [({ delegation }) => delegation]);
  return pairs.flatMap(({ before: then, after: now }): Change[] => {
    if (!then || !now || then.standing === now.standing) return [];
    const text = `${now.delegation}: now ${now.standing ?? 'member'} (was: ${then.standing ?? 'member'})`;
    return [{ part, kind: 'changed', text, refs: refsIn(now) }];
  });
}
