import type { CodeEntry } from '../codes.ts';
import { listed } from './verify.ts';

/** What is wrong with the ledger of a paper, or with what is asked of it. */
export const editionCodes: Readonly<Record<string, CodeEntry>> = {
  'editions/bad-number': {
    severity: 'error',
    message: ({ found, wanted }) => `edition ${found} stands where edition ${wanted} belongs`,
    help: () =>
      'two branches may have issued the same edition: keep both files, and give the later one the next number',
    meaning: 'The editions of a paper are numbered from 1, each once, in the order of issue.',
  },
  'editions/bad-day': {
    severity: 'error',
    message: ({ found, before }) =>
      `an edition was issued on ${found}, before the one before it (${before})`,
    help: () => 'put the editions in the order of their days, or mend the day',
    meaning: 'Later editions are issued on the same day or later.',
  },
  'editions/too-early': {
    severity: 'error',
    message: ({ found, before, paper }) =>
      `\`${paper}\` cannot be issued on ${found}: its last edition is of ${before}`,
    help: ({ before }) => `leave out \`--on\`, or name ${before} or a later day`,
    meaning: 'Later editions are issued on the same day or later.',
  },
  'editions/looks-back': {
    severity: 'warning',
    message: ({ paper, found, before }) =>
      `this edition of \`${paper}\` speaks for ${found}, and the one before it for ${before}`,
    help: () => 'leave out `--as-of`, unless that is meant',
    meaning: 'An edition for an earlier day knows less than the one that it replaces.',
  },
  'editions/never-issued': {
    severity: 'error',
    message: ({ paper, path }) => `\`${paper}\` was never issued: there is no \`${path}\``,
    help: () => 'record its first edition with `brief issue`; `brief list editions` shows all',
    meaning: 'Only what `brief issue` has recorded can be made again by its number.',
  },
  'editions/no-such-edition': {
    severity: 'error',
    message: ({ paper, found, last }) =>
      `\`${paper}\` has no edition ${found}; its last one is ${last}`,
    help: () => 'see `brief list editions`',
    meaning: 'The ledger of the paper has no edition of this number.',
  },
  'editions/no-data': {
    severity: 'error',
    message: ({ path, edition }) => `the data of edition ${edition} are missing: \`${path}\``,
    help: () => 'take the file from version control; it belongs beside the ledger',
    meaning: 'An edition is made again from its data, a file beside its ledger.',
  },
  'editions/other-data': {
    severity: 'error',
    message: ({ path, edition }) =>
      `\`${path}\` is not what the ledger recorded for edition ${edition}`,
    help: () => 'take the file from version control as it was when the edition was issued',
    meaning: 'The ledger has a SHA-256 of the data of each edition, and the file has another.',
  },
  'editions/other-program': {
    severity: 'error',
    message: ({ path, edition }) =>
      `the data of edition ${edition} are not as this program writes them: \`${path}\``,
    help: ({ version }) => `it was issued by version ${version} of the program; use that one`,
    meaning:
      'The data are what the ledger recorded, and another version of the program wrote them.',
  },
  'editions/of-another-paper': {
    severity: 'error',
    message: ({ path, edition, paper, found }) =>
      `\`${path}\` is not edition ${edition} of \`${paper}\`: it is of \`${found}\``,
    help: ({ found }) => `a ledger keeps its name; this one was \`${found}.yaml\``,
    meaning:
      'A ledger is named after its paper: document, subject and audience. Under another name its editions could go to people who may not see them.',
  },
  'editions/none-of-number': {
    severity: 'error',
    message: ({ edition }) => `no paper has been issued as edition ${edition}`,
    help: () => 'see `brief list editions`',
    meaning: 'None of the ledgers has an edition of this number for this audience.',
  },
  'editions/number-taken': {
    severity: 'error',
    message: ({ path, edition, paper }) =>
      `edition ${edition} of \`${paper}\` is being issued by another run, or was begun and not ended: \`${path}\` is there`,
    help: ({ path }) =>
      `wait for the other run; if there is none, and no ledger that names it is missing, remove \`${path}\` and issue again`,
    meaning:
      'An edition has its number when its data are written. The ledger does not name it, so nobody has been given it.',
  },
  'editions/nothing-new': {
    severity: 'note',
    message: ({ paper, edition, issued }) =>
      `\`${paper}\` says what edition ${edition} of ${issued} says: nothing was issued`,
    help: () => 'issue it all the same with `--again`',
    meaning: 'An edition is a change of what a paper says; the day it speaks for is none.',
  },
  'editions/without-before': {
    severity: 'error',
    message: ({ paper }) =>
      `\`${paper}\` has no addendum: this is its first edition, so nobody has printed another`,
    help: () => 'leave out `--addendum`',
    meaning: 'An addendum says what has changed since the edition before.',
  },
  'editions/mailed-otherwise': {
    severity: 'error',
    message: ({ file, edition }) =>
      `\`${file}\` is not byte for byte what was issued as edition ${edition}, and no mail carries it as that`,
    help: () =>
      'leave out `--paper`; where `brief verify` with its ledger finds other templates or fonts, use those of the day of issue',
    meaning: 'A mail about an edition carries the very file that was issued.',
  },
  'editions/made-otherwise': {
    severity: 'warning',
    message: ({ file, edition }) =>
      `\`${file}\` is not byte for byte what was issued as edition ${edition}`,
    help: () => '`brief verify` with its ledger says why',
    meaning: 'The program, the templates or the fonts are other ones than on the day of issue.',
  },
  'editions/rebuilt-otherwise': {
    severity: 'error',
    message: ({ file, edition, others }) =>
      others
        ? `edition ${edition} cannot be made again byte for byte here: \`${file}\` was made with ${listed(others)} than at hand`
        : `edition ${edition} comes out otherwise than it was issued: \`${file}\` has another SHA-256`,
    help: ({ others, version }) =>
      others
        ? `use what it was made with: version ${version} of the program, and the templates of that day`
        : undefined,
    meaning: 'The data of the edition do not give the file whose SHA-256 the ledger recorded.',
  },
};
