import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { emptyFolder } from './empty-folder.ts';
import { PYTHON } from './mail-readers.ts';

/** Whether Debian's mail server in Python is there, which has nothing to do with ours. */
export const hasAiosmtpd =
  PYTHON !== undefined && spawnSync(PYTHON, ['-c', 'import aiosmtpd']).status === 0;
if (!hasAiosmtpd) console.info('skipped: sending to aiosmtpd, which is not installed');

/** A running server and the folder (Maildir) in which it puts what it takes. */
interface MailServer {
  readonly port: number;
  readonly maildir: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server on a free port of this machine, and waits until it answers. */
export async function startAiosmtpd(): Promise<MailServer> {
  const port = await freePort();
  const maildir = join(emptyFolder(), 'mail');
  const args = ['-n', '-l', `127.0.0.1:${port}`, '-c', 'aiosmtpd.handlers.Mailbox', maildir];
  const server = spawn(PYTHON ?? '', ['-m', 'aiosmtpd', ...args], { stdio: 'ignore' });
  await answering(port, server);
  return { port, maildir, stop: () => stop(server) };
}

/** The mails in a folder (Maildir), in the order in which they came. */
export function mailsIn(maildir: string): Buffer[] {
  const folder = join(maildir, 'new');
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function answering(port: number, server: ChildProcess): Promise<void> {
  const { connect } = await import('node:net');
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error('the mail server ended at once');
    const socket = connect(port, '127.0.0.1');
    const first = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (first) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the mail server does not answer');
}
