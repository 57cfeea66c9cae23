import '../schema/zod-settings.ts';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Memory } from '../schema/memory.ts';
import { disk } from './disk.ts';
import { EXIT } from './exit-codes.ts';
import { keptMemory } from './kept-memory.ts';
import { run } from './run.ts';
import type { Stream, World } from './world.ts';

/**
 * The `brief` command in the real world.
 * @param argv the arguments behind `brief`
 * @param home absolute path of the installed program, with its `data/` and `templates/`
 * @param sources SHA-256 over the program's sources, which papers name as what made them
 * @param kept absolute path of the folder for what one run keeps for the next; none keeps nothing
 * @returns the exit code
 */
export async function main(
  argv: readonly string[],
  home: string,
  sources: string,
  kept?: string,
): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  process.on('unhandledRejection', passOverReader);
  const memory = keptMemory(kept && join(kept, 'memory.json'));
  const code = await run(argv, realWorld(home, sources, memory));
  memory.keep();
  return code;
}

/**
 * pdf.js breaks promises that nobody waits for when a file is damaged. Those we wait for say so;
 * the others must not end the program.
 */
function passOverReader(reason: unknown): void {
  if (!(reason instanceof Error && reason.stack?.includes('unpdf'))) throw reason;
}

/** Whether a mail is on its way, so that a signal leaves open what became of it. */
let isPosting = false;

/** To whom mails have gone, so that nobody who is interrupted sends them again unawares. */
const sentTo: string[] = [];

let madePapers = false;

/** Whether the command has loaded what makes papers, which is most of the program. */
export function hasMadePapers(): boolean {
  return madePapers;
}

function realWorld(home: string, sources: string, memory: Memory): World {
  return {
    cwd: process.cwd(),
    home,
    program: { version: versionOf(home), sha256: sources },
    env: process.env,
    now: () => new Date(),
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    disk,
    memory,
    runId: `${hostname()} ${process.pid}`,
    isOver,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    postMail: async (posting) => {
      const { postMail } = await import('./post-mail.ts');
      isPosting = true;
      try {
        const posted = await postMail(posting);
        if (posted.kind === 'taken') sentTo.push(posting.to.join(', '));
        return posted;
      } finally {
        isPosting = false;
      }
    },
    pipeline: () => {
      madePapers = true;
      return import('../pipeline.ts');
    },
  };
}

/** Whether a process of this machine is gone. Of other machines nothing is known. */
function isOver(runId: string): boolean {
  const [host, pid] = runId.split(' ');
  if (host !== hostname() || !pid) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function versionOf(home: string): string {
  const text = new TextDecoder().decode(disk.read(join(home, 'package.json')));
  return (JSON.parse(text) as { version: string }).version;
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read us has stopped (`brief list | head`): there is nobody left to tell.
    if (error.code === 'EPIPE') return;
    if (stream !== process.stderr) {
      process.stderr.write(`error: what was to be printed could not be written (${error.code})\n`);
    }
    process.exit(EXIT.buildFailed);
  });
  return {
    write: (text) => {
      stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    // Some terminals say nothing, others say nought.
    columns: stream.columns || 80,
  };
}

/** Deliveries never wait, so a signal comes before one or after it and leaves nothing half-done. */
function stop(): void {
  process.stderr.write(
    '\ninterrupted: documents already written are whole, nothing else was left\n',
  );
  for (const to of sentTo) process.stderr.write(`sent before: a mail to ${to}\n`);
  if (isPosting) {
    process.stderr.write('a mail was on its way, and the server may have taken it or not\n');
  }
  process.exit(EXIT.interrupted);
}
