import type { CodeEntry } from '../codes.ts';
import { didYouMean } from './did-you-mean.ts';
import { nearestOrKnown } from './nearest-or-known.ts';

/** What is wrong with the command line itself. */
export const cliCodes: Readonly<Record<string, CodeEntry>> = {
  'cli/all-and-one': {
    severity: 'error',
    message: () => '`--all` already holds every country and session',
    help: () => 'leave out `--all`, or what stands beside it',
    meaning: '`--all` and a single country or session were asked for together.',
  },
  'cli/ambiguous-country': {
    severity: 'error',
    message: ({ found, candidates }) => `\`${found}\` can mean ${candidates}`,
    help: () => 'give the full name or the code',
    meaning: 'More than one state goes by this name, and we do not guess.',
  },
  'cli/ambiguous-body': {
    severity: 'error',
    message: ({ found, candidates }) => `\`${found}\` fits several bodies: ${candidates}`,
    help: () => 'give the whole id',
    meaning: 'A body may be asked for by part of its id, as long as only one body has it.',
  },
  'cli/ambiguous-session': {
    severity: 'error',
    message: ({ found, candidates }) => `\`${found}\` fits several sessions: ${candidates}`,
    help: () => 'give the whole id',
    meaning: 'A session may be asked for by part of its id, as long as only one session has it.',
  },
  'cli/bad-copies': {
    severity: 'error',
    message: ({ found, limit }) => `\`${found}\` is no number of copies from 1 to ${limit}`,
    help: () => 'give a whole number: `--copies 12`',
    meaning: 'Each numbered copy is a file of its own and has a line in the register.',
  },
  'cli/bad-holder': {
    severity: 'error',
    message: ({ limit }) => `a holder is a name of at most ${limit} characters on one line`,
    help: () => 'shorten it, and take out characters that control or turn text',
    meaning: 'The holder of a numbered copy is printed on its cover and at the foot of each page.',
  },
  'cli/more-holders': {
    severity: 'error',
    message: ({ holders, copies }) => `there are ${holders} holders for ${copies} copies`,
    help: ({ holders }) => `ask for \`--copies ${holders}\`, or take holders out of the file`,
    meaning: 'Each holder gets a copy; a holder without one would be lost in silence.',
  },
  'cli/no-holders': {
    severity: 'error',
    message: ({ path }) => `\`${path}\` names no holder`,
    help: () => 'write one holder a line; lines that begin with `#` do not count',
    meaning: 'The file given with `--holders` says who holds the numbered copies.',
  },
  'cli/bad-choice': {
    severity: 'error',
    message: ({ option, found, wanted }) =>
      `\`${option}\` does not take \`${found}\`; it takes ${wanted}`,
    help: didYouMean,
    meaning: 'The option takes one of a few words.',
  },
  'cli/bad-day': {
    severity: 'error',
    message: ({ found, option = '--as-of' }) =>
      `\`${option}\` wants a day of the calendar as YYYY-MM-DD, and \`${found}\` is none`,
    help: ({ option = '--as-of' }) => `for example \`${option} 2021-07-01\``,
    meaning:
      'A document speaks for one day of the calendar: it knows only what was published by then.',
  },
  'cli/bad-epoch': {
    severity: 'error',
    message: ({ found }) =>
      `the variable \`SOURCE_DATE_EPOCH\` is \`${found}\`, and whole seconds since 1970 are wanted`,
    help: () => 'unset it, or give the day with `--as-of`',
    meaning: 'SOURCE_DATE_EPOCH stands in for the clock in builds that must come out the same.',
  },
  'cli/bad-marking': {
    severity: 'error',
    message: ({ length, limit }) =>
      `\`--marking\` wants one line of 1 to ${limit} characters; this one has ${length}, or holds characters that cannot be printed`,
    help: () => 'for example `--marking "TLP:CLEAR"`',
    meaning: 'The handling marking stands at the top and bottom of each page.',
  },
  'cli/bad-name': {
    severity: 'error',
    message: ({ found }) => `no id can be made from \`${found}\``,
    help: () => 'use Latin letters or digits; the id begins with a letter',
    meaning: 'A new record is named after what was asked for, in lower-case letters and digits.',
  },
  'cli/country-not-on-record': {
    severity: 'error',
    message: ({ name, code }) => `the records have no state ${name} (\`${code}\`)`,
    help: () => '`brief list countries` shows the states on record',
    meaning: 'The name is understood, but no file in `data/states/` has this state.',
  },
  'cli/no-folder': {
    severity: 'error',
    message: ({ option, path, what }) => `the folder \`${path}\` of \`${option}\` ${what}`,
    help: () => 'paths are taken from the current folder',
    meaning: 'A folder that was asked for is missing, or is a file.',
  },
  'cli/no-card-mail': {
    severity: 'error',
    message: () => 'cards are printed, and not mailed',
    help: () => 'leave out `--mail` or `--send`, or ask for the cards apart',
    meaning: 'A mail carries a paper to read and sums it up; cards have nothing to sum up.',
  },
  'cli/no-addendum-mail': {
    severity: 'error',
    message: () => 'an addendum is for paper, and is not mailed by itself',
    help: () => 'leave out `--addendum`: the mail about an edition says what has changed',
    meaning:
      'The addendum is for those who have printed the edition before. A mail carries the edition, and lists the changes.',
  },
  'cli/no-copies-sent': {
    severity: 'error',
    message: () => 'numbered copies are not sent to a list',
    help: () => '`--mail` writes a draft for each copy: address it to the holder',
    meaning:
      'A numbered copy is for one holder, and only you know under which address. Sent to everybody on a list, it would be numbered for nothing.',
  },
  'cli/nothing-to-send': {
    severity: 'error',
    message: () => '`--no-dry-run` says that mail is to be sent, and `--send` was not asked for',
    help: () => 'add `--send`',
    meaning: 'Mail is sent only where both are asked for.',
  },
  'cli/no-html-cards': {
    severity: 'error',
    message: ({ document }) => `\`${document}\` have no HTML form`,
    help: () => 'leave out `html`; of the cards only the seating list (`table-plan`) has that form',
    meaning: 'Cards are folded or cut out of a sheet of paper, and a web page has no sheets.',
  },
  'cli/no-ics-cards': {
    severity: 'error',
    message: ({ document }) => `\`${document}\` have no calendar file`,
    help: () => 'leave out `ics`, or ask for the brief or the pack without `--cards`',
    meaning:
      'Cards and the list of seats say who sits where; nothing in them is an entry in a calendar.',
  },
  'cli/months-of-nothing': {
    severity: 'error',
    message: () => '`--ics-months` adds entries to calendar files, and none was asked for',
    help: () => 'add `--format ics`, or `pdf,ics`',
    meaning: 'Months stand in the papers anyway; only a calendar file leaves them out unless told.',
  },
  'cli/no-records': {
    severity: 'error',
    message: ({ path }) => `there are no records in \`${path}\``,
    help: () =>
      'name the folder of records with `--data`, or start one with `brief new source "…"`',
    meaning: 'A document is made from records: YAML files in folders named after their kind.',
  },
  'cli/nothing-asked': {
    severity: 'error',
    message: () => 'nothing was asked for: name a country, a session, a body, or all',
    help: () =>
      '`brief --country Pakistan`, `brief --session <id>`, `brief --body <id>` or `brief --all`; `brief --help` shows the rest',
    meaning:
      'The command writes briefs on a country or a session, the calendar of a body, or everything.',
  },
  'cli/nothing-to-build': {
    severity: 'error',
    message: ({ asOf }) => `the records hold no country and no session known by ${asOf}`,
    help: () => '`brief list` shows what is on record',
    meaning: '`--all` writes a brief on every state and every session, and found neither.',
  },
  'cli/pack-of-nothing': {
    severity: 'error',
    message: () => '`--pack` and `--cards` are made of sessions, and no session was asked for',
    help: () => 'add `--session` with the id of one, or `--all`',
    meaning: 'Packs and cards are made of a session; a country has a brief.',
  },
  'cli/record-exists': {
    severity: 'error',
    message: ({ path }) => `\`${path}\` is there already, and records are never overwritten`,
    help: () => 'edit that file, or choose another name',
    meaning: '`brief new` starts records; it does not touch those that exist.',
  },
  'cli/refused': {
    severity: 'error',
    message: ({ reason }) => `the command line cannot be read: ${reason}`,
    help: () => '`brief --help` shows what can be asked',
    meaning: 'The arguments do not make sense together.',
  },
  'cli/source-wanted': {
    severity: 'error',
    message: ({ found }) =>
      found
        ? `no source has the id \`${found}\``
        : 'a record of this kind rests on a source, and there is no source on record',
    help: ({ nearest }) =>
      nearest
        ? `did you mean \`--source ${nearest}\`?`
        : 'first `brief new source "…"`, or name one on record with `--source <id>`',
    meaning:
      'Every fact has a source. A new record rests on the one named, else on the one not used yet, else on the latest.',
  },
  'cli/too-many-words': {
    severity: 'error',
    message: () => 'there are more words than the command takes',
    help: () => 'put a name of several words in quotes',
    meaning: 'The command takes fewer words than it was given.',
  },
  'cli/unknown-audience': {
    severity: 'error',
    message: ({ found }) => `the settings have no audience \`${found}\``,
    help: (args) =>
      nearestOrKnown(args, 'they have') ?? 'audiences stand under `audiences` in `brief.yaml`',
    meaning:
      'A paper for an audience leaves out what it may not see, and the settings say what that is. For whom they do not know, no paper is made.',
  },
  'cli/unknown-command': {
    severity: 'error',
    message: ({ found }) => `\`${found}\` is no command`,
    help: ({ nearest }) =>
      nearest ? `did you mean \`brief ${nearest}\`?` : '`brief --help` lists the commands',
    meaning: 'The first word is a command, unless it begins with a hyphen.',
  },
  'cli/unknown-country': {
    severity: 'error',
    message: ({ found }) => `no country goes by the name or code \`${found}\``,
    help: ({ nearest }) =>
      `${nearest ? `did you mean ${nearest}? ` : ''}\`brief list countries\` shows those on record`,
    meaning: 'Countries may be asked for by any usual name, or by their ISO 3166-1 codes.',
  },
  'cli/unknown-option': {
    severity: 'error',
    message: ({ found }) => `there is no option \`${found}\``,
    help: ({ nearest }) =>
      nearest ? `did you mean \`${nearest}\`?` : '`--help` behind the command lists its options',
    meaning: 'The command does not know the option.',
  },
  'cli/unknown-body': {
    severity: 'error',
    message: ({ found }) => `no body on record has the id \`${found}\` or a part like it`,
    help: ({ nearest }) =>
      `${nearest ? `did you mean ${nearest}? ` : ''}\`brief list bodies\` shows those on record; \`--body all\` is everything announced`,
    meaning: 'The calendar of a body is asked for by the id of its record, or a unique part of it.',
  },
  'cli/unknown-session': {
    severity: 'error',
    message: ({ found }) => `no session on record has the id \`${found}\` or a part like it`,
    help: ({ nearest }) =>
      `${nearest ? `did you mean ${nearest}? ` : ''}\`brief list sessions\` shows those on record`,
    meaning: 'Sessions are asked for by the id of the meeting’s record, or a unique part of it.',
  },
  'cli/unknown-subject': {
    severity: 'error',
    message: ({ found }) => `nothing on record goes by \`${found}\``,
    help: ({ nearest }) =>
      `${nearest ? `did you mean ${nearest}? ` : ''}\`brief list\` shows what is on record`,
    meaning: 'Neither a person, a country, an id, a field of a record nor the code of a message.',
  },
  'cli/value-wanted': {
    severity: 'error',
    message: ({ found }) => `\`${found}\` wants a value behind it`,
    help: () => '`--help` behind the command shows which',
    meaning: 'The option stands alone, and it takes a value.',
  },
  'cli/word-wanted': {
    severity: 'error',
    message: ({ found }) => `the command wants \`${found}\` behind it`,
    help: () => '`--help` behind the command shows examples',
    meaning: 'The command cannot do anything without it.',
  },
};
