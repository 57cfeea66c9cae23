import { hasErrors } from '../../diagnostics/codes.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { Change } from '../../views/changes/change.ts';
import { compareViews } from '../../views/changes/compare-views.ts';
import type { Job } from '../find-jobs.ts';
import type { Side } from './side.ts';

/** What became of one paper from one side to the other. */
export interface ComparedPaper {
  readonly document: Job['document'];
  readonly subject: string;
  /** As it stands on the paper itself. */
  readonly title: string;
  /** The side that alone has the paper; then there are no changes to tell. */
  readonly only?: 'from' | 'to';
  readonly changes: readonly Change[];
}

/** Compares one paper; undefined, and why, where neither side has it or either cannot make it. */
export function comparePaper(job: Job, from: Side, to: Side): Result<ComparedPaper | undefined> {
  const [before, after] = [from.viewOf(job), to.viewOf(job)];
  const view = after.value ?? before.value;
  if (!view) return { value: undefined, diagnostics: after.diagnostics };
  const diagnostics = [...before.diagnostics, ...after.diagnostics].filter(isTrouble);
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const { document, subject } = job;
  const paper = { document, subject, title: view.identity.title };
  if (before.value && after.value) {
    return { value: { ...paper, changes: compareViews(before.value, after.value) }, diagnostics };
  }
  return { value: { ...paper, only: after.value ? 'to' : 'from', changes: [] }, diagnostics };
}

export function isOther({ only, changes }: ComparedPaper): boolean {
  return only !== undefined || changes.length > 0;
}

/** That nobody had reported a meeting by a day is what the comparison tells. */
function isTrouble({ code }: Diagnostic): boolean {
  return code !== 'views/not-yet-reported';
}
