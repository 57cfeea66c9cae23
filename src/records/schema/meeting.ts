import { z } from 'zod';
import { statement } from './evidence.ts';
import { edtf, edtfOrNotStated, id, partyId, stateCode, text, textOrNotStated } from './fields.ts';

const MEETING_KINDS = ['session', 'preparatory', 'side', 'courtesy call'] as const;
const CAPACITIES = ['principal', 'deputy', 'not stated'] as const;
const MODES = ['in person', 'by video', 'not stated'] as const;

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
    mode: z.enum(MODES).default('not stated').describe('How the person took part.'),
    says: text.optional().describe('What only this source says of the person at this meeting.'),
  })
  .describe('How one source prints one participant.');

const participation = z
  .strictObject({
    person: id,
    delegation: partyId.describe('The state or body in whose delegation the person sat.'),
    head: z.boolean().default(true).describe('Whether the person leads the delegation.'),
    capacity: z
      .enum(CAPACITIES)
      .describe('principal: holds the office this body is made of. deputy: sits for its holder.'),
    capacity_because: text.optional().describe('What in the printed title says so.'),
    date: edtf
      .optional()
      .describe('The days the person attended, where a source says they were not all of them.'),
    printed: z
      .record(id, printedForm)
      .refine((forms) => Object.keys(forms).length > 0, { error: 'at least one source' })
      .describe('By source: name and title as printed. These sources are the evidence.'),
  })
  .describe('One person in one delegation at one meeting.');

const mention = statement({
  person: id,
  title: textOrNotStated.describe('The title as printed.'),
  name: text.describe('The name as printed.'),
  what: text.describe('What the source says the person did, in our words.'),
  delegation: partyId.optional(),
}).describe('A person the source names without listing them among the delegations.');

const agendaItem = statement({
  topic: id,
  text: text.describe('What was discussed under this topic, in our words, one sentence.'),
  instruments: z.array(id).default([]),
}).describe('One topic that was on the table.');

const outcome = statement({
  status: z
    .enum(OUTCOME_STATUSES)
    .describe('Exactly what was done, never stronger than the source.'),
  text: text.describe('What it was done to, in our words, one sentence.'),
  topics: z.array(id).default([]),
  instruments: z.array(id).default([]).describe('Documents it concerns or cites.'),
  names: z.array(stateCode).default([]).describe('States that the statement names.'),
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
    kind: z.enum(MEETING_KINDS).default('session'),
    title: text.optional().describe('What to call it, where body and number do not say it.'),
    beside: id.optional().describe('The meeting it prepared or took place beside.'),
    sources: z.array(id).min(1).describe('The sources that report it; statements inherit them.'),
    number: statement({ value: z.int().min(1) })
      .optional()
      .describe('Its ordinal in the series, where a source states one.'),
    date: statement({ edtf: edtfOrNotStated }).describe('When it was held.'),
    place: statement({ name: textOrNotStated, state: stateCode.optional() }).describe(
      'Where it was held. A dateline does not say so.',
    ),
    mode: statement({ value: z.enum(MODES) }).optional(),
    chair: statement({
      state: stateCode.optional(),
      says: text.optional().describe('How it is put: chairmanship, presidency.'),
    }).describe('The state in the chair.'),
    chair_person: statement({ person: id }).optional().describe('Only where a source names one.'),
    attendance: statement({
      list: z.enum(['published', 'not published']),
      note: text.optional(),
    }).describe('Whether a source lists the delegations.'),
    heads: statement({ note: text })
      .optional()
      .describe('How it is known who led the delegations.'),
    invited: z
      .array(stateCode)
      .optional()
      .describe('States at the table that had no status in the organisation that day.'),
    participations: z.array(participation).default([]),
    mentions: z.array(mention).default([]),
    agenda: z.array(agendaItem).default([]),
    outcomes: z.array(outcome).default([]),
    notes: z.array(text).default([]).describe('For the curator; not printed.'),
  })
  .describe('One convening of a body, or a meeting beside it.');
