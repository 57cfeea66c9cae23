import { z } from 'zod';
import { edtfOrNotStated, id, stateCode, text } from './fields.ts';

const EVENT_KINDS = ['meeting', 'exercise', 'conference', 'other'] as const;

const announcement = z
  .strictObject({
    source: id.describe('The source that announces it.'),
    meeting: id.optional().describe('The meeting at which it was announced.'),
    date: edtfOrNotStated,
    basis: z.enum(['stated', 'derived', 'reported']).default('stated'),
    because: text.optional().describe('Why the date follows. Needed for derived.'),
    place: text.optional().describe('Where, as this source prints it.'),
    state: stateCode.optional().describe('The state in which it is to take place.'),
    says: text.optional().describe('What this source says of it beyond date and place.'),
    expects: z.array(id).default([]).describe('People this source announces for it.'),
  })
  .refine((one) => one.basis !== 'derived' || one.because !== undefined, {
    path: ['because'],
    error: 'the reason why the date follows from the source',
  });

export const event = z
  .strictObject({
    id,
    title: text.describe('What it is, as a calendar prints it.'),
    kind: z.enum(EVENT_KINDS),
    body: id.optional().describe('The body that is to meet.'),
    topics: z.array(id).default([]),
    announcements: z
      .array(announcement)
      .min(1)
      .describe('Who announced it and what they said; the latest published one counts.'),
    meeting: id.optional().describe('The record of the meeting this announced, once there is one.'),
    recurring: text
      .optional()
      .describe(
        'Where it comes round regularly and no single occasion is announced: how, in words.',
      ),
    notes: z.array(text).default([]),
  })
  .describe('Something announced. Its date may be a day, a span, a month, a year or not stated.');
