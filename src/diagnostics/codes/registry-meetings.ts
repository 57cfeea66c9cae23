import type { CodeEntry } from '../codes.ts';

/** Meetings: what they are, when they were, and which sources report them. */
export const registryMeetingCodes: Readonly<Record<string, CodeEntry>> = {
  'registry/session-without-body': {
    severity: 'error',
    message: () => 'a session is a meeting of a body, and none is named',
    help: () => 'add `body`, or another `kind`: preparatory, side, courtesy call',
    meaning: 'Sessions are listed by body and number. A meeting of no body is of another kind.',
    example: `=== data/meetings/shore-walk.yaml
# error 5-15 registry/session-without-body
id: shore-walk
title: Walk along the shore
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`,
  },
  'registry/untitled-meeting': {
    severity: 'error',
    message: () => 'a meeting of no body needs a title',
    help: () => 'add `title`: what to call it',
    meaning: 'A meeting is called by its body and number, or else by a title of its own.',
    example: `=== data/meetings/shore-walk.yaml
# error 5-15 registry/untitled-meeting
id: shore-walk
kind: side
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`,
  },
  'registry/organ-that-meets': {
    severity: 'error',
    message: ({ body }) => `\`${body}\` is an organ, and organs do not meet: councils do`,
    help: () => 'name the council that met, or make it `kind: council`',
    meaning:
      'A council is a body that meets; an organ works all year and may send a delegation of its own.',
    example: `=== data/meetings/staff.yaml
id: staff
# error 7-24 registry/organ-that-meets
body: lakes-secretariat
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`,
  },
  'registry/council-at-table': {
    severity: 'error',
    message: ({ body }) => `\`${body}\` is a council, and a council sends no delegation`,
    help: () => 'name the state or the organ for which the person sat',
    meaning:
      'A delegation is that of a state or of an organ. A council is what the delegations meet in.',
    example: `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: published }
participations:
  - person: eve-dummy
    # error 17-27 registry/council-at-table
    delegation: presidents
    capacity: not stated
    printed:
      shore-gazette-2021: { name: Eve Dummy, title: not stated }
`,
  },
  'registry/beside-cycle': {
    severity: 'error',
    message: ({ circle }) => `\`beside\` leads in a circle: \`${circle}\``,
    help: () => 'leave `beside` out of the main meeting',
    meaning: 'A meeting is beside another that stands for itself; a circle has no main meeting.',
    example: `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
# error 9-19 registry/beside-cycle
beside: shore-walk
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`,
  },
  'registry/chair-misfit': {
    severity: 'error',
    message: ({ person, delegation, state }) =>
      `\`${person}\` is in the chair and sits for \`${delegation}\`, but \`${state}\` has the chair`,
    help: () => 'correct the chair, the person or the delegation',
    meaning: 'Whoever chairs a meeting in person sits for the state that has the chair.',
    example: `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
sources: [shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: { state: XC }
chair_person:
  # error 11-26 registry/chair-misfit
  person: dag-placeholder
attendance: { list: published }
participations:
  - person: dag-placeholder
    delegation: XD
    capacity: not stated
    printed:
      shore-gazette-2021: { name: Dag Placeholder, title: not stated }
`,
  },
  'registry/number-out-of-order': {
    severity: 'warning',
    message: ({ number, date, earlier, held }) =>
      `number \`${number}\` on \`${date}\` comes before number \`${earlier}\` on \`${held}\``,
    help: () => 'check both numbers and both dates against the sources',
    meaning: 'The meetings of a body are numbered as they are held.',
    example: `=== data/meetings/water-11.yaml
id: water-11
body: water-council
sources: [mere-daily-2021]
number:
  # warning 10-12 registry/number-out-of-order
  value: 11
date: { edtf: 2019-05-20 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`,
  },
  'registry/likely-duplicate-meeting': {
    severity: 'warning',
    message: ({ first, same }) =>
      `this may be the meeting \`${first}\`: the same body on the same ${same === 'number' ? 'number' : 'days'}`,
    help: () =>
      'make them one record with both sources; if they are two, say which numbers they have',
    meaning:
      'Two records of one body have the same number, or lie on the same days with no numbers to tell them apart.',
    example: `=== data/meetings/water-fjordby.yaml
id: water-fjordby
body: water-council
sources: [mere-daily-2021]
date:
  # warning 9-19 registry/likely-duplicate-meeting
  edtf: 2021-05-20
place: { name: Fjordby }
chair: {}
attendance: { list: not published }
`,
  },
  'registry/one-wording': {
    severity: 'error',
    message: ({ quoted }) =>
      `the wording is said to differ, and ${quoted === '0' ? 'no source is' : 'only one source is'} quoted`,
    help: () => 'add `says` to the evidence of each source, or leave out `wording_differs`',
    meaning:
      'Where sources word one act differently, the wordings are printed side by side; that takes two.',
    example: `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
sources: [mere-daily-2021, shore-gazette-2021]
date: { edtf: 2021-05-21 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
outcomes:
  - status: agreed
    text: To walk again next year.
    # error 22-26 registry/one-wording
    wording_differs: true
`,
  },
  'registry/source-before-meeting': {
    severity: 'error',
    message: ({ source, published, held }) =>
      `\`${source}\` came out on \`${published}\`, before the meeting on \`${held}\` that it reports`,
    help: () =>
      'correct one of the dates; a source that only announces belongs to an event, or to the `standing` of those who are to come',
    meaning:
      'A report cannot be older than what it reports. The date of a page is not the date of a meeting either.',
    example: `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
# error 11-26 registry/source-before-meeting
sources: [mere-daily-2021]
date: { edtf: 2021-06-01 }
place: { name: not stated }
chair: {}
attendance: { list: not published }
`,
  },
  'registry/undated-source': {
    severity: 'error',
    message: ({ source }) => `\`${source}\` has no date of publication`,
    help: () => 'give the day by which it was out, such as the day you read it, with `because`',
    meaning:
      'A document knows only what was published by its as-of day, so each source needs a date. Registers (`kind: reference`) are exempt: their rows carry dates of their own.',
    example: `=== data/sources/lakes-news-2020.yaml
id: lakes-news-2020
kind: press item
publisher: not stated
title: Ninth meeting of the water ministers
published:
  # error 9-19 registry/undated-source
  edtf: not stated
language: en
address: https://lakes-news.example/ninth-meeting
`,
  },
};
