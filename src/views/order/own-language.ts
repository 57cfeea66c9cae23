import { ownName } from '../../countries/own-name.ts';
import type { Registry } from '../../registry/registry.ts';
import { partyName } from '../parties.ts';
import type { MakeRule } from './rule.ts';

/** By each state's name in its own language, in Latin letters, as the European Union does it. */
export const ownLanguage: MakeRule = ({ registry, settings }) => {
  const { compare } = new Intl.Collator('en');
  const key = (party: string) =>
    ownSortName(party, registry) ?? partyName(party, registry, settings);
  return {
    label: 'alphabetical order of the names of states in their own languages',
    states: (a, b) => compare(key(a), key(b)),
  };
};

/** The name a state goes by here: the record's, else the one that is plain; undefined without either. */
export function ownSortName(code: string, { states }: Registry): string | undefined {
  return states.get(code)?.sortNames.own ?? ownName(code);
}
