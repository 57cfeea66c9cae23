import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Briefing } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** Briefings against the meetings they are for, and against themselves. */
export const briefings: Rule = (registry) => {
  const all = [...registry.briefings.values()];
  return [
    ...forOneMeeting(all),
    ...all.flatMap((one) => [
      ...programmeTimes(one),
      ...programmeOrder(one),
      ...briefedTwice(one, 'items', 'topic'),
      ...briefedTwice(one, 'delegations', 'delegation'),
      ...offAgenda(one, registry),
      ...notAtTable(one, registry),
    ]),
  ];
};

function forOneMeeting(all: readonly Briefing[]): Diagnostic[] {
  const first = new Map<string, Briefing>();
  return all.flatMap((one): Diagnostic[] => {
    const earlier = first.get(one.meeting);
    if (!earlier) {
      first.set(one.meeting, one);
      return [];
    }
    return [
      {
        code: 'registry/two-briefings',
        args: { meeting: one.meeting, other: earlier.id },
        place: placeIn(one, ['meeting']),
        related: [{ place: placeIn(earlier, ['meeting']), note: 'is for it too' }],
      },
    ];
  });
}

/** Times of one form compare as texts. */
function programmeTimes(briefing: Briefing): Diagnostic[] {
  return briefing.programme.flatMap(({ from, to }, index): Diagnostic[] => {
    if (to === undefined || to > from) return [];
    const place = placeIn(briefing, ['programme', index, 'to']);
    return [{ code: 'registry/ends-before-start', args: { from, to }, place }];
  });
}

function programmeOrder(briefing: Briefing): Diagnostic[] {
  const { programme } = briefing;
  return programme.flatMap((entry, index): Diagnostic[] => {
    const before = programme[index - 1];
    if (!before || startOf(before) <= startOf(entry)) return [];
    return [
      {
        code: 'registry/programme-order',
        args: { start: startOf(entry), before: startOf(before) },
        place: placeIn(briefing, ['programme', index, 'from']),
        related: [{ place: placeIn(briefing, ['programme', index - 1, 'from']), note: 'is later' }],
      },
    ];
  });
}

function startOf({ date, from }: Briefing['programme'][number]): string {
  return `${date} ${from}`;
}

function briefedTwice(
  briefing: Briefing,
  list: 'items' | 'delegations',
  field: 'topic' | 'delegation',
): Diagnostic[] {
  const first = new Map<string, number>();
  const ids = list === 'items' ? briefing.items.map(({ topic }) => topic) : partiesOf(briefing);
  return ids.flatMap((id, index): Diagnostic[] => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    const before = { place: placeIn(briefing, [list, earlier, field]), note: 'has it first' };
    const place = placeIn(briefing, [list, index, field]);
    return [{ code: 'registry/briefed-twice', args: { id, field }, place, related: [before] }];
  });
}

function partiesOf({ delegations }: Briefing): string[] {
  return delegations.map(({ delegation }) => delegation);
}

function offAgenda(briefing: Briefing, { meetings, topics }: Registry): Diagnostic[] {
  const meeting = meetings.get(briefing.meeting);
  if (!meeting) return [];
  const agenda = new Set(meeting.agenda.map(({ topic }) => topic));
  return briefing.items.flatMap(({ topic }, index): Diagnostic[] => {
    if (agenda.has(topic) || !topics.has(topic)) return [];
    const place = placeIn(briefing, ['items', index, 'topic']);
    return [{ code: 'registry/off-agenda', args: { topic, meeting: meeting.id }, place }];
  });
}

function notAtTable(briefing: Briefing, { meetings, states, bodies }: Registry): Diagnostic[] {
  const meeting = meetings.get(briefing.meeting);
  // Where no source lists the delegations, nobody can be missed among them.
  if (!meeting || meeting.participations.length === 0) return [];
  const table = new Set(meeting.participations.map(({ delegation }) => delegation));
  return partiesOf(briefing).flatMap((delegation, index): Diagnostic[] => {
    const isOnRecord = states.has(delegation) || bodies.has(delegation);
    if (table.has(delegation) || !isOnRecord) return [];
    const place = placeIn(briefing, ['delegations', index, 'delegation']);
    return [{ code: 'registry/not-at-table', args: { delegation, meeting: meeting.id }, place }];
  });
}
