import { type AddressInfo, createServer, type Server } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach } from 'vitest';

/** What a server in this process was handed. */
export interface Handed {
  readonly from: string;
  readonly to: readonly string[];
  readonly user: string | undefined;
  readonly secure: boolean;
  readonly bytes: Buffer;
}

const running: { close: (done?: () => void) => unknown }[] = [];

/** Starts a mail server on a free port of this machine, which takes everything but what it is told. */
export async function startSmtp(
  options: SMTPServerOptions = {},
): Promise<{ port: number; handed: Handed[] }> {
  const handed: Handed[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        handed.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          user: session.user === undefined ? undefined : String(session.user),
          secure: session.secure,
          bytes: Buffer.concat(chunks),
        });
        done(null, 'taken as number 7');
      });
    },
    ...options,
  });
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => {});
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.server.address() as AddressInfo).port, handed };
}

/** Starts a server that says what it is told to whatever comes, a line at a time. */
export async function startTalker(
  talk: (line: string, say: (words: string) => void, hangUp: () => void) => void,
): Promise<number> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => {});
    const say = (words: string) => socket.write(`${words}\r\n`);
    const hangUp = () => socket.destroy();
    talk('', say, hangUp);
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = `${rest}${chunk}`.split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) talk(line, say, hangUp);
    });
  });
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A server that takes everything politely until a mail is over. */
export function untilTheDot(atTheDot: (say: (words: string) => void, hangUp: () => void) => void) {
  let isData = false;
  return (line: string, say: (words: string) => void, hangUp: () => void) => {
    if (isData) {
      if (line === '.') atTheDot(say, hangUp);
      return;
    }
    isData = line === 'DATA';
    say(line === '' ? '220 here' : isData ? '354 go on' : '250 yes');
  };
}

afterEach(() => {
  for (const server of running.splice(0)) server.close();
});
