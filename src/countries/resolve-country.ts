import type { Country } from 'world-countries';
import { countryList } from './country-list.ts';
import { countryName } from './country-name.ts';
import { foldName } from './fold-name.ts';

/** A state that a name or code stands for. */
export interface ResolvedCountry {
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly code: string;
  /** The short English name of CLDR. */
  readonly name: string;
  /** The words it was taken from, trimmed. */
  readonly took: string;
}

/** Names in use that the list does not have, and names that it gives to one of several states. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['britain', ['GB']],
  ['byelorussia', ['BY']],
  ['congo', ['CD', 'CG']],
  ['east timor', ['TL']],
  ['holland', ['NL']],
  ['holy see', ['VA']],
  ['kirghizia', ['KG']],
  ['kirgizia', ['KG']],
  ['kyrgyzia', ['KG']],
  ['lao pdr', ['LA']],
  ['palestine', ['PS']],
  ['prc', ['CN']],
  ['roc', ['TW']],
  ['rok', ['KR']],
  ['turkey', ['TR']],
  ['uae', ['AE']],
  ['uk', ['GB']],
  ['us', ['US']],
  ['usa', ['US']],
]);

/**
 * The state that somebody means by a name or a code in any usual form: ISO codes, English short
 * and official names, names in the state's own and other languages, with or without accents.
 * Undefined where nothing or more than one state fits: {@link countryCandidates} says which.
 */
export function resolveCountry(words: string): ResolvedCountry | undefined {
  const [code, ...others] = matches(words);
  if (!code || others.length > 0) return;
  return { code, name: nameOf(code), took: words.trim() };
}

/** Every state that the words may stand for, by name: `Korea` has two. Empty where none does. */
export function countryCandidates(words: string): ResolvedCountry[] {
  const wanted = foldName(words);
  if (wanted === '') return [];
  const exact = matches(words);
  const codes =
    exact.length > 0 ? exact : codesWhere((name) => ` ${name} `.includes(` ${wanted} `));
  return codes
    .map((code) => ({ code, name: nameOf(code), took: words.trim() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** English short names of every state, for suggestions. */
export function countryNames(): string[] {
  return countryList().map(({ cca2 }) => nameOf(cca2));
}

/** From the surest kind of name to the loosest: a looser one counts only where no surer one fits. */
function matches(words: string): string[] {
  const wanted = foldName(words);
  if (wanted === '') return [];
  const surest = ALSO.get(wanted) ?? codesByCode(words.trim().toUpperCase());
  if (surest.length > 0) return [...surest];
  const english = codesWhere((name) => name === wanted);
  return english.length > 0 ? english : codesWhere((name) => name === wanted, foreignNames);
}

function codesByCode(code: string): string[] {
  return countryList()
    .filter(({ cca2, cca3, ccn3 }) => code !== '' && [cca2, cca3, ccn3].includes(code))
    .map(({ cca2 }) => cca2);
}

function codesWhere(
  fits: (folded: string) => boolean,
  namesOf: (country: Country) => string[] = englishNames,
): string[] {
  return countryList()
    .filter((country) => namesOf(country).some((name) => fits(foldName(name))))
    .map(({ cca2 }) => cca2);
}

function englishNames({ cca2, name, altSpellings }: Country): string[] {
  return [nameOf(cca2), name.common, name.official, ...altSpellings];
}

function foreignNames({ name, translations, cioc }: Country): string[] {
  const all = [...Object.values(name.native), ...Object.values(translations)];
  return [cioc, ...all.flatMap(({ common, official }) => [common, official])];
}

function nameOf(code: string): string {
  return countryName(code, 'short') ?? code;
}
