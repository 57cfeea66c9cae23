import type { Result } from '../diagnostics/diagnostic.ts';
import type { DeliveryDisk } from './disk.ts';
import { diskTrouble } from './disk-trouble.ts';
import type { DeliveryPlan, PlannedFile } from './plan-delivery.ts';

/**
 * Writes what a plan says, whole files or none: every file is first written in full under a name
 * of its own beside its place, and only when all are safe on the disk do they take their names,
 * each at one stroke. What fails before that leaves the folder as it was. Nothing here waits, so
 * a signal cannot come in between.
 * @returns the files that stand as planned, unchanged ones included; none after a failure
 */
export function writeDelivery(
  plan: DeliveryPlan,
  disk: DeliveryDisk,
): Result<readonly PlannedFile[]> {
  const drafts = new Map<PlannedFile, string>();
  let at = plan.folder;
  try {
    disk.makeFolder(plan.folder);
    for (const file of plan.files.filter(({ status }) => status !== 'unchanged')) {
      at = file.path;
      const draft = disk.draftOf(file.path);
      drafts.set(file, draft);
      disk.createFile(draft, file.bytes);
    }
    for (const [file, draft] of drafts) {
      at = file.path;
      disk.rename(draft, file.path);
      drafts.delete(file);
    }
    return { value: plan.files, diagnostics: [] };
  } catch (error) {
    for (const draft of drafts.values()) removeQuietly(draft, disk);
    return { value: [], diagnostics: [diskTrouble(error, at)] };
  }
}

/** The first failure is the one to report; a draft that cannot be removed adds nothing to it. */
function removeQuietly(path: string, disk: DeliveryDisk): void {
  try {
    disk.remove(path);
  } catch {}
}
