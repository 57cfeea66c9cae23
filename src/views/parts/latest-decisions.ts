import { z } from 'zod';
import type { Meeting, Outcome } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { datedTitle, inOrder } from '../meetings.ts';
import { isHeld } from '../standing.ts';
import { counted, listed } from '../words.ts';
import { type Cited, citedView, plain } from './cited.ts';
import { isDecision, numberedOutcomes, outcome, outcomeView } from './outcomes.ts';

/**
 * What the latest meeting on record decided; where it decided nothing, also the latest before it
 * that did. The latest meeting comes first.
 */
export const latestDecisionsView = z.array(
  z.strictObject({
    meeting: z.string(),
    /** The strongest first. */
    decisions: z.array(outcomeView),
    /** Set where no source reports a decision: that, and what else is on record. */
    none: citedView.optional(),
    /** Set where there is more than stands here: where to find it. */
    more: z.string().optional(),
  }),
);

export type LatestDecisions = z.infer<typeof latestDecisionsView>;

/** As many as fit beside the other answers of the first page. */
const MAX_DECISIONS = 5;

/** Empty where no meeting of a body that was held is on record. */
export function latestDecisions(
  desk: Desk,
  concerns: (meeting: Meeting) => boolean,
): LatestDecisions {
  const { registry } = desk;
  const meetings = inOrder(registry.meetings.values(), registry)
    .filter((meeting) => meeting.body !== undefined && isHeld(meeting, registry))
    .filter(concerns)
    .reverse();
  const [latest] = meetings;
  const deciding = meetings.find(({ outcomes }) => outcomes.some(isDecision));
  if (!latest) return [];
  if (latest === deciding) return [decisionsOf(desk, latest)];
  return [undecided(desk, latest), ...(deciding ? [decisionsOf(desk, deciding)] : [])];
}

function decisionsOf(desk: Desk, meeting: Meeting): LatestDecisions[number] {
  const ranked = numberedOutcomes(meeting).map(([one]) => one);
  const decisions = ranked.filter(isDecision);
  const more = moreWords(decisions.length - MAX_DECISIONS, ranked.length - decisions.length);
  return {
    meeting: datedTitle(meeting, desk.registry),
    decisions: decisions.slice(0, MAX_DECISIONS).map((one) => outcome(desk, one)),
    ...(more ? { more } : {}),
  };
}

function moreWords(decisions: number, statements: number): string | undefined {
  const parts = [
    ...(decisions > 0 ? [counted(decisions, 'more decision')] : []),
    ...(statements > 0 ? [counted(statements, 'statement')] : []),
  ];
  return parts.length > 0 ? `${listed(parts)}: see the session brief.` : undefined;
}

function undecided(desk: Desk, meeting: Meeting): LatestDecisions[number] {
  return {
    meeting: datedTitle(meeting, desk.registry),
    decisions: [],
    none: noneWords(desk, meeting),
  };
}

/** Silence is said as such, with the verbs of what there is in its stead. */
function noneWords(desk: Desk, { sources, outcomes }: Meeting): Cited {
  const silence =
    'No source on record reports that anything was signed, adopted, approved or agreed';
  const verbs = listed([...new Set(outcomes.map(({ status }: Outcome) => status))]);
  const rest =
    outcomes.length > 0
      ? `; ${counted(outcomes.length, 'statement')} (${verbs}): see the session brief`
      : '';
  return plain(
    desk,
    `${silence}${rest}`,
    sources.map((source) => ({ source })),
  );
}
