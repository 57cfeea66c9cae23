import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../project.ts';
import { findInFiles } from '../schema/find-in-files.ts';
import { findInRecords } from '../schema/find-in-records.ts';

/** Makes a fault found on a page point at the record or template that the words came from. */
export function withOrigins(
  diagnostics: readonly Diagnostic[],
  { registry, settings, inputs }: Project,
): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const records = Object.values(registry).flatMap((kind: ReadonlyMap<string, object>) => [
    ...kind.values(),
  ]);
  const inRecords = findInRecords(inputs.settings ? [...records, settings] : records);
  const templates = [...inputs.userTemplates, ...inputs.templates];
  return diagnostics.map((one) => {
    const { character, text = '' } = one.args;
    // A mark that combines takes a blank before it along, which no value begins with.
    const words = (character ?? text.replace(/…$/, '')).replace(/^ +/, '');
    // A page may set a record's small letters as capitals.
    const place =
      one.place ??
      inRecords(words, text) ??
      inRecords(words.toLowerCase(), text) ??
      findInFiles(words, templates);
    return place ? { ...one, place } : one;
  });
}
