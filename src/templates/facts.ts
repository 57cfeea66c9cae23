import type { Facts, KnownValue } from './known-value.ts';
import { resolvePath } from './resolve-path.ts';
import type { Scope } from './scope.ts';
import type { Expression } from './template.ts';

const NOTHING: Facts = { present: new Set(), compared: [] };

/** What a passed test makes sure of: that the value is there, and all that leads to it. */
export function factsIf(scope: Scope, test: Expression, value: KnownValue): Facts {
  if (test.kind === 'path') return { present: new Set(withParents(value)), compared: [] };
  const compared = comparison(scope, test);
  if (!compared) return NOTHING;
  const { value: left, text } = compared;
  return {
    present: new Set(withParents(left)),
    compared: [{ key: left.key, text, equal: true }],
  };
}

/** What a failed test makes sure of: after `eq` with a fixed text, that the value is another. */
export function factsIfNot(scope: Scope, test: Expression): Facts {
  const compared = comparison(scope, test);
  if (!compared) return NOTHING;
  const { value, text } = compared;
  return { present: new Set(), compared: [{ key: value.key, text, equal: false }] };
}

/** `(eq path "text")` with the path's value. */
function comparison(scope: Scope, test: Expression) {
  if (test.kind !== 'call' || test.helper !== 'eq') return;
  const [left, right] = test.arguments;
  if (left?.kind !== 'path' || right?.kind !== 'literal') return;
  if (typeof right.value !== 'string') return;
  const value = resolvePath(SILENT, scope, left, true);
  return value.key === '' ? undefined : { value, text: right.value };
}

/** The path was checked already; asking for its value again must not report it twice. */
const SILENT = {
  file: { path: '', text: '' },
  parts: new Map<string, never>(),
  calls: [],
  tell: () => undefined,
  freshKey: () => '',
};

function* withParents(value: KnownValue): Generator<string> {
  for (let here: KnownValue | undefined = value; here; here = here.parent) yield here.key;
}
