import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeEntry, codes, hasErrors } from '../../src/diagnostics/codes.ts';
import { exampleFiles } from '../../src/diagnostics/parse-example.ts';
import { printDiagnostics } from '../../src/diagnostics/print.ts';
import { lakesWith } from '../registry/lakes-with.ts';
import { asExpected } from '../support/as-expected.ts';

const OURS = Object.entries(codes).filter(([code]) => /^(records|registry)\//.test(code));

/** A file of a million characters is no example; `yaml-trouble.test.ts` has its test. */
const WITHOUT_EXAMPLE = ['records/file-too-large'];

describe('the example of a code gives exactly what it announces', () => {
  test.each(OURS.filter(([code]) => !WITHOUT_EXAMPLE.includes(code)))('%s', (code, entry) => {
    const { files, expected } = exampleFiles(entry.example ?? '');
    expect(expected.map((one) => one.code)).toContain(code);
    const { diagnostics } = lakesWith(files);
    const given = asExpected(diagnostics);
    expect(given).toEqual(expected);
  });
});

describe('the wording of a code', () => {
  test.each(OURS.filter(([, entry]) => entry.example))('%s follows the house', (code, entry) => {
    const { diagnostics } = lakesWith(exampleFiles(entry.example ?? '').files);
    for (const one of diagnostics) {
      const message = entry.message(one.args);
      const help = entry.help?.(one.args);
      for (const words of [message, help].filter((text) => text !== undefined)) {
        expect(words).not.toMatch(/^[A-Z]|\.$|undefined|null|\[object/);
      }
      // What was wanted stands in the message; there is more to say only where a word is near.
      if (one.code !== 'records/bad-value') expect(help).toBeTruthy();
    }
    expect(entry.meaning).toMatch(/^[A-Z].*\.$/);
    expect(printDiagnostics(diagnostics, { format: 'human', color: false })).toContain(code);
  });
});

describe('YAML that cannot be read is explained in words for people', () => {
  test.each([
    ['a:\n\tb: 1\n', 'a tab at the start of the line; YAML takes blanks'],
    ['a: Reedport: a city\n', 'a colon inside a value, or a field indented too far'],
    ['a:\n  b: 1\n c: 2\n', 'this line is not indented like those it belongs to'],
    ['a: @x\n', 'a value cannot start with this character'],
    ['a: 1\n---\nb: 2\n', 'a second document starts here; a file holds one'],
    ['? [a]\n: 1\n', 'the name of a field is a word, not a list or mapping'],
    ['a: *who\n', '`*who` stands for nothing: no `&who` comes before it'],
    ['a: "x\n', 'this is not YAML: missing closing "quote'],
    [`a: ${'['.repeat(99)}`, 'the file nests deeper than there is need for'],
  ])('%j', (text, message) => {
    const { diagnostics } = lakesWith([{ path: 'data/topics/more.yaml', text }]);
    expect(diagnostics.map((one) => codeEntry(one.code).message(one.args))).toEqual([message]);
  });
});

/** Every code that the sources of a stage can give. */
function codesIn(folder: string): Set<string> {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  return new Set(
    texts.flatMap((text) => text.match(/(?<=')(records|registry)\/[a-z-]+(?=')/g) ?? []),
  );
}

test('no code lacks a wording, and no wording lacks a code', () => {
  const given = new Set(
    ['src/schema', 'src/records', 'src/registry'].flatMap((folder) => [...codesIn(folder)]),
  );
  // Put together from what the id should have been.
  const unknown = OURS.map(([code]) => code).filter((code) => /^registry\/unknown-/.test(code));
  expect(unknown).toHaveLength(11);
  expect([...new Set([...given, ...unknown])].sort()).toEqual(OURS.map(([code]) => code).sort());
});

test('a code without a wording is our bug', () => {
  expect(() => codeEntry('registry/nonsense')).toThrow('no wording');
});

test('warnings alone are no errors', () => {
  expect(hasErrors([{ code: 'registry/unused-id', args: {} }])).toBe(false);
  expect(hasErrors([{ code: 'registry/duplicate-id', args: {} }])).toBe(true);
});
