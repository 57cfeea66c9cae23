import { hasErrors } from '../diagnostics/codes.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { Project } from '../pipeline.ts';
import { OF_THE_UNIT } from '../records/schema/distribution.ts';
import type { Recipients } from '../records/schema/kinds.ts';
import { readDistributionFile } from './distribution-file.ts';
import type { BuildOptions } from './options.ts';
import type { World } from './world.ts';

/** The environment's name of the password for the mail server. */
export const PASSWORD = 'BRIEF_SMTP_PASSWORD';

const NOBODY: Recipients = { to: [], cc: [], bcc: [] };

/**
 * To whom the papers of a run go: those who stand under its audience, and nobody else. Where
 * mail is to be sent, what is missing for that is an error before anything is made; a draft
 * may leave open who sends it and who gets it.
 */
export function openMailing(
  options: BuildOptions,
  project: Project,
  world: World,
): Result<Recipients> {
  const { mail } = project.settings;
  const isSent = options.send !== 'no';
  const noSender = { code: isSent ? 'mail/sender-wanted' : 'mail/no-sender', args: {} };
  const sender: Diagnostic[] = mail?.from ? [] : [noSender];
  const server = isSent ? serverFaults(options, project, world) : [];
  const { value, diagnostics } = recipientsOf(options, project, world);
  return { value, diagnostics: [...sender, ...server, ...diagnostics] };
}

function serverFaults({ send }: BuildOptions, { settings }: Project, { env }: World): Diagnostic[] {
  const server = settings.mail?.server;
  if (!server) return [{ code: 'mail/no-server', args: {} }];
  if (send !== 'yes' || server.user === undefined || env[PASSWORD]) return [];
  return [{ code: 'mail/no-password', args: { user: server.user } }];
}

function recipientsOf(options: BuildOptions, project: Project, world: World): Result<Recipients> {
  if (options.copies !== undefined || options.holders !== undefined) {
    return { value: NOBODY, diagnostics: [{ code: 'mail/copies-unaddressed', args: {} }] };
  }
  const { path, isThere, value, diagnostics } = readDistributionFile(project, world);
  if (hasErrors(diagnostics)) return { value: NOBODY, diagnostics };
  const name = options.audience ?? OF_THE_UNIT;
  const listed = value && Object.hasOwn(value, name) ? value[name] : undefined;
  const recipients = listed ?? NOBODY;
  if (Object.values(recipients).some((list) => list.length > 0)) {
    return { value: recipients, diagnostics };
  }
  const draft = isThere ? 'mail/no-recipients' : 'mail/no-distribution';
  const code = options.send === 'no' ? draft : 'mail/nobody-to-send-to';
  return { value: NOBODY, diagnostics: [...diagnostics, { code, args: { name, path } }] };
}
