import type { Start } from './draft.ts';
import { yamlText } from './yaml-text.ts';

/** A new meeting record to fill in. */
export function meetingDraft(start: Start): string {
  return `${facts(start)}${table(start)}${business(start)}`;
}

function facts({ id, name, source, body }: Start): string {
  return `# One convening of a body, or a meeting beside it. What no source says stays \`not stated\`.
# A statement rests on \`sources\` below unless it names its own: \`sources: [id]\`, or under
# \`evidence\` with a basis: stated, derived (the reason goes under \`because\`) or reported.
id: ${id}
# The body that met; left out for a meeting of no body.
${body ? '' : '# '}body: ${body ?? 'a-body'}
# session, preparatory, side or courtesy call
kind: session
# What to call it, where body and number do not say it.
${body ? '# ' : ''}title: ${yamlText(name)}
# The meeting it prepared or took place beside:
# beside: another-meeting
sources: [${source}]
# Its ordinal in the series, where a source states one:
# number: { value: 17 }
# When it was held: 2022-06-23, 2022-06-23/2022-06-24, 2022-06. A report's date is not the meeting's.
date:
  edtf: not stated
  # evidence:
  #   - { source: ${source}, basis: derived, because: 'The item of 24 June says "yesterday".' }
# Where it was held. A dateline does not say so.
place: { name: not stated }
# in person, by video or not stated:
# mode: { value: in person }
# The state in the chair: { state: UZ, says: chairmanship }
chair: {}
# Only where a source names the person:
# chair_person: { person: a-person }
`;
}

function table({ source }: Start): string {
  return `# Whether a source lists the delegations: published or not published.
attendance: { list: not published }
# How it is known who led the delegations:
# heads: { note: The list names one person a state. }
# States at the table that had no status in the organisation that day:
# invited: [TM]
# Name and title letter for letter as each source prints them:
# participations:
#   - person: a-person
#     delegation: PK
#     head: true
#     # principal, deputy (say why under capacity_because) or not stated
#     capacity: principal
#     capacity_because: The title is that of the office.
#     printed:
#       ${source}:
#         name: A. Person
#         honorific: Dr
#         title: National Security Adviser
#         place_in_list: 1
#         mode: by video
#     # What was announced of it beforehand: announced, confirmed, replaced (by whom) or withdrawn.
#     standing:
#       - { status: announced, on: 2022-06-01, sources: [${source}] }
# People named without being listed among the delegations:
# mentions:
#   - { person: another-person, name: B. Person, title: not stated, what: received the delegations }
`;
}

function business({ source }: Start): string {
  return `# Each topic once, in your own words, one sentence:
# agenda:
#   - { topic: a-topic, text: What was discussed. }
# What the meeting did, never stronger than the source: signed, adopted, approved, agreed, noted, ...
# outcomes:
#   - status: signed
#     text: The minutes of the meeting.
#     topics: [a-topic]
#     instruments: [an-instrument]
#     names: [AF]
#     sources: [${source}]
# Corrections of this record that no source explains, so that calendars take the newer entry:
# revised:
#   - on: 2021-07-15
#     because: The day was mistyped.
# For whoever works on the records; not printed:
# notes:
#   - The item carries the page's date too.
`;
}
