import { z } from 'zod';

/**
 * The schema one step further in, through optional, nullable, default and transform wrappers:
 * a field of an object, any element of an array, any value of a record. Undefined where the
 * schema has no such step.
 */
export function stepInto(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return fieldOf(bare, step);
  if (bare instanceof z.ZodArray) return typeof step === 'number' ? elementOf(bare) : undefined;
  if (bare instanceof z.ZodRecord) return bare.valueType as z.ZodType;
  if (bare instanceof z.ZodUnion || bare instanceof z.ZodDiscriminatedUnion) {
    for (const option of bare.options as z.ZodType[]) {
      const found = stepInto(option, step);
      if (found) return found;
    }
  }
  return;
}

/** Only a field of its own: every object knows a `constructor`. */
function fieldOf({ shape }: z.ZodObject, step: string | number): z.ZodType | undefined {
  return Object.hasOwn(shape, step) ? (shape as Record<string, z.ZodType>)[step] : undefined;
}

/** The schema of an array's elements, or undefined where the schema is no array. */
export function elementOf(schema: z.ZodType): z.ZodType | undefined {
  const bare = unwrap(schema);
  return bare instanceof z.ZodArray ? (bare.element as z.ZodType) : undefined;
}

/** The schema without its wrappers, as it reads the input. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  ) {
    return unwrap(schema.def.innerType as z.ZodType);
  }
  if (schema instanceof z.ZodPipe) {
    const input = schema.def.in as z.ZodType;
    return unwrap(input instanceof z.ZodTransform ? (schema.def.out as z.ZodType) : input);
  }
  return schema;
}

/** Names of the fields that an object schema knows at a path; empty where it is no object. */
export function fieldsAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let here: z.ZodType | undefined = schema;
  for (const step of path) here = here && stepInto(here, step);
  const bare = here && unwrap(here);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}
