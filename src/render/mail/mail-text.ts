import { asMarking } from '../../markings/marks.ts';
import { ABOUT_NUMBERS, changesHead, hasNumbers, type MailBody, refsInWords } from './mail-body.ts';

/**
 * The plain text of a mail. A paragraph is one line, which the reader's program breaks where its
 * window ends; no line of it is a paragraph cut by us.
 */
export function mailText(body: MailBody): string {
  const { marks, title, which, changes, lines, attached, made } = body;
  const blocks = [
    asMarking(marks),
    [title, ...which].join('\n'),
    ...(changes ? [`${changesHead(changes)}:\n${listed(changes.list)}`] : []),
    ...lines.map(({ label, text, refs }) =>
      [`${label}: ${text}`, refsInWords(refs)].filter(Boolean).join(' '),
    ),
    hasNumbers(body) ? ABOUT_NUMBERS : '',
    `Attached:\n${listed(attached)}`,
    made,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function listed(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
