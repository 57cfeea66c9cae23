import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { schemaFiles } from '../../src/cli/schema-files.ts';
import { kinds } from '../../src/records/schema/kinds.ts';
import { fakeWorld } from './fake-world.ts';

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('schemas', () => {
  test.each(schemaFiles())(
    'schemas/$name is up to date (`npm run schemas` writes it)',
    ({ name, bytes }) => {
      const committed = readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8');
      expect(committed).toBe(decode(bytes));
    },
  );

  test('has one file a kind of record, and one for each other YAML file', () => {
    const names = schemaFiles().map(({ name }) => name.replace('.json', ''));
    expect(names).toEqual([
      ...Object.keys(kinds),
      'brief',
      'distribution',
      'theme',
      'markings',
      'document',
    ]);
  });

  test('speaks of the keys of YAML, with their descriptions', () => {
    const meeting = schemaFiles().find(({ name }) => name === 'meetings.json');
    const schema = JSON.parse(decode(meeting?.bytes ?? new Uint8Array()));
    expect(schema.$defs.record.properties.chair_person.description).toContain('source names one');
    expect(schema.$defs.record.additionalProperties).toBe(false);
  });

  test('are written by the command, which says how to use them', async () => {
    const { world, printed } = fakeWorld();
    expect(await run(['schemas'], world)).toBe(0);
    expect(printed.out.split('\n')).toContain('schemas/meetings.json');
    expect(printed.err).toContain('yaml-language-server');
  });
});
