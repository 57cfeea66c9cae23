import { resolve } from 'node:path';
import { type Made, planDelivery } from '../deliver/plan-delivery.ts';
import { writeDelivery } from '../deliver/write-delivery.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { existingIn } from './existing-in.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

/** A file of the result, as `--json` lists it. */
export interface Written {
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
  readonly pages?: number;
  readonly status: string;
}

/**
 * Plans and writes some files that belong together, whole or not at all.
 * @param folder as people see it
 * @param taken names that this run has used already
 */
export function deliverFiles(
  made: readonly Made[],
  folder: string,
  taken: readonly string[],
  world: World,
): { written: Written[]; diagnostics: Diagnostic[] } {
  const target = resolve(world.cwd, folder);
  const plan = planDelivery(made, target, existingIn(target, made, world), taken);
  const delivery =
    plan.diagnostics.length > 0
      ? { value: [], diagnostics: plan.diagnostics }
      : writeDelivery(plan.value, world.disk);
  const written = delivery.value.map(({ path, bytes, pages, status }) => ({
    path: shownPath(path, world),
    bytes: bytes.length,
    ...(pages === undefined ? {} : { pages }),
    status,
  }));
  return { written, diagnostics: delivery.diagnostics.map((one) => asSeen(one, world)) };
}

function asSeen(diagnostic: Diagnostic, world: World): Diagnostic {
  const { path = '' } = diagnostic.args;
  return { ...diagnostic, args: { ...diagnostic.args, path: shownPath(path, world) } };
}
