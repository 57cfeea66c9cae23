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

/** What a meeting did, and what it said, each with its exact status. */
export const outcomesView = z.strictObject({
  decisions: z.array(outcomeView),
  positions: z.array(outcomeView),
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
  const decisions = meeting.outcomes.filter(({ status }) => DECISIONS.includes(status));
  const ranked = decisions.sort(
    (a, b) => DECISIONS.indexOf(a.status) - DECISIONS.indexOf(b.status),
  );
  const positions = meeting.outcomes.filter(({ status }) => !DECISIONS.includes(status));
  return {
    decisions: ranked.map((one) => outcome(desk, one)),
    positions: positions.map((one) => outcome(desk, one)),
  };
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
