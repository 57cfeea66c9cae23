import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasAiosmtpd, mailsIn, startAiosmtpd } from '../support/aiosmtpd.ts';
import { certificate, hasOpenssl } from '../support/certificate.ts';
import { hasMutt, maildirWith, openInMutt, PYTHON, readByPython } from '../support/mail-readers.ts';
import { lakesFolder } from '../support/run-bounded.ts';
import { finish, runBrief, startBrief } from '../support/run-brief.ts';
import { startSmtp, startTalker, untilTheDot } from '../support/smtp.ts';

const PACK = '2021-07-01_LL_water-10_session-pack_for-partners';
const ASK = ['--session', 'water-10', '--pack', '--audience', 'partners', '--as-of', '2021-07-01'];
const MARKING = ['--marking', 'OFFICIAL // TLP:GREEN'];
const SUBJECT =
  'OFFICIAL // TLP:GREEN · Session pack: 10th meeting of the Council of Water Ministers, 20 May 2021, as of 1 July 2021';

const out = (cwd: string, ending: string) => readFileSync(join(cwd, 'out', `${PACK}.${ending}`));
const WRITTEN = [`${PACK}.eml`, `${PACK}.pdf`, 'manifest.json'];
const writtenIn = (cwd: string) => readdirSync(join(cwd, 'out')).sort();
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

// Compiles once, so that no test below waits for the compiler.
beforeAll(() => runBrief(['--version'], { cwd: lakesFolder() }));

/** The example with a server for mail on this machine. */
function withServer(port: number, security = 'none', more = ''): string {
  const cwd = lakesFolder();
  const path = join(cwd, 'brief.yaml');
  const server = `  server: { host: 127.0.0.1, port: ${port}, security: ${security}${more} }\n`;
  writeFileSync(path, `${readFileSync(path, 'utf8')}${server}`);
  return cwd;
}

describe('a draft that the built command writes', () => {
  test('is the same bytes in another process, time zone, locale and folder', async () => {
    const [one, other] = [lakesFolder(), lakesFolder()];
    const here = await runBrief([...ASK, '--mail'], { cwd: one });
    expect(here).toMatchObject({ code: 0, out: `out/${PACK}.pdf\nout/${PACK}.eml\n` });
    const env = { TZ: 'America/Anchorage', LC_ALL: 'tr_TR.UTF-8', SOURCE_DATE_EPOCH: '1' };
    await runBrief([...ASK, '--mail'], { cwd: other, env });
    expect(sum(out(one, 'eml'))).toBe(sum(out(other, 'eml')));
    expect((await runBrief([...ASK, '--mail', '--json'], { cwd: one })).out).toContain(
      '"unchanged"',
    );
  });

  test('leaves the paper as it is without mail, whoever is to get it', async () => {
    const [one, other] = [lakesFolder(), lakesFolder({ 'distribution.yaml': 'partners: {}\n' })];
    await runBrief(ASK, { cwd: one });
    writeFileSync(
      join(other, 'brief.yaml'),
      readFileSync(join(one, 'brief.yaml'), 'utf8').split('mail:')[0] ?? '',
    );
    await runBrief([...ASK, '--mail'], { cwd: other });
    expect(sum(out(one, 'pdf'))).toBe(sum(out(other, 'pdf')));
    expect(out(one, 'pdf').includes('example.org')).toBe(false);
  });

  test.skipIf(!PYTHON)('holds the paper, five lines, and nothing that breaks a rule', async () => {
    const cwd = lakesFolder();
    await runBrief([...ASK, ...MARKING, '--mail'], { cwd });
    const { headers, parts, defects } = readByPython(out(cwd, 'eml'));
    expect(defects).toEqual([]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'X-Unsent': '1',
      Subject: SUBJECT,
      Date: 'Thu, 01 Jul 2021 00:00:00 +0000',
      Bcc: 'lakes-desk@example.org',
    });
    expect(parts.map(({ type, name }) => [type, name])).toEqual([
      ['text/plain', null],
      ['text/html', null],
      ['application/pdf', `${PACK}.pdf`],
    ]);
    expect(parts[2]?.sha256).toBe(sum(out(cwd, 'pdf')));
    const labels = parts[0]?.text?.match(/^(Meeting|Attendees|Agenda|Outcomes|Next):/gm);
    expect(labels).toHaveLength(5);
  });

  test.skipIf(!hasMutt)(
    'opens in a mail program, with subject and text, and gives the paper back',
    async () => {
      const cwd = lakesFolder();
      await runBrief([...ASK, ...MARKING, '--mail'], { cwd });
      const { text, saved, bytes } = openInMutt(maildirWith(out(cwd, 'eml')));
      expect(text.replace(/\n\s+/g, ' ')).toContain(`Subject: ${SUBJECT}`);
      expect(text).toMatch(/^TLP:GREEN\n\nSession pack: 10th meeting/m);
      expect(text).toContain('Agenda: 2 topics: Fishing; Shore safety [1, 2]');
      expect(saved).toBe(`${PACK}.pdf`);
      expect(sum(bytes)).toBe(sum(out(cwd, 'pdf')));
    },
  );
});

describe('the mail about a later edition', () => {
  test('hangs below the mail about the one before, and says what has changed', async () => {
    const cwd = lakesFolder();
    const issue = ['issue', '--country', 'XA', '--as-of'];
    await runBrief([...issue, '2021-05-21', '--on', '2021-05-21'], { cwd });
    await runBrief([...issue, '2021-07-01', '--on', '2021-07-01'], { cwd });
    const heads = [];
    for (const edition of ['1', '2']) {
      const args = ['--country', 'XA', '--edition', edition, '--mail', '--out', 'mail'];
      expect((await runBrief(args, { cwd })).code).toBe(0);
      const name = readdirSync(join(cwd, 'mail')).find((one) => one.endsWith(`_ed-${edition}.eml`));
      const mail = readFileSync(join(cwd, 'mail', name ?? ''), 'utf8');
      heads.push(mail);
    }
    const [first = '', second = ''] = heads;
    const header = (mail: string, key: string) =>
      new RegExp(`^${key}: *(<.*>)\r$`, 'm').exec(mail)?.[1];
    expect(header(first, 'Message-ID')).toMatch(/^<[0-9a-f-]{36}@example\.org>$/);
    expect(header(first, 'In-Reply-To')).toBeUndefined();
    expect(header(second, 'In-Reply-To')).toBe(header(first, 'Message-ID'));
    expect(header(second, 'References')).toBe(header(first, 'Message-ID'));
    expect(header(second, 'Message-ID')).not.toBe(header(first, 'Message-ID'));
    expect(second).toContain('Edition 2, issued 1 July 2021');
    expect(second).toContain('Changes since edition 1 (21 May 2021):');
  });
});

describe('a run that mails nothing', () => {
  test('does not need what composes mail', async () => {
    const cwd = lakesFolder();
    const env = { NODE_DEBUG: 'module', BRIEF_FRESH: '1' };
    const without = await runBrief(['--country', 'XA'], { cwd, env });
    const withMail = await runBrief(['--country', 'XA', '--mail'], { cwd, env });
    expect(without.err).not.toContain('nodemailer');
    expect(withMail.err).toContain('nodemailer');
  });
});

describe('a run that is interrupted while a mail is on its way', () => {
  test('ends at once, and says that nobody knows whether it was taken', async () => {
    const child: { running?: ReturnType<typeof startBrief> } = {};
    const port = await startTalker(
      untilTheDot(() => {
        child.running?.kill('SIGINT');
      }),
    );
    const cwd = withServer(port);
    child.running = startBrief([...ASK, '--send', '--no-dry-run'], { cwd });
    const { code, err } = await finish(child.running);
    expect(code).toBe(130);
    expect(err).toContain('a mail was on its way, and the server may have taken it or not');
    expect(writtenIn(cwd)).toEqual(WRITTEN);
  });

  test('says which mails had gone before, so that they are not sent again', async () => {
    const child: { running?: ReturnType<typeof startBrief> } = {};
    let talk = untilTheDot((say) => {
      say('250 taken');
      talk = untilTheDot(() => child.running?.kill('SIGINT'));
    });
    const port = await startTalker((...said) => talk(...said));
    const asked = ['--country', 'XA', '--country', 'XB', '--send', '--no-dry-run', '--quiet'];
    child.running = startBrief(asked, { cwd: withServer(port) });
    const { code, err } = await finish(child.running);
    expect(code).toBe(130);
    expect(err.match(/sent before: a mail to lakes-desk@example\.org/g)).toHaveLength(1);
    expect(err).toContain('a mail was on its way');
  });
});

describe.skipIf(!hasOpenssl)('a server that wants a protected line and a login', () => {
  test.each([
    ['tls', { secure: true }],
    ['starttls', { disabledCommands: [] }],
  ])('by %s gets the mail where its certificate is known, and nothing else', async (way, how) => {
    const { key, cert, path } = certificate();
    const { port, handed } = await startSmtp({
      ...how,
      key,
      cert,
      authOptional: false,
      onAuth: ({ username, password }, _session, done) =>
        password === 'open sesame' ? done(null, { user: username }) : done(new Error('no')),
    });
    const cwd = withServer(port, way, ', user: desk');
    const send = (env: Record<string, string>) =>
      runBrief([...ASK, '--send', '--no-dry-run'], {
        cwd,
        env: { BRIEF_SMTP_PASSWORD: 'open sesame', ...env },
      });

    const unknown = await send({});
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('error[mail/not-secure]');
    expect(handed).toEqual([]);

    const sent = await send({ NODE_EXTRA_CA_CERTS: path });
    expect(sent.err).toContain('sent; the server says: 250');
    expect(sent.code).toBe(0);
    expect(handed).toMatchObject([{ user: 'desk', secure: true, from: 'lakes-desk@example.org' }]);
    expect(sent.err + sent.out).not.toContain('sesame');
  });
});

describe.skipIf(!hasAiosmtpd)('a mail server that has nothing to do with ours', () => {
  test('gets nothing in a dry run, and then the mail as it was drafted, but sent', async () => {
    const { port, maildir, stop } = await startAiosmtpd();
    try {
      const cwd = withServer(port);
      const dry = await runBrief([...ASK, ...MARKING, '--send'], { cwd });
      expect(dry.code).toBe(0);
      expect(dry.err).toContain('to: northmere@example.org, southmere@example.org');
      expect(mailsIn(maildir)).toEqual([]);

      const sent = await runBrief([...ASK, ...MARKING, '--send', '--no-dry-run'], { cwd });
      expect(sent.code).toBe(0);
      expect(sent.err).toContain('sent; the server says: 250');
      const [mail, ...others] = mailsIn(maildir);
      expect(others).toEqual([]);
      const { headers, parts, defects } = readByPython(mail ?? Buffer.alloc(0));
      const head = Object.fromEntries(headers);
      expect(defects).toEqual([]);
      expect(head['Subject']).toBe(SUBJECT);
      expect(head['X-Unsent']).toBeUndefined();
      expect(head['Bcc']).toBeUndefined();
      expect(head['X-RcptTo']).toContain('lakes-desk@example.org');
      expect(Math.abs(Date.parse(head['Date'] ?? '') - Date.now())).toBeLessThan(120_000);
      expect(parts[2]?.sha256).toBe(sum(out(cwd, 'pdf')));
      const draft = readByPython(out(cwd, 'eml'));
      expect(head['Message-ID']).toBe(Object.fromEntries(draft.headers)['Message-ID']);
      expect(parts).toEqual(draft.parts);
      if (hasMutt) expect(openInMutt(maildir).saved).toBe(`${PACK}.pdf`);
    } finally {
      await stop();
    }
  });

  test('that is gone is told in words, and the papers stay', async () => {
    const { port, stop } = await startAiosmtpd();
    await stop();
    const cwd = withServer(port);
    const { code, err, out: paths } = await runBrief([...ASK, '--send', '--no-dry-run'], { cwd });
    expect(code).toBe(1);
    expect(err).toContain('error[mail/unreachable]');
    expect(err).toContain('ECONNREFUSED');
    expect(paths).toBe(`out/${PACK}.pdf\nout/${PACK}.eml\n`);
    expect(writtenIn(cwd)).toEqual(WRITTEN);
  });
});
