import { z } from 'zod';
import {
  addressOrNotStated,
  edtfOrNotStated,
  id,
  languageTag,
  text,
  textOrNotStated,
} from './fields.ts';

const SOURCE_KINDS = ['press item', 'communiqué', 'official page', 'reference'] as const;

export const source = z
  .strictObject({
    id,
    kind: z
      .enum(SOURCE_KINDS)
      .describe(
        'reference: a register of dated facts (a state’s status); its rows are used by the date of the fact, whatever day the register was published.',
      ),
    publisher: textOrNotStated.describe('Who published it, as printed, or `not stated`.'),
    title: textOrNotStated.describe('Its headline as printed, or `not stated`.'),
    published: z
      .strictObject({
        edtf: edtfOrNotStated,
        because: text
          .optional()
          .describe('How the day is known, where the item does not print it.'),
      })
      .describe('Day of publication. It is never the day of the meeting.'),
    dateline: text
      .optional()
      .describe(
        'Place (and day) at the head of the text, as printed. Never the place of the meeting.',
      ),
    language: languageTag,
    address: addressOrNotStated,
    consulted: text.optional().describe('What was read of it, where that is not the whole item.'),
    notes: z.array(text).default([]).describe('Slips and oddities of the item, for the curator.'),
  })
  .describe('A published item: press item, communiqué, official page or reference register.');
