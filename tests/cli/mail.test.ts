import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Posted, Posting } from '../../src/cli/world.ts';
import { fakePipeline } from './fake-pipeline.ts';
import { fakeWorld, lakesFiles, type Wishes } from './fake-world.ts';

const BRIEF = '2021-07-01_LL_XA_country-brief';
const ask = (...more: string[]) => ['--country', 'XA', ...more];
const SERVER = `
mail:
  from: Lakes Desk <lakes-desk@example.org>
  server: { host: mail.example.org, port: 587, security: starttls, user: desk }
`;
const PASSWORD: Record<string, string> = { BRIEF_SMTP_PASSWORD: 'open sesame' };

/** The example with other settings of mail, and a post office that answers as it is told. */
function withMail(
  answers: readonly Posted[] = [],
  { settings = SERVER, env = PASSWORD, ...wishes }: Wishes & { settings?: string } = {},
) {
  const postings: Posting[] = [];
  const before = lakesFiles()['/desk/brief.yaml']?.split('# Who sends')[0];
  const world = fakeWorld({
    files: { ...lakesFiles(), '/desk/brief.yaml': `${before}${settings}` },
    env,
    postMail: async (posting) => {
      postings.push(posting);
      return (
        answers[postings.length - 1] ?? { kind: 'taken', words: '250 as you like', refused: [] }
      );
    },
    ...wishes,
  });
  return { ...world, postings };
}

test('a mailbox gets one mail, however often and in whatever letters it is listed', async () => {
  const { world, postings } = withMail();
  const list = '{ to: [ada@example.org, eve@example.org], cc: [ADA@example.org] }';
  const path = '/desk/distribution.yaml';
  world.disk.createFile(`${path}.new`, new TextEncoder().encode(`unit: ${list}\n`));
  world.disk.rename(`${path}.new`, path);
  await run(ask('--send', '--no-dry-run'), world);
  expect(postings.map(({ to }) => to)).toEqual([['ada@example.org', 'eve@example.org']]);
});

describe('--mail', () => {
  test('writes a draft beside the paper, which is made as a PDF whatever else is', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(ask('--mail', '--format', 'json', '--quiet'), world)).toBe(0);
    const names = ['pdf', 'json', 'eml'].map((ending) => `out/${BRIEF}.${ending}\n`);
    expect(printed.out).toBe(names.join(''));
  });

  test.each([
    [[], 'unit'],
    [['--audience', 'partners'], 'partners'],
    [['--audience', 'press'], undefined],
  ] as const)('with %j goes to those of that audience alone', async (options, name) => {
    const given: unknown[] = [];
    const pipeline = {
      makeMail: (async (...args) => {
        given.push(args[2]);
        return await fakePipeline.makeMail(...args);
      }) as typeof fakePipeline.makeMail,
    };
    const { world, printed } = fakeWorld({ pipeline });
    expect(await run(ask('--mail', ...options), world)).toBe(0);
    const words = JSON.stringify(given);
    const of = { unit: 'lakes-desk@', partners: 'northmere@', ministry: 'minister-office@' };
    expect(words.includes(of.partners)).toBe(name === 'partners');
    expect(words).not.toContain(of.ministry);
    expect(words.includes('@')).toBe(name !== undefined);
    expect(printed.err.includes('mail/no-recipients')).toBe(name === undefined);
  });

  test('of numbered copies is addressed to nobody, and says so', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(ask('--mail', '--copies', '2'), world)).toBe(0);
    expect(printed.err).toContain('mail/copies-unaddressed');
    expect(printed.out.match(/copy-0\d\.eml/g)).toHaveLength(2);
  });

  test('without sender and recipients is a draft all the same', async () => {
    const { '/desk/distribution.yaml': _, ...files } = lakesFiles();
    const settings = { '/desk/brief.yaml': 'paper: a4\n' };
    const { world, printed } = fakeWorld({ files: { ...files, ...settings } });
    expect(await run(ask('--mail', '--strict'), world)).toBe(0);
    expect(printed.out).toContain('.eml');
    expect(printed.err).toContain('mail/no-sender');
    expect(printed.err).toContain('mail/no-distribution');
  });

  test('takes the file of recipients that the settings name, from where they stand', async () => {
    const files = {
      ...lakesFiles(),
      '/desk/brief.yaml': 'mail: { distribution: lists/who.yaml }\n',
      '/desk/lists/who.yaml': 'unti: { to: [ada@example.org] }\n',
    };
    const { world, printed } = fakeWorld({ files });
    expect(await run(ask('--mail'), world)).toBe(3);
    expect(printed.err).toContain('lists/who.yaml:1:1');
    expect(printed.err).toContain('did you mean `unit`?');
    expect(printed.out).toBe('');
  });

  test('that is refused leaves the paper, and fails the run', async () => {
    const diagnostic = {
      code: 'mail/too-large',
      args: { name: 'a.eml', size: '18.1 MB', limit: '18.0 MB' },
    };
    const { world, printed } = fakeWorld({
      pipeline: { makeMail: async () => ({ value: undefined, diagnostics: [diagnostic] }) },
    });
    expect(await run(ask('--mail'), world)).toBe(1);
    expect(printed.out).toBe(`out/${BRIEF}.pdf\n`);
  });

  test.each([
    [['--session', 'water-10', '--cards', 'tent', '--mail'], 'cli/no-card-mail'],
    [ask('--no-dry-run', '--mail'), 'cli/nothing-to-send'],
    [ask('--send', '--copies', '2'), 'cli/no-copies-sent'],
    [ask('--mail', '--edition', '2', '--addendum'), 'cli/no-addendum-mail'],
    [['issue', ...ask('--mail')], 'cli/edition-form'],
  ])('%j is refused', async (options, code) => {
    const { world, printed } = fakeWorld();
    expect(await run(options, world)).toBe(2);
    expect(printed.err).toContain(`[${code}]`);
    expect(printed.out).toBe('');
  });
});

describe('brief check', () => {
  test('looks at the file of recipients too', async () => {
    const files = { ...lakesFiles(), '/desk/distribution.yaml': 'unit: { to: [nobody] }\n' };
    const { world, printed } = fakeWorld({ files });
    expect(await run(['check'], world)).toBe(3);
    expect(printed.err).toContain('distribution.yaml:1:14');
  });
});

describe('--send', () => {
  test('says what would go to whom, and sends nothing', async () => {
    const { world, printed, postings } = withMail([], { env: {} });
    expect(await run(ask('--send', '--audience', 'partners'), world)).toBe(0);
    expect(postings).toEqual([]);
    for (const words of [
      `mail: A paper called ${BRIEF}.pdf`,
      'from: lakes-desk@example.org',
      'to: northmere@example.org, southmere@example.org',
      'bcc: lakes-desk@example.org',
      'by: mail.example.org:587 (starttls)',
      `carries: ${BRIEF}.pdf; 1 kB in all`,
      'nothing was sent',
    ]) {
      expect(printed.err).toContain(words);
    }
    expect(printed.out).toContain('.eml');
  });

  test('with --no-dry-run hands it over once, for everybody, at the time it is', async () => {
    const now = new Date('2021-07-02T06:30:00Z');
    const { world, printed, postings } = withMail([], { now });
    expect(await run(ask('--send', '--no-dry-run', '--audience', 'partners'), world)).toBe(0);
    expect(postings).toHaveLength(1);
    expect(postings[0]).toMatchObject({
      from: 'lakes-desk@example.org',
      to: ['northmere@example.org', 'southmere@example.org', 'lakes-desk@example.org'],
      password: 'open sesame',
    });
    const sent = new TextDecoder().decode(postings[0]?.bytes);
    expect(sent).toMatch(/^A paper called .* at 2021-07-02T06:30:00.000Z$/);
    expect(printed.err).toContain('the server says: 250 as you like');
    expect(printed.err).toContain('1 of 1 sent');
    expect(printed.err + printed.out).not.toContain('sesame');
  });

  test('tells programs what became of each', async () => {
    const { world, printed } = withMail();
    await run(ask('--send', '--no-dry-run', '--json'), world);
    expect(JSON.parse(printed.out)).toMatchObject({
      mail: [
        {
          draft: `out/${BRIEF}.eml`,
          to: ['lakes-desk@example.org'],
          server: 'mail.example.org:587 (starttls)',
          status: 'sent',
          answer: '250 as you like',
        },
      ],
    });
    expect(printed.out).not.toContain('sesame');
  });

  test.each([
    [{ settings: '' }, [], ['mail/no-server', 'mail/sender-wanted']],
    [{}, ['--audience', 'press'], ['mail/nobody-to-send-to']],
    [{ env: {} }, ['--no-dry-run'], ['mail/no-password']],
  ])('that cannot be done makes nothing: %j %j', async (wishes, options, wanted) => {
    const { world, printed, postings } = withMail([], wishes);
    expect(await run(ask('--send', ...options), world)).toBe(1);
    for (const code of wanted) expect(printed.err).toContain(`[${code}]`);
    expect(printed.out).toBe('');
    expect(postings).toEqual([]);
  });

  test('sends nothing where one of the papers failed', async () => {
    const pipeline = {
      makeDocument: ((project, request) =>
        request.subject === 'XB'
          ? Promise.resolve({
              value: [],
              diagnostics: [{ code: 'cli/no-font', args: { font: 'a' } }],
            })
          : fakePipeline.makeDocument(project, request)) as typeof fakePipeline.makeDocument,
    };
    const { world, printed, postings } = withMail([], { pipeline });
    const options = ask('--country', 'XB', '--send', '--no-dry-run');
    expect(await run(options, world)).toBe(1);
    expect(postings).toEqual([]);
    expect(printed.err).toContain('nothing was sent, because not everything was made');
  });

  const twice = ask('--country', 'XB', '--send', '--no-dry-run');

  test('goes on past a mail that is refused, and not past a server that is not there', async () => {
    const refused = withMail([{ kind: 'refused', words: '554 no' }]);
    expect(await run(twice, refused.world)).toBe(1);
    expect(refused.postings).toHaveLength(2);
    expect(refused.printed.err).toContain('mail/refused');
    expect(refused.printed.err).toContain('1 of 2 sent');
    const gone = withMail([{ kind: 'unreachable', words: 'ECONNREFUSED' }]);
    expect(await run(twice, gone.world)).toBe(1);
    expect(gone.postings).toHaveLength(1);
    expect(gone.printed.err).toContain('0 of 2 sent; not tried: 1');
  });

  test.each([
    [{ kind: 'not-secure', words: 'self-signed' }, 'mail/not-secure', 'not sent'],
    [{ kind: 'login-refused', words: '535 no' }, 'mail/login-refused', 'not sent'],
    [{ kind: 'unknown-fate', words: 'Timeout' }, 'mail/unknown-fate', 'not known'],
    [
      { kind: 'taken', words: '250', refused: [{ address: 'a@example.org', words: '550 no' }] },
      'mail/recipients-refused',
      'sent',
    ],
  ] as const)(
    'tells what went wrong, in words and with the exit code: %j',
    async (posted, code, status) => {
      const { world, printed } = withMail([posted]);
      expect(await run(ask('--send', '--no-dry-run', '--json'), world)).toBe(1);
      const { mail, diagnostics } = JSON.parse(printed.out);
      expect(mail).toMatchObject([{ status }]);
      expect(diagnostics).toMatchObject([{ code }]);
    },
  );

  test('shows what a server says without doing what it says', async () => {
    const words = '250 \u001b[2J\u202eevil\r\n';
    const { world, printed } = withMail([{ kind: 'taken', words, refused: [] }]);
    await run(ask('--send', '--no-dry-run'), world);
    expect(printed.err).not.toContain('\u001b');
    expect(printed.err).not.toContain('\u202e');
  });
});
