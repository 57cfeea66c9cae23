import { z } from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import { addDays, daysBetween } from '../../dates/iso-day.ts';
import type { Meeting, Participation } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import { announcedOccasions } from '../announced-meetings.ts';
import type { Desk } from '../desk.ts';
import { type Announced, eventDate, isAhead } from '../events.ts';
import { heldBy, inOrder, meetingDate, meetingTitle, seriesLabel } from '../meetings.ts';
import { partyName } from '../parties.ts';
import { attendedSeats, isHeld } from '../standing.ts';
import { spreadOut } from './spread-out.ts';
import { placeLabels, tenths } from './timeline-labels.ts';

const anchor = z.enum(['start', 'end']);

const markView = z.strictObject({
  /**
   * `seated` at the table, `deputy` there, `video`: took part by video, `apart`: not there or no
   * list; `event`: announced, from its first to its last possible day.
   */
  shape: z.enum(['seated', 'deputy', 'video', 'apart', 'event']),
  width: z.number(),
  x: z.number(),
  y: z.number(),
  label: z.string(),
  labelX: z.number(),
  labelY: z.number(),
  /** Where the line ends that leads from a meeting to its label, or from an event to the axis. */
  stemY: z.number(),
  anchor,
});

/** A figure of time in points: meetings above the axis, announced events below it. */
export const timelineView = z.strictObject({
  alt: z.string(),
  width: z.number(),
  height: z.number(),
  axisY: z.number(),
  asOf: z.strictObject({ x: z.number(), label: z.string(), anchor, labelX: z.number() }),
  ticks: z.array(z.strictObject({ x: z.number(), label: z.string() })),
  marks: z.array(markView),
});

export type Timeline = z.infer<typeof timelineView>;
type Mark = Timeline['marks'][number];

/** Width of the figure in points: the measure of an A4 page in the house theme. */
const WIDTH = 467;
const LANE = 12;
const AS_OF_ROOM = 12;
/** Least width of an event's mark, so that a day can be seen. */
const EVENT_WIDTH = 5;
/** Distance of the middles of two meetings' marks at which they do not touch. */
const MEETING_GAP = 9;
/** A year's label needs so much room before the right edge. */
const TICK_ROOM = 24;

interface Item {
  readonly day: string;
  readonly label: string;
  readonly shape: Mark['shape'];
  /** First and last possible day of an event. */
  readonly span?: readonly [string, string];
  readonly announced?: Announced;
}

/** The timeline of a country; undefined where nothing on record has a day to stand at. */
export function timeline(desk: Desk, code: string): Timeline | undefined {
  const meetings = meetingItems(desk, code);
  const events = eventItems(desk);
  if (meetings.length + events.length === 0) return;
  const days = [...meetings, ...events].flatMap(({ day, span }) => [day, ...(span ?? [])]);
  const scale = scaleOver([...days, desk.asOf]);
  const above = placeLabels(besideOneAnother(meetings, desk.asOf, scale), WIDTH);
  const below = placeLabels(
    events.map((item) => ({ ...item, x: scale.at(item.day), width: eventWidth(item, scale) })),
    WIDTH,
  );
  const axisY = AS_OF_ROOM + above.lanes * LANE + 10;
  const height = axisY + 18 + below.lanes * LANE + 4;
  return {
    alt: altText(desk, code, events),
    width: WIDTH,
    height,
    axisY,
    asOf: asOfMark(scale.at(desk.asOf), desk.asOf),
    ticks: scale.years
      .map((year) => ({ x: scale.at(`${year}-01-01`), label: String(year) }))
      .filter(({ x }) => x <= WIDTH - TICK_ROOM),
    marks: [
      ...above.placed.map((item) => meetingMark(item, axisY)),
      ...below.placed.map((item) => eventMark(item, axisY)),
    ],
  };
}

type Scale = ReturnType<typeof scaleOver>;
type Placed = ReturnType<typeof placeLabels<Item & { x: number; width: number }>>['placed'][number];

/** Meetings whose marks would touch stand side by side, none of them past the as-of day. */
function besideOneAnother(meetings: readonly Item[], asOf: string, scale: Scale) {
  const room = [MEETING_GAP / 2, Math.max(MEETING_GAP / 2, scale.at(asOf))] as const;
  const places = spreadOut(
    meetings.map(({ day }) => scale.at(day)),
    MEETING_GAP,
    room,
  );
  return meetings.map((item, index) => ({ ...item, x: tenths(places[index] ?? 0), width: 0 }));
}

function eventWidth({ span: [first, last] = ['', ''] }: Item, scale: Scale): number {
  return tenths(Math.max(EVENT_WIDTH, scale.at(last) - scale.at(first)));
}

/** A meeting's mark stands on the axis, its label above it. */
function meetingMark(
  { x, width, shape, label, labelX, anchor: side, lane }: Placed,
  axisY: number,
): Mark {
  const labelY = axisY - 12 - lane * LANE;
  return { shape, x, y: axisY, width, label, labelX, labelY, stemY: labelY + 2, anchor: side };
}

/** An event's mark stands beside its label below the axis, so that none lies over another. */
function eventMark(
  { x, width, shape, label, labelX, anchor: side, lane }: Placed,
  axisY: number,
): Mark {
  const labelY = axisY + 26 + lane * LANE;
  return { shape, x, y: labelY - 3, width, label, labelX, labelY, stemY: axisY, anchor: side };
}

/** As many as a figure can hold with a label each; the tables have them all. */
const MAX_MEETINGS = 12;
const MAX_EVENTS = 8;

function meetingItems(desk: Desk, code: string): Item[] {
  return seriesMeetings(desk).map((meeting) => ({
    day: heldBy(meeting, desk.registry),
    label: `${seriesLabel(meeting, desk.registry)}${meeting.date.edtf === null ? ' (day not stated)' : ''}`,
    shape: shapeOf(desk, meeting, code),
  }));
}

/** Meetings of bodies that were held; those beside them share their days and would only crowd the figure. */
function seriesMeetings({ registry }: Desk): Meeting[] {
  const ofBodies = inOrder(registry.meetings.values(), registry).filter(
    (meeting) => meeting.body !== undefined && isHeld(meeting, registry),
  );
  return ofBodies.slice(-MAX_MEETINGS);
}

function shapeOf({ registry }: Desk, meeting: Meeting, code: string): Mark['shape'] {
  const seats = attendedSeats(meeting, registry).filter(({ delegation }) => delegation === code);
  if (seats.length === 0) return 'apart';
  if (seats.some((seat) => tookPartByVideo(seat))) return 'video';
  return seats.some(({ capacity }) => capacity === 'deputy') ? 'deputy' : 'seated';
}

function tookPartByVideo({ printed }: Participation): boolean {
  return Object.values(printed).some(({ mode }) => mode === 'by video');
}

function eventItems({ registry, asOf }: Desk): Item[] {
  const items = announcedOccasions(registry).flatMap((one): Item[] => {
    if (one.extent === null || one.isHeld || one.off) return [];
    const { first, last } = one.extent;
    const near = isAhead(one, asOf) || Math.abs(daysBetween(first, asOf)) <= 366;
    if (!near) return [];
    const label = eventLabel(one, registry);
    return [{ day: first, label, shape: 'event', span: [first, last], announced: one }];
  });
  const sooner = (item: Item) => Math.abs(daysBetween(item.day, asOf));
  return items.sort((a, b) => sooner(a) - sooner(b)).slice(0, MAX_EVENTS);
}

/** A meeting of a body goes by the body's short name; anything else by its title. */
function eventLabel({ event }: Announced, registry: Registry): string {
  const body = event.body === undefined ? undefined : registry.bodies.get(event.body);
  return body?.short ?? event.title;
}

/** A linear scale over days, a little wider than what it holds, with the years that begin in it. */
function scaleOver(days: readonly string[]) {
  const sorted = [...days].sort();
  const first = sorted[0] ?? '';
  const last = sorted.at(-1) ?? first;
  const margin = Math.max(60, Math.round(daysBetween(first, last) * 0.04));
  const start = addDays(first, -margin);
  const length = daysBetween(start, addDays(last, margin));
  const [from, to] = [Number(start.slice(0, 4)) + 1, Number(addDays(last, margin).slice(0, 4))];
  return {
    at: (day: string) => tenths((daysBetween(start, day) / length) * WIDTH),
    years: Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index),
  };
}

function asOfMark(x: number, asOf: string): Timeline['asOf'] {
  const left = x > WIDTH / 2;
  return {
    x,
    label: `as of ${formatDate(asOf)}`,
    anchor: left ? 'end' : 'start',
    labelX: left ? x - 3 : x + 3,
  };
}

/** The figure in words, for readers who cannot see it. */
function altText(desk: Desk, code: string, drawn: readonly Item[]): string {
  const { registry, settings, asOf } = desk;
  const name = partyName(code, registry, settings);
  const meetings = seriesMeetings(desk).map(
    (meeting) =>
      `${meetingTitle(meeting, registry)}, ${meetingDate(meeting, registry)}: ${name} ${SHAPE_WORDS[shapeOf(desk, meeting, code)]}`,
  );
  const ahead = announcedOccasions(registry)
    .filter((one) => isAhead(one, asOf))
    .map(eventInWords);
  const earlier = drawn.flatMap(({ announced }) =>
    announced && !isAhead(announced, asOf) ? [eventInWords(announced)] : [],
  );
  return [
    `Timeline as of ${formatDate(asOf)}.`,
    ...sentence('Meetings on record', meetings),
    ...sentence('Announced and ahead', ahead),
    ...sentence('Announced for a time before', earlier),
  ].join(' ');
}

function sentence(about: string, parts: readonly string[]): string[] {
  return parts.length > 0 ? [`${about}: ${parts.join('; ')}.`] : [];
}

function eventInWords(one: Announced): string {
  return `${one.event.title}, ${eventDate(one)}`;
}

const SHAPE_WORDS: Readonly<Record<Mark['shape'], string>> = {
  seated: 'at the table',
  deputy: 'represented by a deputy',
  video: 'took part by video',
  apart: 'not at the table or no list published',
  event: '',
};
