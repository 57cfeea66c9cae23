import type { CodeEntry } from '../codes.ts';

/** People: who sits where, and what they are called. */
export const registryPeopleCodes: Readonly<Record<string, CodeEntry>> = {
  'registry/two-heads': {
    severity: 'error',
    message: ({ delegation, first, second }) =>
      `the delegation \`${delegation}\` has two heads: \`${first}\` and \`${second}\``,
    help: () => 'give `head: false` to whoever does not lead it',
    meaning:
      'A delegation has one head. Whoever is listed is taken to lead unless the record says `head: false`.',
    example: table(`  - person: clara-specimen
    delegation: XC
    capacity: principal
    printed:
      shore-gazette-2021: { name: Klara Spetsimen, title: Minister of Water }
  # error 13-24 registry/two-heads
  - person: gus-fixture
    delegation: XC
    capacity: not stated
    printed:
      shore-gazette-2021: { name: Gus Fixture, title: adviser }
`),
  },
  'registry/person-twice': {
    severity: 'error',
    message: ({ person, delegation }) =>
      `\`${person}\` is in the delegation \`${delegation}\` twice`,
    help: () => 'join the two: `printed` takes an entry for each source',
    meaning: 'One person has one seat in a delegation, however many sources print the name.',
    example: table(`  - person: dag-placeholder
    delegation: XD
    capacity: principal
    printed:
      mere-daily-2021: { name: Dag Placeholder, title: not stated }
  # error 13-28 registry/person-twice
  - person: dag-placeholder
    delegation: XD
    capacity: principal
    printed:
      shore-gazette-2021: { name: Dag Placeholder, title: not stated }
`),
  },
  'registry/position-twice': {
    severity: 'error',
    message: ({ source, position }) =>
      `two people stand at position ${position} in the list of \`${source}\``,
    help: () => 'count the positions of the list again, from one',
    meaning: 'Each place in a source’s list is taken by one person; the order may be printed.',
    example: table(`  - person: dag-placeholder
    delegation: XD
    capacity: principal
    printed:
      shore-gazette-2021: { name: Dag Placeholder, title: not stated, place_in_list: 1 }
  - person: frode-instance
    delegation: XB
    capacity: deputy
    printed:
      # error 85-86 registry/position-twice
      shore-gazette-2021: { name: Frode Instance, title: not stated, place_in_list: 1 }
`),
  },
  'registry/date-outside-meeting': {
    severity: 'error',
    message: ({ person, date, held }) =>
      `\`${person}\` is dated \`${date}\`, outside the meeting on \`${held}\``,
    help: () => 'correct one of the two dates; a later call is a meeting of its own',
    meaning: 'The days on which a participant attended lie within the days of the meeting.',
    example: table(`  - person: dag-placeholder
    delegation: XD
    capacity: principal
    # error 11-21 registry/date-outside-meeting
    date: 2021-05-23
    printed:
      shore-gazette-2021: { name: Dag Placeholder, title: not stated }
`),
  },
  'registry/empty-list': {
    severity: 'error',
    message: () => 'a list of delegations is said to be published, and nobody is on it',
    help: () => 'enter `participations`, or write `not published`',
    meaning:
      'A paper would say that nobody came. Where no source lists the delegations, the record says so.',
    example: `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance:
  # error 9-18 registry/empty-list
  list: published
`,
  },
  'registry/unpublished-list': {
    severity: 'error',
    message: ({ listed }) =>
      `no list of delegations is said to be published, and ${listed} ${listed === '1' ? 'person is' : 'people are'} on it`,
    help: () => 'write `published`, or make them `mentions`: people a source merely names',
    meaning:
      'Those whom a source merely names are not a list of delegations, and are never printed as one.',
    example: `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance:
  # error 9-22 registry/unpublished-list
  list: not published
participations:
  - person: dag-placeholder
    delegation: XD
    capacity: principal
    printed:
      shore-gazette-2021: { name: Dag Placeholder, title: not stated }
`,
  },
  'registry/name-form-without-source': {
    severity: 'error',
    message: ({ name, person, source }) =>
      `\`${person}\` has no name form \`${name}\` from \`${source}\``,
    help: ({ known, source, file, nearest }) => {
      if (known === 'yes') return `add \`${source}\` to the sources of that form (${file})`;
      const near = nearest === undefined ? '' : `did you mean \`${nearest}\`? if not, `;
      return `${near}add the form with its source (${file})`;
    },
    meaning:
      'A name is printed at a meeting as a source prints it, and the person’s record holds every such form with that source. A form that is not there is a slip of the pen, or another person.',
    example: table(`  - person: dag-placeholder
    delegation: XD
    capacity: principal
    printed:
      shore-gazette-2021:
        # error 15-29 registry/name-form-without-source
        name: D. Placeholder
        title: not stated
`),
  },
  'registry/unexplained-name': {
    severity: 'error',
    message: ({ name }) => `the house name \`${name}\` is none of the forms that sources print`,
    help: () => 'use one of `forms`, or say why in `name_because`',
    meaning:
      'The house form of a name is printed first everywhere. It is a form some source prints, or the record says why it is not.',
    example: `=== data/people/gus-fixture.yaml
id: gus-fixture
# error 7-21 registry/unexplained-name
name: August Fixture
family: Fixture
forms:
  - { form: Gus Fixture, sources: [shore-gazette-2021] }
`,
  },
  'registry/family-not-in-name': {
    severity: 'error',
    message: ({ family, name }) => `the family name \`${family}\` is not part of \`${name}\``,
    help: () => 'spell it as in `name`',
    meaning:
      'Lists are sorted by the family name, and set it off within the name; it has to stand there letter for letter.',
    example: `=== data/people/gus-fixture.yaml
id: gus-fixture
name: Gus Fixture
# error 9-16 registry/family-not-in-name
family: Fikstur
forms:
  - { form: Gus Fixture, sources: [shore-gazette-2021] }
`,
  },
  'registry/likely-duplicate-person': {
    severity: 'warning',
    message: ({ name, other, first }) =>
      `\`${name}\` may be the same person as \`${other}\` (\`${first}\`)`,
    help: ({ first }) =>
      `make them one record, or add \`distinct_from: [${first}]\` with the reason as a comment`,
    meaning:
      'Two records hold names that fit one person: the same name, or the same family name with initials or given names that agree, as far as transliteration and typing go.',
    example: `=== data/people/karl-spesimen.yaml
id: karl-spesimen
# warning 7-18 registry/likely-duplicate-person
name: K. Spesimen
family: Spesimen
forms:
  - { form: K. Spesimen, sources: [mere-daily-2018] }
`,
  },
  'registry/near-identical-names': {
    severity: 'warning',
    message: ({ name, other, first }) =>
      `\`${name}\` and \`${other}\` (\`${first}\`) have near-identical names and sit at the same table`,
    help: ({ first }) => `add \`distinct_from: [${first}]\` once you have made sure`,
    meaning:
      'The given names tell the two apart, but the family names are one name in two spellings, or only initials are known. A reader will mix them up, and a curator may have.',
    example: `=== data/people/gus-fixture.yaml
id: gus-fixture
# warning 7-18 registry/near-identical-names
name: Gus Fixture
family: Fixture
forms:
  - { form: Gus Fixture, sources: [shore-gazette-2021] }
  - { form: Gus Instence, sources: [mere-daily-2021] }
`,
  },
};

/** A small meeting beside no other, with these participations. */
function table(participations: string): string {
  return `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: published }
participations:
${participations}`;
}
