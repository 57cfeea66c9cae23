import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Kind, Records, State } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { FOLDERS, visitReferences } from '../references.ts';
import type { Rule } from '../rule.ts';

/** Kinds that are there to be referred to, each with its word in messages. */
const WORDS: Partial<Readonly<Record<Kind, string>>> = {
  people: 'person',
  sources: 'source',
  topics: 'topic',
  instruments: 'instrument',
  bodies: 'body',
  organisations: 'organisation',
  states: 'state',
};

/** A record that nothing refers to, so that no paper will ever show it. */
export const unusedIds: Rule = (registry, records) => {
  const used = usedIn(records);
  return (Object.entries(WORDS) as [Kind, string][]).flatMap(([kind, word]) =>
    [...registry[kind].values()]
      .filter((record) => !used.get(kind)?.has(record.id) && !standsAlone(record))
      .map(
        (record): Diagnostic => ({
          code: 'registry/unused-id',
          args: { id: record.id, word },
          place: placeIn(record, ['id']),
        }),
      ),
  );
};

function usedIn(records: Records): Map<Kind, Set<string>> {
  const used = new Map<Kind, Set<string>>();
  visitReferences(records, ({ to, id }) => {
    const ids = used.get(FOLDERS[to]);
    if (ids) ids.add(id);
    else used.set(FOLDERS[to], new Set([id]));
  });
  return used;
}

/** A state with a status is on record for its own sake: where it was absent is worth knowing. */
function standsAlone(record: object): boolean {
  return ((record as Partial<State>).status?.length ?? 0) > 0;
}
