import type { Result } from '../diagnostics/diagnostic.ts';
import { camelKeys } from '../schema/camel-keys.ts';
import { checkShape } from '../schema/check-shape.ts';
import { type Memory, NO_MEMORY } from '../schema/memory.ts';
import { rememberOrigin } from '../schema/places.ts';
import type { TextFile } from '../schema/text-file.ts';
import { readYamlFile, soundYamlFile } from '../schema/yaml-file.ts';
import type { Settings } from './schema/kinds.ts';
import { settings } from './schema/settings.ts';

/** The settings of a project that has no settings file. */
export const DEFAULT_SETTINGS: Settings = camelKeys(settings.parse({}));

/** Reads a settings file (`brief.yaml`), checked like a record; what it leaves out has a default. */
export function readSettings(
  file: TextFile,
  memory: Memory = NO_MEMORY,
): Result<Settings | undefined> {
  const known = memory.recall('settings', file.text) as Settings | undefined;
  if (known) {
    rememberOrigin(known, soundYamlFile(file), []);
    return { value: known, diagnostics: [] };
  }
  const { value: yaml, diagnostics } = readYamlFile(file);
  if (!yaml) return { value: undefined, diagnostics };
  const shape = checkShape(settings, yaml.value ?? {}, yaml, { whole: 'the settings file' });
  const value = shape.value && camelKeys(shape.value);
  if (value) {
    rememberOrigin(value, yaml, []);
    memory.remember('settings', file.text, value);
  }
  return { value, diagnostics: shape.diagnostics };
}
