import type { Kind } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { counted } from '../views/words.ts';
import { KINDS } from './explain/records-of.ts';

/** How many things a run looked at. */
interface Looked {
  readonly files: number;
  readonly records: Readonly<Partial<Record<Kind, number>>>;
  readonly documents: number;
}

/** What one record of a kind is called. */
const ONE: Readonly<Record<Kind, string>> = {
  sources: 'source',
  organisations: 'organisation',
  bodies: 'body',
  states: 'state',
  people: 'person',
  meetings: 'meeting',
  events: 'event',
  topics: 'topic',
  instruments: 'instrument',
  orders: 'order',
  briefings: 'briefing',
};

/** How many records of each kind there are. */
export function countRecords(registry: Registry): Record<Kind, number> {
  const counts = KINDS.map((kind) => [kind, registry[kind].size]);
  return Object.fromEntries(counts) as Record<Kind, number>;
}

/** `61 files, 8 sources, 1 body, 17 documents`; kinds without a record are left out. */
export function countInWords({ files, records, documents }: Looked): string {
  const kinds = KINDS.flatMap((kind) => {
    const count = records[kind] ?? 0;
    return count > 0 ? [counted(count, ONE[kind], kind)] : [];
  });
  const made = documents > 0 ? [counted(documents, 'document')] : [];
  return [counted(files, 'file'), ...kinds, ...made].join(', ');
}
