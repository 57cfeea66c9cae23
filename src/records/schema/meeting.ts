import { z } from 'zod';
import { choice } from './choice.ts';
import { statement } from './evidence.ts';
import {
  day,
  edtf,
  edtfOrNotStated,
  id,
  notes,
  partyId,
  stateCode,
  text,
  textOrNotStated,
} from './fields.ts';
import { revised } from './revision.ts';

const MEETING_KINDS = ['session', 'preparatory', 'side', 'courtesy call'] as const;
const CAPACITIES = ['principal', 'deputy', 'not stated'] as const;
const MODES = ['in person', 'by video', 'not stated'] as const;

/** How a participation stands on a day, before the meeting is held. */
const STANDINGS = ['announced', 'confirmed', 'replaced', 'withdrawn'] as const;

/** What a meeting did, from the strongest act to the weakest; the words are the sources' verbs. */
const OUTCOME_STATUSES = [
  'signed',
  'adopted',
  'approved',
  'agreed',
  'recommended for adoption elsewhere',
  'envisaged for adoption elsewhere',
  'submitted for consideration',
  'condemned',
  'rejected',
  'reaffirmed',
  'confirmed',
  'supported',
  'welcomed',
  'appreciated',
  'praised',
  'stressed',
  'considered important',
  'expressed',
  'noted',
  'heard',
  'discussed',
  'thanked',
  'remarked',
] as const;

const printedForm = z
  .strictObject({
    name: text.describe('The name letter for letter as this source prints it.'),
    honorific: text.optional().describe('Dr, H.E. and the like, kept apart from the name.'),
    title: textOrNotStated.describe(
      'The title letter for letter as this source prints it; in our words only with `translated`.',
    ),
    translated: z
      .boolean()
      .default(false)
      .describe('True where the title is our English for a source in another language.'),
    place_in_list: z.int().min(1).optional().describe('Position in this source’s list, from one.'),
    mode: z
      .enum(MODES)
      .default('not stated')
      .describe('How the person took part, where this source says so.'),
    says: text.optional().describe('What only this source says of the person at this meeting.'),
  })
  .describe('How one source prints one participant.');

const standingEntry = statement({
  status: z
    .enum(STANDINGS)
    .describe(
      'announced: is to come. confirmed: is to come for certain. replaced: another comes instead. withdrawn: comes no longer.',
    ),
  on: day.describe('Since which day, in EDTF: `2021-06-21`.'),
  by: id
    .optional()
    .describe(
      'With replaced: who comes instead, by the id of a record in `people/`; that person has a participation too.',
    ),
  note: text.optional().describe('What to know of the change, in our words; printed with it.'),
}).describe('How a participation stood from a day on, with who says so.');

const participation = z
  .strictObject({
    person: id.describe('Who it is: the id of a record in `people/`.'),
    delegation: partyId.describe(
      'The state or body in whose delegation the person sat: `PK`, or the id of a body.',
    ),
    head: z.boolean().default(true).describe('Whether the person leads the delegation.'),
    capacity: z
      .enum(CAPACITIES)
      .describe(
        'principal: holds the office this body is made of. deputy: sits for its holder. not stated: the printed title leaves it open.',
      ),
    capacity_because: text.optional().describe('What in the printed title says so.'),
    date: edtf
      .optional()
      .describe(
        'The days the person attended, where a source says they were not all of them, in EDTF: `2016-04-13`.',
      ),
    printed: z
      .record(id, printedForm)
      .refine((forms) => Object.keys(forms).length > 0, { error: 'at least one source' })
      .describe(
        'By source (its id): name and title as that source prints them. These sources are the evidence.',
      ),
    chosen: choice.optional(),
    standing: z
      .array(standingEntry)
      .default([])
      .describe(
        'What was announced of it before the meeting, the earliest first: the last entry that is known on a day decides. Left out, it stands as reported.',
      ),
  })
  .describe('One person in one delegation at one meeting.');

const mention = statement({
  person: id.describe('Who it is: the id of a record in `people/`.'),
  title: textOrNotStated.describe('The title as printed, or `not stated`.'),
  name: text.describe('The name as printed.'),
  what: text.describe('What the source says the person did, in our words.'),
  delegation: partyId
    .optional()
    .describe('Whom the person belonged to, where the source says so: `PK`, or the id of a body.'),
}).describe('A person the source names without listing them among the delegations.');

const agendaItem = statement({
  topic: id.describe('The topic, by its id: a record in `topics/`.'),
  text: text.describe('What was discussed under this topic, in our words, one sentence.'),
  instruments: z.array(id).default([]).describe('Documents discussed or cited, by their ids.'),
}).describe('One topic that was on the table.');

const outcome = statement({
  status: z
    .enum(OUTCOME_STATUSES)
    .describe('Exactly what was done, never stronger than the source.'),
  text: text.describe('What it was done to, in our words, one sentence.'),
  topics: z.array(id).default([]).describe('Topics it concerns, by their ids.'),
  instruments: z.array(id).default([]).describe('Documents it concerns or cites, by their ids.'),
  names: z
    .array(stateCode)
    .default([])
    .describe('States that the statement names, by their codes.'),
  by: z.array(stateCode).default([]).describe('The states that said it, where not all did.'),
  said_by: text.optional().describe('Who said it, where it was not the meeting itself.'),
  event: id.optional().describe('The event at which it is to be adopted or considered.'),
  wording_differs: z
    .boolean()
    .default(false)
    .describe(
      'True where the sources word the same act differently: `says` in the evidence shows how.',
    ),
}).describe('Something the meeting did or said, with its exact status.');

export const meeting = z
  .strictObject({
    id,
    body: id.optional().describe('The body that met; left out for a meeting of no body.'),
    kind: z
      .enum(MEETING_KINDS)
      .default('session')
      .describe(
        'session: the body itself met. preparatory: a meeting that prepares one. side: a meeting beside one. courtesy call: delegations call on a host.',
      ),
    title: text.optional().describe('What to call it, where body and number do not say it.'),
    beside: id.optional().describe('The meeting it prepared or took place beside.'),
    sources: z.array(id).min(1).describe('The sources that report it; statements inherit them.'),
    number: statement({ value: z.int().min(1).describe('The number alone: 16 for the sixteenth.') })
      .optional()
      .describe('Its ordinal in the series, where a source states one.'),
    date: statement({ edtf: edtfOrNotStated }).describe(
      'When it was held. Never the date of a report.',
    ),
    place: statement({
      name: textOrNotStated.describe('The town or the house, as printed, or `not stated`.'),
      state: stateCode.optional().describe('The state it lies in, by its code: `PK`.'),
    }).describe('Where it was held. A dateline does not say so.'),
    mode: statement({
      value: z.enum(MODES).describe('How most of those present took part.'),
    })
      .optional()
      .describe('Whether the delegations met in person or by video, where a source says so.'),
    chair: statement({
      state: stateCode.optional().describe('The state in the chair, by its code: `PK`.'),
      says: text.optional().describe('How it is put: chairmanship, presidency.'),
    }).describe('The state in the chair.'),
    chair_person: statement({ person: id.describe('Who it is: the id of a record in `people/`.') })
      .optional()
      .describe('The person in the chair. Only where a source names one.'),
    attendance: statement({
      list: z
        .enum(['published', 'not published'])
        .describe(
          'published: a source lists the delegations one by one. not published: none on record does.',
        ),
      note: text
        .optional()
        .describe(
          'What to know of the list, or why there is none, in our words; printed in its place or below it.',
        ),
    }).describe('Whether a source lists the delegations.'),
    heads: statement({ note: text.describe('In our words, one sentence; printed with the list.') })
      .optional()
      .describe('How it is known who led the delegations.'),
    invited: z
      .array(stateCode)
      .optional()
      .describe('States at the table that had no status in the organisation that day.'),
    participations: z
      .array(participation)
      .default([])
      .describe('Who sat at the table: one entry a person and delegation.'),
    mentions: z
      .array(mention)
      .default([])
      .describe('People whom a source names beyond its list of delegations.'),
    agenda: z.array(agendaItem).default([]).describe('What was discussed, one entry a topic.'),
    outcomes: z
      .array(outcome)
      .default([])
      .describe('What the meeting did or said, one entry an act.'),
    revised,
    notes,
  })
  .describe('One convening of a body, or a meeting beside it.');
