import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codes } from '../../src/diagnostics/codes.ts';
import { exampleFiles } from '../../src/diagnostics/parse-example.ts';
import type { Registry } from '../../src/registry/registry.ts';
import type { TextFile } from '../../src/schema/text-file.ts';
import { LAKES, linked } from './lakes-with.ts';

/** The League of Lakes with the faults of every rule at once. */
const FAULTY: readonly TextFile[] = [
  ...LAKES,
  ...Object.entries(codes)
    .filter(([code]) => code.startsWith('registry/'))
    .flatMap(([code, { example = '' }]) =>
      exampleFiles(example).files.map(({ path, text }) => ({
        path: path.replace(/([^/]+)$/, `${code.replace('/', '-')}-$1`),
        text,
      })),
    ),
];

const asJson = (registry: Registry | undefined) =>
  JSON.stringify(Object.entries(registry ?? {}).map(([kind, map]) => [kind, [...map]]));

test('file order never changes a registry, nor what is reported', () => {
  const first = linked(FAULTY);
  expect(first.diagnostics.length).toBeGreaterThan(40);
  const shuffled = fc.shuffledSubarray([...FAULTY], { minLength: FAULTY.length });
  fc.assert(
    fc.property(shuffled, (files) => {
      const again = linked(files);
      expect(asJson(again.registry)).toBe(asJson(first.registry));
      expect(again.diagnostics).toEqual(first.diagnostics);
    }),
    { numRuns: 20 },
  );
});
