import type { Evidence, Meeting, Settings } from '../records/schema/kinds.ts';
import type { OrderRuleName } from '../records/schema/order.ts';
import { OF_THE_BODY } from '../registry/orders.ts';
import type { Registry } from '../registry/registry.ts';
import { bodyOf } from './meetings.ts';
import { asPrinted, placesBy } from './order/as-printed.ts';
import { englishAlphabet } from './order/english-alphabet.ts';
import { withHost } from './order/host-place.ts';
import { namedList } from './order/named-list.ts';
import { ownLanguage } from './order/own-language.ts';
import type { Compare, MakeRule, Occasion, OrderRule } from './order/rule.ts';
import { russianAlphabet } from './order/russian-alphabet.ts';
import { isState } from './parties.ts';
import { placeInList } from './people.ts';

/**
 * A named order of delegations: how it is printed under a list, and how any two parties compare.
 * States stand before bodies.
 */
export interface DelegationOrder {
  readonly label: string;
  /** Who says so, where it is a list on record; empty for a rule. */
  readonly evidence: readonly Evidence[];
  readonly compare: Compare;
}

/** Every rule by its name. A new one is a file in `order/`, a name in the schema and a line here. */
const RULES: Readonly<Record<OrderRuleName, MakeRule>> = {
  'english-alphabet': englishAlphabet,
  'russian-alphabet': russianAlphabet,
  'own-language': ownLanguage,
  'as-printed': asPrinted,
};

/**
 * The order in force at a meeting: the settings' choice, else the rule of the meeting's body, with
 * the host where the settings want it. Lists, tabs, cards and seating all take it from here.
 */
export function orderAt(meeting: Meeting, registry: Registry, settings: Settings): DelegationOrder {
  const occasion = { meeting, registry, settings };
  const rule = withHost(ruleAt(occasion), meeting, settings.host);
  const bodies = rule.bodies ?? byPlaceInList(meeting);
  return {
    label: rule.label,
    evidence: rule.evidence ?? [],
    compare: (a, b) => {
      if (isState(a) !== isState(b)) return isState(a) ? -1 : 1;
      return isState(a) ? rule.states(a, b) : bodies(a, b);
    },
  };
}

/** Name of the order in force at a meeting: a rule, or the id of a list. */
export function orderNameAt(meeting: Meeting, registry: Registry, { order }: Settings): string {
  return order === OF_THE_BODY ? (bodyOf(meeting, registry)?.order ?? 'english-alphabet') : order;
}

function ruleAt(occasion: Occasion): OrderRule {
  const { meeting, registry, settings } = occasion;
  const name = orderNameAt(meeting, registry, settings);
  const list = registry.orders.get(name);
  if (list) return namedList(list, occasion);
  if (!Object.hasOwn(RULES, name)) throw new Error(`no order of delegations is called ${name}`);
  return RULES[name as OrderRuleName](occasion);
}

/** Bodies have no alphabet of their own: they stand as the sources list them. */
function byPlaceInList(meeting: Meeting): Compare {
  const places = placesBy(meeting, (seat) => placeInList(seat, meeting));
  return (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
}
