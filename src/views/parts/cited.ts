import { z } from 'zod';
import type { Evidence } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { groupBy } from '../group-by.ts';

/** A fact ready for print: its words, the ground it stands on where not plainly stated, its sources. */
export const citedView = z.strictObject({
  text: z.string(),
  /** On what ground the fact stands, where no source states it outright; each with its sources. */
  grounds: z.array(z.strictObject({ text: z.string(), refs: z.array(z.number()) })),
  refs: z.array(z.number()),
});

export type Cited = z.infer<typeof citedView>;

/** Words for a fact together with its evidence. */
export function cited(desk: Desk, text: string, evidence: readonly Evidence[]): Cited {
  const refs = desk.cite(evidence);
  return { text, grounds: groundsOf(desk, evidence), refs };
}

/** Words that need no ground of their own, with the sources they rest on. */
export function plain(
  desk: Desk,
  text: string,
  evidence: readonly Pick<Evidence, 'source'>[] = [],
): Cited {
  return { text, grounds: [], refs: desk.cite(evidence) };
}

/** Words that are the paper's own, and rest on no source. */
export function notCited(text: string): Cited {
  return { text, grounds: [], refs: [] };
}

/** `not stated`, citing the sources that are silent where the record names them. */
export function notStated(desk: Desk, evidence: readonly Evidence[] = []): Cited {
  return plain(desk, 'not stated', evidence);
}

/** What to print about the basis: nothing where any source states the fact outright. */
function groundsOf(desk: Desk, evidence: readonly Evidence[]): Cited['grounds'] {
  if (evidence.some(({ basis }) => basis === 'stated')) return [];
  const grounds = groupBy(evidence, groundWords);
  return [...grounds].map(([text, sources]) => ({ text, refs: desk.cite(sources) }));
}

function groundWords({ basis, because }: Evidence): string {
  if (basis === 'derived') return `derived: ${because ?? 'reason not recorded'}`;
  return because ? `as reported: ${because}` : 'as the source reports it from others';
}
