import { knownExtent } from '../dates/edtf.ts';
import { formatDate } from '../dates/format-date.ts';
import type { Body, Evidence, Meeting } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { occasionStatus } from './occasion-status.ts';
import { isHeld } from './standing.ts';
import { ordinal } from './words.ts';

/** Day by which a meeting has been held, or is to be: its last day, or the day the first report came out. */
export function heldBy(meeting: Meeting, registry: Registry): string {
  return meeting.date.edtf === null
    ? reportedOn(meeting, registry)
    : knownExtent(meeting.date.edtf).last;
}

/** Day of the first source on a meeting; empty where none is dated. */
export function reportedOn(meeting: Meeting, registry: Registry): string {
  const days = meeting.sources.flatMap((id) => {
    const edtf = registry.sources.get(id)?.published.edtf;
    return edtf ? [knownExtent(edtf).last] : [];
  });
  return days.sort()[0] ?? '';
}

/** Meetings from the earliest to the latest; those on one day by id. */
export function inOrder(meetings: Iterable<Meeting>, registry: Registry): Meeting[] {
  const key = (meeting: Meeting) => `${heldBy(meeting, registry)} ${meeting.id}`;
  return [...meetings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Full title: `16th Meeting of Secretaries of Security Councils`, `7th meeting of the Council of …`. */
export function meetingTitle(meeting: Meeting, registry: Registry): string {
  if (meeting.title) return meeting.title;
  const name = bodyOf(meeting, registry)?.name ?? 'Meeting';
  const isOccasion = /^meeting\b/i.test(name);
  if (!meeting.number) return isOccasion ? name : `Meeting of the ${name}`;
  return `${ordinal(meeting.number.value)} ${isOccasion ? name : `meeting of the ${name}`}`;
}

/** Title with date, for lists over several bodies: `Council of Foreign Ministers, 10 September 2020`. */
export function datedTitle(meeting: Meeting, registry: Registry): string {
  return `${meetingTitle(meeting, registry)}, ${meetingDate(meeting, registry)}`;
}

/** As {@link datedTitle}, with a word that it is only announced, or off, where no report has it. */
export function datedOccasion(meeting: Meeting, registry: Registry): string {
  const title = datedTitle(meeting, registry);
  const status = occasionStatus(meeting, registry);
  return status === '' ? title : `${title} (${status})`;
}

/**
 * Date in words. Where the record has none, as its sources have it word for word; where they say nothing,
 * when it was reported: never a report's day as the meeting's.
 */
export function meetingDate(meeting: Meeting, registry: Registry): string {
  const { edtf, evidence } = meeting.date;
  if (edtf !== null) return formatDate(edtf);
  const wordings = quotedWordings(evidence);
  if (wordings) return wordings;
  const reported = reportedOn(meeting, registry);
  if (!reported) return 'date not stated';
  const verb = isHeld(meeting, registry) ? 'reported' : 'announced';
  return `date not stated (${verb} ${formatDate(reported)})`;
}

/** What sources say, word for word: `“on 19 May” / “on Thursday”`; empty where none has words of its own. */
export function quotedWordings(evidence: readonly Evidence[]): string {
  const wordings = evidence.flatMap(({ says }) => (says === undefined ? [] : [`“${says}”`]));
  return [...new Set(wordings)].join(' / ');
}

/** Label in a figure that has dates of its own: `16th Security Council Secretaries`. */
export function seriesLabel(meeting: Meeting, registry: Registry): string {
  const short = bodyOf(meeting, registry)?.short ?? meetingTitle(meeting, registry);
  return meeting.number ? `${ordinal(meeting.number.value)} ${short}` : short;
}

/** Label in a table that names the series apart: `16th, 2021`, `September 2020`. */
export function columnLabel(meeting: Meeting, registry: Registry): string {
  const day = heldBy(meeting, registry);
  const stated = meeting.date.edtf !== null;
  const when = meeting.number ? day.slice(0, 4) : formatDate(day.slice(0, 7) || day);
  const words = stated ? when : `reported ${when}`;
  return meeting.number ? `${ordinal(meeting.number.value)}, ${words}` : words;
}

export function bodyOf(meeting: Meeting, registry: Registry): Body | undefined {
  return meeting.body === undefined ? undefined : registry.bodies.get(meeting.body);
}

/** The organisation a meeting belongs to: its body's, or that of the meeting it stood beside. */
export function organisationOf(meeting: Meeting, registry: Registry): string | undefined {
  const body = bodyOf(meeting, registry);
  if (body) return body.organisation;
  const beside = meeting.beside === undefined ? undefined : registry.meetings.get(meeting.beside);
  return beside && beside !== meeting ? organisationOf(beside, registry) : undefined;
}

/** The meetings of the same body before this one, the nearest first. */
export function earlierInSeries(meeting: Meeting, registry: Registry): Meeting[] {
  if (meeting.body === undefined) return [];
  const series = [...registry.meetings.values()].filter(({ body }) => body === meeting.body);
  const ordered = inOrder(series, registry);
  return ordered
    .slice(
      0,
      ordered.findIndex(({ id }) => id === meeting.id),
    )
    .reverse();
}

/** Numbers of a series that no record covers, from the first to the highest on record. */
export function missingNumbers(bodyId: string, registry: Registry): number[] {
  const numbers = [...registry.meetings.values()].flatMap(({ body, number }) =>
    body === bodyId && number ? [number.value] : [],
  );
  const highest = Math.max(0, ...numbers);
  return Array.from({ length: highest }, (_, index) => index + 1).filter(
    (number) => !numbers.includes(number),
  );
}

/** The meetings that prepared this one or took place beside it, the earliest first. */
export function meetingsBeside(meeting: Meeting, registry: Registry): Meeting[] {
  const beside = [...registry.meetings.values()].filter((one) => one.beside === meeting.id);
  return inOrder(beside, registry);
}
