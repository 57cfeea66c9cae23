import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { camelKeys } from '../schema/camel-keys.ts';
import { checkShape } from '../schema/check-shape.ts';
import { type Memory, NO_MEMORY } from '../schema/memory.ts';
import { rememberOrigin } from '../schema/places.ts';
import type { TextFile } from '../schema/text-file.ts';
import { readYamlFile, soundYamlFile, type YamlFile } from '../schema/yaml-file.ts';
import { firstWordsOf, type Path } from '../schema/yaml-places.ts';
import { type Kind, kinds, type Records } from './schema/kinds.ts';

/**
 * Reads the files of a data folder into typed records that know their place. A file's kind is
 * its first folder; a file holds one record or a list of records. Every fault of every file is
 * reported; a faulty record is left out of the value, never repaired.
 * @param files all YAML files of the folder, in any order
 * @param root path of the folder as it stands at the head of each file's path
 */
export function readRecords(
  files: readonly TextFile[],
  root: string,
  memory: Memory = NO_MEMORY,
): Result<Records> {
  const records: Record<string, object[]> = Object.fromEntries(
    Object.keys(kinds).map((kind) => [kind, []]),
  );
  const diagnostics: Diagnostic[] = [];
  for (const file of [...files].sort(byPath)) {
    const kind = kindOf(file, root);
    if (!kind) {
      diagnostics.push(unknownKind(file, root));
      continue;
    }
    const read = recordsIn(file, kind, memory);
    diagnostics.push(...read.diagnostics);
    records[kind]?.push(...read.value);
  }
  return { value: records as unknown as Records, diagnostics };
}

/** The records of one file; of a file that earlier runs found sound, as they read them. */
function recordsIn(file: TextFile, kind: Kind, memory: Memory): Result<readonly object[]> {
  const known = memory.recall(kind, file.text) as readonly KnownRecord[] | undefined;
  if (known) return { value: recalled(known, soundYamlFile(file)), diagnostics: [] };
  const { value: yaml, diagnostics: faults } = readYamlFile(file);
  if (!yaml) return { value: [], diagnostics: faults };
  const read = partsOf(yaml).map((part) => ({ part, ...readOne(kind, part, yaml) }));
  const diagnostics = [...faults, ...read.flatMap((one) => one.diagnostics)];
  const sound = read.flatMap(({ part, value }) => (value ? [{ at: part.at, record: value }] : []));
  if (diagnostics.length === 0) memory.remember(kind, file.text, sound);
  return { value: sound.map(({ record }) => record), diagnostics };
}

/** A record, and where it stands in its file. */
interface KnownRecord {
  readonly at: Path;
  readonly record: object;
}

/** Records of their own: another file may hold the same text, and its records have other places. */
function recalled(known: readonly KnownRecord[], yaml: YamlFile): readonly object[] {
  return structuredClone(known).map(({ at, record }) => {
    rememberOrigin(record, yaml, at);
    return record;
  });
}

function byPath(a: TextFile, b: TextFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

interface Part {
  readonly value: unknown;
  readonly at: Path;
}

function partsOf(yaml: YamlFile): Part[] {
  if (!Array.isArray(yaml.value)) return [{ value: yaml.value, at: [] }];
  return yaml.value.map((value, index) => ({ value, at: [index] }));
}

function readOne(kind: Kind, { value, at }: Part, yaml: YamlFile): Result<object | undefined> {
  if (value === null || value === undefined) {
    const args = { kind };
    return {
      value: undefined,
      diagnostics: [{ code: 'records/empty-file', args, place: yaml.placeOf(at) }],
    };
  }
  const shape = checkShape(kinds[kind], value, yaml, { at });
  if (!shape.value) return { value: undefined, diagnostics: shape.diagnostics };
  const record = camelKeys(shape.value) as object;
  rememberOrigin(record, yaml, at);
  return { value: record, diagnostics: [] };
}

function kindOf(file: TextFile, root: string): Kind | undefined {
  const folder = folderIn(file, root);
  return Object.hasOwn(kinds, folder) ? (folder as Kind) : undefined;
}

function folderIn(file: TextFile, root: string): string {
  const inside = file.path.startsWith(`${root}/`) ? file.path.slice(root.length + 1) : file.path;
  return inside.includes('/') ? (inside.split('/')[0] ?? '') : '';
}

function unknownKind(file: TextFile, root: string): Diagnostic {
  const folder = folderIn(file, root);
  const [near] = nearest(folder, Object.keys(kinds));
  const args = { folder, known: Object.keys(kinds).join(', '), ...(near ? { nearest: near } : {}) };
  return { code: 'records/unknown-kind', args, place: firstWordsOf(file) };
}
