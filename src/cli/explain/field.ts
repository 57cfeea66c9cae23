import { groupBy } from '../../views/group-by.ts';
import { type Field, schemaFields } from './schema-fields.ts';
import { type Section, type Sheet, section } from './sheet.ts';

/** More places than this are counted, not named: `sources` stands nearly everywhere. */
const MOST_PLACES = 8;

/**
 * What a field of records or settings means, what it takes and where it stands, by its name as it
 * is written in YAML or by the end of its path (`place.name`); the same of a kind of record.
 * Undefined where there is none.
 */
export function explainField(words: string): Sheet | undefined {
  const fields = schemaFields().filter((field) => `.${fullPath(field)}`.endsWith(`.${words}`));
  if (fields.length === 0) return;
  const meanings = groupBy(fields, inWords);
  return {
    title: `\`${words}\` in the schemas`,
    sections: [...meanings.values()].flatMap(meaning),
  };
}

/** Names of all fields, for suggestions. */
export function fieldNames(): string[] {
  return schemaFields().map((field) => fullPath(field).split('.').at(-1) ?? field.kind);
}

function fullPath({ kind, path }: Field): string {
  return path === '' ? kind : `${kind}.${path}`;
}

function inWords({ meaning, takes, fallback }: Field): string {
  return JSON.stringify([meaning, takes, fallback]);
}

function meaning(fields: readonly Field[]): Section[] {
  const [first] = fields;
  if (!first) return [];
  const { takes, fallback } = first;
  return section(first.meaning ?? 'No more is said of it', [
    ...(takes === undefined ? [] : [`takes: ${takes}`]),
    ...(fallback === undefined ? [] : [`where it is left out: ${fallback}`]),
    ...places(fields),
  ]);
}

function places(fields: readonly Field[]): string[] {
  const named = fields.slice(0, MOST_PLACES).map(placeOf);
  const more = fields.length - named.length;
  return more > 0 ? [...named, `and ${more} more`] : named;
}

function placeOf({ kind, path, isNeeded }: Field): string {
  const where = path === '' ? `${kind}: the record itself` : `${kind}: ${path}`;
  return isNeeded ? `${where}, needed` : where;
}
