import type { CodeEntry } from '../codes.ts';

/** How participations stood before a meeting: announced, confirmed, replaced, withdrawn. */
export const registryStandingCodes: Readonly<Record<string, CodeEntry>> = {
  'registry/standing-out-of-order': {
    severity: 'error',
    message: ({ on, before }) =>
      `an entry of \`${on}\` stands behind one of \`${before}\`, and the earliest comes first`,
    help: () => 'put the entries in the order of their days, or correct one of them',
    meaning:
      'The last entry that is known on a day decides how a participation stands, so the entries run with the calendar.',
    example: walk(`    standing:
      - { status: announced, on: 2021-05-20, sources: [mere-daily-2021] }
      # error 34-44 registry/standing-out-of-order
      - { status: confirmed, on: 2021-05-19, sources: [mere-daily-2021] }
`),
  },
  'registry/standing-after-meeting': {
    severity: 'error',
    message: ({ on, held }) => `the entry is of \`${on}\`, after the meeting on \`${held}\``,
    help: () => 'correct one of the dates; who came is what the reports under `printed` say',
    meaning:
      'Who is announced, replaced or withdrawn is settled by the end of the meeting; afterwards only reports count.',
    example: walk(`    standing:
      # error 34-44 registry/standing-after-meeting
      - { status: announced, on: 2021-06-01, sources: [mere-daily-2021] }
`),
  },
  'registry/no-replacement': {
    severity: 'error',
    message: ({ by, person, delegation }) =>
      `\`${by}\` comes in place of \`${person}\`, and has no seat of his or her own in the delegation \`${delegation}\``,
    help: ({ by }) => `add a participation for \`${by}\`, with name and title as printed`,
    meaning:
      'Whoever replaces another is a participant with a name and a title of his or her own, in the same delegation.',
    example: walk(`    standing:
      # error 49-63 registry/no-replacement
      - { status: replaced, on: 2021-05-20, by: frode-instance, sources: [mere-daily-2021] }
  - person: frode-instance
    delegation: XB
    capacity: deputy
    printed:
      shore-gazette-2021: { name: Frode Instance, title: not stated }
  - person: gus-fixture
    delegation: XD
    capacity: not stated
    printed:
      shore-gazette-2021: { name: Gus Fixture, title: adviser }
`),
  },
  'registry/by-without-replaced': {
    severity: 'error',
    message: ({ by, status }) => `\`${by}\` is named in an entry that says \`${status}\``,
    help: () => 'write `replaced`, or leave `by` out',
    meaning:
      'Who comes in place of another is named under `by`, which stands with `replaced` alone.',
    example: walk(`    standing:
      # error 50-61 registry/by-without-replaced
      - { status: withdrawn, on: 2021-05-20, by: gus-fixture, sources: [mere-daily-2021] }
`),
  },
  'registry/left-and-reported': {
    severity: 'error',
    message: ({ person, status, source }) =>
      `\`${person}\` is \`${status}\` in the end, and \`${source}\` lists the person after the meeting`,
    help: () =>
      'where the person came after all, add a last entry `confirmed`; else take the source out of `printed`',
    meaning:
      'Who is replaced or withdrawn is left out of every list. Somebody whom a report of the meeting has would be lost without a word.',
    example: walk(
      `    standing:
      # error 19-28 registry/left-and-reported
      - { status: withdrawn, on: 2021-05-20, sources: [mere-daily-2021] }
`,
      '2021-05-21',
    ),
  },
  'registry/replaced-head': {
    severity: 'warning',
    message: ({ person, delegation }) =>
      `\`${person}\` is replaced as head of the delegation \`${delegation}\`, and nobody else leads it`,
    help: () => 'add who comes instead, or write `withdrawn` where nobody does',
    meaning:
      'A delegation whose head is replaced has another head. Where no source says who that is, the paper says so, and a later source may tell.',
    example: walk(`    standing:
      # warning 19-27 registry/replaced-head
      - { status: replaced, on: 2021-05-20, sources: [mere-daily-2021] }
`),
  },
};

/**
 * A small meeting beside no other, with one participation and some more lines of it. Its only list
 * came out on 22 May 2021, which is no later than the meeting unless another day is given.
 */
function walk(more: string, held = '2021-05-22'): string {
  return `=== data/meetings/shore-walk.yaml
id: shore-walk
kind: side
title: Walk along the shore
sources: [shore-gazette-2021]
date: { edtf: ${held} }
place: { name: not stated }
chair: {}
attendance: { list: published }
participations:
  - person: dag-placeholder
    delegation: XD
    capacity: principal
    printed:
      shore-gazette-2021: { name: Dag Placeholder, title: not stated }
${more}`;
}
