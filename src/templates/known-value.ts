import { type Shape, typeOfShape, unionOf, type ViewType } from './view-type.ts';

/** A value as the check knows it: what it may be, and which value of the view it is. */
export interface KnownValue {
  readonly type: ViewType;
  /** The same for two paths that lead to the same value, so that what one tells holds for both. */
  readonly key: string;
  /** The value this one is a field of. */
  readonly parent?: KnownValue;
  /** Values given to a part by name; they hide the fields of the same name. */
  readonly given?: ReadonlyMap<string, GivenValue>;
}

export interface GivenValue {
  readonly value: KnownValue;
  /** Called when the part reads it. */
  readonly use: () => void;
}

/** What an enclosing `{{#if}}` or `{{#with}}` has made sure of. */
export interface Facts {
  /** Keys of values that are there. */
  readonly present: ReadonlySet<string>;
  /** Values compared with a fixed text, and whether they were found equal. */
  readonly compared: readonly Comparison[];
}

interface Comparison {
  readonly key: string;
  readonly text: string;
  readonly equal: boolean;
}

/** Stands for a value that was reported already. */
export const anything: KnownValue = { type: typeOfShape({ kind: 'anything' }), key: '' };

/** A value that no path of the view leads to: of a loop, or worked out by a helper. */
export function constant(kind: 'number' | 'flag' | 'text'): KnownValue {
  return { type: typeOfShape({ kind }), key: '' };
}

/** A field of a value, or undefined where no shape of the value has it. */
export function fieldOf(value: KnownValue, name: string, facts: Facts): KnownValue | undefined {
  const given = value.given?.get(name);
  if (given) {
    given.use();
    return underFacts(given.value, facts);
  }
  const shapes = shapesUnder(value, facts);
  const found = shapes.map((shape) => fieldOfShape(shape, name));
  const types = found.filter((type) => type !== undefined);
  if (types.length === 0) return;
  const { shapes: all, maybe } = unionOf(types);
  const missing = types.length < found.length || value.type.maybe;
  return underFacts(
    { type: { shapes: all, maybe: maybe || missing }, key: keyOf(value, name), parent: value },
    facts,
  );
}

/** The value with what is known about it here. */
export function underFacts(value: KnownValue, facts: Facts): KnownValue {
  if (!value.type.maybe || !facts.present.has(value.key)) return value;
  return { ...value, type: { ...value.type, maybe: false } };
}

/** Names that a value has under what is known about it, for `did you mean`. */
export function fieldNames(value: KnownValue, facts: Facts): string[] {
  const own = shapesUnder(value, facts).flatMap((shape) =>
    shape.kind === 'object' ? [...shape.fields.keys()] : shape.kind === 'list' ? ['length'] : [],
  );
  return [...new Set([...(value.given?.keys() ?? []), ...own])];
}

function fieldOfShape(shape: Shape, name: string): ViewType | undefined {
  switch (shape.kind) {
    case 'anything':
      return anything.type;
    case 'object':
      return shape.fields.get(name)?.();
    case 'record':
      return { ...shape.of(), maybe: true };
    case 'list':
      return name === 'length' ? typeOfShape({ kind: 'number' }) : undefined;
    default:
      return;
  }
}

/** The shapes a value may still have: of a union, `{{#if (eq kind "day")}}` leaves those of a kind. */
function shapesUnder({ type, key }: KnownValue, { compared }: Facts): readonly Shape[] {
  if (compared.length === 0 || type.shapes.length < 2) return type.shapes;
  return type.shapes.filter((shape) => !compared.some((one) => ruledOut(shape, key, one)));
}

function ruledOut(shape: Shape, key: string, { key: field, text, equal }: Comparison): boolean {
  if (shape.kind !== 'object') return false;
  for (const [name, type] of shape.fields) {
    if (fieldKey(key, name) !== field) continue;
    const values = fixedTexts(type());
    if (values) return equal ? !values.includes(text) : values.every((value) => value === text);
  }
  return false;
}

/** The texts a value is limited to; undefined where it may be any. */
export function fixedTexts({ shapes }: ViewType): readonly string[] | undefined {
  const texts: string[] = [];
  for (const shape of shapes) {
    if (shape.kind !== 'text' || shape.values === undefined) return;
    texts.push(...shape.values);
  }
  return texts;
}

function keyOf(value: KnownValue, name: string): string {
  return fieldKey(value.key, name);
}

/** Field names may hold anything but a line break. */
function fieldKey(key: string, name: string): string {
  return `${key}\n${name}`;
}
