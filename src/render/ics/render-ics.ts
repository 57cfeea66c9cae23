import ICAL from 'ical.js';
import { addDays } from '../../dates/iso-day.ts';
import type { Schedule } from '../../views/parts/schedule.ts';
import { plainText } from './plain-text.ts';

type Entry = Schedule['entries'][number];

/** A calendar file to make: its entries, and what it says of itself. */
export interface CalendarFile {
  readonly uid: string;
  readonly name: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** Lines below the description of each entry: the as-of day, and the marking as it is printed. */
  readonly footer: readonly string[];
  readonly class: 'public' | 'private' | 'confidential';
  /** At least one, as RFC 5545, section 3.6 wants. */
  readonly entries: readonly Entry[];
}

/** RFC 5545, section 3.7.3. It names no version, so that a new one changes no file. */
const PRODUCT = '-//briefpack//briefpack//EN';

/** A line has at most 75 octets, and the library does not count the blank that begins a folded one. */
ICAL.foldLength = 74;

/** Properties of RFC 7986 and of older programs, which the library does not know to be texts. */
for (const name of ['name', 'x-wr-calname', 'x-wr-caldesc']) {
  ICAL.design.icalendar.property[name] = { defaultType: 'text' };
}

/**
 * A calendar as iCalendar text (RFC 5545, RFC 7986), with CRLF at the end of each line. It is
 * published, not an invitation, so it has no METHOD. Its times are those of the entries: the same
 * entries give the same bytes.
 */
export function renderIcs(file: CalendarFile): string {
  const calendar = new ICAL.Component(['vcalendar', [], []]);
  const name = plainText(file.name);
  const description = withFooter(file.description, file);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', PRODUCT);
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('uid', file.uid);
  calendar.addPropertyWithValue('name', name);
  calendar.addPropertyWithValue('x-wr-calname', name);
  calendar.addPropertyWithValue('description', description);
  calendar.addPropertyWithValue('x-wr-caldesc', description);
  calendar.addPropertyWithValue('last-modified', midnight(lastChange(file.entries)));
  addCategories(calendar, file.categories);
  for (const entry of file.entries) calendar.addSubcomponent(eventOf(entry, file));
  return `${calendar.toString()}\r\n`;
}

function lastChange(entries: readonly Entry[]): string {
  const days = entries.map(({ modified }) => modified).sort();
  return days.at(-1) ?? '';
}

function eventOf(entry: Entry, file: CalendarFile): ICAL.Component {
  const event = new ICAL.Component(['vevent', [], []]);
  const isMonth = entry.precision === 'month';
  const title = plainText(entry.title);
  event.addPropertyWithValue('uid', entry.uid);
  event.addPropertyWithValue('dtstamp', midnight(entry.modified));
  event.addPropertyWithValue('last-modified', midnight(entry.modified));
  event.addPropertyWithValue('sequence', entry.sequence);
  event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(entry.first));
  // The end is the first day that no longer belongs to it: RFC 5545, section 3.6.1.
  event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(entry.last, 1)));
  event.addPropertyWithValue('summary', isMonth ? `[day not stated] ${title}` : title);
  event.addPropertyWithValue('status', entry.status.toUpperCase());
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  event.addPropertyWithValue('class', file.class.toUpperCase());
  if (entry.place !== undefined) event.addPropertyWithValue('location', plainText(entry.place));
  if (entry.address !== undefined) event.addPropertyWithValue('url', asUri(entry.address));
  addCategories(event, entry.categories);
  event.addPropertyWithValue('description', withFooter(entry.description, file));
  return event;
}

function withFooter(text: string, { footer }: CalendarFile): string {
  return plainText([text, ...footer].join('\n'));
}

function addCategories(component: ICAL.Component, names: readonly string[]): void {
  if (names.length === 0) return;
  const categories = new ICAL.Property('categories');
  categories.setValues(names.map(plainText));
  component.addProperty(categories);
}

/** Midnight of Greenwich: sources come out on a day, at no hour. */
function midnight(day: string): ICAL.Time {
  return ICAL.Time.fromDateTimeString(`${day}T00:00:00Z`);
}

/** A URI has no other characters than these (RFC 3986, section 2); others are written as their octets. */
function asUri(address: string): string {
  return plainText(address).replace(/[^\u0021-\u007e]/gu, encodeURIComponent);
}
