import type { CodeEntry } from '../codes.ts';
import { nearestOrKnown } from './nearest-or-known.ts';

/** What is wrong with recipients, with a draft, or with sending it. */
export const mailCodes: Readonly<Record<string, CodeEntry>> = {
  'mail/unknown-audience': {
    severity: 'error',
    message: ({ found }) => `the settings have no audience \`${found}\``,
    help: (args) => nearestOrKnown(args, 'they have'),
    meaning:
      'The file of recipients has a list for an audience that is not in `brief.yaml`. What was meant for it would go to nobody, or to those who must not see it. Papers without an audience go to `unit`.',
    example: `=== distribution.yaml
unit:
  to: [desk@example.org]
# error 1-7 mail/unknown-audience
partnr:
  to: [partners@example.org]
`,
  },
  'mail/duplicate-address': {
    severity: 'warning',
    message: ({ address, name }) => `\`${address}\` stands twice among those of \`${name}\``,
    help: () => 'keep one of the two',
    meaning:
      'Each mailbox gets a mail once. One that is to be seen and unseen at the same time is most likely a slip.',
    example: `=== distribution.yaml
partners:
  to: [ada@example.org]
  # warning 9-24 mail/duplicate-address
  bcc: [ADA@example.org]
`,
  },
  'mail/no-sender': {
    severity: 'note',
    message: () => 'drafts have no sender, since the settings name none',
    help: () => 'write `mail: { from: Lakes Desk <desk@example.org> }` into `brief.yaml`',
    meaning:
      'A mail program puts its own account in as the sender of a draft. Where the settings say who sends, the draft does.',
  },
  'mail/no-distribution': {
    severity: 'note',
    message: ({ path }) => `drafts have no recipients, since there is no file \`${path}\``,
    help: () => 'write one: a list of addresses an audience, and `unit` for papers without one',
    meaning: 'The file of recipients says who gets the papers of which audience.',
  },
  'mail/no-recipients': {
    severity: 'note',
    message: ({ name, path }) => `drafts have no recipients: \`${path}\` has none for \`${name}\``,
    help: ({ name }) => `add \`${name}\` there, or fill in the recipients in your mail program`,
    meaning:
      'A paper goes only to those who stand under its own audience, never to those of another.',
  },
  'mail/copies-unaddressed': {
    severity: 'note',
    message: () => 'drafts of numbered copies have no recipients',
    help: () => 'address each to the holder of the copy',
    meaning:
      'A numbered copy is for one holder. Sent to everybody on a list, it would be numbered for nothing.',
  },
  'mail/large': {
    severity: 'warning',
    message: ({ name, size, limit }) =>
      `\`${name}\` has ${size}; many servers turn away what is over ${limit}`,
    help: () => 'ask for the session brief in place of the pack, or pass the paper on another way',
    meaning: 'Files in a mail grow by a third, because mail carries letters and not bytes.',
  },
  'mail/too-large': {
    severity: 'error',
    message: ({ name, size, limit }) =>
      `\`${name}\` would have ${size}; mail of more than ${limit} is not written`,
    help: () => 'ask for the session brief in place of the pack, or pass the paper on another way',
    meaning:
      'A mail of this size would be turned away on its way, at a time when nobody looks. The paper itself is written.',
  },
  'mail/no-server': {
    severity: 'error',
    message: () => 'nothing can be sent: the settings name no server for mail',
    help: () => 'write `mail: { server: { host, port, security } }` into `brief.yaml`',
    meaning: '`--send` hands mail to a server that takes it from us by SMTP.',
  },
  'mail/sender-wanted': {
    severity: 'error',
    message: () => 'nothing can be sent: the settings name no sender',
    help: () => 'write `mail: { from: Lakes Desk <desk@example.org> }` into `brief.yaml`',
    meaning: 'A mail that is sent says from whom it comes; a draft may leave that open.',
  },
  'mail/nobody-to-send-to': {
    severity: 'error',
    message: ({ name, path }) =>
      `nothing can be sent: \`${path}\` has no recipients for \`${name}\``,
    help: ({ name }) => `add \`${name}\` with \`to\` there`,
    meaning:
      'A paper goes only to those who stand under its own audience in the file of recipients.',
  },
  'mail/no-password': {
    severity: 'error',
    message: ({ user }) =>
      `nothing can be sent: the settings log in as \`${user}\`, and \`BRIEF_SMTP_PASSWORD\` is not set`,
    help: () => 'set the variable for this one command; never write a password into a file',
    meaning: 'The password of the mail server comes from the environment alone.',
  },
  'mail/unreachable': {
    severity: 'error',
    message: ({ name, server, reason }) =>
      `\`${name}\` was not sent: \`${server}\` cannot be reached (${reason})`,
    help: () => 'check `mail.server` in `brief.yaml`, and the network',
    meaning: 'There was no answer under this name and port in time. Nothing was handed over.',
  },
  'mail/not-secure': {
    severity: 'error',
    message: ({ name, server, reason }) =>
      `\`${name}\` was not sent: no protected line to \`${server}\` (${reason})`,
    help: () =>
      'ask who runs the server; certificates of your own are named in the variable `NODE_EXTRA_CA_CERTS`',
    meaning:
      'The server offers no TLS, or a certificate that nobody known has signed. Without a protected line nothing is sent.',
  },
  'mail/login-refused': {
    severity: 'error',
    message: ({ name, server, answer }) =>
      `\`${name}\` was not sent: \`${server}\` refused the login: \`${answer}\``,
    help: () => 'check `mail.server.user` and `BRIEF_SMTP_PASSWORD`',
    meaning: 'The server does not know this user, or not with this password.',
  },
  'mail/refused': {
    severity: 'error',
    message: ({ name, server, answer }) =>
      `\`${name}\` was not sent: \`${server}\` refused it: \`${answer}\``,
    help: () => 'what the server answered says why',
    meaning: 'The server was reached and did not take the mail. Nobody gets it.',
  },
  'mail/recipients-refused': {
    severity: 'error',
    message: ({ name, server, refused }) =>
      `\`${name}\` was sent, but \`${server}\` refused ${refused}`,
    help: () => 'the others have it: send it only to those who are named here',
    meaning: 'The server took the mail for some of the recipients and turned others away.',
  },
  'mail/unknown-fate': {
    severity: 'error',
    message: ({ name, server, reason }) =>
      `\`${name}\` was handed to \`${server}\`, which did not say whether it took it (${reason})`,
    help: () =>
      'ask a recipient before you send it again; it would bear the same id, so most programs show it once',
    meaning:
      'The line broke after the whole mail had been handed over and before the server answered.',
  },
};
