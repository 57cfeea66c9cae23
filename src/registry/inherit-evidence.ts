import type { Evidence } from '../records/schema/evidence.ts';
import type { Meeting } from '../records/schema/kinds.ts';
import { copyOrigin } from '../schema/places.ts';

interface Evidenced {
  readonly evidence: readonly Evidence[];
}

/**
 * A meeting whose every statement carries evidence: one that names no source takes the meeting's
 * `sources`, each as stated outright. The given meeting stays as it is; the new one has its places.
 */
export function inheritEvidence(meeting: Meeting): Meeting {
  const stated = meeting.sources.map((source) => ({ source, basis: 'stated' as const }));
  const inherit = <T extends Evidenced>(statement: T): T =>
    statement.evidence.length > 0 ? statement : { ...statement, evidence: stated };
  const { number, mode, chairPerson, heads } = meeting;
  const linked: Meeting = {
    ...meeting,
    date: inherit(meeting.date),
    place: inherit(meeting.place),
    chair: inherit(meeting.chair),
    attendance: inherit(meeting.attendance),
    ...(number && { number: inherit(number) }),
    ...(mode && { mode: inherit(mode) }),
    ...(chairPerson && { chairPerson: inherit(chairPerson) }),
    ...(heads && { heads: inherit(heads) }),
    mentions: meeting.mentions.map(inherit),
    agenda: meeting.agenda.map(inherit),
    outcomes: meeting.outcomes.map(inherit),
  };
  copyOrigin(meeting, linked);
  return linked;
}
