import { hasErrors } from '../diagnostics/codes.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project.ts';
import type { Mail, MailRecipients } from '../render/mail/mail.ts';
import type { MailedPaper } from '../render/mail/mail-facts.ts';
import { stemOf, variantsOf } from './file-names.ts';
import { marksOf } from './fill.ts';
import { copyWords, LANGUAGE } from './furniture.ts';
import type { MadeFile, Paper } from './request.ts';

/** The draft of a mail as a file, and the mail itself for whoever sends it. */
export interface MadeMail {
  readonly mail: Mail;
  readonly file: MadeFile;
}

/**
 * Makes the mail that carries a finished paper, as a draft for a mail program. There is none for
 * what has no text to sum up, and none that would be too large to arrive.
 * @param files the finished forms of the paper, the PDF among them
 */
export async function makeMail(
  project: Project,
  files: readonly MadeFile[],
  recipients: MailRecipients,
): Promise<Result<MadeMail | undefined>> {
  const carried = files.find((file) => file.paper);
  const paper = carried?.paper;
  // Most runs mail nothing, and should not wait for what composes mail.
  const { mailFacts } = await import('../render/mail/mail-facts.ts');
  const facts = paper && mailFacts(mailedPaper(project, paper, files, recipients));
  if (!facts) return { value: undefined, diagnostics: [] };
  const { draftMail } = await import('../render/mail/draft-mail.ts');
  const { composeMail } = await import('../render/mail/compose-mail.ts');
  const { checkMailSize } = await import('../render/mail/mail-size.ts');
  const mail = draftMail(facts);
  const name = `${stemOf(paper.view, paper.request)}.eml`;
  const { request, making } = carried.origin;
  const { fonts: _fonts, ...origin } = making;
  const file = {
    name,
    bytes: await composeMail(mail, 'draft'),
    ...(carried.marking === undefined ? {} : { marking: carried.marking }),
    origin: { request, making: origin, belongsTo: files.map((one) => one.name) },
  };
  const diagnostics = checkMailSize(file);
  return { value: hasErrors(diagnostics) ? undefined : { mail, file }, diagnostics };
}

function mailedPaper(
  project: Project,
  { view, request }: Paper,
  files: readonly MadeFile[],
  recipients: MailRecipients,
): MailedPaper {
  const { document, subject, audience, copy } = request;
  return {
    view,
    key: { document, subject, audience, variants: variantsOf(request) },
    copy: copy && copyWords(copy),
    language: LANGUAGE,
    marks: marksOf(project, view, request).value,
    settings: project.settings,
    version: project.inputs.program.version,
    files,
    recipients,
  };
}

/** A mail as it goes to a server, at the moment it does. */
export async function mailToSend(mail: Mail, sentAt: Date): Promise<Uint8Array> {
  const { composeMail } = await import('../render/mail/compose-mail.ts');
  return await composeMail(mail, { sentAt });
}
