import { z } from 'zod';
import { kinds } from '../../src/records/schema/kinds.ts';
import { settings } from '../../src/records/schema/settings.ts';
import { stepInto, unwrap } from '../../src/schema/walk-schema.ts';

/** What a record holds for people to read: any words, or an address on the web. */
type Words = 'text' | 'address';

/** The schemas whose fields are looked through: every kind of record, and the settings. */
export const SCHEMAS: Readonly<Record<string, z.ZodType>> = { ...kinds, settings };

/** Steps from a record to a field; `*` stands for any entry of a list or mapping. */
export type FieldPath = readonly string[];

/** What tells words from ids, codes, dates and choices: it takes these. */
const ANY_WORDS = 'Any words, of any kind: {{x}}!';
const ANY_ADDRESS = 'https://any.example/of?any=kind';

/** Whether a field takes words; found by asking its schema, so that a new field is found too. */
function wordsOf(schema: z.ZodType): Words | undefined {
  if (!(unwrap(schema) instanceof z.ZodString)) return;
  if (schema.safeParse(ANY_WORDS).success) return 'text';
  return schema.safeParse(ANY_ADDRESS).success ? 'address' : undefined;
}

/** Both schemas of what may be a text or a mapping; else the schema alone. */
function optionsOf(schema: z.ZodType): z.ZodType[] {
  const bare = unwrap(schema);
  if (!(bare instanceof z.ZodUnion)) return [schema];
  const options = bare.options as z.ZodType[];
  return options.some((one) => unwrap(one) instanceof z.ZodObject) ? options : [schema];
}

/** Every field of a schema that takes words. */
export function fieldsWithWords(schema: z.ZodType, path: FieldPath = []): FieldPath[] {
  const inside = (inner: z.ZodType, step: string) => fieldsWithWords(inner, [...path, step]);
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) {
    return Object.entries(bare.shape as Record<string, z.ZodType>).flatMap(([name, inner]) =>
      inside(inner, name),
    );
  }
  if (bare instanceof z.ZodArray) return inside(bare.element as z.ZodType, '*');
  if (bare instanceof z.ZodRecord) return inside(bare.valueType as z.ZodType, '*');
  const options = optionsOf(bare);
  if (options.length > 1) return options.flatMap((one) => fieldsWithWords(one, path));
  return wordsOf(schema) ? [path] : [];
}

/** Words in a record: their value, the field they stand in, and what kind of words it takes. */
export interface Found {
  readonly value: string;
  readonly field: FieldPath;
  readonly words: Words;
}

/** A record with other words in its fields; everything else stays. Keys as YAML has them. */
export function changeWords(
  schema: z.ZodType,
  value: unknown,
  change: (found: Found) => string,
  field: FieldPath = [],
): unknown {
  if (typeof value === 'string') {
    const words = optionsOf(schema).map(wordsOf).find(Boolean);
    return words ? change({ value, field, words }) : value;
  }
  if (Array.isArray(value)) {
    const element = stepInto(schema, 0);
    return element ? value.map((one) => changeWords(element, one, change, [...field, '*'])) : value;
  }
  if (value === null || typeof value !== 'object') return value;
  const isMapping = unwrap(schema) instanceof z.ZodRecord;
  const entries = Object.entries(value).map(([key, one]) => {
    const inner = stepInto(schema, key);
    const step = isMapping ? '*' : key;
    return [key, inner ? changeWords(inner, one, change, [...field, step]) : one] as const;
  });
  return Object.fromEntries(entries);
}
