import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Kind, Records } from '../../records/schema/kinds.ts';
import { visitReferences } from '../../registry/references.ts';
import { fileOf } from '../../schema/places.ts';

/** The file of a record of the kind that has the id already. */
export function recordWithId(id: string, kind: Kind, records: Records): string | undefined {
  const all: readonly { readonly id: string }[] = records[kind];
  const taken = all.find((record) => record.id === id);
  return taken && fileOf(taken);
}

/**
 * The source that a new record rests on: the one asked for, else the latest of those that no
 * record uses yet, which is the one somebody has just started, else the latest item of all.
 */
export function sourceFor(wanted: string | undefined, records: Records): string | Diagnostic {
  const ids = records.sources.map(({ id }) => id);
  if (wanted !== undefined) {
    if (ids.includes(wanted)) return wanted;
    const [near] = nearest(wanted, ids);
    const args = { found: wanted, ...(near ? { nearest: near } : {}) };
    return { code: 'cli/source-wanted', args };
  }
  const used = new Set<string>();
  visitReferences(records, ({ id }) => used.add(id));
  const unused = records.sources.filter(({ id }) => !used.has(id));
  const items = records.sources.filter(({ kind }) => kind !== 'reference');
  return latest(unused) ?? latest(items) ?? { code: 'cli/source-wanted', args: {} };
}

function latest(sources: Records['sources']): string | undefined {
  const day = ({ published }: Records['sources'][number]) => published.edtf ?? '';
  return [...sources].sort((a, b) => (day(a) < day(b) ? 1 : -1))[0]?.id;
}

/** The body of the series that an id continues: `scs-17` follows `scs-16`. */
export function bodyFor(id: string, records: Records): string | undefined {
  const series = seriesOf(id);
  const sibling = records.meetings.findLast((one) => seriesOf(one.id) === series && one.body);
  return sibling?.body ?? records.bodies.find((body) => body.id === series)?.id;
}

function seriesOf(id: string): string {
  return id.replace(/-\d+$/, '');
}
