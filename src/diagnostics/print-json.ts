import type { Worded } from './worded.ts';

/** A diagnostic as one line of JSON; what it does not have is null. */
export function printJson({ severity, code, message, help, diagnostic }: Worded): string {
  const { place } = diagnostic;
  return JSON.stringify({
    severity,
    code,
    message,
    help: help.length > 0 ? help.join('\n') : null,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
    endColumn: place?.endColumn ?? null,
  });
}
