import type { PathExpression, Step } from './template.ts';

/**
 * What a path may refer to at one place of a template. The check holds what is known of each
 * value, the filling holds the values: both look names up by the same rules, the ones here.
 */
export interface Scope<V> {
  readonly context: V;
  /** What `../` leads to: the scope around the innermost `each` or `with` of the same file. */
  readonly up: Scope<V> | undefined;
  /** Names given by `as |name|`. */
  readonly names: ReadonlyMap<string, V>;
  /** Values of `@index` and its like, the innermost loop first; the last one knows `@root` alone. */
  readonly data: readonly ReadonlyMap<string, V>[];
}

/** One turn of a loop, under the names that stand behind `@`. */
export interface Turn<V> {
  readonly index: V;
  readonly key: V;
  readonly first: V;
  readonly last: V;
}

/** Where a path starts, and the steps left to take from there. */
export interface PathStart<V> {
  readonly value: V;
  readonly steps: readonly Step[];
}

export function rootScope<V>(root: V): Scope<V> {
  return { context: root, up: undefined, names: new Map(), data: [new Map([['root', root]])] };
}

/**
 * The scope inside a block that changes the context.
 * @param named what `as |…|` names: as many of the values as it has names
 */
export function innerScope<V>(
  scope: Scope<V>,
  context: V,
  names: readonly string[],
  named: readonly V[],
): Scope<V> {
  if (names.length === 0) return { ...scope, context, up: scope };
  const all = new Map(scope.names);
  for (const [index, value] of named.entries()) {
    const name = names[index];
    if (name !== undefined) all.set(name, value);
  }
  return { ...scope, context, up: scope, names: all };
}

export function loopScope<V>(
  scope: Scope<V>,
  entry: V,
  turn: Turn<V>,
  names: readonly string[],
): Scope<V> {
  const frame = new Map([...(scope.data[0] ?? []), ...Object.entries<V>({ ...turn })]);
  return { ...innerScope(scope, entry, names, [entry, turn.key]), data: [frame, ...scope.data] };
}

/** The scope a part starts with: its own context, inside the loops around its call. */
export function partScope<V>(scope: Scope<V>, context: V): Scope<V> {
  return { ...scope, context, up: undefined, names: new Map() };
}

/** Where a path starts; undefined where it leaves the file upwards or names no `@` value. */
export function startOfPath<V>(scope: Scope<V>, path: PathExpression): PathStart<V> | undefined {
  const [first, ...rest] = path.steps;
  if (path.data) return first && startAt(scope.data[path.up], first.name, rest);
  if (first && path.up === 0 && !path.scoped) {
    const named = startAt(scope.names, first.name, rest);
    if (named) return named;
  }
  let outer: Scope<V> | undefined = scope;
  for (let level = 0; outer && level < path.up; level += 1) outer = outer.up;
  return outer && { value: outer.context, steps: path.steps };
}

function startAt<V>(
  values: ReadonlyMap<string, V> | undefined,
  name: string,
  steps: readonly Step[],
): PathStart<V> | undefined {
  return values?.has(name) ? { value: values.get(name) as V, steps } : undefined;
}
