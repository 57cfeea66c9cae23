import { type Extent, knownExtent } from '../dates/edtf.ts';
import { formatDate } from '../dates/format-date.ts';
import { addDays } from '../dates/iso-day.ts';
import type { Announcement, Event } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import type { Desk } from './desk.ts';
import { partyName } from './parties.ts';

/** An event as its latest known announcement has it. */
export interface Announced {
  readonly event: Event;
  readonly latest: Announcement;
  /** Null where no day, month or year is stated. */
  readonly extent: Extent | null;
  /** Publication day of the latest announcement, an ISO 8601 day. */
  readonly announcedOn: string;
}

/** An event without a date counts as ahead for so long after it was announced. In days. */
const OPEN_DAYS = 365;

/** Every announced single occasion, the earliest first; undated ones behind all others. */
export function announcedEvents(registry: Registry): Announced[] {
  return allEvents(registry).filter(({ event }) => event.recurring === undefined);
}

/** What comes round regularly, no single occasion of which is announced. */
export function recurringEvents(registry: Registry): Announced[] {
  return allEvents(registry).filter(({ event }) => event.recurring !== undefined);
}

function allEvents(registry: Registry): Announced[] {
  return [...registry.events.values()].map((event) => asAnnounced(event, registry)).sort(byDate);
}

function asAnnounced(event: Event, registry: Registry): Announced {
  const day = ({ source }: Announcement) => publishedOn(source, registry);
  const [latest] = [...event.announcements].sort((a, b) => (day(a) < day(b) ? 1 : -1));
  if (!latest) throw new Error(`the event ${event.id} has no announcement`);
  const extent = latest.date === null ? null : knownExtent(latest.date);
  return { event, latest, extent, announcedOn: day(latest) };
}

/** Day of publication of a source, empty where it has none. */
export function publishedOn(source: string, registry: Registry): string {
  const edtf = registry.sources.get(source)?.published.edtf;
  return edtf ? knownExtent(edtf).last : '';
}

function byDate(a: Announced, b: Announced): number {
  const key = (one: Announced) => `${sortDay(one)} ${one.event.id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** A month sorts at its end, a year at its end, no date behind everything: never as a first. */
function sortDay({ extent }: Announced): string {
  if (extent === null) return '9999';
  return extent.precision === 'day' || extent.precision === 'span' ? extent.first : extent.last;
}

/** Whether the event still lay ahead on the day, or may have. */
export function isAhead(one: Announced, asOf: string): boolean {
  if (one.event.meeting !== undefined) return false;
  if (one.extent === null) return addDays(one.announcedOn, OPEN_DAYS) >= asOf;
  return one.extent.last >= asOf;
}

/** The date at its true precision: `16–17 September 2021`, `October 2021 (day not stated)`. */
export function eventDate({ latest, extent, announcedOn }: Announced): string {
  if (latest.date === null || extent === null) {
    return announcedOn
      ? `date not stated (announced ${formatDate(announcedOn)})`
      : 'date not stated';
  }
  const words = formatDate(latest.date);
  if (extent.precision === 'month' || extent.precision === 'season') {
    return `${words} (day not stated)`;
  }
  return extent.precision === 'year' ? `${words} (date not stated)` : words;
}

/** Where it is to take place, as far as the latest announcement says. */
export function eventPlace({ latest }: Announced, desk: Desk): string {
  const { registry, settings } = desk;
  const state = latest.state && partyName(latest.state, registry, settings);
  if (latest.place && state && !latest.place.includes(state)) return `${latest.place}, ${state}`;
  return latest.place ?? state ?? 'place not stated';
}
