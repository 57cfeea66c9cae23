import { z } from 'zod';
import type { Meeting, Topic } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { groupBy } from '../group-by.ts';
import { datedTitle, meetingTitle } from '../meetings.ts';
import { cited, citedView } from './cited.ts';

/** What one meeting had on its table, by group of topics, for a reader with two minutes. */
export const agendaView = z.strictObject({
  meeting: z.string(),
  title: z.string(),
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
    title: dated ? datedTitle(meeting, registry) : meetingTitle(meeting, registry),
    groups: [...groups].map(([title, entries]) => ({
      title,
      items: entries.map(({ item, topic }) => ({
        topic: topic?.name ?? item.topic,
        statement: cited(desk, item.text, item.evidence),
      })),
    })),
  };
}

function orderOf(topic: Topic | undefined): number {
  return topic?.order ?? Number.MAX_SAFE_INTEGER;
}
