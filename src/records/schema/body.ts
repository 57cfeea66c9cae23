import { z } from 'zod';
import { statement } from './evidence.ts';
import { id, text } from './fields.ts';

/** Named orders of delegations; the rule is printed under each list. */
export const ORDER_RULES = ['russian-alphabet', 'english-alphabet', 'as-printed'] as const;

export const body = statement({
  id,
  organisation: id.describe('The organisation it belongs to, by its id.'),
  kind: z
    .enum(['council', 'organ'])
    .describe('council: it meets. organ: it works all year and may send a delegation of its own.'),
  name: text.describe('Its full name.'),
  short: text.describe('The short form used in tables.'),
  order: z
    .enum(ORDER_RULES)
    .default('english-alphabet')
    .describe(
      'The order in which delegations are listed at its meetings; printed under each list. as-printed: as the source lists them.',
    ),
  principal: text
    .optional()
    .describe(
      'Who sits for a state at its meetings when nobody deputises, in a few words: `the heads of state`.',
    ),
}).describe('An organ of an organisation: one that meets, or one that works all year.');
