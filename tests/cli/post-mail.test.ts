import { describe, expect, test } from 'vitest';
import { postMail } from '../../src/cli/post-mail.ts';
import type { Posting } from '../../src/cli/world.ts';
import { startSmtp, startTalker, untilTheDot } from '../support/smtp.ts';

const BYTES = Buffer.from('Subject: a\r\n\r\n.a line that begins with a dot\r\n..\r\n');

function posting(port: number, changes: Partial<Posting['server']> = {}): Posting {
  return {
    server: { host: '127.0.0.1', port, security: 'none', ...changes },
    password: 'open sesame',
    from: 'desk@example.org',
    to: ['ada@example.org', 'clara@example.org'],
    bytes: BYTES,
  };
}

const refusal = (code: number, words: string) =>
  Object.assign(new Error(words), { responseCode: code });

describe('a mail handed to a server', () => {
  test('arrives as it is, for those named apart from it, and the answer is told', async () => {
    const { port, handed } = await startSmtp();
    expect(await postMail(posting(port))).toEqual({
      kind: 'taken',
      words: '250 taken as number 7',
      refused: [],
    });
    expect(handed).toEqual([
      {
        from: 'desk@example.org',
        to: ['ada@example.org', 'clara@example.org'],
        user: undefined,
        secure: false,
        bytes: BYTES,
      },
    ]);
  });

  test('is handed over under the user’s name where there is one', async () => {
    const { port, handed } = await startSmtp({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        password === 'open sesame'
          ? done(null, { user: username })
          : done(refusal(535, 'no such user')),
    });
    expect((await postMail(posting(port, { user: 'desk' }))).kind).toBe('taken');
    expect(handed[0]?.user).toBe('desk');
    const refused = await postMail({ ...posting(port, { user: 'desk' }), password: 'wrong' });
    expect(refused).toEqual({ kind: 'login-refused', words: '535 no such user' });
    expect(handed).toHaveLength(1);
  });

  test('reaches the others where some are refused, and each of those is named', async () => {
    const { port, handed } = await startSmtp({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('ada') ? refusal(550, 'no mailbox of that name') : null),
    });
    const posted = await postMail(posting(port));
    expect(posted).toMatchObject({
      kind: 'taken',
      refused: [{ address: 'ada@example.org', words: '550 no mailbox of that name' }],
    });
    expect(handed[0]?.to).toEqual(['clara@example.org']);
  });

  test.each([
    [
      'every recipient',
      { onRcptTo: (_: unknown, __: unknown, done: Done) => done(refusal(550, 'no')) },
    ],
    [
      'the sender',
      { onMailFrom: (_: unknown, __: unknown, done: Done) => done(refusal(553, 'no')) },
    ],
    ['its size', { size: 10 }],
  ])('is refused as a whole for %s', async (_, options) => {
    const { port, handed } = await startSmtp(options);
    const posted = await postMail(posting(port));
    expect(posted.kind).toBe('refused');
    expect(posted.words).not.toBe('');
    expect(handed).toEqual([]);
  });

  test('is refused where the server has read it and does not want it', async () => {
    const { port } = await startSmtp({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(refusal(554, 'looks like spam')));
      },
    });
    expect(await postMail(posting(port))).toEqual({
      kind: 'refused',
      words: '554 looks like spam',
    });
  });
});

type Done = (error?: Error | null) => void;

describe('without the protected line that is asked for', () => {
  test('nothing is said to a server that has none', async () => {
    const { port, handed } = await startSmtp();
    const posted = await postMail(posting(port, { security: 'starttls', user: 'desk' }));
    expect(posted.kind).toBe('not-secure');
    expect(handed).toEqual([]);
  });

  test.each(['starttls', 'tls'] as const)(
    'nor to one whose certificate nobody has signed: %s',
    async (security) => {
      // The server's own, which is for tests and which it signed itself.
      const options = security === 'tls' ? { secure: true } : { disabledCommands: [] };
      const { port, handed } = await startSmtp(options);
      expect((await postMail(posting(port, { security }))).kind).toBe('not-secure');
      expect(handed).toEqual([]);
    },
  );
});

describe('a line that breaks', () => {
  test('before there is one, says that nobody is there', async () => {
    const port = await startTalker((_, __, hangUp) => hangUp());
    expect((await postMail(posting(port))).kind).toBe('unreachable');
    expect((await postMail(posting(1))).words).toContain('ECONNREFUSED');
  });

  test('behind a name that leads nowhere, says so', async () => {
    const posted = await postMail(posting(25, { host: 'mail.invalid', security: 'starttls' }));
    expect(posted.kind).toBe('unreachable');
  });

  test('after the whole mail has been handed over, leaves open what became of it', async () => {
    const port = await startTalker(untilTheDot((_, hangUp) => hangUp()));
    expect((await postMail(posting(port))).kind).toBe('unknown-fate');
  });

  test('is given up where nobody answers', async () => {
    const patience = { line: 300, answer: 300 };
    const silent = await startTalker(() => {});
    expect((await postMail(posting(silent), patience)).kind).toBe('unreachable');
    const thinking = await startTalker(untilTheDot(() => {}));
    expect((await postMail(posting(thinking), patience)).kind).toBe('unknown-fate');
  });

  test('with nonsense on it ends in words', async () => {
    const port = await startTalker((_, say) => say('HTTP/1.1 400 Bad Request'));
    const posted = await postMail(posting(port), { line: 2_000, answer: 2_000 });
    expect(posted).toMatchObject({ kind: 'unreachable', words: 'HTTP/1.1 400 Bad Request' });
  });
});

test('a server that says again what it did not know never has the password printed', async () => {
  const port = await startTalker((line, say) => {
    if (line === '') say('220 here');
    else if (line.startsWith('EHLO')) say('250-here\r\n250 AUTH PLAIN');
    else say(`502 5.5.2 unrecognized command: ${line}`);
  });
  const posted = await postMail(posting(port, { user: 'desk' }));
  expect(posted.kind).toBe('login-refused');
  expect(JSON.stringify(posted)).toContain('unrecognized command: AUTH PLAIN …');
  const secret = Buffer.from('\0desk\0open sesame').toString('base64');
  expect(JSON.stringify(posted)).not.toContain(secret);
});
