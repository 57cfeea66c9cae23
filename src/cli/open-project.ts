import { hasErrors } from '../diagnostics/codes.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { Inputs, Project } from '../pipeline.ts';
import { type Folders, findFolders } from './folders.ts';
import { recordFiles } from './open-records.ts';
import type { CommonOptions } from './options.ts';
import { readFolder, TEMPLATE_FILES } from './read-folder.ts';
import { readFont } from './read-font.ts';
import { readSettingsFile } from './settings-file.ts';
import type { World } from './world.ts';

/** A project, and how many files were read for it. */
interface Opened extends Result<Project | undefined> {
  readonly files: number;
}

/**
 * Reads records, settings and templates from the disk and loads them. Everything that is wrong
 * with any of them is reported; the project is there where it can be built from all the same.
 */
export async function openProject(options: CommonOptions, world: World): Promise<Opened> {
  const folders = findFolders(options, world);
  if (folders.diagnostics.length > 0) return unopened(folders.diagnostics);
  const inputs = await readInputs(folders.value, world);
  if (!inputs.value) return unopened(inputs.diagnostics);
  const { loadProject } = await world.pipeline();
  const project = loadProject(inputs.value);
  const found = hasErrors(inputs.diagnostics)
    ? project.diagnostics.filter(isNoKnockOn)
    : project.diagnostics;
  return {
    value: project.value,
    diagnostics: [...inputs.diagnostics, ...found],
    files: countFiles(inputs.value),
  };
}

function unopened(diagnostics: readonly Diagnostic[]): Opened {
  return { value: undefined, diagnostics, files: 0 };
}

function countFiles({ data, templates, userTemplates, settings }: Inputs): number {
  return data.length + templates.length + userTemplates.length + (settings ? 1 : 0);
}

/** With a file missing, half of what the rules across records find is only that it is missing. */
function isNoKnockOn({ code }: Diagnostic): boolean {
  return !code.startsWith('registry/');
}

async function readInputs(folders: Folders, world: World): Promise<Result<Inputs | undefined>> {
  const { data, templates, userTemplates } = folders;
  const records = await recordFiles(data, world);
  if (!records.value) return { value: undefined, diagnostics: records.diagnostics };
  const ours = await readFolder(templates, TEMPLATE_FILES, world);
  const theirs = userTemplates
    ? await readFolder(userTemplates, TEMPLATE_FILES, world)
    : { value: [], diagnostics: [] };
  const settings = readSettingsFile(data, world);
  const value: Inputs = {
    program: world.program,
    memory: world.memory,
    data: records.value,
    dataRoot: data,
    templates: ours.value,
    templatesRoot: templates,
    userTemplates: theirs.value,
    userTemplatesRoot: userTemplates ?? '',
    ...(settings.value ? { settings: settings.value } : {}),
    font: (fileName) => readFont(fileName, [...theirs.value, ...ours.value], folders, world),
  };
  const diagnostics = [records, settings, ours, theirs].flatMap((one) => [...one.diagnostics]);
  return { value, diagnostics };
}
