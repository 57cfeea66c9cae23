import type { CodeEntry } from '../codes.ts';

/** What cannot be compared by `brief diff`. */
export const cliSideCodes: Readonly<Record<string, CodeEntry>> = {
  'cli/day-of-days': {
    severity: 'error',
    message: ({ found }) => `two days are compared, and \`--as-of ${found}\` is a third`,
    help: () => 'leave out `--as-of`; with two folders it says for which day both speak',
    meaning: '`brief diff` with two days speaks for each of them.',
  },
  'cli/data-of-folders': {
    severity: 'error',
    message: ({ found }) => `two folders are compared, and \`--data ${found}\` is a third`,
    help: () => 'leave out `--data`; with two days it says whose records are compared',
    meaning: '`brief diff` with two folders reads the records of each of them.',
  },
  'cli/mixed-sides': {
    severity: 'error',
    message: ({ from, to }) =>
      `\`${from}\` and \`${to}\` are not two days, two folders or two editions, and only like can be compared`,
    help: () =>
      'give two days, with `--data` for the records; two folders, with `--as-of` for the day; or the numbers of two editions',
    meaning:
      '`brief diff` tells what two days, two folders of records or two editions differ in. Where both day and records differ, nobody could tell which of them a change comes from.',
  },
  'cli/no-side': {
    severity: 'error',
    message: ({ found }) =>
      `\`${found}\` is no day (YYYY-MM-DD), no folder of records that is there and no number of an edition`,
    help: ({ nearest }) =>
      nearest
        ? `did you mean \`${nearest}\`?`
        : 'for example `brief diff 2021-06-30 2021-07-01`, two folders by their paths, or `brief diff 1 2`',
    meaning:
      '`brief diff` compares two days, two folders or two editions, and takes each by its name.',
  },
};
