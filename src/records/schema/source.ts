import { z } from 'zod';
import {
  addressOrNotStated,
  edtfOrNotStated,
  id,
  languageTag,
  notes,
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
        'What it is. reference: a register of dated facts (a state’s status); its rows are used by the date of the fact, whatever day the register was published.',
      ),
    publisher: textOrNotStated.describe('Who published it, as printed, or `not stated`.'),
    title: textOrNotStated.describe('Its headline as printed, or `not stated`.'),
    published: z
      .strictObject({
        edtf: edtfOrNotStated.describe(
          'The day the item bears, in EDTF: `2021-06-24`, `2021-06`, or `not stated`.',
        ),
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
    language: languageTag.describe('The language it was read in, as a BCP 47 tag: `en`, `ru`.'),
    address: addressOrNotStated,
    consulted: text.optional().describe('What was read of it, where that is not the whole item.'),
    notes,
  })
  .describe('A published item: press item, communiqué, official page or reference register.');
