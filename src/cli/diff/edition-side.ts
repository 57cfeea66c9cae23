import { hasErrors } from '../../diagnostics/codes.ts';
import type { Diagnostic, Result } from '../../diagnostics/diagnostic.ts';
import { paperKey } from '../../editions/paper-key.ts';
import type { Project } from '../../pipeline.ts';
import { withoutEdition } from '../../views/as-edition.ts';
import type { View } from '../../views/build-view.ts';
import { isReadable } from '../../views/readable.ts';
import { findJobs, type Job } from '../find-jobs.ts';
import { findLedgers } from '../find-ledgers.ts';
import { findEdition, openLedger, readEdition } from '../ledgers.ts';
import type { DiffOptions } from '../options.ts';
import type { World } from '../world.ts';
import type { Side } from './side.ts';

/** What papers said as one of their editions, whatever the records say by now. */
export async function editionSide(
  number: number,
  project: Project,
  options: DiffOptions,
  world: World,
): Promise<Side> {
  return {
    where: `as edition ${number}`,
    named: { edition: String(number) },
    jobs: options.all
      ? await issuedJobs(number, options, world)
      : findJobs(options, project.registry),
    viewOf: (job) => viewOf(job, number, options, world),
  };
}

/** Every paper for the audience that has the edition. */
async function issuedJobs(
  number: number,
  options: DiffOptions,
  world: World,
): Promise<Result<readonly Job[]>> {
  const { value: ledgers, diagnostics } = await findLedgers(options, world);
  const read = ledgers.flatMap((ledger) => {
    const entry = ledger.entries[number - 1];
    return entry ? [readEdition(ledger, entry, world)] : [];
  });
  const value = read.flatMap(({ value: found }): Job[] => {
    if (!found || found.data.request.audience !== options.audience) return [];
    const { document, subject } = found.data.request;
    return [{ document, subject, title: found.entry.title }];
  });
  const faults = [...diagnostics, ...read.flatMap((one) => one.diagnostics)];
  if (value.length > 0 || hasErrors(faults)) return { value, diagnostics: faults };
  const none = { code: 'editions/none-of-number', args: { edition: String(number) } };
  return { value, diagnostics: [...faults, none] };
}

function viewOf(
  job: Job,
  number: number,
  options: DiffOptions,
  world: World,
): Result<View | undefined> {
  const ledger = openLedger(paperKey({ ...job, audience: options.audience }), options, world);
  if (!ledger.value) return { value: undefined, diagnostics: ledger.diagnostics };
  const found = findEdition(ledger.value, number, world);
  const view = found.value?.data.view;
  const value = view && isReadable(view) ? withoutEdition(view) : undefined;
  // Of all papers some have fewer editions, which the comparison tells.
  const isTold = ({ code }: Diagnostic) => options.all && code === 'editions/no-such-edition';
  return { value, diagnostics: found.diagnostics.filter((one) => !isTold(one)) };
}
