import { createRequire } from 'node:module';

/** What a language's package of patterns gives (Liang's algorithm, as in TeX). */
interface Patterns {
  hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string;
}

/** A place where a word may be divided: invisible, unless it is (Unicode, UAX #14). */
export const SOFT_HYPHEN = '\u00ad';

/** Patterns by the language of a text (BCP 47) or the first part of it. */
const PACKAGES: Readonly<Record<string, string>> = {
  en: 'en-gb',
  'en-US': 'en-us',
  be: 'be',
  de: 'de',
  es: 'es',
  fr: 'fr',
  it: 'it',
  pl: 'pl',
  pt: 'pt',
  ru: 'ru',
  tr: 'tr',
  uk: 'uk',
};

const SHORTEST_WORD = 6;

/** Words in small letters: names are never divided, and addresses and codes are no words. */
const WORD =
  /(?<![\p{L}\p{N}\p{M}\p{S}@/._:&=?#-])\p{Ll}{6,}(?![\p{L}\p{N}\p{M}@/_:&=#-]|\.\p{L})/gu;

const require = createRequire(import.meta.url);
const loaded = new Map<string, Patterns | undefined>();

/**
 * The text with soft hyphens where its language divides words. Unchanged in a language whose
 * rules we do not have.
 * @param language BCP 47, such as `en` or `de-AT`
 */
export function hyphenate(text: string, language: string): string {
  const name = PACKAGES[language] ?? PACKAGES[language.split('-')[0] ?? ''];
  const patterns = name && patternsOf(name);
  if (!patterns) return text;
  const options = { hyphenChar: SOFT_HYPHEN, minWordLength: SHORTEST_WORD };
  return text.replace(WORD, (word) => patterns.hyphenateSync(word, options));
}

/** Some hundred kilobytes a language, so they are read when a text first asks for them. */
function patternsOf(name: string): Patterns | undefined {
  if (!loaded.has(name)) loaded.set(name, require(`hyphen/${name}`) as Patterns);
  return loaded.get(name);
}
