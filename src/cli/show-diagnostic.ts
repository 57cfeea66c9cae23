import { codeEntry, severityOf } from '../diagnostics/codes.ts';
import type { Args, Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { printable } from './printable.ts';

/** Puts text in a colour of the terminal, or leaves it alone. */
export type Paint = (text: string, style: 'error' | 'warning' | 'note' | 'faint') => string;

const STYLES = { error: '1;31', warning: '1;33', note: '1;36', faint: '2' } as const;

export const noPaint: Paint = (text) => text;
export const ansiPaint: Paint = (text, style) => `\u001b[${STYLES[style]}m${text}\u001b[0m`;

/** Widest excerpt of a line, in characters; longer lines are cut around what is pointed at. */
const EXCERPT_WIDTH = 100;

/** A diagnostic for people: what is wrong, where, the line itself, what to do. Ends in a newline. */
export function showDiagnostic(diagnostic: Diagnostic, paint: Paint): string {
  const { code, place, related = [] } = diagnostic;
  const { message, help } = wordDiagnostic(diagnostic);
  const severity = severityOf(diagnostic);
  const lines = [
    `${paint(`${severity}[${code}]`, severity)}: ${message}`,
    ...(place ? showPlace(place, paint) : []),
    ...related.map((one) => `  ${placeName(one.place)}: ${printable(one.note)}`),
    ...(help ? [`  ${paint('help', 'note')}: ${help}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The words of a diagnostic. */
export function wordDiagnostic({ code, args }: Diagnostic): {
  message: string;
  help: string | undefined;
} {
  const entry = codeEntry(code);
  const safe: Args = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, printable(value)]),
  );
  return { message: entry.message(safe), help: entry.help?.(safe) };
}

function placeName({ file, line, column }: Place): string {
  return `${printable(file)}:${line}:${column}`;
}

function showPlace(place: Place, paint: Paint): string[] {
  const number = String(place.line).padStart(5);
  const { before, marked, after } = cutExcerpt(place);
  const carets = '^'.repeat(Math.max(1, widthOf(marked)));
  return [
    `  ${placeName(place)}`,
    `${paint(`${number} |`, 'faint')} ${before}${marked}${after}`.trimEnd(),
    `${paint('      |', 'faint')} ${' '.repeat(widthOf(before))}${paint(carets, 'error')}`,
  ];
}

function cutExcerpt({ excerpt, column, endColumn }: Place) {
  const line = printable(excerpt);
  const start = Math.max(0, column - 1);
  const end = Math.min(Math.max(endColumn - 1, start), start + EXCERPT_WIDTH / 2);
  const room = Math.floor((EXCERPT_WIDTH - (end - start)) / 2);
  const from = line.length <= EXCERPT_WIDTH ? 0 : Math.max(0, start - room);
  const to = line.length <= EXCERPT_WIDTH ? line.length : Math.min(line.length, end + room);
  return {
    before: `${from > 0 ? '…' : ''}${line.slice(from, start)}`,
    marked: line.slice(start, end),
    after: `${line.slice(end, to)}${to < line.length ? '…' : ''}`,
  };
}

/** Columns a text takes on a terminal: East Asian characters take two, combining marks none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\uff01-\uff60]/u.test(character)
      ? 2
      : 1;
  }
  return width;
}
