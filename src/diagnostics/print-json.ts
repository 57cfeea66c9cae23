import type { Place, Severity } from './diagnostic.ts';
import type { Worded } from './worded.ts';

/** A problem as programs read it; what it does not have is null. */
export interface DiagnosticData {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly help: string | null;
  readonly file: string | null;
  /** Counted from one, as the columns are. */
  readonly line: number | null;
  readonly column: number | null;
  /** Exclusive. */
  readonly endColumn: number | null;
  /** Other places that have to do with it. */
  readonly related: readonly (ReturnType<typeof spanOf> & { readonly note: string })[];
}

const NOWHERE = { file: null, line: null, column: null, endColumn: null };

/** A diagnostic in words as plain data, without the line it stands on. */
export function diagnosticData({
  severity,
  code,
  message,
  help,
  diagnostic,
}: Worded): DiagnosticData {
  const { place, related = [] } = diagnostic;
  return {
    severity,
    code,
    message,
    help: help.length > 0 ? help.join('\n') : null,
    ...(place ? spanOf(place) : NOWHERE),
    related: related.map((other) => ({ ...spanOf(other.place), note: other.note })),
  };
}

/** A diagnostic as one line of JSON. */
export function printJson(worded: Worded): string {
  return JSON.stringify(diagnosticData(worded));
}

function spanOf({ file, line, column, endColumn }: Place) {
  return { file, line, column, endColumn };
}
