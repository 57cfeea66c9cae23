import type { Diagnostic, Severity } from './diagnostic.ts';
import { printGithub } from './print-github.ts';
import { printHuman } from './print-human.ts';
import { type DiagnosticData, diagnosticData, printJson } from './print-json.ts';
import { type Worded, wordAll } from './worded.ts';

/** How problems are printed: for people, a JSON object a line, or GitHub Actions annotations. */
export const DIAGNOSTIC_FORMATS = ['human', 'json', 'github'] as const;
export type DiagnosticFormat = (typeof DIAGNOSTIC_FORMATS)[number];

/**
 * All problems of a run as text that ends in a line break; empty where there are none. Each is
 * printed once, sorted by file, line, column and code. Lines and columns count from one, columns
 * in UTF-16 units as editors count them; the end column is exclusive.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { format, color }: { readonly format: DiagnosticFormat; readonly color: boolean },
): string {
  const printed = wordAll(diagnostics).map((one) => printOne(one, format, color));
  if (printed.length === 0) return '';
  return `${printed.join(format === 'human' ? '\n\n' : '\n')}\n`;
}

function printOne(one: Worded, format: DiagnosticFormat, color: boolean): string {
  switch (format) {
    case 'human':
      return printHuman(one, color);
    case 'json':
      return printJson(one);
    case 'github':
      return printGithub(one);
  }
}

/** All problems of a run as plain data, each once and in the order in which they are printed. */
export function diagnosticsAsData(diagnostics: readonly Diagnostic[]): DiagnosticData[] {
  return wordAll(diagnostics).map(diagnosticData);
}

/** The closing line under the problems of a run: `2 errors, 1 warning`; `no problems`. */
export function summarise(diagnostics: readonly Diagnostic[]): string {
  const worded = wordAll(diagnostics);
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    count(worded.filter((one) => one.severity === severity).length, severity),
  );
  return counts.length > 0 ? counts.join(', ') : 'no problems';
}

function count(number: number, word: Severity): string[] {
  if (number === 0) return [];
  return [`${number} ${word}${number === 1 ? '' : 's'}`];
}
