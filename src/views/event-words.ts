import { formatDate } from '../dates/format-date.ts';
import type { Announcement, Meeting } from '../records/schema/kinds.ts';
import { announcementsConflict, announcementsDiffer } from '../registry/differing.ts';
import type { Registry } from '../registry/registry.ts';
import type { Desk } from './desk.ts';
import { choiceWords } from './differences/difference.ts';
import { eventDecision } from './differences/of-events.ts';
import { type Announced, eventDate, eventPlace, publishedOn } from './events.ts';
import { bodyOf, seriesLabel } from './meetings.ts';
import { personName } from './people.ts';
import { listed, ordinal } from './words.ts';

/** An event in one line: title, date at its true precision, place. */
export function eventWords(desk: Desk, one: Announced): string {
  return `${one.event.title}, ${eventDate(one)}, ${eventPlace(one, desk)}`;
}

/** What a paper says of an event beside its date, title and place; empty where that is all. */
export function eventSays(desk: Desk, one: Announced): string {
  return [changeWords(desk, one), eventDetails(desk, one)].filter(Boolean).join('; ');
}

/** As {@link eventSays}, without how the latest announcement leaves it. */
export function eventDetails(desk: Desk, one: Announced): string {
  return [
    one.off?.says,
    one.latest === one.off ? '' : one.latest.says,
    groundOf(one),
    otherDates(one),
    decisionOn(desk, one),
    expected(desk, one),
  ]
    .filter(Boolean)
    .join('; ');
}

/** At which meetings it was announced, and in which reports apart from any meeting. */
export function announcedAt(desk: Desk, { event, off }: Announced): string {
  return occasions(
    desk,
    event.announcements.filter((one) => one !== off),
  );
}

/** How the latest announcement leaves it, where that is more than announced, and who says so. */
export function changeWords(desk: Desk, { off, latest }: Announced): string {
  if (off) {
    const words = off.status === 'postponed' ? 'postponed, no new date stated' : 'cancelled';
    return `${words} (${occasions(desk, [off])})`;
  }
  if (latest.status === 'announced') return '';
  return `${latest.status} (${occasions(desk, [latest])})`;
}

/** On what ground the date stands, where no announcement gives it outright. */
function groundOf({ event, latest }: Announced): string {
  const alike = event.announcements.filter(({ date }) => date === latest.date);
  if ([latest, ...alike].some(({ basis }) => basis === 'stated')) return '';
  const because = latest.because === undefined ? '' : `: ${latest.because}`;
  return latest.basis === 'derived' ? `date derived${because}` : `date as reported${because}`;
}

/** People announced for it, as far as a known source names them. */
function expected({ registry }: Desk, { event }: Announced): string {
  const ids = event.announcements.flatMap(({ expects }) => expects);
  const names = [...new Set(ids)].map((id) => personName(id, registry));
  return names.length === 0 ? '' : `expected there: ${listed(names)}`;
}

/** By whose word one of several dates or places is printed. */
function decisionOn(desk: Desk, { event }: Announced): string {
  const { announcements, chosen } = event;
  if (!announcementsDiffer(announcements)) return '';
  if (!chosen && !announcementsConflict(announcements)) return '';
  const { choice, rule } = eventDecision(event, desk);
  return choice ? choiceWords(choice) : rule;
}

/** What other announcements gave as the date, where it was another or a less exact one. */
function otherDates({ event, latest }: Announced): string {
  const dates = event.announcements.flatMap(({ date }) =>
    date === null || date === latest.date ? [] : [formatDate(date)],
  );
  return dates.length === 0 ? '' : `also announced for ${listed([...new Set(dates)])}`;
}

function occasions({ registry }: Desk, announcements: readonly Announcement[]): string {
  const labels = announcements.map(({ meeting: id, source }) => {
    const meeting = id === undefined ? undefined : registry.meetings.get(id);
    return meeting ? occasionLabel(meeting, registry) : reportLabel(source, registry);
  });
  return listed([...new Set(labels)]);
}

function occasionLabel(meeting: Meeting, registry: Registry): string {
  return meeting.number
    ? `${ordinal(meeting.number.value)} meeting, ${bodyOf(meeting, registry)?.short ?? ''}`
    : seriesLabel(meeting, registry);
}

function reportLabel(source: string, registry: Registry): string {
  const day = publishedOn(source, registry);
  return day ? `report of ${formatDate(day)}` : 'report without a date';
}
