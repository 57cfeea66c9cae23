import type {
  Announcement,
  Evidence,
  Meeting,
  Participation,
  PrintedForm,
} from '../records/schema/kinds.ts';

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
  const places = announcements.flatMap(({ place }) => place ?? []);
  return new Set(dates).size > 1 || new Set(places).size > 1;
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
