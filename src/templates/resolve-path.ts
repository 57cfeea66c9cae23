import { nearest } from '../diagnostics/nearest.ts';
import { type CheckContext, tellAt } from './check-context.ts';
import { anything, fieldNames, fieldOf, type KnownValue, underFacts } from './known-value.ts';
import { startOfPath } from './scope.ts';
import type { PathExpression, Step } from './template.ts';

/**
 * What is known of the value a path leads to. A step that the view does not have, and a step
 * into something that may be missing, are reported at that step.
 * @param tolerant for a test such as `{{#if a.b}}`, which is how one finds out whether `a` is there
 */
export function resolvePath(
  check: CheckContext,
  path: PathExpression,
  tolerant = false,
): KnownValue {
  const start = startOfPath(check.scope, path);
  if (!start) {
    tellNoStart(check, path);
    return anything;
  }
  let here = underFacts(start.value, check.facts);
  for (const step of start.steps) {
    if (here.type.maybe && !tolerant) here = tellMaybe(check, here, path, step);
    const next = fieldOf(here, step.name, check.facts);
    if (!next) {
      tellUnknown(check, step, [...fieldNames(here, check.facts), ...namesFor(check, path, step)]);
      return anything;
    }
    here = next;
  }
  return here;
}

/** Reports a step into a value that may be missing, and takes it as there from then on. */
function tellMaybe(
  check: CheckContext,
  value: KnownValue,
  path: PathExpression,
  step: Step,
): KnownValue {
  const before = path.steps[path.steps.indexOf(step) - 1]?.at;
  const end = before?.end ?? step.at.start;
  const name = path.text.slice(0, end - path.at.start).replace(/[./]$/, '');
  tellAt(check, 'template/maybe-empty', { name }, before ?? path.at);
  return { ...value, type: { ...value.type, maybe: false } };
}

function tellNoStart(check: CheckContext, path: PathExpression): void {
  if (!path.data) {
    tellAt(check, 'template/too-far-up', { path: path.text }, path.at);
    return;
  }
  const known = [...(check.scope.data[path.up]?.keys() ?? [])].map((name) => `@${name}`);
  tellUnknown(check, { name: path.text, at: path.at }, known);
}

/** Names given by `as |name|` that the first step of a path could have meant. */
function namesFor({ scope }: CheckContext, path: PathExpression, step: Step): string[] {
  const free = path.steps[0] === step && path.up === 0 && !path.scoped && !path.data;
  return free ? [...scope.names.keys()] : [];
}

function tellUnknown(check: CheckContext, { name, at }: Step, known: readonly string[]): void {
  const [near] = nearest(name, known);
  const args = { name, known: known.join(', ') };
  tellAt(check, 'template/unknown-variable', near ? { ...args, nearest: near } : args, at);
}
