import type { Start } from './draft.ts';
import { yamlText } from './yaml-text.ts';

/** A new briefing to fill in: what the office itself writes for a meeting. */
export function briefingDraft({ id, name, day }: Start): string {
  return `# What the office itself writes for a meeting: its own words, whose evidence is the unit and the day.
# A paragraph is a text, or { text: …, marking: TLP:AMBER } or { text: …, internal: true }.
id: ${id}
# The meeting it is for, by its id:
meeting: ${id}
# The day it was written; papers for an earlier day know nothing of it.
written: ${day}
unit: not stated
# The office's own number of the paper, its edition, and who else gets it:
# reference: PM(22) 13
# edition: '1'
# distribution: [Minister’s office]
# What paragraphs that say nothing of their own are marked as:
# marking: OFFICIAL
# Why, and what is to be got out of it:
overview: []
# In the order of time; press is open, pool, closed or not stated:
# programme:
#   - { date: 2022-06-23, from: 09:30, to: 10:15, what: Opening, where: Hall A, lead: The Minister, press: pool }
# One a topic of the agenda; six points at most, full sentences:
# items:
#   - topic: a-topic
#     objective: What is to come of it.
#     points: []
#     background: []
# One a delegation at the table:
# delegations:
#   - { delegation: PK, objective: What is to come of it., points: [], background: [] }
# Only if somebody else brings it up:
# if_raised:
#   - { subject: What may come up, line: [What to say then.] }
# Whether all of it is for the unit's own people alone:
# internal: true
# For whoever works on the records; not printed:
notes:
  - ${yamlText(`Started for ${name}`)}
`;
}
