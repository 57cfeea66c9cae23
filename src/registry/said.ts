import type { Evidence } from '../records/schema/kinds.ts';
import { type FactWords, hasWords } from './fact-words.ts';

/**
 * Whether some sources may be taken to have what a record has. A wording in other words may mean the
 * same; it does not where one of the other sources has the record's own value, which is then theirs.
 * @param value what the record has, in words
 */
export function isSaidBy(
  sources: readonly Evidence[],
  others: readonly Evidence[],
  value: FactWords,
): boolean {
  return sources.some((one) => hasValue(one, value)) || !others.some((one) => hasValue(one, value));
}

/** Evidence without a wording of its own has the record's value, and what is derived leads to it. */
export function hasValue({ says, basis }: Evidence, value: FactWords): boolean {
  return says === undefined || basis === 'derived' || hasWords(says, value);
}
