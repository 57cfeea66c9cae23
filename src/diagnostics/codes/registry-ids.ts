import type { CodeEntry } from '../codes.ts';
import type { Args } from '../diagnostic.ts';
import { didYouMean } from './did-you-mean.ts';
import { nearestOrKnown } from './nearest-or-known.ts';

/** Ids that lead nowhere, that two records share, that nothing uses; facts without a source. */
export const registryIdCodes: Readonly<Record<string, CodeEntry>> = {
  'registry/unknown-person': {
    ...unknown('person', 'people'),
    example: aside(`chair_person:
  # error 11-22 registry/unknown-person
  person: ada-exmaple
`),
  },
  'registry/unknown-source': {
    ...unknown('source', 'sources'),
    example: `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
sources:
  # error 5-22 registry/unknown-source
  - shore-gazete-2021
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`,
  },
  'registry/unknown-body': {
    ...unknown('body', 'bodies'),
    example: `=== data/events/clean-shore-drill.yaml
id: clean-shore-drill
title: Exercise Clean Shore
kind: exercise
# error 7-22 registry/unknown-body
body: lakes-secretary
topics: [shore-safety]
announcements:
  - { source: lakes-news-2020, date: 2021-10 }
`,
  },
  'registry/unknown-state': {
    ...unknown('state', 'states'),
    example: aside(`outcomes:
  - status: thanked
    text: Its host.
    # error 13-15 registry/unknown-state
    names: [XZ]
`),
  },
  'registry/unknown-meeting': {
    ...unknown('meeting', 'meetings'),
    example: aside(`# error 9-18 registry/unknown-meeting
beside: water-100
`),
  },
  'registry/unknown-event': {
    ...unknown('event', 'events'),
    example: aside(`outcomes:
  - status: noted
    text: Preparations for the exercise.
    # error 12-32 registry/unknown-event
    event: clean-shores-driller
`),
  },
  'registry/unknown-topic': {
    ...unknown('topic', 'topics'),
    example: aside(`agenda:
  # error 12-18 registry/unknown-topic
  - topic: fisher
    text: Catch limits.
`),
  },
  'registry/unknown-instrument': {
    ...unknown('instrument', 'instruments'),
    example: aside(`outcomes:
  - status: reaffirmed
    text: The charter.
    # error 19-26 registry/unknown-instrument
    instruments: [charter]
`),
  },
  'registry/unknown-order': {
    severity: 'error',
    message: ({ id, uses }) => `no order of delegations is called \`${id}\`${usedIn(uses)}`,
    help: (args) => nearestOrKnown(args, 'there are'),
    meaning:
      'Delegations stand in the order of a rule, or of a list that a record in `data/orders/` holds. What was named is neither.',
    example: `=== data/bodies/shore.yaml
id: shore-council
organisation: lakes
kind: council
name: Shore Council
short: Shore
# error 8-20 registry/unknown-order
order: by-accession
sources: [lakes-register]
=== data/meetings/shore-walk.yaml
id: shore-walk
body: shore-council
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`,
  },
  'registry/unknown-organisation': {
    ...unknown('organisation', 'organisations'),
    example: `=== data/states/more.yaml
- id: XE
  name: Midmoor
  status:
    # error 21-26 registry/unknown-organisation
    - organisation: ponds
      status: member
      from: 2015
      sources: [lakes-register]
`,
  },
  'registry/unknown-party': {
    severity: 'error',
    message: ({ id, uses }) => `no body has the id \`${id}\`${usedIn(uses)}`,
    help: (args) =>
      didYouMean(args) ??
      'a delegation is a state by its code in capitals, or a body in `data/bodies/`',
    meaning:
      'Whoever has a delegation is a state on record or a body on record, and this is neither.',
    example: aside(`mentions:
  - person: eve-dummy
    name: Eve Dummy
    title: not stated
    what: went along
    # error 17-28 registry/unknown-party
    delegation: secretariat
`),
  },
  'registry/duplicate-id': {
    severity: 'error',
    message: ({ id, kind }) => `\`${id}\` is taken: another record in \`${kind}\` has it`,
    help: () => 'give one of the two another id, or make them one record',
    meaning: 'An id stands for one record of its kind; with two, nobody knows which is meant.',
    example: `=== data/topics/water.yaml
# error 7-14 registry/duplicate-id
- id: fishing
  name: Fishing rights
  group: Water
  order: 40
  covers: Who may fish where.
`,
  },
  'registry/unused-id': {
    severity: 'warning',
    message: ({ id, word }) => `nothing refers to the ${word} \`${id}\``,
    help: () => 'refer to it, or delete it',
    meaning:
      'The record is there, but no meeting, event or other record names it, so no paper shows it. A state with a status is exempt: its absence is worth knowing.',
    example: `=== data/topics/more.yaml
# warning 7-10 registry/unused-id
- id: ice
  name: Ice
  group: Safety
  order: 40
  covers: Ice roads.
`,
  },
  'registry/no-evidence': {
    severity: 'error',
    message: ({ fact }) => `no source is named for \`${fact}\``,
    help: () => 'add `sources: [...]`, or `evidence:` where the ground needs words',
    meaning:
      'Every fact on record names at least one source. Inside a meeting a statement inherits the sources of the meeting; elsewhere there is nothing to inherit.',
    example: `=== data/states/more.yaml
- id: XE
  name: Midmoor
  status:
    # error 7-26 registry/no-evidence
    - organisation: lakes
      status: observer
      from: 2015
`,
  },
};

function unknown(word: string, folder: string): Omit<CodeEntry, 'example'> {
  const article = /^[aeiou]/.test(word) ? 'an' : 'a';
  return {
    severity: 'error',
    message: ({ id, uses }) => `no ${word} has the id \`${id}\`${usedIn(uses)}`,
    help: (args) => didYouMean(args) ?? `add ${article} ${word} of this id in \`data/${folder}/\``,
    meaning: `A record refers to ${article} ${word} that is not on record. It is reported once, at its first use.`,
  };
}

function usedIn(uses: Args[string] | undefined): string {
  return uses === undefined || uses === '1' ? '' : `, which ${uses} places refer to`;
}

/** A small meeting beside no other, with some more lines. */
function aside(more: string): string {
  return `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
${more}`;
}
