import type { z } from 'zod';
import type { Result } from '../diagnostics/diagnostic.ts';
import { type CamelKeys, camelKeys } from '../schema/camel-keys.ts';
import { checkShape } from '../schema/check-shape.ts';
import { type Memory, NO_MEMORY } from '../schema/memory.ts';
import type { TextFile } from '../schema/text-file.ts';
import { readYamlFile } from '../schema/yaml-file.ts';
import { markingsSchema } from './markings-schema.ts';

/** The handling markings that papers can bear, as `markings.yaml` says them. */
export type Markings = CamelKeys<z.output<typeof markingsSchema>>;

/** Reads `markings.yaml`; what is wrong with it is reported at its place, and then there is none. */
export function readMarkings(
  file: TextFile,
  memory: Memory = NO_MEMORY,
): Result<Markings | undefined> {
  const known = memory.recall('markings', file.text) as Markings | undefined;
  if (known) return { value: known, diagnostics: [] };
  const { value: yaml, diagnostics } = readYamlFile(file);
  if (!yaml) return { value: undefined, diagnostics };
  const shape = checkShape(markingsSchema, yaml.value, yaml, { whole: 'the markings' });
  const value = shape.value && camelKeys(shape.value);
  if (value) memory.remember('markings', file.text, value);
  return { value, diagnostics: shape.diagnostics };
}
