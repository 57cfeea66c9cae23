import { codeFrame } from './code-frame.ts';
import type { Place, Severity } from './diagnostic.ts';
import { showSafely } from './show-safely.ts';
import type { Worded } from './worded.ts';

/** Styles text for a terminal, or leaves it as it is. */
type Paint = (text: string, style: Style) => string;
type Style = Severity | 'strong' | 'quiet';

/** Select Graphic Rendition parameters (ECMA-48). */
const STYLES: Readonly<Record<Style, string>> = {
  error: '1;31',
  warning: '1;33',
  note: '1;36',
  strong: '1',
  quiet: '2',
};

/** A diagnostic as a small document: what, where with the line itself, related places, advice. */
export function printHuman(one: Worded, color: boolean): string {
  const paint: Paint = (text, style) => (color ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text);
  const { severity, code, message, help, diagnostic } = one;
  const { place, related = [] } = diagnostic;
  return [
    `${paint(`${severity}[${code}]`, severity)}${paint(`: ${message}`, 'strong')}`,
    ...(place ? excerpt(place, severity, paint) : []),
    ...related.map((other) => `  related: ${where(other.place)} ${showSafely(other.note)}`),
    ...help.map((line, index) => `  ${index === 0 ? 'help: ' : '      '}${line}`),
  ].join('\n');
}

function excerpt(place: Place, severity: Severity, paint: Paint): string[] {
  const { text, carets } = codeFrame(place);
  const gutter = String(place.line).padStart(5);
  return [
    `  ${where(place)}`,
    `${paint(`${gutter} |`, 'quiet')} ${text}`.trimEnd(),
    `${paint(`${' '.repeat(gutter.length)} |`, 'quiet')} ${paint(carets, severity)}`,
  ];
}

function where({ file, line, column }: Place): string {
  return `${showSafely(file)}:${line}:${column}`;
}
