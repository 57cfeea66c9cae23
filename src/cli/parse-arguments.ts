import { Command, CommanderError } from 'commander';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeCommands } from './describe-commands.ts';
import type { RawOptions } from './options.ts';
import type { World } from './world.ts';

/** What the shell asked for, not yet checked. */
export interface Invocation {
  readonly command: string;
  /** Words behind the command that belong to no option. */
  readonly words: readonly string[];
  readonly options: RawOptions;
}

export type Parsed =
  | { readonly kind: 'run'; readonly invocation: Invocation }
  /** Help or the version was printed; there is nothing left to do. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Reads the arguments behind `brief`. Help and version are printed here. */
export function parseArguments(argv: readonly string[], version: string, world: World): Parsed {
  let invocation: Invocation | undefined;
  const program = new Command('brief').version(version, '--version', 'print the version');
  program.exitOverride().configureOutput({
    writeOut: world.stdout.write,
    // Refusals are diagnostics and worded as such; commander's own words are not wanted.
    writeErr: () => {},
    getOutHelpWidth: () => world.stdout.columns,
    getErrHelpWidth: () => world.stderr.columns,
  });
  describeCommands(program, (command, words, options) => {
    invocation = { command, words, options };
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0
      ? { kind: 'answered' }
      : { kind: 'refused', diagnostics: [refusal(error)] };
  }
  return invocation ? { kind: 'run', invocation } : { kind: 'answered' };
}

const REFUSALS: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'cli/unknown-option',
  'commander.unknownCommand': 'cli/unknown-command',
  'commander.optionMissingArgument': 'cli/value-wanted',
  'commander.missingArgument': 'cli/word-wanted',
  'commander.excessArguments': 'cli/too-many-words',
};

/** Commander says what it found in quotes, and a suggestion in brackets. */
function refusal({ code, message }: CommanderError): Diagnostic {
  const [, found = ''] = /'([^']*)'/.exec(message) ?? [];
  const [, near] = /\(Did you mean (?:one of )?([^,?]+)/.exec(message) ?? [];
  const known = REFUSALS[code];
  if (!known) return { code: 'cli/refused', args: { reason: message.replace(/^error: /, '') } };
  return { code: known, args: near ? { found, nearest: near } : { found } };
}
