import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { showSafely } from '../diagnostics/show-safely.ts';
import type { Mail, Project } from '../pipeline.ts';
import type { MailServer } from '../records/schema/kinds.ts';
import { PASSWORD } from './open-mailing.ts';
import type { BuildOptions } from './options.ts';
import type { Report } from './report.ts';
import type { Posted, World } from './world.ts';

/** A draft that has been written. */
export interface Drafted {
  readonly mail: Mail;
  /** As people see it. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
}

/** What became of one mail, as `--json` tells it. */
export interface MailOutcome {
  readonly draft: string;
  readonly subject: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly server: string;
  readonly bytes: number;
  readonly attachments: readonly string[];
  readonly status: 'dry run' | 'sent' | 'not sent' | 'not known';
  /** What the server said. */
  readonly answer?: string;
}

interface Sending {
  readonly options: BuildOptions;
  readonly project: Project;
  readonly report: Report;
  readonly world: World;
}

/** Sends what a run has drafted, one mail after the other; in a dry run it says what it would send. */
export async function sendMails(
  drafts: readonly Drafted[],
  { options, project, report, world }: Sending,
): Promise<MailOutcome[]> {
  const server = project.settings.mail?.server;
  if (!server || options.send === 'no') return [];
  const outcomes: MailOutcome[] = [];
  for (const draft of drafts) {
    const plan = planOf(draft, server);
    for (const line of inWords(plan)) report.note(line);
    if (options.send === 'dry run') {
      outcomes.push({ ...plan, status: 'dry run' });
      continue;
    }
    await world.pause();
    const posted = await post(draft, server, world);
    report.problems(faultsOf(posted, plan));
    if (posted.kind === 'taken')
      report.note(`  sent; the server says: ${showSafely(posted.words)}`);
    outcomes.push({ ...plan, status: statusOf(posted), answer: posted.words });
    if (isHopeless(posted)) break;
  }
  report.note(closing(outcomes, drafts.length));
  return outcomes;
}

type Plan = Omit<MailOutcome, 'status' | 'answer'>;

function planOf({ mail, path, bytes }: Drafted, { host, port, security }: MailServer): Plan {
  const addresses = (list: readonly { readonly address: string }[]) =>
    list.map(({ address }) => address);
  return {
    draft: path,
    subject: mail.subject,
    from: mail.from?.address ?? '',
    to: addresses(mail.recipients.to),
    cc: addresses(mail.recipients.cc),
    bcc: addresses(mail.recipients.bcc),
    server: `${host}:${port} (${security === 'none' ? 'unprotected, on this machine' : security})`,
    bytes,
    attachments: mail.attachments.map(({ name }) => name),
  };
}

function inWords({
  subject,
  from,
  to,
  cc,
  bcc,
  server,
  bytes,
  attachments,
  draft,
}: Plan): string[] {
  const rows: [string, string][] = [
    ['from', from],
    ['to', to.join(', ')],
    ['cc', cc.join(', ')],
    ['bcc', bcc.join(', ')],
    ['by', server],
    ['carries', `${attachments.join(', ')}; ${Math.ceil(bytes / 1000)} kB in all`],
    ['draft', draft],
  ];
  const filled = rows.filter(([, words]) => words !== '');
  return [
    `mail: ${showSafely(subject)}`,
    ...filled.map(([name, words]) => `  ${name}: ${showSafely(words)}`),
  ];
}

async function post({ mail }: Drafted, server: MailServer, world: World): Promise<Posted> {
  const { mailToSend } = await world.pipeline();
  const { to, cc, bcc } = mail.recipients;
  return await world.postMail({
    server,
    password: server.user === undefined ? undefined : world.env[PASSWORD],
    from: mail.from?.address ?? '',
    to: [...to, ...cc, ...bcc].map(({ address }) => address),
    bytes: await mailToSend(mail, world.now()),
  });
}

function faultsOf(posted: Posted, { draft, server }: Plan): Diagnostic[] {
  const about = { name: draft, server };
  if (posted.kind !== 'taken') {
    const args = { ...about, reason: posted.words, answer: posted.words };
    return [{ code: `mail/${posted.kind}`, args }];
  }
  if (posted.refused.length === 0) return [];
  const refused = posted.refused.map(({ address, words }) => `${address} (${words})`).join(', ');
  return [{ code: 'mail/recipients-refused', args: { ...about, refused } }];
}

function statusOf({ kind }: Posted): MailOutcome['status'] {
  if (kind === 'taken') return 'sent';
  return kind === 'unknown-fate' ? 'not known' : 'not sent';
}

/** What will go wrong with the next mail just as it did with this one. */
function isHopeless({ kind }: Posted): boolean {
  return kind === 'unreachable' || kind === 'not-secure' || kind === 'login-refused';
}

function closing(outcomes: readonly MailOutcome[], all: number): string {
  const sent = outcomes.filter(({ status }) => status === 'sent').length;
  if (outcomes.every(({ status }) => status === 'dry run')) {
    return 'nothing was sent; `--send --no-dry-run` sends it';
  }
  const left = all - outcomes.length;
  return `${sent} of ${all} sent${left > 0 ? `; not tried: ${left}` : ''}`;
}
