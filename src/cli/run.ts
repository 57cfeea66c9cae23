import { SHORT_HELP } from './describe-commands.ts';
import { EXIT } from './exit-codes.ts';
import { usualMessages } from './messages.ts';
import { type Invocation, parseArguments } from './parse-arguments.ts';
import { type Manner, openReport } from './report.ts';
import type { World } from './world.ts';

/** Every command in a module of its own, loaded when asked for, so that no run waits for others. */
const COMMANDS: Readonly<Record<string, () => Promise<{ runCommand: RunCommand }>>> = {
  build: () => import('./commands/build.ts'),
  clean: () => import('./commands/clean.ts'),
  check: () => import('./commands/check.ts'),
  diff: () => import('./commands/diff.ts'),
  explain: () => import('./commands/explain.ts'),
  issue: () => import('./commands/issue.ts'),
  list: () => import('./commands/list.ts'),
  new: () => import('./commands/new.ts'),
  schemas: () => import('./commands/schemas.ts'),
  verify: () => import('./commands/verify.ts'),
};

type RunCommand = (invocation: Invocation, world: World) => Promise<number>;

/**
 * Runs what the arguments ask for, in the world given.
 * @param argv the arguments behind `brief`
 * @returns the exit code
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    if (argv.length === 0) {
      world.stderr.write(SHORT_HELP);
      return EXIT.usage;
    }
    const parsed = parseArguments(argv, world.program.version, world);
    if (parsed.kind === 'answered') return EXIT.done;
    if (parsed.kind === 'refused') {
      const report = openReport(mannerOf(argv, world), world);
      report.problems(parsed.diagnostics);
      return report.close({});
    }
    const load = COMMANDS[parsed.invocation.command];
    if (!load) throw new Error(`no module for the command ${parsed.invocation.command}`);
    const { runCommand } = await load();
    return await runCommand(parsed.invocation, world);
  } catch (error) {
    return ownFault(error, world);
  }
}

/** How to speak of arguments that could not be read: as far as can be told from them. */
function mannerOf(argv: readonly string[], world: World): Manner {
  return {
    quiet: false,
    json: argv.includes('--json'),
    strict: false,
    color: !argv.includes('--no-color'),
    messages: usualMessages(world),
  };
}

function ownFault(error: unknown, { env, stderr }: World): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  stderr.write(
    `error: brief stopped because of a fault of its own: ${message}\n` +
      '  help: nothing half-written was left; please report this with the command you ran\n',
  );
  stderr.write(
    env['BRIEF_DEBUG'] ? `${stack}\n` : '  help: BRIEF_DEBUG=1 shows where it happened\n',
  );
  return EXIT.ownFault;
}
