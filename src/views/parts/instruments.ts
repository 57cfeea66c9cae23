import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import type { Evidence, Meeting } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';

/** The documents and treaties a meeting referred to. */
export const instrumentsView = z.array(
  z.strictObject({
    name: z.string(),
    kind: z.string(),
    date: z.string(),
    refs: z.array(z.number()),
  }),
);

export type Instruments = z.infer<typeof instrumentsView>;

/** Instruments cited by a meeting's agenda and outcomes, the dated ones first by date. */
export function instruments(desk: Desk, meeting: Meeting): Instruments {
  const cites = new Map<string, Evidence[]>();
  for (const { instruments: ids, evidence } of [...meeting.agenda, ...meeting.outcomes]) {
    for (const id of ids) cites.set(id, [...(cites.get(id) ?? []), ...evidence]);
  }
  const found = [...cites].flatMap(([id, evidence]) => {
    const instrument = desk.registry.instruments.get(id);
    return instrument ? [{ instrument, evidence }] : [];
  });
  return found
    .sort((a, b) => (sortKey(a.instrument) < sortKey(b.instrument) ? -1 : 1))
    .map(({ instrument, evidence }) => ({
      name: instrument.name,
      kind: instrument.kind,
      date: instrument.date === null ? 'not stated' : formatDate(instrument.date),
      refs: desk.cite(evidence),
    }));
}

function sortKey({ date, name }: { date: string | null; name: string }): string {
  return `${date ?? '9999'} ${name}`;
}
