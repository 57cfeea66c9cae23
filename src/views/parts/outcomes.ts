import { z } from 'zod';
import type { Meeting, Outcome } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { partyName } from '../parties.ts';
import { capitalised, listed } from '../words.ts';
import { cited, citedView } from './cited.ts';

export const outcomeView = z.strictObject({
  status: z.string(),
  statement: citedView,
  /** Who said it, where it was not the whole meeting. */
  saidBy: z.string().optional(),
});

/** An outcome with its running number in the meeting's brief, by which other parts refer to it. */
const numberedOutcomeView = outcomeView.extend({ number: z.string() });

/** What a meeting did, and what it said, each with its exact status. */
export const outcomesView = z.strictObject({
  decisions: z.array(numberedOutcomeView),
  positions: z.array(numberedOutcomeView),
});

export type Outcomes = z.infer<typeof outcomesView>;
export type OutcomeView = z.infer<typeof outcomeView>;

/** Statuses that change something on paper; all others are what was said. From strong to weak. */
const DECISIONS: readonly Outcome['status'][] = [
  'signed',
  'adopted',
  'approved',
  'agreed',
  'recommended for adoption elsewhere',
  'envisaged for adoption elsewhere',
  'submitted for consideration',
];

export function outcomes(desk: Desk, meeting: Meeting): Outcomes {
  const numbered = numberedOutcomes(meeting).map(([one, number]) => ({ one, number }));
  const view = ({ one, number }: { one: Outcome; number: number }) => ({
    ...outcome(desk, one),
    number: String(number),
  });
  return {
    decisions: numbered.filter(({ one }) => isDecision(one)).map(view),
    positions: numbered.filter(({ one }) => !isDecision(one)).map(view),
  };
}

/** The outcomes with their numbers: decisions from the strongest, then positions as recorded. */
export function numberedOutcomes(meeting: Meeting): [Outcome, number][] {
  const decisions = meeting.outcomes.filter(isDecision);
  const ranked = decisions.sort(
    (a, b) => DECISIONS.indexOf(a.status) - DECISIONS.indexOf(b.status),
  );
  const positions = meeting.outcomes.filter((one) => !isDecision(one));
  return [...ranked, ...positions].map((one, index) => [one, index + 1]);
}

/** Whether an outcome changed something on paper, and did not only say something. */
export function isDecision({ status }: Outcome): boolean {
  return DECISIONS.includes(status);
}

export function outcome(desk: Desk, one: Outcome): OutcomeView {
  const saidBy = sayers(desk, one);
  return {
    status: capitalised(one.status),
    statement: cited(desk, one.text, one.evidence),
    ...(saidBy ? { saidBy } : {}),
  };
}

function sayers(desk: Desk, { by, saidBy }: Outcome): string | undefined {
  if (by.length > 0) {
    const names = by.map((code) => partyName(code, desk.registry, desk.settings));
    return `${listed(names)} only`;
  }
  return saidBy;
}
