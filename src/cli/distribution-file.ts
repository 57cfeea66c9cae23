import { dirname, join, resolve } from 'node:path';
import type { Result } from '../diagnostics/diagnostic.ts';
import type { Project } from '../pipeline.ts';
import { readDistribution } from '../records/read-distribution.ts';
import type { Distribution } from '../records/schema/kinds.ts';
import { readText } from './read-folder.ts';
import type { World } from './world.ts';

const NAME = 'distribution.yaml';

/** The file of recipients of a project; there is no value where there is no such file. */
interface DistributionFile extends Result<Distribution | undefined> {
  /** As people see it. */
  readonly path: string;
  readonly isThere: boolean;
}

/** Reads who gets which papers: the file that the settings name, from the folder they stand in. */
export function readDistributionFile(
  { settings, inputs }: Project,
  world: Pick<World, 'cwd' | 'disk'>,
): DistributionFile {
  const path = join(dirname(inputs.settings?.path ?? NAME), settings.mail?.distribution ?? NAME);
  const absolute = resolve(world.cwd, path);
  if (!world.disk.look(absolute))
    return { path, isThere: false, value: undefined, diagnostics: [] };
  const text = readText(path, absolute, world);
  if (!text.value) return { path, isThere: true, value: undefined, diagnostics: text.diagnostics };
  const read = readDistribution(text.value, Object.keys(settings.audiences));
  return { path, isThere: true, ...read };
}
