import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Person } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import type { Rule } from '../rule.ts';

/** A house name that no source prints and nothing explains, or a family name outside it. */
export const houseNames: Rule = (registry) =>
  [...registry.people.values()].flatMap((person) => [...unexplained(person), ...outside(person)]);

function unexplained(person: Person): Diagnostic[] {
  const forms = [...person.forms, ...person.original].map(({ form }) => form);
  if (person.nameBecause !== undefined || forms.includes(person.name)) return [];
  const args = { name: person.name };
  return [{ code: 'registry/unexplained-name', args, place: placeIn(person, ['name']) }];
}

function outside(person: Person): Diagnostic[] {
  if (person.name.includes(person.family)) return [];
  const args = { family: person.family, name: person.name };
  return [{ code: 'registry/family-not-in-name', args, place: placeIn(person, ['family']) }];
}
