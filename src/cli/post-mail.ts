import { Readable } from 'node:stream';
import SMTPConnection, { type SMTPConnectionSendInfo } from 'nodemailer/lib/smtp-connection';
import type { Posted, Posting } from './world.ts';

/** How long to wait for a line, and how long for an answer on it, in milliseconds. */
interface Patience {
  readonly line: number;
  readonly answer: number;
}

const PATIENCE: Patience = { line: 20_000, answer: 60_000 };

/** What nodemailer says of an error. */
interface Trouble extends Error {
  readonly code?: string;
  /** Code of the operating system or of OpenSSL. */
  readonly originalCode?: string;
  readonly response?: string;
}

type Fault = Exclude<Posted, { readonly kind: 'taken' }>;

/**
 * Hands a mail to a server by SMTP (RFC 5321): opens a protected line, logs in where there is a user,
 * names sender and recipients, and hands the mail over. Whatever goes wrong is a value.
 */
export async function postMail(posting: Posting, patience = PATIENCE): Promise<Posted> {
  const { server, password = '' } = posting;
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    connectionTimeout: patience.line,
    greetingTimeout: patience.line,
    dnsTimeout: patience.line,
    socketTimeout: patience.answer,
  });
  // An error is told to whoever waits; without a listener it would end the program as well.
  const broken = new Promise<never>((_, reject) => connection.on('error', reject));
  broken.catch(() => {});
  const step = <T>(begin: (done: (error?: Error | null, value?: T) => void) => void) =>
    Promise.race([broken, settled(begin)]);
  let stage: Stage = 'line';
  try {
    await step((done) => connection.connect(done));
    stage = 'login';
    const { user } = server;
    if (user !== undefined) {
      await step((done) => connection.login({ user, pass: password }, done));
    }
    stage = 'mail';
    const message = Readable.from([posting.bytes]);
    message.once('end', () => {
      stage = 'answer';
    });
    const envelope = { from: posting.from, to: [...posting.to], size: posting.bytes.length };
    const info = await step<SMTPConnectionSendInfo>((done) =>
      connection.send(envelope, message, done),
    );
    return taken(info);
  } catch (error) {
    const fault = faultOf(error as Trouble, stage);
    return { ...fault, words: withoutLogin(fault.words, posting) };
  } finally {
    connection.quit();
    connection.close();
  }
}

/** How far it came: waiting for a line, a login, the mail to be wanted, or the last answer. */
type Stage = 'line' | 'login' | 'mail' | 'answer';

function settled<T>(
  begin: (done: (error?: Error | null, value?: T) => void) => void,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    begin((error, value) => (error ? reject(error) : resolve(value)));
  });
}

function taken(info: SMTPConnectionSendInfo | undefined): Posted {
  const refused = (info?.rejectedErrors ?? []).map(({ recipient = '', response = '' }) => ({
    address: recipient,
    words: response,
  }));
  return { kind: 'taken', words: info?.response ?? '', refused };
}

/** What was said, without the password: some servers say again what they were told and did not know. */
function withoutLogin(words: string, { server: { user = '' }, password = '' }: Posting): string {
  if (password === '') return words;
  const [both = '', alone = ''] = [`\0${user}\0${password}`, password].map((text) =>
    Buffer.from(text).toString('base64'),
  );
  return [both, alone, password].reduce((text, secret) => text.replaceAll(secret, '…'), words);
}

/** What Node and OpenSSL call a certificate that will not do, or a line that is none of TLS. */
const TLS_FAULT = /CERT|SSL|SELF_SIGNED|UNABLE_TO_|^ETLS$|^EPROTO$/;

function faultOf(error: Trouble, stage: Stage): Fault {
  const { code = '', originalCode = '', response, message } = error;
  const words = response ?? (originalCode === '' ? message : `${message}, ${originalCode}`);
  if (stage === 'answer' && response === undefined) return { kind: 'unknown-fate', words };
  if (stage === 'line' && (TLS_FAULT.test(code) || TLS_FAULT.test(originalCode))) {
    return { kind: 'not-secure', words };
  }
  if (stage === 'login' && code === 'EAUTH') return { kind: 'login-refused', words };
  if (stage !== 'line' && (response !== undefined || code === 'EMESSAGE' || code === 'EENVELOPE')) {
    return { kind: 'refused', words };
  }
  return { kind: 'unreachable', words };
}
