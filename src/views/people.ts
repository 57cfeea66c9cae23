import type { Meeting, Participation, Person, PrintedForm } from '../records/schema/kinds.ts';
import type { Registry } from '../registry/registry.ts';
import type { Desk } from './desk.ts';
import { inOrder } from './meetings.ts';
import { attendedSeats } from './standing.ts';

/** One source's way of printing a participant, with the id of that source. */
export interface Printed extends PrintedForm {
  readonly source: string;
}

/** How the sources print a participant, in the meeting's own order of sources, others behind. */
export function printedForms(seat: Participation, meeting: Meeting): Printed[] {
  const rank = (source: string) => {
    const index = meeting.sources.indexOf(source);
    return index < 0 ? meeting.sources.length : index;
  };
  return Object.entries(seat.printed)
    .map(([source, form]) => ({ ...form, source }))
    .sort((a, b) => rank(a.source) - rank(b.source) || (a.source < b.source ? -1 : 1));
}

/**
 * The printed form whose title a paper shows: the chosen source's, else the first that is in print and
 * not our translation.
 */
export function leadingForm(seat: Participation, meeting: Meeting): Printed | undefined {
  const forms = printedForms(seat, meeting);
  const chosen = chosenForm(seat);
  if (chosen) return chosen;
  return forms.find(({ title, translated }) => title !== null && !translated) ?? forms[0];
}

/** How the source prints a participant that a curator chose to follow. */
export function chosenForm({ chosen, printed }: Participation): Printed | undefined {
  // A source may be called `constructor`, which every object knows.
  if (!chosen || !Object.hasOwn(printed, chosen.source)) return;
  const form = printed[chosen.source];
  return form && { ...form, source: chosen.source };
}

/** Who was in the chair, by the name that the meeting's own list shows. */
export function chairName({ chairPerson, participations }: Meeting, registry: Registry) {
  if (!chairPerson) return;
  const seat = participations.find(({ person }) => person === chairPerson.person);
  return seat ? seatName(seat, registry) : personName(chairPerson.person, registry);
}

/**
 * What a paper calls a participant: as the chosen source prints the name, else by the house form. A
 * name in another script stands beside the house form and never in its place.
 */
export function seatName(seat: Participation, registry: Registry): string {
  const chosen = chosenForm(seat)?.name;
  const isReadable = chosen !== undefined && /\p{Script=Latin}/u.test(chosen);
  return isReadable ? chosen : personName(seat.person, registry);
}

/** Position in the chosen source's list, else in the first source's that has one. */
export function placeInList(seat: Participation, meeting: Meeting): number | undefined {
  const listed = printedForms(seat, meeting).filter((form) => form.placeInList !== undefined);
  const chosen = meeting.attendance.chosen?.source;
  return (listed.find(({ source }) => source === chosen) ?? listed[0])?.placeInList;
}

/** The sources that print the participant's house name, or any form where none prints just that. */
export function nameSources(seat: Participation, meeting: Meeting, name: string): Printed[] {
  const forms = printedForms(seat, meeting);
  const bare = (text: string) => text.replace(/\s/g, '');
  const same = forms.filter((form) => bare(form.name) === bare(name));
  return same.length > 0 ? same : forms;
}

/** The sources that print the same title as the one a paper shows. */
export function titleSources(seat: Participation, meeting: Meeting): Printed[] {
  const title = leadingForm(seat, meeting)?.title;
  return printedForms(seat, meeting).filter((form) => form.title === title);
}

/** The evidence of a participation: the sources that print it. */
export function seatEvidence(seat: Participation): { source: string }[] {
  return Object.keys(seat.printed).map((source) => ({ source }));
}

export function personName(id: string, registry: Registry): string {
  return registry.people.get(id)?.name ?? id;
}

/** The name in its own script, as far as a known source gives it, with the language of each. */
export function originalNames(person: Person | undefined, desk: Desk) {
  return (person?.original ?? []).map(({ form, language, evidence }) => ({
    text: form,
    language,
    refs: desk.cite(evidence),
  }));
}

/**
 * Every spelling in Latin letters seen in known sources, with its sources, except the one shown.
 * @param shown the name as the paper has it; the house form where left out
 */
export function otherSpellings(person: Person | undefined, desk: Desk, shown = person?.name) {
  return (person?.forms ?? [])
    .filter(({ form }) => form !== shown && /\p{Script=Latin}/u.test(form))
    .map(({ form, evidence }) => ({ text: form, refs: desk.cite(evidence) }));
}

/** A person's seats at earlier meetings that were held, the latest first. */
export function earlierSeats(
  person: string,
  meeting: Meeting,
  registry: Registry,
): { meeting: Meeting; seat: Participation }[] {
  const ordered = inOrder(registry.meetings.values(), registry);
  const earlier = ordered.slice(
    0,
    ordered.findIndex(({ id }) => id === meeting.id),
  );
  return earlier.reverse().flatMap((one) => {
    // Most people were at few meetings, so the question whether one was held comes last.
    if (!one.participations.some((seat) => seat.person === person)) return [];
    const seat = attendedSeats(one, registry).find((candidate) => candidate.person === person);
    return seat ? [{ meeting: one, seat }] : [];
  });
}
