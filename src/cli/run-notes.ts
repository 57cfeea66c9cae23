import type { Registry } from '../registry/registry.ts';
import { isCut, type Job, unlistedBy, unreportedBy } from './find-jobs.ts';
import type { BuildOptions } from './options.ts';

/** What is worth knowing before papers are made: what words were taken for, and what is left out. */
export function runNotes(
  jobs: readonly Job[],
  options: BuildOptions,
  registry: Registry,
): readonly string[] {
  const { asOf, all, cards } = options;
  const unreported = all ? unreportedBy(asOf, registry) : [];
  const unlisted = all && cards.length > 0 ? unlistedBy(asOf, registry) : [];
  return [
    ...jobs.flatMap(({ took }) => took ?? []),
    ...leftOut(unreported, `left out, as no source had reported them by ${asOf}`),
    ...leftOut(unlisted, 'left out, as no source lists their delegations'),
    ...(isToldInVain(jobs, options)
      ? ['cards are made once and for one side of the paper, however papers are printed']
      : []),
  ];
}

function leftOut(ids: readonly string[], why: string): string[] {
  return ids.length > 0 ? [`${why}: ${ids.join(', ')}`] : [];
}

/** Whether it was said how to print, or for whom, what is printed in one way only. */
function isToldInVain(
  jobs: readonly Job[],
  { print = 'simplex', copies, holders }: BuildOptions,
): boolean {
  const isTold = print !== 'simplex' || copies !== undefined || holders !== undefined;
  return isTold && jobs.some(isCut);
}
