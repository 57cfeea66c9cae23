import { partyName } from '../parties.ts';
import type { MakeRule } from './rule.ts';

/** By the short Russian names on record. */
export const russianAlphabet: MakeRule = ({ registry, settings }) => {
  const { compare } = new Intl.Collator('ru');
  const key = (party: string) =>
    registry.states.get(party)?.sortNames.ru ?? partyName(party, registry, settings);
  return {
    label: 'Russian alphabetical order of the names of states',
    states: (a, b) => compare(key(a), key(b)),
  };
};
