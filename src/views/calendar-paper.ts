import { z } from 'zod';
import { formatDate } from '../dates/format-date.ts';
import type { Body, Meeting, Settings } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import { type Desk, openDesk } from './desk.ts';
import { given } from './given.ts';
import { calendar, calendarView } from './parts/calendar.ts';
import { front, frontView, reachOf } from './parts/front.ts';
import { type Identity, identityView, shortTitle } from './parts/identity.ts';
import { type Scope, schedule, scheduleView } from './parts/schedule.ts';
import { sourceList, sourceListView } from './parts/sources.ts';

/** The subject of the calendar that is about no single body. */
export const EVERYTHING = 'all';

/** What one body announced, or everything that is announced, as known on a given day. */
export const calendarPaperView = z.strictObject({
  document: z.literal('calendar'),
  asOf: z.string(),
  body: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  identity: identityView,
  front: frontView,
  /** How current the records are. */
  reach: z.string(),
  calendar: calendarView,
  schedule: scheduleView,
  sources: sourceListView,
});

export type CalendarPaper = z.infer<typeof calendarPaperView>;

/**
 * Builds the view of a calendar.
 * @param registry all records
 * @param subject id of a body in the records, or `all`
 * @param asOf ISO 8601 day
 */
export function buildCalendarPaper(
  registry: Registry,
  subject: string,
  asOf: string,
  settings: Settings,
): CalendarPaper {
  const desk = openDesk(registry, asOf, settings);
  const body = subject === EVERYTHING ? undefined : desk.registry.bodies.get(subject);
  const scope = scopeOf(desk, body);
  const opening = {
    document: 'calendar' as const,
    asOf,
    ...given('body', body && { id: body.id, name: body.name }),
    identity: identityOf(desk, body),
    front: front(desk, {
      kicker: kickerOf(desk, body),
      title: body?.name ?? 'Everything announced',
      ...given('subtitle', body && 'Its meetings, and what was announced at them'),
    }),
    reach: reachOf(desk, body?.id),
    calendar: calendar(desk, registry, scope.concerns),
    schedule: schedule(desk, scope),
  };
  return { ...opening, sources: sourceList(desk) };
}

/** A body's calendar holds its own meetings, and what was announced at them. */
function scopeOf({ registry }: Desk, body: Body | undefined): Scope {
  if (!body) return { of: ['calendar', EVERYTHING], concerns: () => true };
  const isOwn = (meeting: Meeting | undefined) => meeting?.body === body.id;
  return {
    of: ['calendar', body.id],
    concerns: ({ event, meeting }) =>
      event.body === body.id ||
      isOwn(meeting) ||
      event.announcements.some(
        (one) => one.meeting !== undefined && isOwn(registry.meetings.get(one.meeting)),
      ),
  };
}

function identityOf(desk: Desk, body: Body | undefined): Identity {
  const about = body?.name ?? 'everything announced';
  const shorts = organisationsOf(desk, body).map(({ short }) => short);
  return {
    title: `Calendar: ${about}`,
    shortTitle: shortTitle(body?.name ?? 'Everything announced', 'Calendar'),
    subject: `Calendar of ${about}, as of ${formatDate(desk.asOf)}`,
    keywords: ['calendar', ...(body ? [body.name] : []), ...shorts],
    organisation: shorts.length === 1 ? (shorts[0] ?? 'records') : 'records',
  };
}

function kickerOf(desk: Desk, body: Body | undefined): string {
  const names = organisationsOf(desk, body).map(({ name }) => name);
  return ['Calendar', names.join(', ')].filter(Boolean).join(' · ');
}

function organisationsOf({ registry }: Desk, body: Body | undefined) {
  const all = [...registry.organisations.values()];
  return body ? all.filter(({ id }) => id === body.organisation) : all;
}
