import { countryName } from '../countries/country-name.ts';
import { formatDate } from '../dates/format-date.ts';
import type { Meeting } from '../records/schema/kinds.ts';
import type { Registry } from './registry.ts';

/** The statements on a meeting of which it has one each. */
export const FACTS = [
  'number',
  'date',
  'place',
  'mode',
  'chair',
  'chairPerson',
  'attendance',
  'heads',
] as const;

export type Fact = (typeof FACTS)[number];

/** What a record has for a fact, and the words by which a wording can be seen to have the same. */
export interface FactWords {
  /** As a message shows it. */
  readonly value: string;
  readonly words: readonly string[];
  /** Whether it is told in figures, so that other figures are another value. */
  readonly inFigures: boolean;
}

/** The words for a fact of a meeting; undefined for what is not told in a word. */
export function factWords(meeting: Meeting, fact: Fact, registry: Registry): FactWords | undefined {
  const { date, number, place, mode, chair, chairPerson } = meeting;
  if (fact === 'date') return dateWords(date.edtf);
  if (fact === 'number' && number) return inFigures(String(number.value), ordinals(number.value));
  if (fact === 'place') return inWords(place.name ?? NOT_STATED);
  if (fact === 'mode' && mode) return inWords(mode.value);
  if (fact === 'chair') {
    if (chair.state === undefined) return inWords(NOT_STATED);
    const name = registry.states.get(chair.state)?.name ?? countryName(chair.state, 'short');
    return inWords(name ?? chair.state);
  }
  if (fact !== 'chairPerson' || !chairPerson) return;
  const person = registry.people.get(chairPerson.person);
  return person && inWords(person.name, [person.family, ...person.forms.map(({ form }) => form)]);
}

/** Whether a wording has one of the words, as whole words and whatever the size of letters. */
export function hasWords(says: string, { words }: Pick<FactWords, 'words'>): boolean {
  const text = flat(says);
  return words.some((one) => {
    const escaped = flat(one).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // A day without a year is another day where a year follows after all.
    const end = /\d$|\p{L}$/u.test(one) ? '(?![\\p{L}\\p{N}])(?!,? \\d{4})' : '';
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}${end}`, 'u').test(text);
  });
}

const NOT_STATED = 'not stated';

function flat(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replace(/[–—]/g, '-');
}

function inWords(value: string, more: readonly string[] = []): FactWords {
  return { value, words: [value, ...more], inFigures: value === NOT_STATED };
}

function inFigures(value: string, words: readonly string[]): FactWords {
  return { value, words: [value, ...words], inFigures: true };
}

function ordinals(number: number): string[] {
  return ['st', 'nd', 'rd', 'th'].map((ending) => `${number}${ending}`);
}

function dateWords(edtf: string | null): FactWords {
  if (edtf === null) return inFigures(NOT_STATED, []);
  const words = formatDate(edtf);
  const [, day, month] = words.match(/^(\d+(?:–\d+)?) ([A-Z][a-z]+) \d{4}$/) ?? [];
  const short = day && month ? [`${day} ${month}`, `${month} ${day}`] : [];
  const full = day && month ? [`${month} ${day}, ${edtf.slice(0, 4)}`] : [];
  return inFigures(edtf, [words, ...full, ...short]);
}
