import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The same fault of the same place once: a part is checked and filled in many contexts. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, args, place }) => {
    const key = JSON.stringify([code, args, place?.file, place?.line, place?.column]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
