import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import type { Job } from '../find-jobs.ts';
import type { Side } from './side.ts';

/**
 * The papers that either side has, each once, in the order of the later side. What is asked for by
 * a name that only one side knows is a paper that only one side has.
 */
export function jobsOfBoth(from: Side, to: Side): Result<readonly Job[]> {
  const all = [...to.jobs.value, ...from.jobs.value];
  const value = all.filter(
    (job, index) => all.findIndex((one) => keyOf(one) === keyOf(job)) === index,
  );
  const unknown = new Set(from.jobs.diagnostics.map(namedIn));
  const ofBoth = to.jobs.diagnostics.filter((one) => unknown.has(namedIn(one)));
  const empty = [from, to].flatMap(({ jobs }) => jobs.diagnostics.filter(isOfNothing));
  return { value, diagnostics: empty.length > 0 ? empty : ofBoth };
}

function keyOf({ document, subject }: Job): string {
  return `${document} ${subject}`;
}

/** An edition that no paper has is a slip, and not one that only the other side has. */
function isOfNothing({ code }: Diagnostic): boolean {
  return code === 'editions/none-of-number';
}

/** What a diagnostic is about, whatever the day and the names that are near. */
function namedIn({ code, args }: Diagnostic): string {
  return `${code} ${args['found'] ?? args['name'] ?? ''}`;
}
