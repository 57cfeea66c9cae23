import { z } from 'zod';
import type { Evidence, Meeting } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { type Difference, decisionWords } from '../differences/difference.ts';
import { announcedDifferences, differencesAt } from '../differences/differences-at.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { meetingsBeside, meetingTitle } from '../meetings.ts';
import { isHeld } from '../standing.ts';
import { capitalised, numberRuns } from '../words.ts';
import { numberedOutcomes } from './outcomes.ts';

const rowView = z.strictObject({
  what: z.string(),
  said: z.array(
    z.strictObject({
      text: z.string(),
      refs: z.array(z.number()),
      /** `chosen`, `printed`, `title printed`: what sets it apart, in words. */
      marks: z.array(z.string()),
    }),
  ),
  /** What the paper prints, where it is none of what is said. */
  printed: z.string().optional(),
  /** Why those who are printed differently are one person, where the paper says it only here. */
  because: z.string().optional(),
});

/** Where the sources on one meeting differ: each difference with what each source has. */
export const differencesView = z.strictObject({
  /** By who decided what is printed: what somebody chose, then what a rule decides. */
  groups: z.array(z.strictObject({ decision: z.string(), rows: z.array(rowView) })),
  /** What only one of the meeting's reports has, by report. */
  only: z.array(z.strictObject({ refs: z.array(z.number()), facts: z.array(z.string()) })),
});

export type Differences = z.infer<typeof differencesView>;

/**
 * The differences on one meeting, or undefined where it has a single source or none differ.
 * @param parties only those that touch these delegations, for briefs on them
 */
export function differences(
  desk: Desk,
  meeting: Meeting,
  parties?: readonly string[],
): Differences | undefined {
  const found = parties
    ? parties.flatMap((party) => differencesAt(meeting, desk, party))
    : [...differencesAt(meeting, desk), ...announcedDifferences(meeting, desk)].map(withoutReason);
  // Before a meeting one source says later what another could not yet, which is no difference.
  const isReported = isHeld(meeting, desk.registry);
  const only = parties === undefined && isReported ? onlyIn(desk, meeting) : [];
  if (found.length === 0 && only.length === 0) return;
  return { groups: inGroups(desk, found), only };
}

/** The brief on a meeting says beside its list why spellings are one person's. */
function withoutReason({ because: _because, ...difference }: Difference): Difference {
  return difference;
}

/** What somebody chose stands first, since a reader looks for it; nothing stands without a word on it. */
function inGroups(desk: Desk, found: readonly Difference[]): Differences['groups'] {
  const sorted = [...found.filter(({ choice }) => choice), ...found.filter((one) => !one.choice)];
  const groups = groupBy(sorted, (one) => capitalised(decisionWords(one)));
  return [...groups].map(([decision, rows]) => ({ decision, rows: rows.map(rowOf(desk)) }));
}

function rowOf(desk: Desk) {
  return ({ what, said, printed, because }: Difference): z.infer<typeof rowView> => ({
    what,
    said: said.map(({ text, sources, marks }) => ({
      text,
      refs: desk.cite(sources.map((source) => ({ source }))),
      marks: [...marks],
    })),
    ...given('printed', printed),
    ...given('because', because),
  });
}

/** What only one of several reports has: facts of the meeting, topics, numbers of outcomes. */
function onlyIn(desk: Desk, meeting: Meeting): Differences['only'] {
  if (meeting.sources.length < 2) return [];
  return meeting.sources.flatMap((source) => {
    const facts = [...soloFacts(desk, meeting, source), ...soloLists(desk, meeting, source)];
    return facts.length > 0 ? [{ refs: desk.cite([{ source }]), facts }] : [];
  });
}

function isSolo(evidence: readonly Evidence[], source: string): boolean {
  return evidence.length > 0 && evidence.every((one) => one.source === source);
}

function soloFacts(desk: Desk, meeting: Meeting, source: string): string[] {
  const { registry } = desk;
  const named = meeting.mentions.filter(({ evidence }) => isSolo(evidence, source));
  const events = [...registry.events.values()].filter(({ announcements }) => {
    const here = announcements.filter((one) => one.meeting === meeting.id);
    return here.length > 0 && here.every((one) => one.source === source);
  });
  const beside = meetingsBeside(meeting, registry).filter(
    ({ sources }) => sources.length === 1 && sources[0] === source,
  );
  return [
    ...named.map(({ name, what }) => `${name}: ${what}`),
    ...beside.map((one) => meetingTitle(one, registry)),
    ...(events.length > 0 ? [`Announced: ${events.map(({ title }) => title).join('; ')}`] : []),
  ];
}

function soloLists(desk: Desk, meeting: Meeting, source: string): string[] {
  const topics = meeting.agenda
    .filter(({ evidence }) => isSolo(evidence, source))
    .map(({ topic }) => desk.registry.topics.get(topic)?.name ?? topic);
  const numbers = numberedOutcomes(meeting)
    .filter(([{ evidence }]) => isSolo(evidence, source))
    .map(([, number]) => number);
  return [
    ...(topics.length > 0 ? [`On the agenda: ${topics.join('; ')}`] : []),
    ...(numbers.length > 0 ? [`Of the outcomes and statements: ${numberRuns(numbers)}`] : []),
  ];
}
