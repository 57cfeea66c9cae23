import { hasErrors } from './diagnostics/codes.ts';
import type { Diagnostic, Result } from './diagnostics/diagnostic.ts';
import { readTheme, type Theme } from './layout/theme.ts';
import { themeSchema } from './layout/theme-schema.ts';
import { markingsSchema } from './markings/markings-schema.ts';
import { type Markings, readMarkings } from './markings/read-markings.ts';
import type { Program } from './provenance/attached-data.ts';
import { readRecords } from './records/read-records.ts';
import { DEFAULT_SETTINGS, readSettings } from './records/read-settings.ts';
import type { Settings } from './records/schema/kinds.ts';
import { checkBriefings, checkMarksInSettings } from './registry/check-briefings.ts';
import { linkRegistry } from './registry/link-registry.ts';
import { checkOrderSetting } from './registry/orders.ts';
import type { Registry } from './registry/registry.ts';
import { type Memory, NO_MEMORY } from './schema/memory.ts';
import type { TextFile } from './schema/text-file.ts';
import { checkTemplates } from './templates/check-templates.ts';
import { documentSettings } from './templates/document-settings.ts';
import { readTemplates, type TemplateSet } from './templates/read-templates.ts';
import { viewSchemas } from './views/build-view.ts';

/** Everything a project is made of, as read from the disk. */
export interface Inputs {
  /** Who makes the papers, which each of them names. */
  readonly program: Program;
  readonly data: readonly TextFile[];
  readonly dataRoot: string;
  /** Our templates. */
  readonly templates: readonly TextFile[];
  readonly templatesRoot: string;
  /** The user's templates, which override ours by name; may be empty. */
  readonly userTemplates: readonly TextFile[];
  readonly userTemplatesRoot: string;
  /** `brief.yaml`, where there is one. */
  readonly settings?: TextFile;
  /** What earlier runs have read. */
  readonly memory?: Memory;
  /** The bytes of a font file that the theme names. */
  readonly font: (fileName: string) => Uint8Array;
}

/** A project whose records, settings and templates have been read and found sound. */
export interface Project {
  readonly registry: Registry;
  readonly settings: Settings;
  readonly templates: TemplateSet;
  readonly theme: Theme;
  readonly markings: Markings;
  readonly inputs: Inputs;
}

/**
 * Reads and checks everything that no single document decides: records, the rules across them,
 * settings, templates and theme. Reports all it can see; there is no project where any is wrong.
 */
export function loadProject(inputs: Inputs): Result<Project | undefined> {
  const { memory = NO_MEMORY } = inputs;
  const records = readRecords(inputs.data, inputs.dataRoot, memory);
  const registry = hasErrors(records.diagnostics) ? undefined : linkRegistry(records.value);
  const settings = inputs.settings
    ? readSettings(inputs.settings, memory)
    : { value: DEFAULT_SETTINGS, diagnostics: [] };
  const templates = readTemplates(
    inputs.templates,
    inputs.templatesRoot,
    inputs.userTemplates,
    inputs.userTemplatesRoot,
    memory,
  );
  const theme = templates.value.theme
    ? readTheme(templates.value.theme, memory)
    : { value: undefined, diagnostics: [] };
  const markings = templates.value.markings
    ? readMarkings(templates.value.markings, memory)
    : { value: undefined, diagnostics: [] };
  const checked = theme.value ? checkedTemplates(templates.value, theme.value, memory) : [];
  const diagnostics = [
    ...records.diagnostics,
    ...(registry?.diagnostics ?? []),
    ...settings.diagnostics,
    ...(registry && settings.value ? checkOrderSetting(settings.value, registry.value) : []),
    ...templates.diagnostics,
    ...theme.diagnostics,
    ...markings.diagnostics,
    ...marksAndLengths(registry?.value, inputs.settings && settings.value, markings.value),
    ...checked,
  ];
  if (hasErrors(diagnostics) || !registry || !settings.value || !theme.value || !markings.value) {
    return { value: undefined, diagnostics };
  }
  const project = {
    registry: registry.value,
    settings: settings.value,
    templates: templates.value,
    theme: theme.value,
    markings: markings.value,
    inputs,
  };
  return { value: project, diagnostics };
}

/** What the settings and the schemes of markings have to say to each other and to briefings. */
function marksAndLengths(
  registry: Registry | undefined,
  settings: Settings | undefined,
  markings: Markings | undefined,
): Diagnostic[] {
  if (!markings) return [];
  return [
    ...(settings ? checkMarksInSettings(settings, markings) : []),
    ...(registry ? checkBriefings(registry, settings ?? DEFAULT_SETTINGS, markings) : []),
  ];
}

/** Faults of the templates; templates that an earlier run found sound have none. */
function checkedTemplates(set: TemplateSet, theme: Theme, memory: Memory): readonly Diagnostic[] {
  const text = JSON.stringify([
    [...set.documents].map(([name, { settings, body }]) => [name, settings, body.text]),
    [...set.parts].map(([name, { text }]) => [name, text]),
    set.theme?.text,
  ]);
  if (memory.recall('checked templates', text)) return [];
  const faults = checkTemplates(set, { knownClasses: namesIn(theme), views: viewSchemas });
  if (faults.length === 0) memory.remember('checked templates', text, true);
  return faults;
}

/** The shapes of the YAML files among the templates, by the files' names without `.yaml`. */
export const templateSchemas = {
  theme: themeSchema,
  markings: markingsSchema,
  document: documentSettings,
};

/** Every name that a template may use as a class: styles, and widths of columns. */
export function namesIn({ classes, columns }: Theme): ReadonlySet<string> {
  return new Set([...Object.keys(classes), ...Object.keys(columns)]);
}
