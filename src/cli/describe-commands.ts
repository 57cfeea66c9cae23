import type { Command } from 'commander';
import type { RawOptions } from './options.ts';

/** Hears which command was asked for. */
export type Ask = (command: string, words: readonly string[], options: RawOptions) => void;

interface Description {
  readonly name: string;
  /** Words behind the command, in commander's notation. */
  readonly words: string;
  readonly summary: string;
  readonly more?: (command: Command) => Command;
  readonly examples: readonly string[];
  readonly isDefault?: boolean;
}

const COMMANDS: readonly Description[] = [
  {
    name: 'build',
    words: '[words...]',
    summary: 'write the briefs asked for; what `brief` does when no command is named',
    more: (command) => addTemplates(addBuildOptions(command)),
    isDefault: true,
    examples: [
      'brief --country Pakistan',
      'brief --session scs-16 --format pdf,html',
      'brief --session scs-16 --cards tent,badge,place,table-plan',
      'brief --body sco-scs --format pdf,ics --ics-months',
      'brief --country KG --as-of 2021-07-01 --marking "OFFICIAL" --draft',
      'brief --session scs-16 --audience partners --mail',
      'brief --all --data ~/records --out ~/papers',
    ],
  },
  {
    name: 'check',
    words: '',
    summary:
      'report every problem of records, settings, templates, documents and ledgers; write nothing',
    more: addTemplates,
    examples: ['brief check', 'brief check --data ~/records --strict'],
  },
  {
    name: 'list',
    words: '[kind]',
    summary:
      'list countries, sessions, bodies, people, events, orders, briefings, sources, editions or differences',
    examples: ['brief list', 'brief list sessions', 'brief list differences --json'],
  },
  {
    name: 'explain',
    words: '<words...>',
    summary:
      'tell all that is on record of a person, a country or an id, or what a field or message means',
    examples: [
      'brief explain Pakistan',
      'brief explain scs-16',
      'brief explain capacity',
      'brief explain registry/unknown-person',
    ],
  },
  {
    name: 'new',
    words: '<kind> <name...>',
    summary: 'start a record to fill in: meeting, person, source, event or briefing',
    more: (command) =>
      command.option('--source <id>', 'the source that the record rests on, by its id'),
    examples: [
      'brief new source "Press release of 24 June 2021"',
      'brief new meeting scs-17 --source press-release-of-24-june-2021',
      'brief new person "Amina Diallo"',
    ],
  },
  {
    name: 'issue',
    words: '[words...]',
    summary: 'make the next edition of papers and record it in their ledgers',
    more: (command) =>
      addTemplates(addBuildOptions(command))
        .option('--on <day>', 'the day of issue, YYYY-MM-DD (default: today)')
        .option('--again', 'issue it even if it says what its last edition says'),
    examples: [
      'brief issue --country Pakistan',
      'brief issue --session scs-16 --pack --print duplex --addendum',
      'brief --session scs-16 --pack --edition 3 --print booklet',
    ],
  },
  {
    name: 'diff',
    words: '<from> <to>',
    summary:
      'tell what changed in the papers between two days, two folders of records or two editions',
    more: (command) => addTemplates(addDiffOptions(command)),
    examples: [
      'brief diff 2021-06-23 2021-07-01 --session scs-16',
      'brief diff 3 4 --session scs-16 --pack',
      'brief diff 2021-06-23 2021-07-01 --json',
      'brief diff ~/records-of-may ~/records --as-of 2021-07-01 --pack',
    ],
  },
  {
    name: 'verify',
    words: '<files...>',
    summary:
      'make PDFs and editions again from their data, and say whether they are what they claim',
    more: addTemplates,
    examples: [
      'brief verify out/2021-07-01_SCO_PK_country-brief.pdf',
      'brief verify out/*.pdf --json',
      'brief verify editions/*.yaml',
      'brief verify brief.pdf --data ~/records --templates ~/our-look',
    ],
  },
  {
    name: 'clean',
    words: '',
    summary: 'remove the files that a folder lists as made there, and nothing else',
    more: (command) =>
      command
        .option('--out <folder>', 'the folder (default: out)')
        .option('--dry-run', 'only print what would be removed')
        .option('--force', 'remove also what was changed since it was made'),
    examples: ['brief clean --dry-run', 'brief clean --out ~/papers'],
  },
  {
    name: 'schemas',
    words: '',
    summary: 'write JSON Schema files, with which an editor checks records while you type',
    more: (command) => command.option('--out <folder>', 'where to write (default: schemas)'),
    examples: ['brief schemas', 'brief schemas --out ~/records/schemas'],
  },
];

/** What `brief` says when it is asked for nothing. */
export const SHORT_HELP = `brief writes the papers a delegation carries, from records of international meetings.

  brief --country Pakistan                    a brief on one country, as of today
  brief --session scs-16 --as-of 2021-07-01   a brief on one session, as known that day
  brief --body sco-scs --format pdf,ics       a calendar, as paper and for calendar programs
  brief --all                                 a brief on every country and session

  brief list               what is on record: countries, sessions, bodies, people, events, ...
  brief explain <words>    all that is on record of a person, a country or an id
  brief check              everything that is wrong with records, settings and templates
  brief new <kind> <name>  start a record: meeting, person, source, event or briefing
  brief issue ...          the next edition of papers, recorded so that it can be made again
  brief diff <from> <to>   what changed between two days, folders of records or editions
  brief clean              remove the files that were made in a folder, and nothing else
  brief verify <files>     whether PDFs are byte for byte what the data inside them give

  brief --help             every command; brief <command> --help every option of one
`;

/** Names of the commands, for suggestions. */
export const COMMAND_NAMES: readonly string[] = COMMANDS.map(({ name }) => name);

/** Tells commander of every command, with options, help and examples. */
export function describeCommands(program: Command, ask: Ask): void {
  program
    .description('Turns records of international meetings into the papers a delegation carries.')
    .configureHelp({ subcommandTerm: (command) => `${command.name()} ${command.usage()}` })
    .addHelpText('after', PROGRAM_HELP);
  for (const { name, words, summary, more, examples, isDefault = false } of COMMANDS) {
    const command = program.command(`${name} ${words}`.trim(), { isDefault }).description(summary);
    more?.(command);
    addCommonOptions(command);
    command.addHelpText('after', `\nExamples:\n${examples.map((line) => `  ${line}`).join('\n')}`);
    // Words are taken only to be told that they are no command.
    if (isDefault) command.usage('[options]');
    command.action(() => ask(name, command.args, command.opts<RawOptions>()));
  }
}

function addDiffOptions(command: Command): Command {
  return addSubjects(command)
    .option('--pack', 'for sessions, their packs')
    .option('--all', 'every country and every session on record (the default)')
    .option('--audience <name>', 'leave out what this audience of brief.yaml may not see')
    .option('--exit-code', 'end with 1 where anything differs (else with 0 either way)');
}

function addSubjects(command: Command): Command {
  return command
    .option('--country <name>', 'brief on this country, by any usual name or code', gather)
    .option('--session <id>', 'brief on this session, by its id or a unique part of it', gather)
    .option(
      '--body <id>',
      'calendar of this body, by its id or a unique part of it, or all',
      gather,
    );
}

function addBuildOptions(command: Command): Command {
  return addSubjects(command)
    .option('--pack', 'for sessions, the whole pack: cover to index, ready for the printer')
    .option('--cards <list>', 'for sessions: tent, badge, place, table-plan, or several', gather)
    .option('--all', 'briefs on every country and every session on record, and the calendar')
    .option('--out <folder>', 'where to write (default: out)')
    .option(
      '--format <list>',
      'pdf, html, ics, json, or several with commas (default: pdf)',
      gather,
    )
    .option('--ics-months', 'in calendar files, entries on months too, where no day is stated')
    .option('--paper <size>', 'a4 or letter (default: as in brief.yaml, else a4)')
    .option('--print <way>', 'simplex, duplex, booklet or 2up: how it is to be printed')
    .option('--copies <number>', 'so many numbered copies of each paper, with a register')
    .option('--holders <file>', 'who holds them: a text file, a holder a line')
    .option(
      '--marking <text>',
      'handling marking at the top and bottom of each page; several with //',
    )
    .option('--audience <name>', 'leave out what this audience of brief.yaml may not see')
    .option('--order <name>', 'order of delegations: a rule or a list on record (see list orders)')
    .option('--host <where>', 'the host among them: first, last or in order (default: in order)')
    .option('--mail', 'beside each paper a draft of the mail that carries it, to whom it may go')
    .option('--send', 'say what would be mailed to whom; see --no-dry-run')
    .option('--no-dry-run', 'with --send, mail it by the server in brief.yaml')
    .option('--draft', 'print DRAFT across each page')
    .option('--edition <number>', 'an edition that was issued, as it was')
    .option('--addendum', 'with an edition, a page for those who have printed the one before');
}

function addTemplates(command: Command): Command {
  return command.option('--templates <folder>', 'templates that take the place of ours, by name');
}

function addCommonOptions(command: Command): void {
  command
    .option('--as-of <day>', 'the day to speak for, YYYY-MM-DD (default: today)')
    .option('--data <folder>', 'the records (default: data)')
    .option('--quiet', 'say nothing but what makes the run fail')
    .option('--json', 'print one JSON object instead of lines')
    .option('--strict', 'let warnings make the run fail')
    .option('--messages <form>', 'human, json or github (default: human; github in its Actions)')
    .option('--no-color', 'no colour (NO_COLOR is obeyed too)');
}

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

const PROGRAM_HELP = `
Examples:
  brief --country Pakistan                  one country, as of today
  brief --session scs-16 --as-of 2021-07-01 one session, as known that day
  brief --all                               everything on record
  brief build --help                        every option

Paths of what was written go to standard output, everything else to standard error.
A file brief.yaml in the current folder, or beside the records, holds settings; options win.
Exit codes: 0 done, 1 the build failed or a paper is not as claimed, 2 wrong usage, 3 records invalid,
130 interrupted.
With --strict warnings count too: those of records give 3, others 1.`;
