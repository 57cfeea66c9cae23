import { z } from 'zod';
import { nameFinder } from '../../names/name-finder.ts';
import type { Person } from '../../records/schema/kinds.ts';
import type { Desk } from '../desk.ts';
import { given } from '../given.ts';
import { personAnchor } from './person-cards.ts';

/**
 * Everybody whom a pack names, and every spelling on record that leads to somebody, in one order of
 * letters. Each entry is one or the other. The pages are known to the printer alone.
 */
export const personIndexView = z.array(
  z.strictObject({
    person: z
      .strictObject({
        /** `Patrushev, Nikolai`. */
        name: z.string(),
        key: z.string(),
        /** Every form to look for, with `|` between them. */
        names: z.string(),
        /** Anchor of the person’s card. */
        card: z.string().optional(),
      })
      .optional(),
    spelling: z
      .strictObject({ text: z.string(), language: z.string(), see: z.string() })
      .optional(),
  }),
);

export type PersonIndex = z.infer<typeof personIndexView>;

/** An entry with what it is sorted by. */
interface Filed {
  readonly under: string;
  readonly entry: PersonIndex[number];
}

/** Between the forms of a name, where they stand in one text. */
const SEPARATOR = '|';

/**
 * The index of a finished pack.
 * @param parts the pack without its index: who is named nowhere in it has no entry
 * @param carded ids of those who have a card
 */
export function personIndex(desk: Desk, parts: unknown, carded: ReadonlySet<string>): PersonIndex {
  const people = [...desk.registry.people.values()];
  const find = nameFinder(people.map((person) => ({ key: person.id, forms: formsOf(person) })));
  const named = new Set(textsIn(parts).flatMap((text) => find(text).map(({ key }) => key)));
  const filed = people
    .filter(({ id }) => named.has(id) || carded.has(id))
    .flatMap((person) => [personEntry(person, carded), ...spellingEntries(person)]);
  const { compare } = new Intl.Collator('en', { sensitivity: 'base' });
  const isBefore = (a: string, b: string) => compare(a, b) || (a < b ? -1 : 1);
  return filed.sort((a, b) => isBefore(a.under, b.under)).map(({ entry }) => entry);
}

/** Every text of a view, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

function formsOf({ name, forms, original }: Person): string[] {
  const all = [name, ...forms.map(({ form }) => form), ...original.map(({ form }) => form)];
  return [...new Set(all)];
}

function personEntry(person: Person, carded: ReadonlySet<string>): Filed {
  const { id } = person;
  const name = filedUnder(person.name, person);
  const card = carded.has(id) ? personAnchor(id) : undefined;
  const found = { name, key: id, names: formsOf(person).join(SEPARATOR), ...given('card', card) };
  return { under: name, entry: { person: found } };
}

/** Spellings under which somebody may look, in Latin letters and in their own. */
function spellingEntries(person: Person): Filed[] {
  const see = filedUnder(person.name, person);
  const spelled = person.forms.map(({ form }) => ({
    text: filedUnder(form, person),
    language: 'en',
  }));
  const scripts = person.original.map(({ form, language }) => ({ text: form, language }));
  const seen = new Set([see]);
  return [...spelled, ...scripts].flatMap(({ text, language }): Filed[] => {
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ under: text, entry: { spelling: { text, language, see } } }];
  });
}

/**
 * A name as it is filed: the family name first, where the form has it as the record tells it. A
 * form spelled otherwise is not taken apart; nobody says which of its words is which.
 */
function filedUnder(form: string, { family }: Person): string {
  const tail = ` ${family}`;
  return form.endsWith(tail) ? `${family}, ${form.slice(0, -tail.length)}` : form;
}
