import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Meeting, Person } from '../../records/schema/kinds.ts';
import { fileOf, placeIn } from '../../schema/places.ts';
import { seatsOf } from '../at-meetings.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/** A name printed at a meeting that the person's record does not give for that source. */
export const nameForms: Rule = (registry) =>
  [...registry.meetings.values()].flatMap((meeting) => [
    ...printedNames(meeting, registry),
    ...mentionedNames(meeting, registry),
  ]);

function printedNames(meeting: Meeting, registry: Registry): Diagnostic[] {
  const lost: Diagnostic[] = [];
  for (const { seat, path } of seatsOf(meeting)) {
    const person = registry.people.get(seat.person);
    if (!person) continue;
    for (const source of Object.keys(seat.printed)) {
      const name = { form: seat.printed[source]?.name ?? '', sources: [source] };
      if (isGiven(name, person, registry)) continue;
      lost.push(report(name, person, placeIn(meeting, [...path, 'printed', source, 'name'])));
    }
  }
  return lost;
}

function mentionedNames(meeting: Meeting, registry: Registry): Diagnostic[] {
  return meeting.mentions.flatMap((mention, index) => {
    const person = registry.people.get(mention.person);
    const sources = mention.evidence.map(({ source }) => source);
    const name = { form: mention.name, sources };
    if (!person || isGiven(name, person, registry)) return [];
    return [report(name, person, placeIn(meeting, ['mentions', index, 'name']))];
  });
}

/** A name as printed; one of the sources has to be on record with this form of it. */
interface PrintedName {
  readonly form: string;
  readonly sources: readonly string[];
}

function isGiven({ form, sources }: PrintedName, person: Person, registry: Registry): boolean {
  const fits = (one: Person['forms'][number]) =>
    one.form === form && one.evidence.some(({ source }) => sources.includes(source));
  if (person.forms.some(fits) || person.original.some(fits)) return true;
  return !sources.some((source) => registry.sources.has(source));
}

function report(name: PrintedName, person: Person, place: Place): Diagnostic {
  const args = { name: name.form, person: person.id, ...advice(name, person) };
  return { code: 'registry/name-form-without-source', args, place };
}

function advice({ form, sources }: PrintedName, person: Person) {
  const forms = [...person.forms, ...person.original].map((one) => one.form);
  const isKnown = forms.includes(form);
  const [near] = nearest(form, forms);
  return {
    source: sources.join('`, `'),
    file: fileOf(person),
    known: isKnown ? 'yes' : 'no',
    ...(near !== undefined && !isKnown ? { nearest: near } : {}),
  };
}
