import { severityOf } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { wordDiagnostic } from './show-diagnostic.ts';

/** A diagnostic as `--json` prints it: the plain data and its words. */
export function diagnosticJson(diagnostic: Diagnostic) {
  const { message, help } = wordDiagnostic(diagnostic);
  return {
    severity: severityOf(diagnostic),
    code: diagnostic.code,
    message,
    ...(help === undefined ? {} : { help }),
    ...(diagnostic.place ? { place: diagnostic.place } : {}),
    ...(diagnostic.related ? { related: diagnostic.related } : {}),
  };
}
