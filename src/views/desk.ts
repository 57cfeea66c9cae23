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
  /** Ids of the sources cited so far, in the order of their numbers. */
  readonly cited: () => readonly string[];
}

/** Sets up the desk for one document: sources get their numbers in the order of first citation. */
export function openDesk(registry: Registry, asOf: string, settings: Settings): Desk {
  const numbers = new Map<string, number>();
  const numberOf = (source: string): number => {
    const known = numbers.get(source);
    if (known !== undefined) return known;
    numbers.set(source, numbers.size + 1);
    return numbers.size;
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
    cited: () => [...numbers.keys()],
  };
}
