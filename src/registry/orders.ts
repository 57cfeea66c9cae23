import type { Args, Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Settings } from '../records/schema/kinds.ts';
import { ORDER_RULES } from '../records/schema/order.ts';
import { placeIn } from '../schema/places.ts';
import type { Registry } from './registry.ts';

/** What settings and the command line write for the order that each body has. */
export const OF_THE_BODY = 'of the body';

/** The names that an order of delegations can be given by: the rules, and the lists on record. */
export function orderNames({ orders }: Pick<Registry, 'orders'>): string[] {
  return [...ORDER_RULES, ...orders.keys()];
}

/** What to say of an order that there is not: the nearest name, and all names there are. */
export function orderHints(id: string, registry: Registry): Args {
  const names = orderNames(registry);
  const [near] = nearest(id, names);
  return { known: names.join(', '), ...(near === undefined ? {} : { nearest: near }) };
}

/** Checks that the order in the settings file is a rule, or a list on record. */
export function checkOrderSetting(settings: Settings, registry: Registry): Diagnostic[] {
  const { order } = settings;
  if (order === OF_THE_BODY || orderNames(registry).includes(order)) return [];
  const args = { id: order, ...orderHints(order, registry) };
  return [{ code: 'registry/unknown-order', args, place: placeIn(settings, ['order']) }];
}
