import { formatDate } from '../../dates/format-date.ts';
import type { State } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import { statusOn } from '../../views/parties.ts';

/** A state's status in each organisation on a day: `member of LoL since 1 May 2019`. */
export function statusInWords(state: State, asOf: string, registry: Registry): string[] {
  return [...registry.organisations.values()].flatMap(({ id, short }) => {
    const row = statusOn(state.id, id, asOf, registry);
    return row ? [`${row.status} of ${short} since ${formatDate(row.from)}`] : [];
  });
}
