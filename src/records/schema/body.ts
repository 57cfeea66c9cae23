import { z } from 'zod';
import { statement } from './evidence.ts';
import { id, text } from './fields.ts';
import { ORDER_HELP } from './order.ts';

export const body = statement({
  id,
  organisation: id.describe('The organisation it belongs to, by its id.'),
  kind: z
    .enum(['council', 'organ'])
    .describe('council: it meets. organ: it works all year and may send a delegation of its own.'),
  name: text.describe('Its full name.'),
  short: text.describe('The short form used in tables.'),
  order: id
    .default('english-alphabet')
    .describe(
      `The order in which delegations are listed at its meetings; printed under each list. ${ORDER_HELP}`,
    ),
  principal: text
    .optional()
    .describe(
      'Who sits for a state at its meetings when nobody deputises, in a few words: `the heads of state`.',
    ),
}).describe('An organ of an organisation: one that meets, or one that works all year.');
