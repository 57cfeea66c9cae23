import { z } from 'zod';
import { choice } from './choice.ts';
import { edtfOrNotStated, id, notes, stateCode, text } from './fields.ts';
import { revised } from './revision.ts';

const EVENT_KINDS = ['meeting', 'exercise', 'conference', 'other'] as const;

/** What a source says of whether an event is to take place. */
const ANNOUNCEMENT_STATUSES = ['announced', 'confirmed', 'postponed', 'cancelled'] as const;

const announcement = z
  .strictObject({
    source: id.describe('The source that announces it.'),
    meeting: id.optional().describe('The meeting at which it was announced.'),
    date: edtfOrNotStated.describe(
      'When it is to be, as this source says, in EDTF: `2021-10-08`, `2021-10`, `2022/2023`, or `not stated`.',
    ),
    basis: z
      .enum(['stated', 'derived', 'reported'])
      .default('stated')
      .describe(
        'On what ground the date stands. stated: the source gives it. derived: it follows, and `because` says why. reported: the source passes on what somebody else says.',
      ),
    because: text.optional().describe('Why the date follows. Needed for derived.'),
    status: z
      .enum(ANNOUNCEMENT_STATUSES)
      .default('announced')
      .describe(
        'What this source says of it. announced: it is to be. confirmed: it is to be for certain. postponed: it is to be later, on the new `date`, or nobody says when. cancelled: it is not to be; `date` is when it was to be, where the source says so.',
      ),
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
    kind: z
      .enum(EVENT_KINDS)
      .describe(
        'What is to take place. meeting: a body meets; a record of it may follow. other: neither a meeting, an exercise nor a conference.',
      ),
    body: id.optional().describe('The body that is to meet, by its id; only where a body does.'),
    topics: z.array(id).default([]).describe('Topics it is about, by their ids.'),
    announcements: z
      .array(announcement)
      .min(1)
      .describe('Who announced it and what they said; the latest published one counts.'),
    chosen: choice.optional(),
    meeting: id.optional().describe('The record of the meeting this announced, once there is one.'),
    entry_of_meeting: z
      .boolean()
      .default(false)
      .describe(
        'Whether calendars have had that meeting before this event was written: it goes on in the entry of the meeting, which is thus moved or cancelled, and not there twice. Needs `meeting`.',
      ),
    recurring: text
      .optional()
      .describe(
        'Where it comes round regularly and no single occasion is announced: how, in words.',
      ),
    revised,
    notes,
  })
  .refine((one) => !one.entry_of_meeting || one.meeting !== undefined, {
    path: ['entry_of_meeting'],
    error: '`meeting` beside it, the record whose entry it goes on in',
  })
  // By its id, which stays on days on which nothing is known of the meeting yet.
  .transform((one) => ({
    ...one,
    entry_of_meeting: one.entry_of_meeting ? one.meeting : undefined,
  }))
  .describe('Something announced. Its date may be a day, a span, a month, a year or not stated.');
