import { z } from 'zod';
import type { Meeting, Topic } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { bodyOf, columnLabel, inOrder } from '../meetings.ts';
import { isHeld } from '../standing.ts';

/** Which topics were on the table of which meeting, and what entered or left a series. */
export const topicGridView = z.strictObject({
  /** Series of meetings over the columns they span. */
  series: z.array(z.strictObject({ label: z.string(), span: z.number() })),
  meetings: z.array(z.strictObject({ label: z.string() })),
  /** Set where there are more meetings than a page has columns for. */
  left: z.string().optional(),
  rows: z.array(
    z.strictObject({
      topic: z.string(),
      /** Whether the topic is the first of its group. */
      startsGroup: z.boolean(),
      /** Whether no page should end below it, so that no topic stands alone of its group. */
      keepsNext: z.boolean(),
      cells: z.array(
        z.strictObject({
          /** `on` the table, `new` since the previous of the series, `left` since then, or `off`. */
          kind: z.enum(['on', 'new', 'left', 'off']),
          on: z.boolean(),
          text: z.string(),
        }),
      ),
    }),
  ),
});

export type TopicGrid = z.infer<typeof topicGridView>;
type Cell = TopicGrid['rows'][number]['cells'][number];

/** As many meetings as a page has room for beside the topics. */
const MAX_COLUMNS = 8;

/** The grid over all meetings held that have an agenda, grouped by series, the earliest first. */
export function topicGrid(desk: Desk): TopicGrid {
  const { registry } = desk;
  const withAgenda = inOrder(registry.meetings.values(), registry).filter(
    (meeting) => meeting.agenda.length > 0 && isHeld(meeting, registry),
  );
  const latest = withAgenda.slice(-MAX_COLUMNS);
  const series = bySeries(latest);
  const meetings = series.flat();
  const topics = [...registry.topics.values()].sort((a, b) => a.order - b.order);
  const used = topics.filter(({ id }) => meetings.some((meeting) => hasTopic(meeting, id)));
  return {
    series: series.map((list) => ({ label: seriesName(list, desk), span: list.length })),
    ...given('left', leftOut(latest.length, withAgenda.length)),
    meetings: meetings.map((meeting) => ({ label: columnLabel(meeting, registry) })),
    rows: used.map(({ id, name }, index) => ({
      topic: name,
      startsGroup: startsGroup(used, index),
      keepsNext: keepsNext(used, index),
      cells: meetings.map((meeting, index) => cell(id, meeting, meetings[index - 1])),
    })),
  };
}

function startsGroup(topics: readonly Topic[], index: number): boolean {
  return topics[index - 1]?.group !== topics[index]?.group;
}

/** The first two topics of a group stay together, and the last two. */
function keepsNext(topics: readonly Topic[], index: number): boolean {
  const isLast = (at: number) => at + 1 >= topics.length || startsGroup(topics, at + 1);
  return !isLast(index) && (startsGroup(topics, index) || isLast(index + 1));
}

function leftOut(shown: number, all: number): string | undefined {
  return shown === all ? undefined : `The ${shown} latest of ${all} meetings on record are shown.`;
}

/** Series with most meetings first, so that what enters and leaves reads from left to right. */
function bySeries(meetings: readonly Meeting[]): Meeting[][] {
  const series = [...groupBy(meetings, ({ body, id }) => body ?? id).values()];
  return series.sort((a, b) => b.length - a.length);
}

function seriesName([first]: readonly Meeting[], { registry }: Desk): string {
  return (first && bodyOf(first, registry)?.short) ?? first?.title ?? '';
}

function hasTopic({ agenda }: Meeting, topic: string): boolean {
  return agenda.some((item) => item.topic === topic);
}

function cell(topic: string, meeting: Meeting, before: Meeting | undefined): Cell {
  const on = hasTopic(meeting, topic);
  const sameSeries = before?.body !== undefined && before.body === meeting.body;
  if (!sameSeries) return on ? { kind: 'on', on, text: '●' } : { kind: 'off', on, text: '' };
  const was = hasTopic(before, topic);
  if (on) return was ? { kind: 'on', on, text: '●' } : { kind: 'new', on, text: '● new' };
  return was ? { kind: 'left', on, text: 'left' } : { kind: 'off', on, text: '' };
}
