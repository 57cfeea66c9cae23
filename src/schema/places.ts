import type { Place } from '../diagnostics/diagnostic.ts';
import { snakeKey } from './camel-keys.ts';
import { spanAt } from './find-in-files.ts';
import { valueAt } from './value-at.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path } from './yaml-places.ts';

interface Origin {
  readonly yaml: YamlFile;
  readonly at: Path;
}

/**
 * Where records come from, kept beside them so that a record stays plain data: a problem found
 * in any later stage can still point at the line somebody wrote.
 */
const origins = new WeakMap<object, Origin>();

/** Remembers that a record was read from a part of a YAML file. */
export function rememberOrigin(record: object, yaml: YamlFile, at: Path): void {
  origins.set(record, { yaml, at });
}

/** Gives a record made from another the same places. Its fields must lie where they lay there. */
export function copyOrigin(from: object, to: object): void {
  origins.set(to, originOf(from));
}

/**
 * Place of a value inside a record, by its path in camelCase; of the nearest ancestor where the
 * path leads nowhere in the file. Throws for an object that was not read from a file: our bug.
 */
export function placeIn(record: object, path: Path = []): Place {
  const { yaml, at } = originOf(record);
  return yaml.placeOf([...at, ...path.map(yamlStep)]);
}

/**
 * Place of words inside the value at a path, where they stand there letter for letter; of the
 * whole value where it is written otherwise, say with escapes.
 */
export function placeWithin(record: object, path: Path, words: string): Place {
  const place = placeIn(record, path);
  const { text } = originOf(record).yaml.file;
  const start = startOfLine(text, place.line) + place.column - 1;
  // A value in double quotes may escape what a later value writes out; it ends on its own line.
  const isQuoted = text[start] === '"';
  const end = isQuoted ? start + place.endColumn - place.column : text.length;
  const index = text.indexOf(words, start);
  return index >= 0 && index < end ? spanAt(place.file, text, index, words.length) : place;
}

function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start;
}

/** As {@link placeIn}, of the key instead of its value. */
export function keyPlaceIn(record: object, path: Path): Place {
  const { yaml, at } = originOf(record);
  return yaml.keyPlaceOf([...at, ...path.map(yamlStep)]);
}

/**
 * Place of an id in the evidence of the statement at a path, whether it stands in `sources`, in
 * `evidence` or as a key of `printed`.
 */
export function evidencePlaceIn(record: object, path: Path, source: string): Place {
  const { yaml, at } = originOf(record);
  const base = [...at, ...path.map(yamlStep)];
  const here = valueAt(yaml.value, base) as Record<string, unknown> | undefined;
  const listed = asList(here?.['sources']).indexOf(source);
  if (listed >= 0) return yaml.placeOf([...base, 'sources', listed]);
  const item = asList(here?.['evidence']).findIndex(
    (one) => (one as { source?: unknown }).source === source,
  );
  if (item >= 0) return yaml.placeOf([...base, 'evidence', item, 'source']);
  const printed = here?.['printed'];
  if (valueAt(printed, [source]) !== undefined) {
    return yaml.keyPlaceOf([...base, 'printed', source]);
  }
  return yaml.placeOf(base);
}

/** The file a record was read from. */
export function fileOf(record: object): string {
  return originOf(record).yaml.file.path;
}

function originOf(record: object): Origin {
  const origin = origins.get(record);
  if (!origin) throw new Error('this record was not read from a file');
  return origin;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function yamlStep(step: string | number): string | number {
  return typeof step === 'string' ? snakeKey(step) : step;
}
