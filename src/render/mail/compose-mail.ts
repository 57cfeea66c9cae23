import { createHash } from 'node:crypto';
import MimeNode, { type MimeNodeHeader } from 'nodemailer/lib/mime-node';
import type { MailAddress } from '../../records/schema/mail-address.ts';
import { headerText } from './header-text.ts';
import type { Mail } from './mail.ts';

/** A draft to be opened in a mail program, or a mail on its way, with the moment it is sent. */
export type Purpose = 'draft' | { readonly sentAt: Date };

/**
 * A mail as bytes (RFC 5322, MIME): plain text and HTML of the same words, then the files in base64.
 * A draft bears the first moment of its as-of day and `X-Unsent`, by which mail programs open it for
 * writing, and names those who get a blind copy, because the program that sends it has to know them.
 * A mail on its way does not. Boundaries come from what they divide, so that no words of a record
 * can hold them.
 */
export async function composeMail(mail: Mail, purpose: Purpose): Promise<Uint8Array> {
  const isDraft = purpose === 'draft';
  const root = new MimeNode('multipart/mixed', {
    baseBoundary: boundaryOf(mail),
    boundaryPrefix: '=_',
    newline: 'win',
    keepBcc: isDraft,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  root.setHeader(headersOf(mail, purpose));
  const words = root.createChild('multipart/alternative');
  addText(words, 'text/plain; charset=utf-8', mail.text);
  addText(words, 'text/html; charset=utf-8', mail.html);
  for (const file of mail.attachments) addFile(root, file);
  return await root.build();
}

function headersOf(mail: Mail, purpose: Purpose): MimeNodeHeader[] {
  const { from, recipients, subject, messageId, inReplyTo, asOf } = mail;
  const isDraft = purpose === 'draft';
  const { to, cc, bcc } = recipients;
  return [
    ...(isDraft ? [{ key: 'X-Unsent', value: '1' }] : []),
    ...(from ? [{ key: 'From', value: [asMailbox(from)] }] : []),
    ...addressHeader('To', to),
    ...addressHeader('Cc', cc),
    ...(isDraft ? addressHeader('Bcc', bcc) : []),
    { key: 'Subject', value: headerText(subject) },
    { key: 'Date', value: isDraft ? new Date(`${asOf}T00:00:00Z`) : purpose.sentAt },
    { key: 'Message-ID', value: messageId },
    ...(inReplyTo === undefined
      ? []
      : [
          { key: 'In-Reply-To', value: inReplyTo },
          { key: 'References', value: inReplyTo },
        ]),
  ];
}

function addressHeader(key: string, list: readonly MailAddress[]): MimeNodeHeader[] {
  return list.length === 0 ? [] : [{ key, value: list.map(asMailbox) }];
}

/** The library reads no address out of a text here, so no text can turn out to be two. */
function asMailbox({ address, name = '' }: MailAddress): { address: string; name: string } {
  return { address, name };
}

function addText(parent: MimeNode, type: string, text: string): void {
  const part = parent.createChild(type);
  part.setHeader('Content-Transfer-Encoding', 'quoted-printable');
  part.setContent(text.replaceAll('\n', '\r\n'));
}

/**
 * The name in ASCII beside the file, and in UTF-8 (RFC 2231) beside its type. Not both in one header:
 * strict readers take that for one parameter named twice.
 */
function addFile(root: MimeNode, { name, bytes, title, type }: Mail['attachments'][number]): void {
  const part = root.createChild(type);
  part.setHeader('Content-Type', prepared(`${type}; name*=UTF-8''${encodeURIComponent(name)}`));
  part.setHeader('Content-Transfer-Encoding', 'base64');
  part.setHeader('Content-Disposition', prepared(`attachment; filename="${name}"`));
  part.setHeader('Content-Description', headerText(title));
  part.setContent(Buffer.from(bytes));
}

/** A value that is a header's already, but for its folding. */
function prepared(value: string) {
  return { prepared: true, foldLines: true, value };
}

/** Whoever wrote words of their own into a mail cannot have known the digest of all its words. */
function boundaryOf({ messageId, text, html }: Mail): string {
  return createHash('sha256')
    .update(JSON.stringify([messageId, text, html]))
    .digest('hex')
    .slice(0, 32);
}
