import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Meeting, Person, Stated } from '../../records/schema/kinds.ts';
import { placeIn } from '../../schema/places.ts';
import { FACTS, type FactWords, factWords, hasWords } from '../fact-words.ts';
import type { Registry } from '../registry.ts';
import type { Rule } from '../rule.ts';

/**
 * A choice beside another value. What papers print is the record's own value, so it has to be what
 * the chosen source has: its evidence has no wording of its own, or one that has the value in it.
 */
export const choicesAndValues: Rule = (registry) => [
  ...[...registry.meetings.values()].flatMap((meeting) => [
    ...ofFacts(meeting, registry),
    ...ofOutcomes(meeting),
  ]),
  ...[...registry.people.values()].flatMap(ofNames),
];

function ofFacts(meeting: Meeting, registry: Registry): Diagnostic[] {
  return FACTS.flatMap((fact) => {
    const statement = meeting[fact];
    const value = factWords(meeting, fact, registry);
    if (!statement || !value) return [];
    return against(meeting, [fact], statement, value);
  });
}

function ofOutcomes(meeting: Meeting): Diagnostic[] {
  return meeting.outcomes.flatMap((outcome, index) => {
    const value = { value: outcome.status, words: [outcome.status], inFigures: false };
    return against(meeting, ['outcomes', index], outcome, value);
  });
}

/**
 * A wording in other words than the record’s may still mean the same. It is another value where it
 * has other figures, or where a source that was not chosen has the record’s own.
 */
function against(
  record: object,
  path: readonly (string | number)[],
  { evidence, chosen }: Stated,
  value: FactWords,
): Diagnostic[] {
  if (!chosen) return [];
  const followed = evidence.filter(({ source }) => source === chosen.source);
  const says = followed.find((one) => one.says !== undefined)?.says;
  if (says === undefined || hasWords(says, value)) return [];
  const other = evidence.find((one) => one.says !== undefined && hasWords(one.says, value));
  if (!other && !(value.inFigures && /\d/.test(says))) return [];
  const args = { source: chosen.source, says, value: value.value };
  const place = placeIn(record, [...path, 'chosen', 'source']);
  return [{ code: 'registry/choice-and-value', args, place }];
}

/** The house form of a name is the form that was chosen, and one form at most is. */
function ofNames(person: Person): Diagnostic[] {
  const chosen = person.forms.flatMap(({ form, chosen: choice }, index) =>
    choice ? [{ form, place: placeIn(person, ['forms', index, 'chosen', 'source']) }] : [],
  );
  return chosen.flatMap(({ form, place }, index): Diagnostic[] => {
    if (index > 0) {
      return [{ code: 'registry/two-names-chosen', args: { first: chosen[0]?.form ?? '' }, place }];
    }
    if (form === person.name) return [];
    return [{ code: 'registry/choice-and-name', args: { form, name: person.name }, place }];
  });
}
