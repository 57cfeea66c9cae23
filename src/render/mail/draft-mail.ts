import { createHash } from 'node:crypto';
import { formatDate } from '../../dates/format-date.ts';
import { mailOpening, mailSubject } from '../../markings/mail-needs.ts';
import type { Mark } from '../../markings/marks.ts';
import type { MailAddress } from '../../records/schema/mail-address.ts';
import type { SummaryLine } from '../../views/summary/line.ts';
import type { Edition, Mail, MailFile, MailRecipients } from './mail.ts';
import { attachedInWords, type MailBody } from './mail-body.ts';
import { mailHtml } from './mail-html.ts';
import { mailText } from './mail-text.ts';
import { type MailKey, messageId } from './message-id.ts';
import { oneLine } from './one-line.ts';

/** What the mail about one paper is made from. */
export interface Facts {
  readonly key: Pick<MailKey, 'document' | 'subject' | 'audience' | 'variants' | 'domain'>;
  readonly title: string;
  /** ISO 8601 day that the paper speaks for. */
  readonly asOf: string;
  readonly language: string;
  readonly marks: readonly Mark[];
  readonly lines: readonly SummaryLine[];
  /** Whom the paper leaves things out for, in words; none for the unit's own. */
  readonly audience?: string | undefined;
  /** Which of several copies it is, in words. */
  readonly copy?: string | undefined;
  readonly unit?: string | undefined;
  /** Version of the program. */
  readonly version: string;
  readonly edition?: Edition | undefined;
  /** Finished files of the paper; only the PDF and the calendar go along. */
  readonly files: readonly MailFile[];
  readonly from?: MailAddress | undefined;
  readonly recipients: MailRecipients;
}

/** What goes along, by how its name ends; data and pages for a screen stay at home. */
const TYPES = {
  pdf: 'application/pdf',
  ics: 'text/calendar; charset=utf-8',
} as const;

/** The mail about one paper, in words; the same facts give the same mail. */
export function draftMail(facts: Facts): Mail {
  const { title, asOf, language, edition, files, from, recipients } = facts;
  const attachments = files.flatMap(({ name, bytes }) => {
    const ending = name.split('.').at(-1);
    if (ending !== 'pdf' && ending !== 'ics') return [];
    return [
      { name, bytes, title: ending === 'pdf' ? title : `Calendar: ${title}`, type: TYPES[ending] },
    ];
  });
  const body = inLines(bodyOf(facts, attachments));
  return {
    from,
    recipients,
    subject: subjectOf(facts),
    messageId: messageId({ ...facts.key, edition: edition?.number ?? hashOf(attachments) }),
    inReplyTo: edition?.previousMessageId,
    text: mailText(body),
    html: mailHtml(body, language),
    attachments,
    asOf,
  };
}

/** The marking first, so that no list of mail that cuts a subject cuts that. */
function subjectOf({ marks, title, asOf, edition, copy }: Facts): string {
  const about = [
    `${title}, as of ${formatDate(asOf)}`,
    ...(edition ? [`edition ${edition.number}`] : []),
    ...(copy === undefined ? [] : [copy]),
  ].join(', ');
  return [mailSubject(marks), about].filter(Boolean).join(' · ');
}

function bodyOf(facts: Facts, attachments: Mail['attachments']): MailBody {
  const { marks, title, asOf, edition, audience, copy, unit, version, lines, files } = facts;
  const by = unit === undefined ? '' : `Prepared by ${unit}. `;
  return {
    marks: mailOpening(marks),
    title: `${title}, as of ${formatDate(asOf)}`,
    which: [
      ...(edition ? [edition.label] : []),
      ...(audience === undefined ? [] : [`For ${audience}`]),
      ...(copy === undefined ? [] : [copy]),
    ],
    changes: edition?.changes,
    lines,
    attached: files
      .filter(({ name }) => attachments.some((one) => one.name === name))
      .map(attachedInWords),
    made: `${by}Made by briefpack ${version} from records as known on ${formatDate(asOf)}.`,
  };
}

/** Every text of a mail as one line, so that no words of a record can pass for a line of ours. */
function inLines(body: MailBody): MailBody {
  return {
    marks: body.marks.map((mark) => ({ ...mark, text: oneLine(mark.text) })),
    title: oneLine(body.title),
    which: body.which.map(oneLine),
    changes: body.changes && {
      since: oneLine(body.changes.since),
      list: body.changes.list.map(oneLine),
    },
    lines: body.lines.map(({ label, text, refs }) => ({
      label: oneLine(label),
      text: oneLine(text),
      refs,
    })),
    attached: body.attached,
    made: oneLine(body.made),
  };
}

function hashOf(attachments: Mail['attachments']): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of attachments)
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
