import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { showSafely } from '../diagnostics/show-safely.ts';
import type { Project } from '../pipeline.ts';
import type { MailServer } from '../records/schema/kinds.ts';
import { type Drafted, type MailOutcome, type Plan, planInWords, planOf } from './mail-plan.ts';
import { PASSWORD } from './open-mailing.ts';
import type { BuildOptions } from './options.ts';
import type { Report } from './report.ts';
import type { Posted, World } from './world.ts';

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
    for (const line of planInWords(plan)) report.note(line);
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

async function post({ mail }: Drafted, server: MailServer, world: World): Promise<Posted> {
  const { mailToSend } = await world.pipeline();
  const { to, cc, bcc } = mail.recipients;
  return await world.postMail({
    server,
    password: server.user === undefined ? undefined : world.env[PASSWORD],
    from: mail.from?.address ?? '',
    to: eachOnce([...to, ...cc, ...bcc].map(({ address }) => address)),
    bytes: await mailToSend(mail, world.now()),
  });
}

/** Each mailbox gets a mail once; hardly any tells capitals from small letters. */
function eachOnce(addresses: readonly string[]): string[] {
  const small = addresses.map((one) => one.toLowerCase());
  return addresses.filter((_, index) => small.indexOf(small[index] ?? '') === index);
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
