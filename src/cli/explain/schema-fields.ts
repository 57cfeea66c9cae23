import { kinds } from '../../records/schema/kinds.ts';
import { settings } from '../../records/schema/settings.ts';
import { jsonSchemaOf } from '../../schema/json-schema.ts';

/** A field that a record or the settings may have, as its schema describes it. */
export interface Field {
  /** The kind of record, or the name of the settings file. */
  readonly kind: string;
  /** Where it stands in one: `participations.capacity`; empty for the whole record. */
  readonly path: string;
  readonly meaning: string | undefined;
  /** What may be written, where that is not just any text. */
  readonly takes: string | undefined;
  readonly isNeeded: boolean;
  /** What leaving it out amounts to. */
  readonly fallback: string | undefined;
}

/** What we read of a JSON Schema. */
interface JsonSchema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
}

/** Every kind of record and every field of one, and those of the settings, outer ones first. */
export function schemaFields(): Field[] {
  const schemas = { ...kinds, 'brief.yaml': settings };
  return Object.entries(schemas).flatMap(([kind, schema]) => {
    const json: JsonSchema = jsonSchemaOf(schema, kind);
    return [fieldOf(kind, '', json, false), ...fieldsIn(kind, '', json)];
  });
}

function fieldsIn(kind: string, before: string, schema: JsonSchema): Field[] {
  const { properties = {}, required = [] } = innermost(schema);
  return Object.entries(properties).flatMap(([name, inner]) => {
    const path = before === '' ? name : `${before}.${name}`;
    return [fieldOf(kind, path, inner, required.includes(name)), ...fieldsIn(kind, path, inner)];
  });
}

function fieldOf(kind: string, path: string, schema: JsonSchema, isNeeded: boolean): Field {
  const inner = innermost(schema);
  // What is said of ids in general says nothing of a list of them.
  const meaning = schema.description ?? (inner.properties && inner.description);
  return { kind, path, meaning, takes: takenBy(schema), isNeeded, fallback: fallbackOf(schema) };
}

/** What a list is a list of, what stands under the names of a mapping, and a mapping among others. */
function innermost(schema: JsonSchema): JsonSchema {
  const { items, additionalProperties, anyOf } = schema;
  if (items) return innermost(items);
  const mapping = anyOf?.find(({ properties }) => properties);
  if (mapping) return innermost(mapping);
  return typeof additionalProperties === 'object' ? innermost(additionalProperties) : schema;
}

const TYPES: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
};

function takenBy(schema: JsonSchema): string | undefined {
  const inner = innermost(schema);
  const { type = '', properties } = inner;
  const words =
    inner.enum?.join(', ') ??
    (properties ? `the fields ${Object.keys(properties).join(', ')}` : TYPES[type]);
  if (schema.items) return words === undefined ? 'a list' : `a list; in each, ${words}`;
  return words;
}

function fallbackOf({ default: value }: JsonSchema): string | undefined {
  if (value === undefined) return;
  return Array.isArray(value) && value.length === 0 ? 'an empty list' : String(value);
}
