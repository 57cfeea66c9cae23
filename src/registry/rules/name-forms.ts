import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
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
  return seatsOf(meeting).flatMap(({ seat, path }) =>
    Object.entries(seat.printed).flatMap(([source, { name }]) =>
      check(meeting, [...path, 'printed', source, 'name'], name, seat.person, [source], registry),
    ),
  );
}

function mentionedNames(meeting: Meeting, registry: Registry): Diagnostic[] {
  return meeting.mentions.flatMap(({ name, person, evidence }, index) => {
    const sources = evidence.map(({ source }) => source);
    return check(meeting, ['mentions', index, 'name'], name, person, sources, registry);
  });
}

/** One of the sources has to be on record with this form of the name. */
function check(
  meeting: Meeting,
  path: (string | number)[],
  name: string,
  id: string,
  sources: readonly string[],
  registry: Registry,
): Diagnostic[] {
  const person = registry.people.get(id);
  if (!person || !sources.some((source) => registry.sources.has(source))) return [];
  const forms = [...person.forms, ...person.original].filter(({ form }) => form === name);
  const given = forms.flatMap(({ evidence }) => evidence.map(({ source }) => source));
  if (sources.some((source) => given.includes(source))) return [];
  return [
    {
      code: 'registry/name-form-without-source',
      args: { name, person: id, ...advice(name, sources, person, forms.length > 0) },
      place: placeIn(meeting, path),
    },
  ];
}

function advice(name: string, sources: readonly string[], person: Person, isKnown: boolean) {
  const [near] = nearest(
    name,
    person.forms.map(({ form }) => form),
  );
  return {
    source: sources.join('`, `'),
    file: fileOf(person),
    known: isKnown ? 'yes' : 'no',
    ...(near !== undefined && !isKnown ? { nearest: near } : {}),
  };
}
