/** A snake_case key in camelCase. */
type Camel<S extends string> = S extends `${infer A}_${infer B}`
  ? `${A}${Capitalize<Camel<B>>}`
  : S;

/** The same shape with every key of every object in camelCase. */
export type CamelKeys<T> = T extends readonly (infer E)[]
  ? CamelKeys<E>[]
  : T extends object
    ? { [K in keyof T as K extends string ? Camel<K> : K]: CamelKeys<T[K]> }
    : T;

/**
 * Turns the snake_case keys of YAML into the camelCase of TypeScript, all the way down. Ids used
 * as keys are kebab-case and stay as they are.
 */
export function camelKeys<T>(value: T): CamelKeys<T> {
  if (Array.isArray(value)) return value.map(camelKeys) as CamelKeys<T>;
  if (value === null || typeof value !== 'object') return value as CamelKeys<T>;
  const entries = Object.entries(value).map(([key, inner]) => [camelKey(key), camelKeys(inner)]);
  return Object.fromEntries(entries) as CamelKeys<T>;
}

function camelKey(key: string): string {
  return key.replace(/(?<=[a-z0-9])_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The YAML key of a camelCase name, to find a value's place again. */
export function snakeKey(key: string): string {
  return /[A-Z]/.test(key) ? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : key;
}
