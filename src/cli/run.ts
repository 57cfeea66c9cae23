import { join } from 'node:path';
import { EXIT } from './exit-codes.ts';
import { type Invocation, parseArguments } from './parse-arguments.ts';
import { openReport } from './report.ts';
import type { World } from './world.ts';

/** Every command in a module of its own, loaded when asked for, so that no run waits for others. */
const COMMANDS: Readonly<Record<string, () => Promise<{ runCommand: RunCommand }>>> = {
  build: () => import('./commands/build.ts'),
  check: () => import('./commands/check.ts'),
  explain: () => import('./commands/explain.ts'),
  list: () => import('./commands/list.ts'),
  new: () => import('./commands/new.ts'),
  schemas: () => import('./commands/schemas.ts'),
};

type RunCommand = (invocation: Invocation, world: World) => Promise<number>;

/**
 * Runs what the arguments ask for, in the world given.
 * @param argv the arguments behind `brief`
 * @returns the exit code
 */
export async function run(argv: readonly string[], world: World): Promise<number> {
  try {
    const parsed = parseArguments(argv, versionOf(world), world);
    if (parsed.kind === 'answered') return EXIT.done;
    if (parsed.kind === 'refused') {
      const manner = { quiet: false, json: argv.includes('--json'), strict: false, color: true };
      const report = openReport(manner, world);
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

function versionOf({ disk, home }: World): string {
  const text = new TextDecoder().decode(disk.read(join(home, 'package.json')));
  return (JSON.parse(text) as { version: string }).version;
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
