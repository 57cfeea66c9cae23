import { beforeAll, describe, expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadProject } from '../../src/pipeline.ts';
import { solid } from '../support/page-segments.ts';
import { fullLakes } from './full-lakes.ts';
import { makePapers, PAPERS, type Paper } from './hostile-papers.ts';
import {
  around,
  type HostileProject,
  hostileProject,
  isName,
  type Plant,
} from './hostile-project.ts';
import { FORBIDDEN, REFUSED } from './hostile-strings.ts';
import { isUnprinted } from './unprinted.ts';

const place = ({ place: at }: Diagnostic) => `${at?.file}:${at?.line}`;
const errorsIn = (found: readonly Diagnostic[]) =>
  found.filter((one) => severityOf(one) === 'error');
/** The words between two letters, so that nothing trims them away. */
function inside(words: string): Plant {
  const plant = around(`a${words}b`, (name) => name !== 'settings.marking');
  return (found, name) =>
    found.words === 'address'
      ? `${found.value}?a${words.replace(/ |\u2028/g, '')}b`
      : plant(found, name);
}

/** The field of planted words; the forms of a name are one. */
const fieldOf = ({ field }: { readonly field: string }) => (isName(field) ? 'a name' : field);

/** Every error stands at a column of a line that it shows. */
function expectPlaces(found: readonly Diagnostic[]): void {
  for (const one of found) {
    expect(one.place, JSON.stringify(one)).toBeDefined();
    expect(one.place?.line).toBeGreaterThan(0);
    expect(one.place?.column).toBeLessThanOrEqual((one.place?.excerpt.length ?? 0) + 1);
  }
}

describe('what no text may hold is refused when it is read, at its line in every field', () => {
  test.each(Object.entries(FORBIDDEN))('%s', (_, words) => {
    const { inputs, planted } = hostileProject(fullLakes(), inside(words));
    const { value, diagnostics } = loadProject(inputs);
    expect(value).toBeUndefined();
    expectPlaces(diagnostics);
    const expected = planted.map(({ file, line }) => `${file}:${line}`);
    expect([...new Set(errorsIn(diagnostics).map(place))].sort()).toEqual(
      [...new Set(expected)].sort(),
    );
  });
});

/** The lines on which what a paper shows was planted: equal words may stand on several. */
function linesShown({ planted }: HostileProject, papers: readonly Paper[]): Set<string> {
  const shown = papers.flatMap(({ json }) => json.map(solid));
  return new Set(
    planted
      .filter(({ value }) => shown.some((text) => text.includes(solid(value))))
      .map(({ file, line }) => `${file}:${line}`),
  );
}

describe('what no page can show is refused at the line of a field that is printed', () => {
  let shown: Set<string>;

  beforeAll(async () => {
    const plain = hostileProject(fullLakes(), inside('-'));
    shown = linesShown(plain, (await makePapers(plain)).papers);
    expect(shown.size).toBeGreaterThan(60);
  });

  /** Lines that no paper shows, blamed for a character that stands in the message's own excerpt. */
  function misplaced(errors: readonly Diagnostic[]): string[] {
    const sure = errors.filter(({ args }) => args['text']?.includes(args['character'] ?? ''));
    return [...new Set(sure.map(place))].filter((line) => !shown.has(line));
  }

  test.each(Object.entries(REFUSED))('%s', async (_, words) => {
    const project = hostileProject(fullLakes(), inside(words));
    const { papers, diagnostics } = await makePapers(project, PAPERS.slice(0, 2));
    const errors = errorsIn(diagnostics);
    expect(papers).toEqual([]);
    expectPlaces(errors);
    expect(misplaced(errors)).toEqual([]);
  });

  test('whichever field it is', async () => {
    const names = [...new Set(hostileProject(fullLakes(), inside('-')).planted.map(fieldOf))];
    const own = (name: string) => String.fromCodePoint(0x1f300 + names.indexOf(name));
    const plant: Plant = (found, name) => inside(own(fieldOf({ field: name })))(found, name);
    const project = hostileProject(fullLakes(), plant);
    const { diagnostics } = await makePapers(project);
    expectPlaces(errorsIn(diagnostics));
    const given = new Set(errorsIn(diagnostics).map(place));
    const printed = names.filter((name) => name !== 'settings.marking' && !isUnprinted(name));
    const silent = printed.filter((name) => {
      const lines = project.planted.filter((one) => fieldOf(one) === name);
      return !lines.some(({ file, line }) => given.has(`${file}:${line}`));
    });
    expect(silent).toEqual([]);
  });

  test('also where the records write them as escapes', async () => {
    const words = Object.values(REFUSED).slice(0, 5).join(' ');
    const project = hostileProject(fullLakes(), inside(words), { escaped: true });
    const { papers, diagnostics } = await makePapers(project);
    expect(papers).toEqual([]);
    expectPlaces(errorsIn(diagnostics));
    expect(errorsIn(diagnostics).length).toBeGreaterThan(30);
    expect(misplaced(errorsIn(diagnostics))).toEqual([]);
  });

  test('and is no matter in a field that no page prints', async () => {
    const words = Object.values(REFUSED).join(' ');
    const plant = around(words, isUnprinted);
    const { papers, diagnostics } = await makePapers(hostileProject(fullLakes(), plant));
    expect(errorsIn(diagnostics)).toEqual([]);
    expect(papers).toHaveLength(PAPERS.length);
  });
});
