import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Evidence, Stated } from '../../records/schema/kinds.ts';
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

/**
 * Words for a fact of which a curator chose what one source has: they rest on those that have it so, and
 * what the others have stands beside it. As {@link cited} where nobody has chosen.
 */
export function citedChoice(desk: Desk, text: string, { evidence, chosen }: Stated): Cited {
  const followed = evidence.find(({ source }) => source === chosen?.source)?.says;
  const others = evidence.filter(
    ({ source, says }) => source !== chosen?.source && says !== undefined && says !== followed,
  );
  if (!chosen || others.length === 0) return cited(desk, text, evidence);
  const own = evidence.filter((one) => !others.includes(one));
  const day = formatDate(chosen.on);
  const refs = desk.cite(evidence);
  const wordings = groupBy(others, ({ says }) => says ?? '');
  return {
    text,
    grounds: [
      { text: `chosen on ${day}`, refs: desk.cite(own) },
      ...groundsOf(desk, own),
      ...[...wordings].map(([says, ones]) => ({
        text: `another wording: ${says}`,
        refs: desk.cite(ones),
      })),
    ],
    refs,
  };
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
