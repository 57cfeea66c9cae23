import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command, as `npm run brief` starts it. */
const BRIEF = fileURLToPath(new URL('../../bin/brief.js', import.meta.url));

/** The records of the fictional League of Lakes. */
export const LAKES = fileURLToPath(new URL('../../examples/lakes/data', import.meta.url));

/** What a run of the command came to. */
export interface Ran {
  /** The exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Where {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built command in a far time zone, without colour and without this run's settings. */
export function startBrief(args: readonly string[], { cwd, env = {} }: Where): ChildProcess {
  return spawn(process.execPath, [BRIEF, ...args], { cwd, env: userEnv(env) });
}

/** Runs the built command to its end. */
export function runBrief(args: readonly string[], where: Where): Promise<Ran> {
  return finish(startBrief(args, where));
}

/** Runs a line of the shell, in which `$BRIEF` stands for the built command. */
export function runShell(line: string, { cwd, env = {} }: Where): Promise<Ran> {
  const brief = `"${process.execPath}" "${BRIEF}"`;
  return finish(spawn('sh', ['-c', line.replaceAll('$BRIEF', brief)], { cwd, env: userEnv(env) }));
}

/** Waits for a started command, keeping what it prints. */
export function finish(child: ChildProcess): Promise<Ran> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

function userEnv(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env;
  const base = { NO_COLOR: '1', TZ: 'Pacific/Kiritimati' };
  return { ...(SystemRoot ? { SystemRoot } : {}), PATH, HOME, ...base, ...env };
}
