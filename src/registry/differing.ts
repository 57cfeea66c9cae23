import type {
  Announcement,
  Evidence,
  Meeting,
  Participation,
  PrintedForm,
} from '../records/schema/kinds.ts';
import { extentOrNone, overlap } from './dates-meet.ts';

/** Whether a fact rests on several sources, at least one of which has it in its own way. */
export function evidenceDiffers(evidence: readonly Evidence[]): boolean {
  const sources = new Set(evidence.map(({ source }) => source));
  return sources.size > 1 && evidence.some(({ says }) => says !== undefined);
}

/** Whether sources print somebody differently: name, title or way of taking part. */
export function formsDiffer(forms: readonly PrintedForm[]): boolean {
  const words = ({ honorific, name, title, translated, mode }: PrintedForm) =>
    JSON.stringify([honorific, name, title, translated, mode]);
  return new Set(forms.map(words)).size > 1;
}

/** Whether announcements of an event give more than one date, or more than one place. */
export function announcementsDiffer(announcements: readonly Announcement[]): boolean {
  const dates = announcements.flatMap(({ date }) => date ?? []);
  return new Set(dates).size > 1 || placesOf(announcements).size > 1;
}

/**
 * Whether they cannot all be right. A day in a month that was announced before is the same date told more
 * exactly, and who postpones an event says that it had another.
 */
export function announcementsConflict(announcements: readonly Announcement[]): boolean {
  const postponed = announcements.filter(({ status, date }) => status === 'postponed' && date);
  const counting = postponed.length > 0 ? postponed : announcements;
  const dates = counting.flatMap(({ date }) => extentOrNone(date) ?? []);
  const isApart = dates.some((one) => dates.some((other) => !overlap(one, other)));
  return isApart || placesOf(counting).size > 1;
}

function placesOf(announcements: readonly Announcement[]): ReadonlySet<string> {
  return new Set(announcements.flatMap(({ place }) => place ?? []));
}

/** The delegations of each source that lists them, in its order; those without a place are left out. */
export function listsBySource(
  seats: readonly Participation[],
): ReadonlyMap<string, readonly string[]> {
  const entries = seats.flatMap(({ delegation, printed }) =>
    Object.entries(printed).flatMap(([source, { placeInList: place }]) =>
      place === undefined ? [] : [{ source, delegation, place }],
    ),
  );
  const sources = [...new Set(entries.map(({ source }) => source))];
  return new Map(
    sources.map((source) => {
      const own = entries.filter((one) => one.source === source);
      const inOrder = own.sort((a, b) => a.place - b.place).map(({ delegation }) => delegation);
      // Who comes second in a delegation changes no order.
      return [source, [...new Set(inOrder)]];
    }),
  );
}

/** Whether sources list the delegations of a meeting in different orders. */
export function listsDiffer({ participations }: Meeting): boolean {
  const lists = [...listsBySource(participations).values()];
  return new Set(lists.map((parties) => parties.join(' '))).size > 1;
}

/** The reports of a meeting that are silent on a fact which others give. */
export function silentOn({ sources }: Meeting, evidence: readonly Evidence[]): string[] {
  const speaking = new Set(evidence.map(({ source }) => source));
  return sources.filter((source) => !speaking.has(source));
}
