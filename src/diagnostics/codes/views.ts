import type { CodeEntry } from '../codes.ts';

export const viewCodes: Readonly<Record<string, CodeEntry>> = {
  'views/not-yet-reported': {
    severity: 'error',
    message: ({ meeting, asOf }) => `no source on \`${meeting}\` was published by ${asOf}`,
    help: ({ reported }) =>
      reported ? `its first report is of ${reported}: try \`--as-of ${reported}\`` : undefined,
    meaning:
      'A session brief knows only what was published by its as-of day, and by that day nothing on record reported this meeting.',
  },
  'views/marking-raised': {
    severity: 'warning',
    message: ({ asked, printed, part }) =>
      `the paper was to be marked \`${asked}\`, and is marked \`${printed}\`: it holds a part marked \`${part}\``,
    help: () => 'ask for that marking, or leave the part out with `--audience`',
    meaning:
      'A paper is never marked below its parts, so the marking that was asked for was raised to the highest among them.',
  },
  'views/marking-too-long': {
    severity: 'error',
    message: ({ marking, length, limit }) =>
      `the texts among the marks of the paper have ${length} characters, and ${limit} fit: \`${marking}\``,
    help: () =>
      'shorten them, or mark parts with levels of a scheme, of which only the highest is printed',
    meaning:
      'A paper bears the marks of its parts at the top and bottom of each page: the highest level of each scheme, and each other text. There is no room for so many texts.',
  },
};
