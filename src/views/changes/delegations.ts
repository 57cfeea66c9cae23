import type { Attendees } from '../parts/attendees.ts';
import type { Cited } from '../parts/cited.ts';
import { listed } from '../words.ts';
import type { Change, Part } from './change.ts';
import { compareStatements } from './compare-statements.ts';
import { delegationChanges, type Listed } from './delegation-changes.ts';
import { pairUp } from './pair-up.ts';
import { reworded } from './reworded.ts';
import { refsIn } from './shown.ts';

const part = 'Delegations';

/** Who comes for whom: the list of participants, and what is said of it as a whole. */
export const delegations: Part = {
  speaksOf: ['sections', 'changes', 'noList', 'notes', 'mentions', 'orderRule'].map(
    (key) => `attendees.${key}`,
  ),
  compare: ({ attendees: before }, { attendees: after }) => {
    if (!before || !after) return [];
    const [then, now] = [listIn(before), listIn(after)];
    return [
      ...compareStatements(asList(before.noList), asList(after.noList), {
        part,
        about: 'List of delegations',
      }),
      ...listChanges(part, [then, before.changes], [now, after.changes]),
      ...reportedAsAnnounced(then, now),
      ...compareStatements(before.mentions, after.mentions, { part, about: 'Also named' }),
      ...compareStatements(before.notes, after.notes, { part, about: 'On the list' }),
      ...otherOrder(before, after),
    ];
  },
};

type ListWithNotes = readonly [list: readonly Listed[], notes: readonly Cited[]];

/** Changes of a list of people, with the notes on who left it beside the delegations they are on. */
export function listChanges(
  of: string,
  [before, notesBefore]: ListWithNotes,
  [after, notesAfter]: ListWithNotes,
): Change[] {
  const pairs = pairUp(notesBefore, notesAfter, [({ text }) => text]);
  const fresh = pairs.flatMap((pair) => (pair.after && !pair.before ? [pair.after] : []));
  const taken = new Set<Cited>();
  const changes = delegationChanges(of, before, after).flatMap(({ party, changes: own }) => {
    const [first, ...others] = own;
    const note = fresh.find(({ text }) => text.startsWith(`${party}: `));
    if (!first || !note || !/ (no longer listed|now (represented|led)) /.test(first.text))
      return own;
    taken.add(note);
    const text = `${first.text}; ${note.text.slice(party.length + 2)}`;
    return [{ ...first, text, refs: refsIn([first, note]) }, ...others];
  });
  const again = pairs.flatMap((pair) =>
    pair.before && pair.after ? [[pair.before, pair.after]] : [],
  );
  return [
    ...changes,
    ...again.flatMap(([then, now]) =>
      then && now
        ? compareStatements([then], [now], { part: of, about: 'Change of the list' })
        : [],
    ),
    ...compareStatements(
      pairs.flatMap((pair) => (pair.before && !pair.after ? [pair.before] : [])),
      fresh.filter((note) => !taken.has(note)),
      { part: of, about: 'Change of the list' },
    ),
  ];
}

function listIn({ sections }: Attendees): Listed[] {
  return sections.flatMap(({ title, people }) =>
    people.map((seat) => ({ ...seat, section: title })),
  );
}

/** Those who were announced or confirmed and are in a report now, in one sentence. */
function reportedAsAnnounced(before: readonly Listed[], after: readonly Listed[]): Change[] {
  const pairs = pairUp(before, after, [({ key, delegation }) => `${key} ${delegation}`]);
  const seen = pairs.flatMap((pair) =>
    pair.before?.standing && pair.after && !pair.after.standing ? [pair.after] : [],
  );
  if (seen.length === 0) return [];
  const names = seen.map(({ name, delegation }) => `${name} (${delegation})`);
  const text = `Now reported at the table, and no longer only announced: ${listed(names)}`;
  return [{ part, kind: 'changed', text, refs: refsIn(seen) }];
}

function otherOrder(before: Attendees, after: Attendees): Change[] {
  if (before.orderRule === after.orderRule) return [];
  const text = `Order of the delegations: ${reworded(before.orderRule, after.orderRule)}`;
  return [{ part, kind: 'changed', text, refs: after.orderRefs }];
}

function asList(one: Cited | undefined): Cited[] {
  return one ? [one] : [];
}
