import { skeletonOf, stemOf } from './fold-token.ts';
import type { ParsedName } from './parse-name.ts';

/**
 * Keys of which two names that may be alike share at least one, so that only people in one bucket
 * need comparing: the family name's stem, its consonants, the stem with any one letter taken out
 * (two stems a letter apart meet there), and the words of the whole name in any order.
 */
export function nameKeys(name: ParsedName): string[] {
  const stem = stemOf(name.family);
  const keys = [`stem ${stem}`, `words ${name.words}`];
  if (stem.length < 5) return keys;
  const without = Array.from(stem, (_, index) => stem.slice(0, index) + stem.slice(index + 1));
  return [
    ...keys,
    `consonants ${skeletonOf(stem)}`,
    ...[stem, ...without].map((rest) => `near ${rest}`),
  ];
}
