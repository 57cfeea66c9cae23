import { z } from 'zod';
import type { Evidence } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';

/** A fact ready for print: its words, the ground it stands on where not plainly stated, its sources. */
export const citedView = z.strictObject({
  text: z.string(),
  ground: z.string().optional(),
  refs: z.array(z.number()),
});

export type Cited = z.infer<typeof citedView>;

/** Words for a fact together with its evidence. */
export function cited(desk: Desk, text: string, evidence: readonly Evidence[]): Cited {
  const ground = groundOf(evidence);
  return { text, ...(ground ? { ground } : {}), refs: desk.cite(evidence) };
}

/** `not stated`, citing the sources that are silent where the record names them. */
export function notStated(desk: Desk, evidence: readonly Evidence[] = []): Cited {
  return { text: 'not stated', refs: desk.cite(evidence) };
}

/** What to print about the basis: nothing where any source states the fact outright. */
function groundOf(evidence: readonly Evidence[]): string | undefined {
  if (evidence.length === 0 || evidence.some(({ basis }) => basis === 'stated')) return;
  const derived = evidence.find(({ basis }) => basis === 'derived');
  if (derived) return `derived: ${derived.because ?? 'reason not recorded'}`;
  const because = evidence[0]?.because;
  return because ? `reported elsewhere: ${because}` : 'reported elsewhere';
}
