import { parser } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextFile } from '../schema/text-file.ts';
import { offsetIn, placeInText } from './place-in-text.ts';
import type { Span } from './template.ts';

/** What the parser throws where tags do not pair: with its own line and column. */
interface PlacedError extends Error {
  readonly lineNumber: number;
  readonly column: number;
  readonly endLineNumber: number;
  readonly endColumn: number;
}

/** Words and places what the parser has just thrown. */
export function syntaxError(file: TextFile, error: unknown): Diagnostic {
  if (!(error instanceof Error)) throw error;
  if (isPlaced(error)) return placed(file, error);
  if (!/^(Parse|Lexical) error on line/.test(error.message)) throw error;
  const at = offenderAt(file, error.message);
  return diagnostic(file, reasonOf(error.message, file.text.slice(at.start, at.end)), at);
}

function offenderAt(file: TextFile, message: string): Span {
  const { first_line, first_column, last_line, last_column } = parser.lexer.yylloc;
  const start = offsetIn(file, first_line - 1, first_column);
  const end = offsetIn(file, last_line - 1, last_column);
  if (message.startsWith('Lexical')) return { start: end, end: end + 1 };
  if (!message.endsWith("got 'INVALID'")) return { start, end };
  // The parser stops at the head of a name that runs into a wrong character.
  const name = /^[\w$@-]*/.exec(file.text.slice(start, start + 200))?.[0].length ?? 0;
  return { start: start + name, end: start + name + 1 };
}

function placed(file: TextFile, error: PlacedError): Diagnostic {
  const reason = error.message.replace(/ - \d+:\d+$/, '');
  const start = offsetIn(file, error.lineNumber - 1, error.column);
  const end = offsetIn(file, error.endLineNumber - 1, error.endColumn);
  const unpaired = /^(.+) doesn't match (.+)$/s.exec(reason);
  const text = unpaired
    ? `\`{{#${unpaired[1]}}}\` is closed by \`{{/${unpaired[2]}}}\``
    : `${reason.charAt(0).toLowerCase()}${reason.slice(1).replace(/: (.+)$/s, ' `$1`')}`;
  return diagnostic(file, text, { start, end });
}

function reasonOf(message: string, token: string): string {
  if (message.startsWith('Lexical')) return 'a character that no template can hold';
  const got = /got '(\w+)'$/.exec(message)?.[1];
  if (got === 'EOF') return 'the file ends before every `{{#…}}` is closed';
  if (got === 'INVALID') return `\`${token}\` cannot stand inside \`{{…}}\``;
  if (got === 'INVERSE' || got === 'OPEN_INVERSE_CHAIN') return '`{{else}}` stands in no block';
  if (got === 'OPEN_ENDBLOCK') return '`{{/` closes no block';
  return `\`${token}\` cannot stand here`;
}

function diagnostic(file: TextFile, reason: string, at: Span): Diagnostic {
  return { code: 'template/bad-syntax', args: { reason }, place: placeInText(file, at) };
}

function isPlaced(error: Error): error is PlacedError {
  return 'lineNumber' in error && typeof error.lineNumber === 'number';
}
