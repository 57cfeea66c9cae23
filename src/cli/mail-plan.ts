import { showSafely } from '../diagnostics/show-safely.ts';
import type { Mail } from '../pipeline.ts';
import type { MailServer } from '../records/schema/kinds.ts';

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

/** Everything about a mail but what became of it. */
export type Plan = Omit<MailOutcome, 'status' | 'answer'>;

/** To whom a draft goes, with what, and by which server. */
export function planOf({ mail, path, bytes }: Drafted, { host, port, security }: MailServer): Plan {
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

/** The same for people, a line each. */
export function planInWords({
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
