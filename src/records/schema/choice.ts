import { z } from 'zod';
import { day, id, text } from './fields.ts';

/** What a curator decided where sources differ: for which of them, when, why and who. */
export const choice = z
  .strictObject({
    source: id.describe('The source that is followed; one of those that say it.'),
    on: day.describe(
      'The day of the decision, in EDTF: `2021-06-01`. Papers for an earlier day know nothing of it.',
    ),
    by: text.optional().describe('The unit or the person who decided, where that is to be said.'),
    because: text.describe('Why this source is followed, in a few words; printed with it.'),
  })
  .describe('Which source is followed where they differ. What the others have is printed too.');

export type Choice = z.output<typeof choice>;
