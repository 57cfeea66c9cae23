import { countryName } from '../../src/countries/country-name.ts';
import { knownExtent } from '../../src/dates/edtf.ts';
import type { Choice, Person } from '../../src/records/schema/kinds.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { fieldsWithWords, SCHEMAS } from '../hostile/text-fields.ts';

/** Words of a record, and the first day on which anybody could have read them. */
export interface Words {
  readonly words: string;
  /** ISO 8601 day; empty for what waits for no source. */
  readonly since: string;
}

/** Day a source came out; empty for a register, whose rows count by their own dates. */
type DayOf = (source: string) => string;

/** The last steps of all fields that take words, in camelCase; choices are looked at by themselves. */
const FIELDS_WITH_WORDS = new Set(
  Object.values(SCHEMAS)
    .flatMap((schema) => fieldsWithWords(schema))
    .filter((path) => !path.includes('chosen'))
    .map((path) => path.findLast((step) => step !== '*') ?? '')
    .map((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())),
);

/**
 * All words of the records with the day since when they are known. Read off the records alone,
 * not by the rules of the program: what a statement says is known with its first source.
 */
export function firstKnown(registry: Registry): Words[] {
  const dayOf = daysOfSources(registry);
  const earliest = (sources: readonly string[]) => sources.map(dayOf).sort()[0] ?? '';
  return [
    ...[...registry.sources.values()].flatMap((one) => wordsIn(one, dayOf(one.id), dayOf)),
    ...[...registry.meetings.values()].flatMap((one) => wordsIn(one, earliest(one.sources), dayOf)),
    ...[...registry.events.values()].flatMap((one) =>
      wordsIn(one, earliest(one.announcements.map(({ source }) => source)), dayOf),
    ),
    ...[...registry.people.values()].flatMap((one) => [
      { words: one.name, since: nameSince(one, earliest) },
      ...wordsIn({ forms: one.forms, original: one.original }, '', dayOf),
    ]),
    ...[...registry.instruments.values()].flatMap((one) => wordsIn(one, '', dayOf)),
    ...frame(registry).map((words) => ({ words, since: '' })),
  ];
}

function daysOfSources({ sources }: Registry): DayOf {
  return (id) => {
    const source = sources.get(id);
    if (!source || source.kind === 'reference') return '';
    return source.published.edtf === null ? '9999' : knownExtent(source.published.edtf).last;
  };
}

/** Names of what waits for no source: bodies, organisations, states, topics. */
function frame({ bodies, organisations, states, topics }: Registry): string[] {
  return [
    ...[...bodies.values()].flatMap(({ name, short }) => [name, short]),
    ...[...organisations.values()].flatMap(({ name, short }) => [name, short]),
    ...[...states.values()].map(({ id, name }) => name ?? countryName(id, 'short') ?? id),
    ...[...topics.values()].flatMap(({ name, group }) => [name, group]),
  ];
}

/**
 * A house name is known with a form that reads like it or with the name in its own script, which
 * it renders; one made of several forms, with all of them.
 */
function nameSince(
  { name, forms, original }: Person,
  earliest: (sources: readonly string[]) => string,
): string {
  const bare = (text: string) => text.replace(/\s/g, '');
  const since = (list: readonly Required<Pick<Sourced, 'evidence'>>[]) =>
    list.map(({ evidence }) => earliest(evidence.map(({ source }) => source))).sort();
  const alike = since([...forms.filter(({ form }) => bare(form) === bare(name)), ...original]);
  return alike[0] ?? since(forms).at(-1) ?? '';
}

interface Sourced {
  readonly evidence?: readonly { readonly source: string }[];
  readonly source?: string;
}

function wordsIn(value: unknown, since: string, dayOf: DayOf, key = ''): Words[] {
  if (typeof value === 'string') {
    return FIELDS_WITH_WORDS.has(key) ? [{ words: value, since }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, since, dayOf, key));
  if (value === null || typeof value !== 'object') return [];
  if (key === 'chosen') return wordsOfChoice(value as Choice);
  const here = sinceOf(value, since, dayOf);
  return Object.entries(value).flatMap(([name, inner]) => {
    if (key === 'printed') return wordsIn(inner, dayOf(name), dayOf, name);
    return wordsIn(inner, here, dayOf, name);
  });
}

/** A choice is known from the day on which it was made. */
function wordsOfChoice({ because, by, on }: Choice): Words[] {
  const since = knownExtent(on).last;
  return [because, by].flatMap((words) => (words === undefined ? [] : [{ words, since }]));
}

/** What a statement says is known with its first source, else with what is around it. */
function sinceOf({ evidence, source }: Sourced, since: string, dayOf: DayOf): string {
  if (source !== undefined) return dayOf(source);
  if (!evidence || evidence.length === 0) return since;
  return evidence.map((one) => dayOf(one.source)).sort()[0] ?? since;
}
