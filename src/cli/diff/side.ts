import type { Result } from '../../diagnostics/diagnostic.ts';
import type { View } from '../../views/build-view.ts';
import type { Job } from '../find-jobs.ts';

/** One of two things that are compared: which papers it has, and what each of them says. */
export interface Side {
  /** As it stands behind `no such paper`: `as of 2021-06-23`, `in records-of-may`. */
  readonly where: string;
  /** For programs: what was compared. */
  readonly named: Readonly<Record<string, string>>;
  /** The papers asked for that it may have; with diagnostics for those it knows nothing of. */
  readonly jobs: Result<readonly Job[]>;
  /** The view of a paper; undefined, and why, where it has no such paper. */
  readonly viewOf: (job: Job) => Result<View | undefined>;
}
