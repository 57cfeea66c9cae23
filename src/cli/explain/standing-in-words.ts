import { formatDate } from '../../dates/format-date.ts';
import type { Participation } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import { personName } from '../../views/people.ts';
import { sourcesOf } from './cited-sources.ts';

/** How a participation stood before the meeting, entry by entry; empty where nothing is on record. */
export function standingInWords({ standing }: Participation, registry: Registry): string {
  const entries = standing.map(({ status, on, by, evidence }) => {
    const other = by === undefined ? '' : ` by ${personName(by, registry)}`;
    return `${status}${other} on ${formatDate(on)} ${sourcesOf(evidence)}`;
  });
  return entries.length > 0 ? `; ${entries.join(', ')}` : '';
}
