import { expect, test } from 'vitest';
import { schemaFiles } from '../../src/cli/schema-files.ts';

/** What this test reads of a JSON Schema. */
interface Schema {
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

interface Field {
  readonly path: string;
  readonly said: string;
}

/** What is said of ids in general; it says nothing of what a field that holds one refers to. */
const OF_ANY_ID = 'What other records call it: lower-case letters, digits and single hyphens.';

function fieldsIn(schema: Schema, at: string): Field[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [
    { path: `${at}.${name}`, said: inner.description ?? '' },
    ...fieldsIn(inner, `${at}.${name}`),
  ]);
  const further = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])]
    .concat(Object.values(schema.$defs ?? {}))
    .filter((inner) => typeof inner === 'object');
  return [...own, ...further.flatMap((inner) => fieldsIn(inner, at))];
}

const fields = schemaFiles().flatMap(({ name, bytes }) =>
  fieldsIn(JSON.parse(new TextDecoder().decode(bytes)), name.replace('.json', '')),
);

test('every field of every schema says what it is for', () => {
  expect(fields.length).toBeGreaterThan(300);
  expect(fields.filter(({ said }) => said === '').map(({ path }) => path)).toEqual([]);
});

test('a description is a sentence for people', () => {
  const odd = fields.filter(({ said }) => !/^[A-Za-z`].*\.$/.test(said) || /zod|regex/i.test(said));
  expect(odd).toEqual([]);
});

test('a field that refers to another record says to which', () => {
  const vague = fields.filter(({ path, said }) => said === OF_ANY_ID && !path.endsWith('.id'));
  expect(vague).toEqual([]);
});
