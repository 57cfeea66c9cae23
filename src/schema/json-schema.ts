import { z } from 'zod';

/** JSON Schema (draft 2020-12) of what an editor may type: the input side of a zod schema. */
export function jsonSchemaOf(schema: z.ZodType, title: string): Record<string, unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return { ...json, title };
}
