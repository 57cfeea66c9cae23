import { z } from 'zod';
import type { Meeting, Topic } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { datedOccasion, meetingTitle } from '../meetings.ts';
import { isHeld } from '../standing.ts';
import { cited, citedView } from './cited.ts';

/** What one meeting had on its table, by group of topics, for a reader with two minutes. */
export const agendaView = z.strictObject({
  meeting: z.string(),
  title: z.string(),
  /** Set where no source says what was, or is to be, discussed. */
  silence: z.string().optional(),
  groups: z.array(
    z.strictObject({
      title: z.string(),
      items: z.array(z.strictObject({ topic: z.string(), statement: citedView })),
    }),
  ),
});

export type Agenda = z.infer<typeof agendaView>;

/** The agenda of a meeting; without groups where no source says what was discussed. */
export function agenda(desk: Desk, meeting: Meeting, { dated = false } = {}): Agenda {
  const { registry } = desk;
  const items = meeting.agenda.map((item) => ({ item, topic: registry.topics.get(item.topic) }));
  const sorted = items.sort((a, b) => orderOf(a.topic) - orderOf(b.topic));
  const groups = groupBy(sorted, ({ topic }) => topic?.group ?? 'Other');
  return {
    meeting: meeting.id,
    ...given('silence', items.length === 0 ? silence(meeting, desk) : undefined),
    title: dated ? datedOccasion(meeting, registry) : meetingTitle(meeting, registry),
    groups: [...groups].map(([title, entries]) => ({
      title,
      items: entries.map(({ item, topic }) => ({
        topic: topic?.name ?? item.topic,
        statement: cited(desk, item.text, item.evidence),
      })),
    })),
  };
}

function silence(meeting: Meeting, { registry }: Desk): string {
  const what = isHeld(meeting, registry) ? 'was' : 'is to be';
  return `No source on record says what ${what} discussed.`;
}

function orderOf(topic: Topic | undefined): number {
  return topic?.order ?? Number.MAX_SAFE_INTEGER;
}
