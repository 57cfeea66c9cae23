import type { CodeEntry } from '../codes.ts';

/** Briefings: what an office itself writes for a meeting. */
export const registryBriefingCodes: Readonly<Record<string, CodeEntry>> = {
  'registry/two-briefings': {
    severity: 'error',
    message: ({ meeting, other }) => `\`${meeting}\` has a briefing already: \`${other}\``,
    help: () => 'make the two one record; a later edition takes the place of the earlier',
    meaning: 'A meeting has one briefing. With two, a pack would not know which to print.',
    example: `=== data/briefings/water-9.yaml
- id: water-9-a
  meeting: water-9
  written: 2020-08-01
  unit: Lakes Desk
- id: water-9-b
  # error 12-19 registry/two-briefings
  meeting: water-9
  written: 2020-08-02
  unit: Shores Desk
`,
  },
  'registry/ends-before-start': {
    severity: 'error',
    message: ({ from, to }) => `it ends at \`${to}\`, and begins at \`${from}\``,
    help: () => 'an entry ends later on the day on which it begins; past midnight is another entry',
    meaning: 'An entry of a programme ends before it begins, or at that very minute.',
    example: water9(`programme:
  - date: 2020-09-03
    from: 10:00
    # error 9-14 registry/ends-before-start
    to: 09:30
    what: Opening
`),
  },
  'registry/programme-order': {
    severity: 'error',
    message: ({ start, before }) => `it begins ${start}, and the entry before it ${before}`,
    help: () => 'put the entries in the order of their times',
    meaning: 'A programme is printed as it stands, so it stands in the order of its times.',
    example: water9(`programme:
  - { date: 2020-09-03, from: 10:00, what: Opening }
  # error 31-36 registry/programme-order
  - { date: 2020-09-03, from: 09:00, what: Arrival }
`),
  },
  'registry/briefed-twice': {
    severity: 'error',
    message: ({ id, field }) => `the ${field} \`${id}\` has a brief in this briefing already`,
    help: () => 'make the two one entry',
    meaning: 'A briefing has one brief on each topic and on each delegation.',
    example: water9(`delegations:
  - { delegation: XA, points: [We thank you.] }
  # error 19-21 registry/briefed-twice
  - { delegation: XA, points: [We thank you again.] }
`),
  },
  'registry/off-agenda': {
    severity: 'warning',
    message: ({ topic, meeting }) => `the agenda of \`${meeting}\` on record has no \`${topic}\``,
    help: () => 'take it for a line to take if raised, or add it to the agenda',
    meaning:
      'A briefing has a brief on a topic that the agenda of its meeting does not have, as far as it is on record.',
    example: water9(`items:
  # warning 14-21 registry/off-agenda
  - { topic: fishing, points: [We are ready.] }
`),
  },
  'registry/not-at-table': {
    severity: 'warning',
    message: ({ delegation, meeting }) =>
      `no delegation of \`${delegation}\` is on record at \`${meeting}\``,
    help: () => 'take the brief out, or add whom it sends to the meeting',
    meaning:
      'A briefing has a brief on a delegation that does not sit at the table of its meeting, as far as it is on record.',
    example: `=== data/briefings/water-7.yaml
id: water-7
meeting: water-7
written: 2018-05-01
unit: Lakes Desk
delegations:
  # warning 19-21 registry/not-at-table
  - { delegation: XD, points: [We thank you.] }
`,
  },
  'briefings/too-many-points': {
    severity: 'warning',
    message: ({ points, most }) => `the section has ${points} points, and at most ${most} are read`,
    help: () =>
      'keep those that must be made; `points_at_most` in `brief.yaml` is how many there may be',
    meaning:
      'Whoever speaks cannot make more than a few points, so a section of a briefing has a limit.',
    example: water9(`if_raised:
  - subject: Ice
    line: [One., Two., Three., Four., Five., Six.,
      # warning 7-13 briefings/too-many-points
      Seven.]
`),
  },
};

/** A briefing for a meeting that has none, with some more lines. */
function water9(more: string): string {
  return `=== data/briefings/water-9.yaml
id: water-9
meeting: water-9
written: 2020-08-01
unit: Lakes Desk
${more}`;
}
