import { z } from 'zod';
import { statement } from './evidence.ts';
import { id, notes, partyId, text } from './fields.ts';

/** The orders of delegations that follow from names or lists; any other is a record in `orders/`. */
export const ORDER_RULES = [
  'english-alphabet',
  'russian-alphabet',
  'own-language',
  'as-printed',
] as const;

export type OrderRuleName = (typeof ORDER_RULES)[number];

/** Whether an order is one of the rules rather than a list on record. */
export function isOrderRule(name: string): name is OrderRuleName {
  return ORDER_RULES.some((rule) => rule === name);
}

/** What the rules are, for the descriptions of fields that take one. */
export const ORDER_HELP =
  'english-alphabet; russian-alphabet; own-language: by each state’s name in its own language; as-printed: as the first source lists them; or the id of a list in `orders/`.';

export const order = statement({
  id: id
    .refine((name) => !isOrderRule(name), { error: 'an id that is not the name of a rule' })
    .describe('What bodies, settings and `--order` call it; not the name of a rule.'),
  name: text.describe('How it is called under a list: `order of accession`.'),
  parties: z
    .array(partyId)
    .min(1)
    .refine((parties) => new Set(parties).size === parties.length, {
      error: 'each state or body once',
    })
    .describe(
      'States by their codes and bodies by their ids, the first one first. Whoever is not named comes behind, in English alphabetical order.',
    ),
  notes,
}).describe('A list by which delegations are put in order, where no alphabet does it.');
