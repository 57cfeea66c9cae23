import type { Facts, KnownValue } from './known-value.ts';
import { typeOfShape } from './view-type.ts';

/** What a path may refer to at one place of a template. */
export interface Scope {
  readonly context: KnownValue;
  /** What `../` leads to: the scope around the innermost `each` or `with` of the same file. */
  readonly up: Scope | undefined;
  /** Names given by `as |name|`. */
  readonly names: ReadonlyMap<string, KnownValue>;
  /** Values of `@index` and its like, the innermost loop first; the last one knows `@root` alone. */
  readonly data: readonly ReadonlyMap<string, KnownValue>[];
  readonly facts: Facts;
}

export function rootScope(root: KnownValue): Scope {
  return {
    context: root,
    up: undefined,
    names: new Map(),
    data: [new Map([['root', root]])],
    facts: { present: new Set(), compared: [] },
  };
}

/** The scope inside a block that changes the context. */
export function innerScope(
  scope: Scope,
  context: KnownValue,
  names: ReadonlyMap<string, KnownValue>,
): Scope {
  return { ...scope, context, up: scope, names: new Map([...scope.names, ...names]) };
}

/** The scope of one turn of a loop: with `@index`, `@key`, `@first` and `@last`. */
export function loopScope(
  scope: Scope,
  entry: KnownValue,
  key: KnownValue,
  names: ReadonlyMap<string, KnownValue>,
): Scope {
  const own = new Map([
    ['index', constant('number')],
    ['key', key],
    ['first', constant('flag')],
    ['last', constant('flag')],
  ]);
  const inner = innerScope(scope, entry, names);
  return { ...inner, data: [new Map([...(scope.data[0] ?? []), ...own]), ...scope.data] };
}

/** The scope a part starts with: its own context, and the loops and facts around its call. */
export function partScope(scope: Scope, context: KnownValue): Scope {
  return { ...scope, context, up: undefined, names: new Map() };
}

export function withFacts(scope: Scope, facts: Facts): Scope {
  return {
    ...scope,
    facts: {
      present: new Set([...scope.facts.present, ...facts.present]),
      compared: [...scope.facts.compared, ...facts.compared],
    },
  };
}

export function constant(kind: 'number' | 'flag' | 'text'): KnownValue {
  return { type: typeOfShape({ kind }), key: '' };
}
