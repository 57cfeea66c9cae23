import { join } from 'node:path';
import { diskTrouble } from '../deliver/disk-trouble.ts';
import { MANIFEST } from '../deliver/manifest.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shownPath } from './shown-path.ts';
import type { World } from './world.ts';

/** Stands beside the list while a run reads and writes it. */
const LOCK = `.${MANIFEST}.lock`;

/** How long a run waits for another, in steps and in milliseconds a step: half a minute in all. */
const STEPS = 1200;
const STEP_MS = 25;

/**
 * Does something with a folder's list while no other run can. What is done must not wait, so that
 * a signal finds the lock either not taken or given back. A lock of a run that is over is taken
 * away; one that stands for half a minute is told of.
 */
export async function whileLocked(
  folder: string,
  world: World,
  act: () => Diagnostic[],
): Promise<Diagnostic[]> {
  const { disk, runId } = world;
  const lock = join(folder, LOCK);
  try {
    for (let step = 0; step < STEPS; step += 1) {
      if (disk.claim(lock, runId)) return actAndRelease(lock, disk, act);
      if (!clearIfOver(lock, world)) await world.wait(STEP_MS);
    }
  } catch (error) {
    return [diskTrouble(error, shownPath(lock, world))];
  }
  return [{ code: 'deliver/list-in-use', args: { path: shownPath(lock, world) } }];
}

function actAndRelease(lock: string, disk: World['disk'], act: () => Diagnostic[]): Diagnostic[] {
  try {
    return act();
  } finally {
    disk.remove(lock);
  }
}

/**
 * Removes the lock of a run that is over; says whether it did. Two runs may see the same dead one:
 * whoever has the claim on it looks again, since the other may have a lock of its own by then.
 */
function clearIfOver(lock: string, { disk, runId, isOver }: World): boolean {
  const holder = holderOf(lock, disk);
  // A run that asks has no lock: one in its name is of an earlier process with its number.
  if (holder === undefined || (holder !== runId && !isOver(holder))) return false;
  const claim = `${lock}-${holder.replace(/[^A-Za-z0-9.-]/g, '_')}`;
  if (!disk.claim(claim, runId)) return false;
  try {
    if (holderOf(lock, disk) !== holder) return false;
    disk.remove(lock);
    return true;
  } finally {
    disk.remove(claim);
  }
}

function holderOf(lock: string, disk: World['disk']): string | undefined {
  try {
    return new TextDecoder().decode(disk.read(lock));
  } catch {
    // It was given back in between.
    return;
  }
}
