import type { Result } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../../pipeline.ts';
import { checkAudience } from '../../views/for-audience.ts';
import { findJobs } from '../find-jobs.ts';
import { openProject } from '../open-project.ts';
import type { DiffOptions } from '../options.ts';
import { shownPath } from '../shown-path.ts';
import type { Pipeline, World } from '../world.ts';
import { editionSide } from './edition-side.ts';
import type { NamedSides } from './name-sides.ts';
import type { Side } from './side.ts';

/** Reads what stands on both sides; nothing where any of it is not sound. */
export async function openSides(
  { kind, names }: NamedSides,
  options: DiffOptions,
  world: World,
): Promise<Result<readonly [Side, Side] | undefined>> {
  const [from, to] = names;
  if (kind === 'folder') {
    const [before, after] = [
      await openFolder(from, options, world),
      await openFolder(to, options, world),
    ];
    return bothOf(before, after);
  }
  const project = await openSound(options, world);
  if (kind === 'edition') {
    if (!project.value) return { value: undefined, diagnostics: project.diagnostics };
    const [before, after] = [
      await editionSide(Number(from), project.value, options, world),
      await editionSide(Number(to), project.value, options, world),
    ];
    return { value: [before, after], diagnostics: project.diagnostics };
  }
  const { viewFor } = await world.pipeline();
  const sideOf = (day: string) => {
    const value =
      project.value &&
      sideFrom(project.value, viewFor, { ...options, asOf: day }, `as of ${day}`, {});
    return { value, diagnostics: project.diagnostics };
  };
  return bothOf(sideOf(from), sideOf(to));
}

async function openFolder(
  folder: string,
  options: DiffOptions,
  world: World,
): Promise<Result<Side | undefined>> {
  const { value, diagnostics } = await openSound({ ...options, data: folder }, world);
  const { viewFor } = await world.pipeline();
  const shown = shownPath(folder, world);
  return {
    value: value && sideFrom(value, viewFor, options, `in ${shown}`, { folder: shown }),
    diagnostics,
  };
}

/** A project whose settings know the audience. */
async function openSound(options: DiffOptions, world: World): Promise<Result<Project | undefined>> {
  const { value, diagnostics } = await openProject(options, world);
  const unknown = value ? checkAudience(value.settings, options.audience) : [];
  return {
    value: unknown.length > 0 ? undefined : value,
    diagnostics: [...diagnostics, ...unknown],
  };
}

function sideFrom(
  project: Project,
  viewFor: Pipeline['viewFor'],
  options: DiffOptions,
  where: string,
  named: Side['named'],
): Side {
  const { asOf, audience } = options;
  return {
    where,
    named: { ...named, asOf },
    jobs: findJobs(options, project.registry),
    viewOf: ({ document, subject }) => viewFor(project, { document, subject, asOf, audience }),
  };
}

function bothOf(
  from: Result<Side | undefined>,
  to: Result<Side | undefined>,
): Result<readonly [Side, Side] | undefined> {
  const value = from.value && to.value ? ([from.value, to.value] as const) : undefined;
  return { value, diagnostics: [...from.diagnostics, ...to.diagnostics] };
}
