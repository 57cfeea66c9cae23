import { z } from 'zod';
import { id, text } from './fields.ts';

export const topic = z
  .strictObject({
    id,
    name: text.describe('How tables name it.'),
    group: text.describe('The heading under which it is summarised.'),
    order: z.int().describe('Position in tables; groups follow their lowest topic.'),
    covers: text.describe('What belongs under it, for the curator.'),
  })
  .describe('A subject that recurs across meetings.');
