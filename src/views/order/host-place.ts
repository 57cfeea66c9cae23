import type { Meeting, Settings } from '../../records/schema/kinds.ts';
import type { OrderRule } from './rule.ts';

/** A rule with the host put before or behind all other states; as it is where the host goes in order. */
export function withHost(rule: OrderRule, { place }: Meeting, where: Settings['host']): OrderRule {
  if (where === 'in order') return rule;
  const host = place.state;
  if (host === undefined) {
    const label = `${rule.label}; no host is put ${where}, as no source states in which country the meeting takes place`;
    return { ...rule, label };
  }
  const rank = (party: string) => Number(party === host) * (where === 'first' ? -1 : 1);
  return {
    ...rule,
    label: `${rule.label}; the host ${where}`,
    states: (a, b) => rank(a) - rank(b) || rule.states(a, b),
  };
}
