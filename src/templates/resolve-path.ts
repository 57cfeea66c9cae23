import { nearest } from '../diagnostics/nearest.ts';
import { type CheckContext, tellAt } from './check-context.ts';
import { anything, fieldNames, fieldOf, type KnownValue, underFacts } from './known-value.ts';
import type { Scope } from './scope.ts';
import type { PathExpression, Step } from './template.ts';

/**
 * The value a path leads to. A step that the view does not have, and a step into something that
 * may be missing, are reported at that step.
 * @param tolerant for a test such as `{{#if a.b}}`, which is how one finds out whether `a` is there
 */
export function resolvePath(
  check: CheckContext,
  scope: Scope,
  path: PathExpression,
  tolerant = false,
): KnownValue {
  const start = startOf(check, scope, path);
  if (!start) return anything;
  let here = underFacts(start.value, scope.facts);
  for (const [index, step] of start.steps.entries()) {
    if (here.type.maybe && !tolerant) {
      const before = start.steps[index - 1]?.at ?? path.at;
      tellAt(check, 'template/maybe-empty', { name: nameUpTo(path, step) }, before);
      here = { ...here, type: { ...here.type, maybe: false } };
    }
    const next = fieldOf(here, step.name, scope.facts);
    if (!next) {
      const names = start.steps.length === path.steps.length ? scopeNames(scope, path) : [];
      const known = index === 0 ? [...fieldNames(here, scope.facts), ...names] : undefined;
      tellUnknown(check, step, known ?? fieldNames(here, scope.facts));
      return anything;
    }
    here = next;
  }
  return here;
}

interface Start {
  readonly value: KnownValue;
  readonly steps: readonly Step[];
}

function startOf(check: CheckContext, scope: Scope, path: PathExpression): Start | undefined {
  const [first, ...rest] = path.steps;
  if (path.data) return dataStart(check, scope, path);
  const named = first && path.up === 0 && !path.scoped && scope.names.get(first.name);
  if (named) return { value: named, steps: rest };
  let outer: Scope | undefined = scope;
  for (let level = 0; outer && level < path.up; level += 1) outer = outer.up;
  if (outer) return { value: outer.context, steps: path.steps };
  tellAt(check, 'template/too-far-up', { path: path.text }, path.at);
  return;
}

function dataStart(check: CheckContext, scope: Scope, path: PathExpression): Start | undefined {
  const [first, ...rest] = path.steps;
  const frame = scope.data[path.up];
  const value = first && frame?.get(first.name);
  if (value) return { value, steps: rest };
  const known = [...(frame?.keys() ?? [])].map((name) => `@${name}`);
  tellUnknown(check, { name: path.text, at: path.at }, known);
  return;
}

function scopeNames(scope: Scope, path: PathExpression): string[] {
  return path.up > 0 || path.scoped || path.data ? [] : [...scope.names.keys()];
}

function tellUnknown(check: CheckContext, step: Step, known: readonly string[]): void {
  const [near] = nearest(step.name, known);
  const args = { name: step.name, known: known.join(', ') };
  tellAt(
    check,
    'template/unknown-variable',
    near === undefined ? args : { ...args, nearest: near },
    step.at,
  );
}

/** The path as written up to the step that came before. */
function nameUpTo(path: PathExpression, step: Step): string {
  return path.text.slice(0, Math.max(0, step.at.start - path.at.start)).replace(/[./]$/, '');
}
