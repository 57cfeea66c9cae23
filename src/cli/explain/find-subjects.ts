import { foldName } from '../../countries/fold-name.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Person } from '../../records/schema/kinds.ts';
import type { Registry } from '../../registry/registry.ts';
import { findCountry, orList, stateName } from '../find-country.ts';
import { findSession } from '../find-session.ts';
import { codeNames } from './code.ts';
import { explainCountry } from './country.ts';
import { fieldNames } from './field.ts';
import { explainMeeting } from './meeting.ts';
import { explainPerson } from './person.ts';
import { explainRecord } from './record.ts';
import { KINDS } from './records-of.ts';
import type { Sheet } from './sheet.ts';

/**
 * What is on record under some words, from the surest meaning to the loosest: an id, a country, a
 * name of a person or record, part of a session's id. Several people may share a name: all are told.
 * @param isField whether the words are the name of a field too: then they mean nothing loosely,
 * and nothing need be on record under them
 */
export function findSubjects(
  words: string,
  asOf: string,
  registry: Registry,
  isField: boolean,
): Result<Sheet[]> {
  const ways = [
    () => byId(words, asOf, registry),
    () => byCountry(words, asOf, registry),
    () => people(words, registry).map((person) => explainPerson(person, registry)),
    () => byName(words, registry),
    ...(isField ? [] : [() => bySession(words, registry)]),
  ];
  for (const way of ways) {
    const sheets = way();
    if (sheets.length > 0) return { value: sheets, diagnostics: [] };
  }
  return { value: [], diagnostics: isField ? [] : [unknown(words, registry)] };
}

function byId(id: string, asOf: string, registry: Registry): Sheet[] {
  const { people: persons, meetings, states } = registry;
  return KINDS.flatMap((kind) => {
    const record = registry[kind].get(id);
    if (!record) return [];
    const person = kind === 'people' && persons.get(id);
    const meeting = kind === 'meetings' && meetings.get(id);
    const state = kind === 'states' && states.get(id);
    if (person) return [explainPerson(person, registry)];
    if (meeting) return [explainMeeting(meeting, registry)];
    if (state) return [explainCountry(state, asOf, registry)];
    return [explainRecord(kind, record, registry)];
  });
}

function byCountry(words: string, asOf: string, registry: Registry): Sheet[] {
  const { value } = findCountry(words, registry);
  const state = value && registry.states.get(value.code);
  return state ? [explainCountry(state, asOf, registry)] : [];
}

/** By the whole name in any form, else by the family name or another whole part of it. */
function people(words: string, registry: Registry): Person[] {
  const wanted = foldName(words);
  if (wanted === '') return [];
  const all = [...registry.people.values()];
  const whole = all.filter((person) => formsOf(person).includes(wanted));
  if (whole.length > 0) return whole;
  return all.filter((person) =>
    formsOf(person).some((form) => ` ${form} `.includes(` ${wanted} `)),
  );
}

function formsOf({ name, forms, original }: Person): string[] {
  return [name, ...forms.map(({ form }) => form), ...original.map(({ form }) => form)].map(
    foldName,
  );
}

function byName(words: string, registry: Registry): Sheet[] {
  const wanted = foldName(words);
  return KINDS.filter(
    (kind) => kind !== 'people' && kind !== 'states' && kind !== 'meetings',
  ).flatMap((kind) =>
    [...registry[kind].values()]
      .filter((record) => namesOf(record).some((name) => foldName(name) === wanted))
      .map((record) => explainRecord(kind, record, registry)),
  );
}

function namesOf(record: object): string[] {
  const { name, short, title } = record as Record<string, unknown>;
  return [name, short, title].filter((one) => typeof one === 'string');
}

function bySession(words: string, registry: Registry): Sheet[] {
  const { value } = findSession(words, registry);
  return value ? [explainMeeting(value, registry)] : [];
}

function unknown(words: string, registry: Registry): Diagnostic {
  const people = [...registry.people.values()].flatMap(({ id, name, forms }) => [
    id,
    name,
    ...forms.map(({ form }) => form),
  ]);
  const names = [
    ...people,
    // A family name alone is understood, so a slip in one is worth a guess too.
    ...people.flatMap((name) => name.split(' ')).filter((part) => part.length >= SHORTEST_PART),
    ...[...registry.states.values()].map(stateName),
    ...KINDS.flatMap((kind) => [...registry[kind].keys()]),
    ...fieldNames(),
    ...codeNames(),
  ];
  const near = nearest(words, names, 3);
  const args = { found: words, ...(near.length > 0 ? { nearest: orList(near) } : {}) };
  return { code: 'cli/unknown-subject', args };
}

/** Shorter parts of names are mostly initials and particles. */
const SHORTEST_PART = 4;
