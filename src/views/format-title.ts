import type { PrintedForm } from '../records/schema/kinds.ts';

/** A title as a paper prints it: as printed by the source, or marked as our translation. */
export function formatTitle({ title, translated }: PrintedForm): string {
  if (title === null) return 'title not stated';
  return translated ? `${title} (our translation)` : title;
}
