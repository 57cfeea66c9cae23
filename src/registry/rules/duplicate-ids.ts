import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeIn } from '../../schema/places.ts';
import type { Rule } from '../rule.ts';

/** An id that two records of one kind have. */
export const duplicateIds: Rule = (_, records) =>
  Object.entries(records).flatMap(([kind, list]) => twice(kind, list));

function twice(kind: string, list: readonly { readonly id: string }[]): Diagnostic[] {
  const first = new Map<string, object>();
  return list.flatMap((record): Diagnostic[] => {
    const earlier = first.get(record.id);
    if (!earlier) {
      first.set(record.id, record);
      return [];
    }
    return [
      {
        code: 'registry/duplicate-id',
        args: { id: record.id, kind },
        place: placeIn(record, ['id']),
        related: [{ place: placeIn(earlier, ['id']), note: 'has it first' }],
      },
    ];
  });
}
