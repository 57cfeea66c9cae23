import { templateSchemas } from '../pipeline.ts';
import { distribution } from '../records/schema/distribution.ts';
import { kinds } from '../records/schema/kinds.ts';
import { settings } from '../records/schema/settings.ts';
import { jsonSchemaOf } from '../schema/json-schema.ts';

/**
 * The JSON Schema files for editors: one a kind of record, named after its folder, one for the
 * settings, one for the recipients of mail, and one for each YAML file of the templates. A file of records may hold one record or
 * a list of them.
 */
export function schemaFiles(): { name: string; bytes: Uint8Array }[] {
  const records = Object.entries(kinds).map(([kind, schema]) =>
    schemaFile(kind, oneOrList(jsonSchemaOf(schema, `A file in data/${kind}/`))),
  );
  const { theme, markings, document } = templateSchemas;
  return [
    ...records,
    schemaFile('brief', jsonSchemaOf(settings, 'Settings of a project')),
    schemaFile('distribution', jsonSchemaOf(distribution, 'Who gets which papers by mail')),
    schemaFile('theme', jsonSchemaOf(theme, 'The look of the papers')),
    schemaFile('markings', jsonSchemaOf(markings, 'Handling markings that papers can bear')),
    schemaFile('document', jsonSchemaOf(document, 'Settings of one document')),
  ];
}

function oneOrList({ $schema, title, ...record }: Record<string, unknown>) {
  const one = { $ref: '#/$defs/record' };
  return { $schema, title, anyOf: [one, { type: 'array', items: one }], $defs: { record } };
}

function schemaFile(name: string, schema: object) {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  return { name: `${name}.json`, bytes: new TextEncoder().encode(text) };
}
