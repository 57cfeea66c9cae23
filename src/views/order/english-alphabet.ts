import { partyName } from '../parties.ts';
import type { MakeRule } from './rule.ts';

/** By the English names that the paper prints. */
export const englishAlphabet: MakeRule = ({ registry, settings }) => {
  const { compare } = new Intl.Collator('en');
  const key = (party: string) => partyName(party, registry, settings);
  return { label: 'English alphabetical order', states: (a, b) => compare(key(a), key(b)) };
};
