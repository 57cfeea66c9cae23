import type { MailAddress } from '../../records/schema/mail-address.ts';

/** Who gets a mail; those of `bcc` are seen by nobody else. */
export interface MailRecipients {
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly bcc: readonly MailAddress[];
}

/** A finished file that a mail carries. */
export interface MailFile {
  /** ASCII, as `deliver/file-stem.ts` makes it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly pages?: number;
}

/** Which of several editions of a paper a mail carries. */
export interface Edition {
  readonly number: number;
  /** `Edition 4, issued 5 March 2022`. */
  readonly label: string;
  /** Of the mail that carried the edition before it, with its angle brackets. */
  readonly previousMessageId?: string;
  readonly changes?: Changes;
}

/** What has changed since the edition before, a sentence each. */
export interface Changes {
  /** `edition 3 (4 March 2022)`. */
  readonly since: string;
  readonly list: readonly string[];
}

/** A mail in words and bytes, with nothing left to decide but when it is sent, and whether it is. */
export interface Mail {
  readonly from?: MailAddress | undefined;
  readonly recipients: MailRecipients;
  /** One line, the marking first. */
  readonly subject: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly inReplyTo?: string | undefined;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** ISO 8601 day that the paper speaks for. */
  readonly asOf: string;
}

interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What people call it. */
  readonly title: string;
  readonly type: 'application/pdf' | 'text/calendar; charset=utf-8';
}
