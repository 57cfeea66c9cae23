import type { PageStarts } from './definition.ts';

/** How many pages of an edition no longer begin as those of the edition before did. */
export function movedPages(before: PageStarts, after: PageStarts): number {
  return before.filter((key, index) => key !== null && after[index] !== key).length;
}
