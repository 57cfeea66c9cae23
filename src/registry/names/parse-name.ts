import { editDistance } from '../../diagnostics/edit-distance.ts';
import { foldToken, plainToken, stemOf } from './fold-token.ts';

/** One form of a person's name, taken apart for comparison. */
export interface ParsedName {
  /** The family name, folded, its words run together. */
  readonly family: string;
  /** The given names, folded; empty where the form has initials only, or nothing. */
  readonly given: readonly string[];
  /** First letters of given names and patronymics, in their order, as spelt. */
  readonly initials: readonly string[];
  /** Every word of the form, folded, in alphabetical order. */
  readonly words: string;
}

interface Token {
  readonly folded: string;
  readonly letter: string;
  readonly isInitial: boolean;
}

/**
 * Takes a form of a name apart, with the family name known from the person's record: it may stand
 * first or last and be spelt a little differently.
 */
export function parseName(form: string, family: string): ParsedName {
  const tokens = tokensOf(form);
  const familyTokens = tokensOf(family).map(({ folded }) => folded);
  const found = familyIn(tokens, familyTokens);
  const rest = tokens.filter((token) => !found.includes(token));
  const inFull = rest.filter(({ isInitial }) => !isInitial);
  return {
    family: found.map(({ folded }) => folded).join(''),
    given: rest[0]?.isInitial ? [] : inFull.map(({ folded }) => folded),
    initials: rest.map(({ letter }) => letter),
    words: tokens
      .map(({ folded }) => folded)
      .sort()
      .join(' '),
  };
}

/** `N. B.Yermekbayev` has three: two initials and a word. */
function tokensOf(form: string): Token[] {
  const matches = form.matchAll(/([\p{L}\p{M}]{1,3})\.|[\p{L}\p{M}\p{N}'’ʻʼ`]+/gu);
  return [...matches].map(([word, initial]) => ({
    folded: foldToken(initial ?? word),
    letter: plainToken(word).charAt(0),
    isInitial: initial !== undefined || plainToken(word).length === 1,
  }));
}

/** The words of a form that are its family name: those most like it, the later of two alike. */
function familyIn(tokens: readonly Token[], family: readonly string[]): Token[] {
  const words = tokens.filter(({ isInitial }) => !isInitial);
  const ranked = words
    .map((token, index) => ({ token, index, far: farFrom(token.folded, family) }))
    .sort((a, b) => a.far - b.far || b.index - a.index)
    .slice(0, Math.max(1, family.length))
    .map(({ token }) => token);
  return words.filter((word) => ranked.includes(word));
}

function farFrom(word: string, family: readonly string[]): number {
  const stem = stemOf(word);
  return Math.min(...family.map((part) => (part === word ? -1 : editDistance(stemOf(part), stem))));
}
