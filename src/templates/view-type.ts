import type { z } from 'zod';

/** What a view may hold at one place, read from its zod schema. */
export interface ViewType {
  readonly shapes: readonly Shape[];
  /** True where the value may be missing or null. */
  readonly maybe: boolean;
}

/** One form of a value; a union has several. The insides are read when asked for. */
export type Shape =
  | { readonly kind: 'text'; readonly values?: readonly string[] }
  | { readonly kind: 'number' | 'flag' }
  | { readonly kind: 'list' | 'record'; readonly of: () => ViewType }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, () => ViewType> }
  /** The schema does not say: nothing can be done with it. */
  | { readonly kind: 'unknown' }
  /** Came out of something reported already: anything can be done with it. */
  | { readonly kind: 'anything' };

const known = new WeakMap<z.ZodType, ViewType>();

/** The type that a schema describes, remembered for as long as the schema is. */
export function viewType(schema: z.ZodType): ViewType {
  const remembered = known.get(schema);
  if (remembered) return remembered;
  const type = typeOf(schema);
  known.set(schema, type);
  return type;
}

export function typeOfShape(shape: Shape): ViewType {
  return { shapes: [shape], maybe: false };
}

/** All that any of the types may be. */
export function unionOf(types: readonly ViewType[]): ViewType {
  return {
    shapes: types.flatMap(({ shapes }) => shapes),
    maybe: types.some(({ maybe }) => maybe),
  };
}

type Definition = z.core.$ZodTypes['_zod']['def'];

function typeOf(schema: z.ZodType): ViewType {
  const def = schema._zod.def as Definition;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return { ...inner(def.innerType), maybe: true };
    case 'nonoptional':
      return { ...inner(def.innerType), maybe: false };
    case 'readonly':
    case 'default':
    case 'prefault':
    case 'catch':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.out);
    case 'lazy':
      return inner(def.getter());
    case 'null':
    case 'undefined':
      return { shapes: [], maybe: true };
    case 'union':
      return unionOf(def.options.map(inner));
    case 'literal':
      return literals(def.values);
    case 'enum':
      return literals(Object.values(def.entries));
    default:
      return typeOfShape(shapeOf(def));
  }
}

function shapeOf(def: Definition): Shape {
  switch (def.type) {
    case 'string':
    case 'template_literal':
      return { kind: 'text' };
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'flag' };
    case 'array':
      return { kind: 'list', of: () => inner(def.element) };
    case 'tuple':
      return { kind: 'list', of: () => unionOf(def.items.map(inner)) };
    case 'record':
      return { kind: 'record', of: () => inner(def.valueType) };
    case 'object':
      return { kind: 'object', fields: fieldsOf(def.shape) };
    default:
      return { kind: 'unknown' };
  }
}

function fieldsOf(shape: Readonly<Record<string, z.core.$ZodType>>) {
  return new Map(Object.keys(shape).map((name) => [name, () => fieldType(shape, name)]));
}

function fieldType(shape: Readonly<Record<string, z.core.$ZodType>>, name: string): ViewType {
  const field = shape[name];
  return field ? inner(field) : typeOfShape({ kind: 'unknown' });
}

function inner(schema: z.core.$ZodType): ViewType {
  return viewType(schema as z.ZodType);
}

function literals(values: readonly unknown[]): ViewType {
  const texts = values.filter((value) => typeof value === 'string');
  const shapes: Shape[] = texts.length > 0 ? [{ kind: 'text', values: texts }] : [];
  if (values.some((value) => typeof value === 'number')) shapes.push({ kind: 'number' });
  if (values.some((value) => typeof value === 'boolean')) shapes.push({ kind: 'flag' });
  return { shapes, maybe: values.some((value) => value === null || value === undefined) };
}
