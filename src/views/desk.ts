import type { Evidence, Meeting, Settings } from '../records/schema/kinds.ts';
import type { Fact } from '../registry/fact-words.ts';
import type { Registry } from '../registry/registry.ts';
import { knownBy, wordingsBefore } from './known-by.ts';

/** What every part of a document is built from: the records as known that day, and its citations. */
export interface Desk {
  /** The records as known on the as-of day. */
  readonly registry: Registry;
  /** The day the document speaks for, an ISO 8601 day. */
  readonly asOf: string;
  readonly settings: Settings;
  /** What the sources of the day say of a fact that the record has as only later ones do. */
  readonly wordings: (meeting: Meeting, fact: Fact) => readonly Evidence[];
  /** Numbers of the sources behind a fact in this document's source list, ascending. */
  readonly cite: (evidence: readonly Pick<Evidence, 'source'>[]) => number[];
  /** The sources cited so far, in the order of their numbers. */
  readonly cited: () => readonly NumberedSource[];
}

/** A source by its id, and its number in a document's source list. */
export interface NumberedSource {
  readonly id: string;
  readonly number: number;
}

/**
 * Sets up the desk for one document: sources get their numbers in the order of first citation.
 * @param numbered sources with a number that they keep, as in the edition before; others follow the highest
 */
export function openDesk(
  registry: Registry,
  asOf: string,
  settings: Settings,
  numbered: readonly NumberedSource[] = [],
): Desk {
  const numbers = new Map(numbered.map(({ id, number }) => [id, number]));
  const used = new Set<string>();
  let last = Math.max(0, ...numbers.values());
  const numberOf = (source: string): number => {
    used.add(source);
    const known = numbers.get(source);
    if (known !== undefined) return known;
    last += 1;
    numbers.set(source, last);
    return last;
  };
  const known = knownBy(registry, asOf);
  return {
    registry: known,
    asOf,
    settings,
    wordings: ({ id }, fact) => {
      const whole = registry.meetings.get(id);
      return whole ? wordingsBefore(whole, fact, registry, (one) => known.sources.has(one)) : [];
    },
    cite: (evidence) =>
      [...new Set(evidence.map(({ source }) => numberOf(source)))].sort((a, b) => a - b),
    cited: () =>
      [...numbers]
        .filter(([id]) => used.has(id))
        .map(([id, number]) => ({ id, number }))
        .sort((a, b) => a.number - b.number),
  };
}
