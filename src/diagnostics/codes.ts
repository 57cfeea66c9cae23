import { calendarCodes } from './codes/calendar.ts';
import { cliCodes } from './codes/cli.ts';
import { cliEditionCodes } from './codes/cli-editions.ts';
import { cliFileCodes } from './codes/cli-files.ts';
import { cliSideCodes } from './codes/cli-sides.ts';
import { deliverCodes } from './codes/deliver.ts';
import { editionCodes } from './codes/editions.ts';
import { impositionCodes } from './codes/imposition.ts';
import { layoutCodes } from './codes/layout.ts';
import { mailCodes } from './codes/mail.ts';
import { markingCodes } from './codes/markings.ts';
import { recordCodes } from './codes/records.ts';
import { registryCodes } from './codes/registry.ts';
import { templateCodes } from './codes/templates.ts';
import { verifyCodes } from './codes/verify.ts';
import { viewCodes } from './codes/views.ts';
import type { Args, Diagnostic, Severity } from './diagnostic.ts';

/** How one kind of problem is worded, what it means, and the smallest text that has it. */
export interface CodeEntry {
  readonly severity: Severity;
  /** Lower case, no full stop, values in backticks: what is, and what was wanted. */
  readonly message: (args: Args) => string;
  /** What to do about it; advice never stands in the message. */
  readonly help?: (args: Args) => string | undefined;
  /** One or two sentences for `explain CODE`. */
  readonly meaning: string;
  /**
   * Files laid over the records of `examples/lakes/`, each begun by a line `=== path`. Above a
   * faulty line stands `# error FROM-TO code` (columns, end exclusive). Both the code's test and
   * what `explain CODE` prints. Absent only where no record can show it (disk, our own bug).
   */
  readonly example?: string;
}

export const codes: Readonly<Record<string, CodeEntry>> = {
  ...recordCodes,
  ...registryCodes,
  ...markingCodes,
  ...viewCodes,
  ...templateCodes,
  ...layoutCodes,
  ...impositionCodes,
  ...calendarCodes,
  ...deliverCodes,
  ...mailCodes,
  ...verifyCodes,
  ...editionCodes,
  ...cliCodes,
  ...cliSideCodes,
  ...cliEditionCodes,
  ...cliFileCodes,
};

/** The wording of a code. Throws on a code that is not in the list: that is our bug. */
export function codeEntry(code: string): CodeEntry {
  const entry = codes[code];
  if (!entry) throw new Error(`no wording for the diagnostic code ${code}`);
  return entry;
}

export function severityOf(diagnostic: Diagnostic): Severity {
  return codeEntry(diagnostic.code).severity;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => severityOf(one) === 'error');
}
