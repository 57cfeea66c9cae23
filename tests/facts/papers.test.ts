import { beforeAll, describe, expect, test } from 'vitest';
import type { Project } from '../../src/pipeline.ts';
import { knownBy } from '../../src/views/known-by.ts';
import { pdfOf, projectOf, requestFor, textOfPages } from '../support/papers.ts';
import { faultsIn, foldText, occurs } from './check-text.ts';
import {
  DEFAULT_AS_OF,
  type Expectation,
  loadAsOf,
  loadFacts,
  loadFurniture,
} from './facts-file.ts';

type Paper = Pick<Expectation, 'paper' | 'asOf'>;

let project: Project;
const texts = new Map<string, Promise<string>>();

beforeAll(() => {
  project = projectOf('data');
});

/** The whole text of a finished PDF; each paper is made once. */
function textOf(paper: Paper): Promise<string> {
  const key = label(paper);
  const known = texts.get(key) ?? makeText(paper);
  texts.set(key, known);
  return known;
}

async function makeText({ paper, asOf }: Paper): Promise<string> {
  const wanted =
    paper.kind === 'session'
      ? { document: 'session-brief' as const, subject: paper.id }
      : { document: 'country-brief' as const, subject: paper.code };
  const pdf = await pdfOf(project, requestFor({ ...wanted, asOf }));
  return (await textOfPages(pdf)).join(' ');
}

function label({ paper, asOf }: Paper): string {
  return `${paper.kind === 'session' ? paper.id : paper.code} as of ${asOf}`;
}

async function faultsOf(expectation: Expectation): Promise<string[]> {
  const faults = faultsIn(await textOf(expectation), expectation);
  return faults.map((fault) => `${label(expectation)}: ${fault}`);
}

describe('every fact of the sources stands in the finished papers', () => {
  test.each(loadFacts())('$id: $fact', async ({ documents }) => {
    const faults = await Promise.all(documents.map(faultsOf));
    expect(faults.flat()).toEqual([]);
  });
});

describe('no paper says what no source says', () => {
  const { nowhere, wrong } = loadFurniture();

  test('page furniture, slips and outside knowledge are in no paper', async () => {
    const papers: Paper[] = [
      ...[...project.registry.states.keys()].map((code) => ({ kind: 'country' as const, code })),
      ...[...project.registry.meetings.keys()].map((id) => ({ kind: 'session' as const, id })),
    ].map((paper) => ({ paper, asOf: DEFAULT_AS_OF }));
    for (const paper of papers) {
      const folded = foldText(await textOf(paper));
      const found = nowhere.filter(({ text }) => occurs(folded, text)).map(({ text }) => text);
      expect(found, label(paper)).toEqual([]);
    }
  });

  test.each(wrong)('$id: $why', async ({ documents }) => {
    const faults = await Promise.all(documents.map(faultsOf));
    expect(faults.flat()).toEqual([]);
  });
});

describe('a paper knows what was published by its day, and nothing later', () => {
  test.each(loadAsOf())('$id', async ({ before, on }) => {
    if (isKnown(before)) expect(await faultsOf(before)).toEqual([]);
    expect(await faultsOf(on)).toEqual([]);
  });
});

/** A meeting that nobody had reported has no paper that could say too much. */
function isKnown({ paper, asOf }: Paper): boolean {
  return paper.kind === 'country' || knownBy(project.registry, asOf).meetings.has(paper.id);
}
