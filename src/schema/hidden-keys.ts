import { z } from 'zod';
import { stepInto, unwrap } from './walk-schema.ts';
import type { Path } from './yaml-places.ts';

/**
 * Paths of the keys `__proto__` in mappings whose keys are names of people's own. Zod passes over
 * such a key without a word, and what stands under it would be lost; fields of an object that
 * are not known it does report.
 */
export function hiddenKeys(schema: z.ZodType | undefined, value: unknown, at: Path = []): Path[] {
  if (!schema || value === null || typeof value !== 'object') return [];
  const isMapping = unwrap(schema) instanceof z.ZodRecord;
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([step, inner]) => {
    const path = [...at, step];
    if (isMapping && step === '__proto__') return [path];
    return hiddenKeys(stepInto(schema, step), inner, path);
  });
}
