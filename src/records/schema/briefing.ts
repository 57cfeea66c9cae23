import { z } from 'zod';
import { isIsoDay } from '../../dates/iso-day.ts';
import { id, notes, partyId, text } from './fields.ts';

const PRESS = ['open', 'pool', 'closed', 'not stated'] as const;

const day = z
  .string()
  .refine(isIsoDay, { error: 'a day of the calendar: `2022-03-03`' })
  .describe('A day of the calendar: `2022-03-03`.');

const timeOfDay = z
  .string()
  .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, {
    error: 'a time of day on the 24-hour clock, such as `09:30`',
  })
  .describe('Local time as stated, on the 24-hour clock: `09:30`.');

/** As in the settings: a line of a page has to hold it. */
const marking = text.max(80, { error: 'at most 80 characters' });

const restricted = {
  marking: marking
    .optional()
    .describe(
      'Handling marking: a level of a scheme in `markings.yaml`, such as `TLP:AMBER`, any other text, or several with `, ` or `//` between them. Without it, that of what stands around it.',
    ),
  internal: z
    .boolean()
    .default(false)
    .describe('True where only the unit’s own people may see it, whatever the marking.'),
};

/** A paragraph as it is read, however it was written. */
interface Paragraph {
  text: string;
  marking?: string | undefined;
  internal: boolean;
}

const paragraph = z.union(
  [
    text.transform((words): Paragraph => ({ text: words, internal: false })),
    z.strictObject({ text: text.describe('The paragraph itself.'), ...restricted }),
  ],
  { error: 'a text, or a mapping with `text` and, where needed, `marking` or `internal`' },
);

function paragraphs(of: string) {
  return z.array(paragraph).default([]).describe(of);
}

const objective = paragraph.optional().describe('What is to come of it, in one paragraph.');
const points = paragraphs('Points to make: full sentences that one can say aloud.');
const background = paragraphs('What to know; not to be said unless it is free to be said.');

const programmeEntry = z
  .strictObject({
    date: day.describe('The day it takes place: `2022-03-03`.'),
    from: timeOfDay.describe('When it begins, in local time as stated: `09:30`.'),
    to: timeOfDay.optional().describe('When it ends, in local time as stated: `10:15`.'),
    what: text.describe('What takes place.'),
    where: text.optional().describe('The room, the house or the town.'),
    lead: text.optional().describe('Who leads or speaks for the delegation.'),
    press: z
      .enum(PRESS)
      .default('not stated')
      .describe('Whether the press is there. pool: some of it, for all.'),
    ...restricted,
  })
  .describe('One entry of the programme.');

const item = z
  .strictObject({
    topic: id.describe('The topic on the agenda, by its id: a record in `topics/`.'),
    objective,
    points,
    background,
    ...restricted,
  })
  .describe('The brief on one topic of the agenda.');

const delegation = z
  .strictObject({
    delegation: partyId.describe('Whom it is about: `PK`, or the id of a body at the table.'),
    objective,
    points,
    background,
    ...restricted,
  })
  .describe('The brief on one delegation at the table.');

const ifRaised = z
  .strictObject({
    subject: text.describe('What may come up.'),
    line: z.array(paragraph).min(1).describe('What to say then: full sentences.'),
    background,
    ...restricted,
  })
  .describe('A line to take if a subject is raised.');

export const briefing = z
  .strictObject({
    id,
    meeting: id.describe('The meeting it is written for: a record in `meetings/`.'),
    written: day.describe(
      'The day it was written: `2022-03-03`. Papers for an earlier day know nothing of it.',
    ),
    unit: text.describe('The unit that wrote it, which with the day is its evidence.'),
    reference: text.optional().describe('The office’s own number of the paper: `PM(22) 13`.'),
    edition: text.optional().describe('Which edition it is: `2`, `final`.'),
    distribution: z.array(text).default([]).describe('Who else gets the paper, one an entry.'),
    ...restricted,
    overview: paragraphs('The scene in a few paragraphs: why, and what is to be got out of it.'),
    programme: z.array(programmeEntry).default([]).describe('The programme, in order of time.'),
    items: z.array(item).default([]).describe('Briefs on topics of the agenda, one a topic.'),
    delegations: z
      .array(delegation)
      .default([])
      .describe('Briefs on delegations at the table, one a delegation.'),
    if_raised: z.array(ifRaised).default([]).describe('Lines to take if a subject is raised.'),
    notes,
  })
  .describe('What the office itself writes for one meeting: its own words, not those of a source.');
