import { afterEach, describe, expect, test } from 'vitest';
import { readTheme } from '../../src/layout/theme.ts';
import { loadProject, makeDocument } from '../../src/pipeline.ts';
import { readSettings } from '../../src/records/read-settings.ts';
import type { TextFile } from '../../src/schema/text-file.ts';
import { LAKES, lakesWith } from '../registry/lakes-with.ts';
import { themeText } from '../support/page.ts';
import { inputsOf, requestFor } from '../support/papers.ts';

/** Keys that every object of the language answers to, whether or not somebody wrote them. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** What every object had before any test ran. */
const KNOWN = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(KNOWN);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

function codesOf(file: TextFile): string[] {
  return lakesWith([file]).diagnostics.map(({ code, place }) => `${code} ${place?.line}`);
}

describe.each(KEYS)('the key %s', (key) => {
  test('is no field of a record, at any depth', () => {
    const text = `- id: ice
  name: Ice
  group: Safety
  order: 40
  covers: Ice roads.
  ${key}: { polluted: true }
`;
    expect(codesOf({ path: 'data/topics/more.yaml', text })).toEqual(['records/unknown-field 6']);
    const state = `id: XP\nsort_names: { ${key}: { polluted: true } }\n`;
    expect(codesOf({ path: 'data/states/more.yaml', text: state })).toEqual([
      'records/unknown-field 2',
    ]);
  });

  test('is no field of the settings', () => {
    const text = `${key}: { polluted: true }\n`;
    const { value, diagnostics } = readSettings({ path: 'brief.yaml', text });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['records/unknown-field']);
  });

  test('is no kind of record', () => {
    expect(codesOf({ path: `data/${key}/a.yaml`, text: 'polluted: true\n' })).toEqual([
      'records/unknown-kind 1',
    ]);
  });

  test('names nothing in a theme that does not have it', () => {
    const changed = [
      themeText.replace('muted: { colour: muted }', `muted: { colour: ${key} }`),
      themeText.replace('body: { family: serif', `body: { family: ${key}`),
      themeText.replace('default_table: plain', `default_table: ${key}`),
      themeText.replace('columns: [when, rest]', `columns: [when, ${key}]`),
      themeText.replace('fallback: [serif', `fallback: [${key}`),
    ];
    for (const text of changed) {
      expect(text).not.toBe(themeText);
      const { value, diagnostics } = readTheme({ path: 'theme.yaml', text });
      expect(value).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['layout/unknown-theme-name']);
    }
  });
});

test.each(['colours', 'families', 'elements', 'classes', 'columns', 'tables'])(
  'a name in `%s` of a theme is a plain name, and none is lost in silence',
  (list) => {
    for (const name of ['__proto__', 'hasOwnProperty', 'my_name', 'a.b', '"</style>"', '""']) {
      const text = themeText.replace(`\n${list}:\n`, `\n${list}:\n  ${name}: { polluted: true }\n`);
      expect(text).not.toBe(themeText);
      const { value, diagnostics } = readTheme({ path: 'theme.yaml', text });
      expect(value).toBeUndefined();
      expect(diagnostics.map(({ place }) => place?.excerpt)).toContain(
        `  ${name}: { polluted: true }`,
      );
    }
  },
);

const CHAIR_IN_THE_GAZETTE = / {6}shore-gazette-2021:\n {8}name: Klara Spetsimen\n.*\n.*\n/;

function water10(change: (text: string) => string): TextFile {
  const file = LAKES.find(({ path }) => path.endsWith('/water-10.yaml'));
  const text = change(file?.text ?? '');
  expect(text).not.toBe(file?.text);
  return { path: 'data/meetings/water-10.yaml', text };
}

test('a source that no list may print by is refused as a key of `printed`', () => {
  const file = water10((text) =>
    text.replace('printed:\n', 'printed:\n      __proto__: { name: A, title: B }\n'),
  );
  const [code, ...others] = codesOf(file);
  expect(code).toBe('records/bad-value 21');
  expect(others).toEqual([]);
});

test('a source called `constructor` is a source like any other', async () => {
  // The gazette does not print the chair, so that each look into `printed` may miss.
  const file = water10((text) => text.replace(CHAIR_IN_THE_GAZETTE, ''));
  const data = LAKES.map((one) => (one.path === file.path ? file : one));
  const papers = async (id: string) => {
    const renamed = data.map(({ path, text }) => ({
      path,
      text: text.replaceAll('shore-gazette-2021', id),
    }));
    const { value: project } = loadProject(inputsOf('data', { data: renamed, dataRoot: 'data' }));
    if (!project) throw new Error('there is no project');
    const wanted = { document: 'session-brief', subject: 'water-10', formats: ['json'] } as const;
    const made = await makeDocument(project, requestFor({ ...wanted, asOf: '2021-12-01' }));
    return new TextDecoder().decode(made.value[0]?.bytes);
  };
  const [usual, hostile] = [await papers('a-gazette'), await papers('constructor')];
  expect(usual).toContain('Clara Specimen');
  expect(hostile).toBe(usual.replaceAll('a-gazette', 'constructor'));
});
