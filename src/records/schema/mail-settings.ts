import { z } from 'zod';
import { text } from './fields.ts';
import { mailAddress } from './mail-address.ts';

const hostName = z
  .string()
  .max(253, { error: 'at most 253 characters' })
  .regex(/^([A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*|[0-9A-Fa-f:.]+)$/, {
    error: 'the name or number of a host, such as `mail.example.org`',
  });

/** This very machine, which a line does not leave. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const server = z
  .strictObject({
    host: hostName.describe('Name of the server that takes mail from us: `mail.example.org`.'),
    port: z
      .int()
      .min(1)
      .max(65_535)
      .describe('Its port: mostly 465 with `tls`, 587 with `starttls`.'),
    security: z
      .enum(['tls', 'starttls', 'none'])
      .describe(
        'How the line is protected. tls: from the first byte; starttls: before anything is said, or nothing is sent; none: not at all, for a server on this very machine alone.',
      ),
    user: text
      .optional()
      .describe(
        'Name to log in with; nobody logs in where it is left out. The password is taken from the variable `BRIEF_SMTP_PASSWORD`, never from a file.',
      ),
  })
  .superRefine(({ host, security }, context) => {
    if (security !== 'none' || LOOPBACK.test(host)) return;
    const message = '`tls` or `starttls`: without them the mail could be read on its way to `host`';
    context.addIssue({ code: 'custom', path: ['security'], message });
  })
  .describe('The server that `--send` hands mail to.');

/** What the settings say of mail. */
export const mail = z
  .strictObject({
    from: mailAddress.optional().describe('Who sends it: `Lakes Desk <desk@example.org>`.'),
    domain: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: 'a domain such as `example.org`' })
      .optional()
      .describe('The domain in the ids of mail; that of `from` where left out.'),
    distribution: text
      .default('distribution.yaml')
      .describe('The file of recipients, from the folder of this file.'),
    server: server.optional(),
  })
  .describe('What `--mail` and `--send` need to know.');
