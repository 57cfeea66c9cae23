import type { CodeEntry } from '../codes.ts';

/** Choices of curators where sources differ. */
export const registryChoiceCodes: Readonly<Record<string, CodeEntry>> = {
  'registry/choice-of-no-source': {
    severity: 'error',
    message: ({ source, sources }) =>
      `\`${source}\` is chosen, and those that say it are \`${sources}\``,
    help: () => 'choose one of them, or add what this source says to the evidence',
    meaning: 'A choice follows one of the sources that a statement rests on.',
    example: walk('2021-05-22', 'lakes-news-2020', '# error 13-28 registry/choice-of-no-source'),
  },
  'registry/nothing-to-choose': {
    severity: 'warning',
    message: () => 'a source is chosen where none differs',
    help: () =>
      'add `says` to the evidence of the source that has it otherwise, or leave `chosen` out',
    meaning:
      'A choice stands where sources differ: in what they say, in how they print somebody, in where they place an event.',
    example: `=== data/events/reed-day.yaml
id: reed-day
title: Day of the Reeds
kind: other
announcements:
  - { source: mere-daily-2021, date: 2022-05 }
chosen:
  # warning 11-26 registry/nothing-to-choose
  source: mere-daily-2021
  on: 2021-06-01
  because: It has the longer report.
`,
  },
  'registry/choice-too-early': {
    severity: 'error',
    message: ({ source, on, published }) =>
      `\`${source}\` is chosen on \`${on}\`, and came out on \`${published}\``,
    help: () => 'correct one of the dates',
    meaning: 'Nobody can follow a source before it is out.',
    example: walk('2021-05-01', 'mere-daily-2021', '', '# error 9-19 registry/choice-too-early'),
  },
  'registry/choice-overtaken': {
    severity: 'warning',
    message: ({ source, on, published }) =>
      `\`${source}\` came out on \`${published}\`, after the choice on \`${on}\``,
    help: () => 'choose again with a later day, or leave `chosen` out',
    meaning:
      'A choice is made among the sources that are out on its day. What comes out later was not weighed; an announcement that came out later counts before the chosen one.',
    example: walk('2021-05-21', 'mere-daily-2021', '', '# warning 9-19 registry/choice-overtaken'),
  },
  'registry/choice-and-value': {
    severity: 'error',
    message: ({ source, says, value }) =>
      `\`${source}\` is chosen and has \`${says}\`, but the record has \`${value}\``,
    help: () =>
      'put what the chosen source has into the record; leave `says` out where it has just that',
    meaning:
      'Papers print the value of the record, so it has to be that of the chosen source. What the others have stands in their `says`.',
    example: `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
sources: [mere-daily-2021, shore-gazette-2021]
date:
  edtf: 2021-05-20
  evidence:
    - { source: mere-daily-2021, says: 19 May 2021 }
    - { source: shore-gazette-2021, says: 20 May }
  # error 21-36 registry/choice-and-value
  chosen: { source: mere-daily-2021, on: 2021-06-01, because: It was there. }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`,
  },
  'registry/choice-and-name': {
    severity: 'error',
    message: ({ form, name }) =>
      `the form \`${form}\` is chosen, but the house form is \`${name}\``,
    help: () => 'make the chosen form the `name` of the record, or choose the form that is',
    meaning: 'Papers print the house form of a name, so the form that was chosen has to be it.',
    example: `=== data/people/gus-fixture.yaml
id: gus-fixture
name: Gus Fixture
family: Fixture
forms:
  - { form: Gus Fixture, sources: [shore-gazette-2021] }
  - form: Gustav Fixture
    sources: [mere-daily-2021]
    # error 23-38 registry/choice-and-name
    chosen: { source: mere-daily-2021, on: 2021-06-01, because: His card has it. }
`,
  },
  'registry/two-names-chosen': {
    severity: 'error',
    message: ({ first }) => `a second form is chosen; the first is \`${first}\``,
    help: () => 'leave `chosen` with the form that is the house form',
    meaning: 'A person has one house form of the name, so one form at most is chosen.',
    example: `=== data/people/gus-fixture.yaml
id: gus-fixture
name: Gus Fixture
family: Fixture
forms:
  - form: Gus Fixture
    sources: [shore-gazette-2021]
    chosen: { source: shore-gazette-2021, on: 2021-06-01, because: His card has it. }
  - form: Gustav Fixture
    sources: [mere-daily-2021]
    # error 23-38 registry/two-names-chosen
    chosen: { source: mere-daily-2021, on: 2021-06-01, because: His passport has it. }
`,
  },
};

/** A small meeting whose place two sources have differently, with a choice between them. */
function walk(on: string, source: string, above: string, aboveDay = ''): string {
  const lines = [
    '=== data/meetings/shore-walk.yaml',
    'id: shore-walk',
    'kind: side',
    'title: Walk along the shore',
    'sources: [mere-daily-2021, shore-gazette-2021]',
    'date: { edtf: 2021-05-20 }',
    'place:',
    '  name: Fjordby',
    '  evidence:',
    '    - { source: mere-daily-2021 }',
    '    - { source: shore-gazette-2021, says: Reedport }',
    '  chosen:',
    ...(above ? [`    ${above}`] : []),
    `    source: ${source}`,
    ...(aboveDay ? [`    ${aboveDay}`] : []),
    `    on: ${on}`,
    '    because: Its reporter was there.',
    'chair: {}',
    'attendance: { list: not published }',
  ];
  return `${lines.join('\n')}\n`;
}
