import type { CodeEntry } from '../codes.ts';

/** Announced events, and the meetings they became. */
export const registryEventCodes: Readonly<Record<string, CodeEntry>> = {
  'registry/event-date-conflict': {
    severity: 'error',
    message: ({ meeting, held, announced }) =>
      `the event was announced for \`${announced}\`, and the meeting \`${meeting}\` has the date \`${held}\``,
    help: () =>
      'correct the link or a date; if it was moved, add the announcement of the new date, and give the meeting that date too',
    meaning:
      'An event linked to a meeting was last announced for another date than the meeting’s. Either they are not the same, or a later announcement is missing.',
    example: `=== data/events/water-10-announced.yaml
id: water-10-announced
title: Tenth meeting of the Council of Water Ministers
kind: meeting
announcements:
  - { source: lakes-news-2020, date: 2021-06 }
# error 10-18 registry/event-date-conflict
meeting: water-10
`,
  },
  'registry/very-long-date': {
    severity: 'error',
    message: ({ date, days }) =>
      `\`${date}\` is ${days} days, and nothing here may last longer than a year`,
    help: () =>
      'correct one of the years; if it is so, give both ends as months or years: `2021/2024`',
    meaning:
      'A meeting or an event whose days are stated is drawn in each month that it goes on. One of years is nearly always a slip in a year, and would fill a paper with months.',
    example: `=== data/events/gauge-conference.yaml
id: gauge-conference
title: Conference on shared gauges
kind: conference
topics: [water-levels]
announcements:
# error 57-78 registry/very-long-date
  - { source: mere-daily-2021, meeting: water-10, date: 2021-11-03/2031-11-04 }
`,
  },
  'registry/announced-twice': {
    severity: 'error',
    message: ({ meeting, first }) =>
      `the meeting \`${meeting}\` is announced by the event \`${first}\` too`,
    help: () => 'make them one event with all announcements',
    meaning: 'One meeting is one event. Two would stand in papers and calendars beside each other.',
    example: `=== data/events/presidents-again.yaml
id: presidents-again
title: Summit of the Presidents
kind: other
announcements:
  - { source: presidents-notice-2021, date: 2021-09-14/2021-09-15 }
# error 10-22 registry/announced-twice
meeting: presidents-4
`,
  },
  'registry/event-of-another-body': {
    severity: 'error',
    message: ({ meeting, body, other }) =>
      `the event is of \`${body}\`, and the meeting \`${meeting}\` of \`${other}\``,
    help: () => 'correct the body or the link',
    meaning: 'An event linked to a meeting announces that meeting, so both are of one body.',
    example: `=== data/events/water-10-announced.yaml
id: water-10-announced
title: Meeting of the water ministers
kind: meeting
body: presidents
announcements:
  - { source: lakes-news-2020, date: 2021-05 }
# error 10-18 registry/event-of-another-body
meeting: water-10
`,
  },
  'registry/postponed-to-same-date': {
    severity: 'warning',
    message: ({ date }) =>
      `the event is postponed to \`${date}\`, for which it was announced before`,
    help: () => 'give the new date, or `not stated` where the source gives none',
    meaning:
      'The date of an announcement with `status: postponed` is the new one. With the old one in its place, papers would still show the event where it was.',
    example: `=== data/events/gauge-conference.yaml
id: gauge-conference
title: Conference on shared gauges
kind: conference
topics: [water-levels]
announcements:
  - { source: mere-daily-2021, meeting: water-10, date: 2021-11-03 }
# warning 44-54 registry/postponed-to-same-date
  - { source: shore-gazette-2021-07, date: 2021-11-03, status: postponed }
`,
  },
  'registry/cancelled-after-meeting': {
    severity: 'warning',
    message: ({ meeting, held }) =>
      `a source published after \`${held}\`, when the meeting \`${meeting}\` was held, says that it is cancelled`,
    help: () => 'correct the link, or the date of the meeting; it may have been another meeting',
    meaning:
      'An event that is linked to a meeting was cancelled by a source that came out after the meeting’s own date. Papers take the word of the reports and show it as held.',
    example: `=== data/events/water-10-announced.yaml
id: water-10-announced
title: Tenth meeting of the Council of Water Ministers
kind: meeting
body: water-council
announcements:
  - { source: lakes-news-2020, meeting: water-9, date: 2021-05, state: XC }
# warning 64-73 registry/cancelled-after-meeting
  - { source: shore-gazette-2021-07, date: not stated, status: cancelled }
meeting: water-10
`,
  },
  'registry/event-not-linked': {
    severity: 'warning',
    message: ({ meeting, held }) =>
      `the same body met on \`${held}\` (\`${meeting}\`), and the event is not linked to it`,
    help: ({ meeting }) => `add \`meeting: ${meeting}\``,
    meaning:
      'An event announces a meeting of a body on days on which a meeting of that body is on record. Unlinked, a paper would show both.',
    example: `=== data/events/water-10-announced.yaml
# warning 5-23 registry/event-not-linked
id: water-10-announced
title: Tenth meeting of the Council of Water Ministers
kind: meeting
body: water-council
announcements:
  - { source: lakes-news-2020, date: 2021-05-20 }
`,
  },
  'registry/likely-duplicate-event': {
    severity: 'warning',
    message: ({ first }) => `this may be the event \`${first}\``,
    help: () => 'make them one event with two announcements',
    meaning:
      'Two events have one title and no dates that lie apart, or are meetings of one body on the same days. An event that several sources announce is one event.',
    example: `=== data/events/clean-shore-exercise.yaml
id: clean-shore-exercise
# warning 8-30 registry/likely-duplicate-event
title: Exercise "Clean Shore"
kind: exercise
announcements:
  - { source: mere-daily-2021, date: 2021 }
`,
  },
};
