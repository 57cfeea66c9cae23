import { knownExtent } from '../../dates/edtf.ts';
import { formatDate } from '../../dates/format-date.ts';
import type { Announcement, Event } from '../../records/schema/kinds.ts';
import { announcementsConflict, announcementsDiffer } from '../../registry/differing.ts';
import { rankAnnouncements } from '../../registry/rank-announcements.ts';
import { given } from '../given.ts';
import { groupBy } from '../group-by.ts';
import { partyName } from '../parties.ts';
import { type Difference, marked, unchosen, type Whole } from './difference.ts';

/** An event for which its announcements have several dates or places. */
export function eventDifference(event: Event, whole: Whole): Difference[] {
  if (!announcementsDiffer(event.announcements)) return [];
  const [counting] = rankAnnouncements(event, whole.registry);
  const groups = groupBy(event.announcements, (one) => whenAndWhere(one, whole));
  return [
    marked({
      what: event.title,
      said: [...groups].map(([text, alike]) => ({
        text,
        sources: alike.map(({ source }) => source),
        isPrinted: counting !== undefined && alike.includes(counting),
      })),
      ...eventDecision(event, whole),
    }),
  ];
}

/** As {@link eventDifference}, where there is anything to decide, or somebody has decided. */
export function eventConflict(event: Event, whole: Whole): Difference[] {
  const isOpen = announcementsConflict(event.announcements);
  return event.chosen || isOpen ? eventDifference(event, whole) : [];
}

/** What was chosen of an event, as long as nothing came out since; else the rule. */
export function eventDecision(event: Event, { registry }: Pick<Whole, 'registry'>) {
  const { chosen } = event;
  const [counting] = rankAnnouncements(event, registry);
  if (!chosen) return { rule: unchosen('printed as announced last') };
  if (counting?.source === chosen.source) return { rule: '', ...given('choice', chosen) };
  const made = formatDate(knownExtent(chosen.on).last);
  return { rule: `the choice of ${made} is older than what was announced last, which is printed` };
}

function whenAndWhere({ date, place, state }: Announcement, whole: Whole): string {
  const where = place ?? (state && partyName(state, whole.registry, whole.settings));
  const when = date === null ? 'date not stated' : formatDate(date);
  return where ? `${when}, ${where}` : when;
}
