import type { CodeEntry } from '../codes.ts';

/** What cannot be asked for with an edition. */
export const cliEditionCodes: Readonly<Record<string, CodeEntry>> = {
  'cli/edition-of-cards': {
    severity: 'error',
    message: () => 'cards and lists of seats have no editions',
    help: () => 'issue the brief or the pack, and make cards with `brief --session … --cards …`',
    meaning: 'Cards are made anew whenever somebody changes; editions are of papers that are read.',
  },
  'cli/edition-of-calendar': {
    severity: 'error',
    message: () => 'calendars have no editions',
    help: () => 'leave out `--body`; `brief --body …` makes a calendar as of any day',
    meaning:
      'A calendar is made anew whenever something changes, and its entries say themselves how often they have.',
  },
  'cli/edition-form': {
    severity: 'error',
    message: ({ option }) => `an edition is not issued with \`${option}\``,
    help: ({ option }) =>
      `issue the paper itself, then make this form of it: \`brief --edition N ${option}\``,
    meaning:
      'Booklets, numbered copies and mail are forms of an edition, made again from it whenever they are wanted.',
  },
  'cli/fixed-by-edition': {
    severity: 'error',
    message: ({ option }) => `\`${option}\` cannot be chosen for an edition that was issued`,
    help: ({ option }) => `leave out \`${option}\`, or issue another edition`,
    meaning: 'An edition says what it said when it was issued; only its form can be another.',
  },
  'cli/bad-edition': {
    severity: 'error',
    message: ({ found }) =>
      `\`--edition\` wants the number of an edition, and \`${found}\` is none`,
    help: () => 'for example `--edition 3`; `brief list editions` shows all',
    meaning: 'Editions are numbered from 1.',
  },
  'cli/addendum-of-nothing': {
    severity: 'error',
    message: () => '`--addendum` belongs to an edition, and none was asked for',
    help: () => 'name one that was issued, `--edition 3`, or issue the next with `brief issue`',
    meaning: 'An addendum says what has changed between two editions.',
  },
};
