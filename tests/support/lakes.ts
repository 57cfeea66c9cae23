import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecords } from '../../src/records/read-records.ts';
import { linkRegistry } from '../../src/registry/link-registry.ts';
import type { Registry } from '../../src/registry/registry.ts';
import type { TextFile } from '../../src/schema/text-file.ts';

/** Every YAML file of a folder, with paths as the command would show them. */
export function yamlFilesIn(folder: string): TextFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** A folder of records as a registry; throws where the records are not sound. */
function registryOf(folder: string): Registry {
  const records = readRecords(yamlFilesIn(folder), folder);
  const registry = linkRegistry(records.value);
  const faults = [...records.diagnostics, ...registry.diagnostics];
  if (faults.length > 0) throw new Error(JSON.stringify(faults, null, 2));
  return registry.value;
}

/** The fictional League of Lakes. */
export const lakes = (): Registry => registryOf('examples/lakes/data');
