import { z } from 'zod';
import { knownExtent } from '../../dates/edtf.ts';
import { formatDate } from '../../dates/format-date.ts';
import type { Desk } from '../desk.ts';
import { isHeld } from '../standing.ts';
import { counted } from '../words.ts';

/** The block at the head of a brief: what it is, for which day, and who prepared it. */
export const frontView = z.strictObject({
  kicker: z.string(),
  title: z.string(),
  subtitle: z.string().optional(),
  asOf: z.string(),
  unit: z.string().optional(),
  /** `4, issued 5 March 2022`; set where it is an edition. */
  edition: z.string().optional(),
});

export type Front = z.infer<typeof frontView>;

export function front(desk: Desk, words: Pick<Front, 'kicker' | 'title' | 'subtitle'>): Front {
  const { unit } = desk.settings;
  return {
    ...words,
    asOf: formatDate(desk.asOf),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** How current the records are on the as-of day, in a sentence. */
export function reachOf(desk: Desk, body?: string): string {
  const known = [...desk.registry.meetings.values()].filter(
    (one) => body === undefined || one.body === body,
  );
  const announced = known.filter((one) => !isHeld(one, desk.registry)).length;
  const only = announced > 0 ? `, ${announced} of them only announced` : '';
  const meetings = `${counted(known.length, 'meeting')}${body === undefined ? '' : ' of its own'}`;
  const latest = latestReport(desk);
  if (latest === undefined) return 'No report on record was published by this day.';
  return `${meetings} on record${only}; latest report of ${formatDate(latest)}.`;
}

/** Publication day of the latest source that reports a meeting or announces an event. */
function latestReport(desk: Desk): string | undefined {
  const { meetings, events, sources } = desk.registry;
  const ids = [
    ...[...meetings.values()].flatMap((meeting) => meeting.sources),
    ...[...events.values()].flatMap((event) => event.announcements.map(({ source }) => source)),
  ];
  const days = ids.flatMap((id) => {
    const edtf = sources.get(id)?.published.edtf;
    return edtf ? [knownExtent(edtf).last] : [];
  });
  return days.sort().at(-1);
}
