import { severityOf } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/** Diagnostics as the example of a code writes down what it expects. */
export function asExpected(diagnostics: readonly Diagnostic[]) {
  return diagnostics.map((one) => ({
    file: one.place?.file,
    line: one.place?.line,
    from: one.place?.column,
    to: one.place?.endColumn,
    severity: severityOf(one),
    code: one.code,
  }));
}
