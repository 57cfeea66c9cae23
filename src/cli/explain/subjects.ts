import type { Result } from '../../diagnostics/diagnostic.ts';
import { openRecords } from '../open-records.ts';
import type { CommonOptions } from '../options.ts';
import type { World } from '../world.ts';
import { explainField } from './field.ts';
import { findSubjects } from './find-subjects.ts';
import type { Sheet } from './sheet.ts';

/**
 * The field of a record that some words name, and all that is on record under them. A field is
 * explained whatever state the records are in: that is when people ask.
 */
export async function explainSubjects(
  words: string,
  options: CommonOptions,
  world: World,
): Promise<Result<readonly Sheet[]>> {
  const field = explainField(words);
  const { value: registry, diagnostics } = await openRecords(options, world);
  if (!registry) return field ? { value: [field], diagnostics: [] } : { value: [], diagnostics };
  const found = findSubjects(words, options.asOf, registry, field !== undefined);
  return { ...found, value: field ? [field, ...found.value] : found.value };
}
