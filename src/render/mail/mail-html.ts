import type { Mark } from '../../markings/marks.ts';
import type { SummaryLine } from '../../views/summary/line.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { markLabel } from '../html/mark-strip.ts';
import type { Changes } from './mail.ts';
import { ABOUT_NUMBERS, changesHead, hasNumbers, type MailBody, refsInWords } from './mail-body.ts';

const FONT = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
/** Ink and paper both, since a program that turns one dark leaves neither unreadable. */
const PAGE = `margin:0;padding:16px;background:#ffffff;color:#1a1a1a;${FONT};font-size:16px;line-height:1.45`;
const COLUMN = 'max-width:600px;margin:0 auto;overflow-wrap:anywhere';
const MARKS = 'margin:0 0 16px;font-weight:600;letter-spacing:.5px';
const TITLE = 'margin:0 0 4px;font-size:20px;line-height:1.3;font-weight:600';
const SMALL = 'margin:0 0 6px;font-size:14px;color:#4a4a4a';
const LABEL = 'margin:14px 0 0;font-size:14px;font-weight:600;color:#4a4a4a';
const WORDS = 'margin:0;padding:0';
const REFS = 'white-space:nowrap;color:#4a4a4a;font-size:14px';
const FOOT = 'margin:20px 0 0;padding:12px 0 0;border-top:1px solid #8a8a8a';
const LIST = 'margin:0 0 10px;padding:0 0 0 20px;font-size:14px';

/**
 * The HTML of a mail: one column that fits any window, every style on its element, and nothing from
 * anywhere: no picture, script, font or style sheet. Words of the records stand each in a box of
 * its own direction.
 * @param language of the words, as BCP 47 has it
 */
export function mailHtml(body: MailBody, language: string): string {
  const { marks, title, which, changes, lines, attached, made } = body;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
</head>
<body style="${PAGE}">
<div style="${COLUMN}">
${markLine(marks)}<h1 dir="auto" style="${TITLE}">${escapeHtml(title)}</h1>
${which.map((words) => `<p style="${SMALL}">${escapeHtml(words)}</p>\n`).join('')}${changesList(changes)}<dl style="margin:0">
${lines.map(row).join('\n')}
</dl>
<div style="${FOOT}">
${hasNumbers(body) ? `<p style="${SMALL}">${ABOUT_NUMBERS}</p>\n` : ''}<p style="${SMALL}">Attached:</p>
${list(attached)}
<p style="${SMALL}">${escapeHtml(made)}</p>
</div>
</div>
</body>
</html>
`;
}

function markLine(marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  return `<p style="${MARKS}">${marks.map(markLabel).join(' ')}</p>\n`;
}

function changesList(changes: Changes | undefined): string {
  if (!changes) return '';
  const head = escapeHtml(changesHead(changes));
  return `<p style="${LABEL}">${head}</p>\n${list(changes.list)}\n`;
}

function list(items: readonly string[]): string {
  const entries = items.map((item) => `<li dir="auto">${escapeHtml(item)}</li>`).join('');
  return `<ul style="${LIST}">${entries}</ul>`;
}

function row({ label, text, refs }: SummaryLine): string {
  const numbers = refs.length > 0 ? ` <span style="${REFS}">${refsInWords(refs)}</span>` : '';
  const words = `<bdi>${escapeHtml(text)}</bdi>${numbers}`;
  return `<dt style="${LABEL}">${escapeHtml(label)}</dt>\n<dd style="${WORDS}">${words}</dd>`;
}
