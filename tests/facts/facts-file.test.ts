import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsIn, foldText, occurs } from './check-text.ts';
import {
  DEFAULT_AS_OF,
  type Expectation,
  factsFileOf,
  loadAsOf,
  loadFacts,
  loadFurniture,
  SOURCES,
} from './facts-file.ts';

const facts = loadFacts();
const { nowhere, wrong } = loadFurniture();
const asOf = loadAsOf();

const expectations: [string, Expectation][] = [
  ...facts.flatMap(({ id, documents }) => documents.map((one) => [id, one] as const)),
  ...wrong.flatMap(({ id, documents }) => documents.map((one) => [id, one] as const)),
  ...asOf.flatMap(({ id, before, on }) => [[id, before] as const, [id, on] as const]),
].map(([id, one]) => [id, one]);

/** `session scs-16 on 2021-07-01`: what two expectations share when they are about one paper. */
function paperKey({ paper, asOf: day }: Expectation): string {
  return `${paper.kind} ${paper.kind === 'session' ? paper.id : paper.code} on ${day}`;
}

function required({ shows, inOrder, anyOf }: Expectation): string[] {
  return [...shows, ...inOrder, ...anyOf.flatMap((one) => (one.length === 1 ? one : []))];
}

describe('the tables of facts', () => {
  test('have ids that occur once', () => {
    const ids = [...facts, ...wrong, ...asOf].map(({ id }) => id);
    const seen = new Set<string>();
    expect(ids.filter((id) => seen.size === seen.add(id).size)).toEqual([]);
  });

  test('keep the facts of each source in its own file', () => {
    for (const name of SOURCES) {
      const own = facts.filter(({ source }) => source === name);
      const file = readFileSync(new URL(factsFileOf(name), import.meta.url), 'utf8');
      expect(file.match(/^- id: .+$/gmu)).toEqual(own.map(({ id }) => `- id: ${id}`));
      expect(own.length).toBeGreaterThan(0);
    }
  });

  test('are composed, end in one line feed, and have no tabs or spaces at line ends', () => {
    const names = [...SOURCES.map(factsFileOf), 'furniture.yaml', 'as-of.yaml'];
    for (const name of names) {
      const file = readFileSync(new URL(name, import.meta.url), 'utf8');
      expect(file, name).toBe(file.normalize('NFC'));
      expect(file, name).not.toMatch(/\t|\r| $|\n\n$/mu);
      expect(file.endsWith('\n'), name).toBe(true);
    }
  });

  test('say each thing once for each paper', () => {
    for (const [id, one] of expectations) {
      const all = [...one.shows, ...one.inOrder, ...one.not];
      expect(new Set(all).size, `${id}, ${paperKey(one)}`).toBe(all.length);
    }
  });

  test('forbid nothing in a paper that another entry wants there', () => {
    const wanted = expectations.flatMap(([id, one]) =>
      required(one).map((words) => ({ id, key: paperKey(one), words: foldText(words) })),
    );
    const clashes = expectations.flatMap(([id, { not, notMatching, ...one }]) =>
      wanted
        .filter(({ key }) => key === paperKey({ not, notMatching, ...one }))
        .filter(
          ({ words }) =>
            not.some((bad) => occurs(words, bad)) || notMatching.some((bad) => bad.test(words)),
        )
        .map((other) => `${id} forbids what ${other.id} wants: ${other.words}`),
    );
    expect(clashes).toEqual([]);
  });

  test('want nothing that no paper may have', () => {
    const clashes = expectations.flatMap(([id, one]) =>
      [...one.shows, ...one.inOrder, ...one.anyOf.flat()].flatMap((words) =>
        nowhere
          .filter(({ text }) => occurs(foldText(words), text))
          .map(({ text }) => `${id} wants ${text}`),
      ),
    );
    expect(clashes).toEqual([]);
  });

  test('mark what needs Chinese characters', () => {
    const han = facts.filter(({ documents }) =>
      documents.some((one) => /\p{Script=Han}/u.test(required(one).join())),
    );
    expect(han.map(({ id }) => id)).toEqual(
      facts.filter(({ needs }) => needs === 'han').map(({ id }) => id),
    );
  });

  test('look at no brief of a session before its first report', () => {
    const reported: Readonly<Record<string, string>> = {
      'scs-11': '2016-04-15',
      'cnc-2020-09': '2020-09-15',
      'putin-cfm-2020-09': '2020-09-15',
      'cfm-2020-09': '2020-09-15',
      'scs-16': '2021-06-24',
      'rahmon-scs-2021': '2021-06-24',
      'scs-17': '2022-08-22',
    };
    for (const [id, { paper, asOf: day }] of expectations) {
      if (paper.kind === 'session') {
        expect(day >= (reported[paper.id] ?? '9999'), `${id}: ${paper.id} on ${day}`).toBe(true);
      }
    }
  });
});

describe('faultsIn', () => {
  const nothing: Expectation = {
    paper: { kind: 'country', code: 'PK' },
    asOf: DEFAULT_AS_OF,
    shows: [],
    anyOf: [],
    inOrder: [],
    matching: [],
    not: [],
    notMatching: [],
  };

  test('folds white space and spans broken over lines', () => {
    expect(
      faultsIn('held  on\n13–\n14 April 2016', { ...nothing, shows: ['on 13–14 April 2016'] }),
    ).toEqual([]);
  });

  test('does not take the end of a number or a span for a date', () => {
    expect(occurs('4–9 September 2020', '9 September 2020')).toBe(false);
    expect(occurs('19 June 2017', '9 June 2017')).toBe(false);
    expect(occurs('4–9 September 2020, 9 September 2020', '9 September 2020')).toBe(true);
  });

  test('finds a name broken after its hyphen', () => {
    expect(occurs('SCO Secretary- General', 'SCO Secretary-General')).toBe(true);
  });

  test('reports each fault', () => {
    const expected: Expectation = {
      ...nothing,
      shows: ['absent'],
      anyOf: [['none', 'neither'], ['here']],
      inOrder: ['second', 'first'],
      matching: [/th[iy]rd/u, /here/u],
      not: ['here', 'gone'],
      notMatching: [/f\w+t/u],
    };
    expect(faultsIn('first second here', expected)).toEqual([
      'does not show: absent',
      'shows none of: none | neither',
      'is missing or out of order: first',
      'matches nowhere: th[iy]rd',
      'must not show: here',
      'must not match f\\w+t: first',
    ]);
  });
});
