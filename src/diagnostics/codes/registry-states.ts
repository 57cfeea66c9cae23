import type { CodeEntry } from '../codes.ts';

/** States and their dated status in organisations. */
export const registryStateCodes: Readonly<Record<string, CodeEntry>> = {
  'registry/unnamed-state': {
    severity: 'error',
    message: ({ state }) => `\`${state}\` is no state’s code in ISO 3166-1, and has no name here`,
    help: () => 'correct the code, or add `name`',
    meaning:
      'States are named by their ISO 3166-1 code. One that the standard does not know needs a name of its own on record.',
    example: `=== data/states/more.yaml
# error 7-9 registry/unnamed-state
- id: XE
  status:
    - { organisation: lakes, status: observer, from: 2018, sources: [lakes-register] }
`,
  },
  'registry/no-sort-name': {
    severity: 'warning',
    message: ({ state }) =>
      `\`${state}\` sits in Russian alphabetical order, and has no Russian name`,
    help: () => 'add `sort_names: { ru: ... }`; it is only sorted by, never printed',
    meaning:
      'The order of delegations is a rule of the body. Without the name it goes by, a state would stand in the wrong place.',
    example: `=== data/states/states.yaml
# warning 7-9 registry/no-sort-name
- id: XA
  name: Northmere
  status:
    - { organisation: lakes, status: founding member, from: 2010-05-01, sources: [lakes-register] }
- id: XB
  name: Southmere
  sort_names: { ru: Саутмер }
  status:
    - { organisation: lakes, status: founding member, from: 2010-05-01, sources: [lakes-register] }
- id: XC
  name: Eastfjord
  sort_names: { ru: Истфьорд }
  status:
    - { organisation: lakes, status: observer, from: 2015, sources: [lakes-register] }
- id: XD
  name: Westholm
  sort_names: { ru: Вестхольм }
  status:
    - { organisation: lakes, status: observer, from: 2020-09, sources: [lakes-register] }
`,
  },
  'registry/status-out-of-order': {
    severity: 'error',
    message: ({ status, from, earlier, since }) =>
      `\`${status}\` from \`${from}\` stands after \`${earlier}\` from \`${since}\`, and is not later`,
    help: () => 'write the rows of an organisation from the earliest to the latest',
    meaning: 'Each row of a status ends the one before it, so the rows run with time.',
    example:
      rows(`    - { organisation: lakes, status: observer, from: 2018, sources: [lakes-register] }
    # error 52-56 registry/status-out-of-order
    - { organisation: lakes, status: member, from: 2015, sources: [lakes-register] }
`),
  },
  'registry/status-repeated': {
    severity: 'error',
    message: ({ state, status, since }) =>
      `\`${state}\` is \`${status}\` again, as it has been since \`${since}\``,
    help: () => 'leave the later row out; a row ends only where another status begins',
    meaning:
      'A row says that a status begins. What began already cannot begin again; a founding member is a member from the start.',
    example:
      rows(`    - { organisation: lakes, status: observer, from: 2015, sources: [lakes-register] }
    # error 38-46 registry/status-repeated
    - { organisation: lakes, status: observer, from: 2018, sources: [lakes-register] }
`),
  },
  'registry/status-lowered': {
    severity: 'error',
    message: ({ state, earlier, status, from }) =>
      `\`${state}\` goes from \`${earlier}\` down to \`${status}\` in \`${from}\``,
    help: () => 'correct the row; if it is so, quote the source: `says` in its `evidence`',
    meaning:
      'States rise in an organisation; that one steps down is rare, and more often a slip. With the wording of its source the row is taken at its word.',
    example:
      rows(`    - { organisation: lakes, status: member, from: 2015, sources: [lakes-register] }
    # error 38-46 registry/status-lowered
    - { organisation: lakes, status: observer, from: 2018, sources: [lakes-register] }
`),
  },
  'registry/status-misfit': {
    severity: 'error',
    message: ({ state, held, status, from }) =>
      `\`${state}\` sits at a meeting on \`${held}\`, and its first status (\`${status}\`) begins in \`${from}\``,
    help: ({ state, organisation }) =>
      `add its earlier status in \`${organisation}\`, or \`invited: [${state}]\` where it was a guest`,
    meaning:
      'A delegation is listed under the status its state had on the day. This state had none yet.',
    example: `=== data/meetings/presidents-2019.yaml
id: presidents-2019
body: presidents
sources: [shore-gazette-2021]
date: { edtf: 2019-06-01 }
place: { name: not stated }
chair: {}
attendance: { list: published }
participations:
  - person: dag-placeholder
    # error 17-19 registry/status-misfit
    delegation: XD
    capacity: not stated
    printed:
      shore-gazette-2021: { name: Dag Placeholder, title: not stated }
`,
  },
  'registry/no-status': {
    severity: 'warning',
    message: ({ state, organisation }) =>
      `\`${state}\` sits at a meeting of \`${organisation}\`, and has no status in it on record`,
    help: ({ state }) => `add its \`status\`, or \`invited: [${state}]\` where it was a guest`,
    meaning:
      'A delegation is listed as member or observer by the status of its state. This one has none on record, at this meeting and perhaps at others; it is reported once.',
    example: `=== data/states/more.yaml
- id: XE
  name: Midmoor

=== data/meetings/presidents-2021.yaml
id: presidents-2021
body: presidents
sources: [shore-gazette-2021]
date: { edtf: 2021-06-01~ }
place: { name: not stated }
chair: {}
attendance: { list: published }
participations:
  - person: dag-placeholder
    # warning 17-19 registry/no-status
    delegation: XE
    capacity: not stated
    printed:
      shore-gazette-2021: { name: Dag Placeholder, title: not stated }
`,
  },
};

function rows(status: string): string {
  return `=== data/states/more.yaml
- id: XE
  name: Midmoor
  status:
${status}`;
}
