import type { CheckContext } from './check-context.ts';
import type { Facts, KnownValue } from './known-value.ts';
import { resolvePath } from './resolve-path.ts';
import type { Expression } from './template.ts';

const NOTHING: Facts = { present: new Set(), compared: [] };

/** What a passed test makes sure of: that the value is there, and all that leads to it. */
export function factsIf(check: CheckContext, test: Expression, value: KnownValue): Facts {
  if (test.kind === 'path') return { present: new Set(withParents(value)), compared: [] };
  const compared = comparison(check, test);
  if (!compared) return NOTHING;
  const { value: left, text } = compared;
  return {
    present: new Set(withParents(left)),
    compared: [{ key: left.key, text, equal: true }],
  };
}

/** What a failed test makes sure of: after `eq` with a fixed text, that the value is another. */
export function factsIfNot(check: CheckContext, test: Expression): Facts {
  const compared = comparison(check, test);
  if (!compared) return NOTHING;
  const { value, text } = compared;
  return { present: new Set(), compared: [{ key: value.key, text, equal: false }] };
}

/** `(eq path "text")` with the path's value. */
function comparison(check: CheckContext, test: Expression) {
  if (test.kind !== 'call' || test.helper !== 'eq') return;
  const [left, right] = test.arguments;
  if (left?.kind !== 'path' || right?.kind !== 'literal') return;
  if (typeof right.value !== 'string') return;
  // Checked already: asking for its value again must not report it twice.
  const value = resolvePath({ ...check, tell: () => undefined }, left, true);
  return value.key === '' ? undefined : { value, text: right.value };
}

function* withParents(value: KnownValue): Generator<string> {
  for (let here: KnownValue | undefined = value; here; here = here.parent) yield here.key;
}
