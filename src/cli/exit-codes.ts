import { severityOf } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What the command tells the shell. */
export const EXIT = {
  done: 0,
  buildFailed: 1,
  /** What was compared differs, and the user asked to be told so by the exit code. */
  differs: 1,
  usage: 2,
  recordsInvalid: 3,
  ownFault: 70,
  interrupted: 130,
} as const;

/** Problems of a folder's files, which are problems of the records whoever finds them. */
const READING = new Set([
  'cli/linked-folder',
  'cli/not-utf8',
  'cli/stray-file',
  'cli/unreadable-file',
  'cli/unreadable-folder',
  'cli/yml-file',
]);

/**
 * The exit code that a run's problems come to: 2 for the command line, 3 for records, 1 for the
 * rest (templates, layout, the disk). Warnings count only where strict; notes never do.
 */
export function exitCodeOf(diagnostics: readonly Diagnostic[], strict: boolean): number {
  const codes = diagnostics.filter((one) => counts(one, strict)).map(exitCodeOfOne);
  return (
    [EXIT.usage, EXIT.recordsInvalid, EXIT.buildFailed].find((code) => codes.includes(code)) ??
    EXIT.done
  );
}

/** Whether a problem makes a run fail. */
export function counts(diagnostic: Diagnostic, strict: boolean): boolean {
  const severity = severityOf(diagnostic);
  return severity === 'error' || (strict && severity === 'warning');
}

/** Themes, markings and documents are YAML, and share its faults with records without being any. */
const TEMPLATE_FILE = /(^|\/)(theme|markings|document)\.yaml$/;

function exitCodeOfOne({ code, place }: Diagnostic): number {
  const family = code.split('/')[0];
  if (place && TEMPLATE_FILE.test(place.file)) return EXIT.buildFailed;
  if (family === 'records' || family === 'registry' || family === 'briefings' || READING.has(code))
    return EXIT.recordsInvalid;
  // With a place it is one of the file of recipients.
  if (family === 'mail') return place ? EXIT.recordsInvalid : EXIT.buildFailed;
  // A slip in a marking is one of the records or the settings, or else of the command line.
  if (family === 'markings') return place ? EXIT.recordsInvalid : EXIT.usage;
  if (code === 'cli/no-font') return EXIT.buildFailed;
  return family === 'cli' ? EXIT.usage : EXIT.buildFailed;
}
