import type { Order } from '../../records/schema/kinds.ts';
import { isState } from '../parties.ts';
import { standsIn } from '../standing.ts';
import { englishAlphabet } from './english-alphabet.ts';
import type { Compare, Occasion, OrderRule } from './rule.ts';

/** As a list on record has it; whom it does not name comes behind, in English order. */
export function namedList(list: Order, occasion: Occasion): OrderRule {
  const english = englishAlphabet(occasion).states;
  const place = (party: string) => {
    const index = list.parties.indexOf(party);
    return index < 0 ? list.parties.length : index;
  };
  const compare: Compare = (a, b) => place(a) - place(b) || english(a, b);
  return {
    label: labelOf(list, occasion),
    evidence: list.evidence,
    states: compare,
    bodies: compare,
  };
}

function labelOf(list: Order, { meeting }: Occasion): string {
  const parties = meeting.participations.filter(standsIn).map(({ delegation }) => delegation);
  const isNamed = parties.every((party) => !isState(party) || list.parties.includes(party));
  return isNamed
    ? list.name
    : `${list.name}; states it does not name behind, in English alphabetical order`;
}
