import { beforeAll, describe, expect, test } from 'vitest';
import { severityOf } from '../../src/diagnostics/codes.ts';
import { solid, standsOn } from '../support/page-segments.ts';
import { fullLakes, isFilled } from './full-lakes.ts';
import { makePapers, PAPERS, type Paper } from './hostile-papers.ts';
import {
  around,
  type HostileProject,
  hostileProject,
  isName,
  type Plant,
} from './hostile-project.ts';
import {
  DELICATE,
  LONG_ADDRESS,
  LONG_WORD,
  LONG_WORDS,
  MARKS,
  MEANINGFUL,
  SPACED,
} from './hostile-strings.ts';
import { fieldsWithWords, SCHEMAS } from './text-fields.ts';
import { isUnprinted } from './unprinted.ts';

const FIELDS = Object.entries(SCHEMAS).flatMap(([kind, schema]) =>
  fieldsWithWords(schema).map((field) => [kind, ...field].join('.')),
);

function holds(list: readonly string[], words: string): boolean {
  const wanted = solid(words);
  return list.some((text) => text.includes(wanted));
}

interface Reached {
  /** Fields whose words stand in a paper's PDF, HTML and JSON. */
  readonly fields: ReadonlySet<string>;
  /** What a paper's JSON has and its PDF or HTML lacks. */
  readonly lost: readonly string[];
}

/** Where planted words came out. */
function reached({ planted }: HostileProject, papers: readonly Paper[]): Reached {
  const fields = new Set<string>();
  const lost: string[] = [];
  for (const { name, json, html, pdf } of papers) {
    const [view, page] = [json.map(solid), [solid(html)]];
    for (const { field, value } of planted) {
      const shown = field === 'settings.marking' ? value.toUpperCase() : value;
      const inView = field === 'settings.marking' || holds(view, value);
      if (!inView) continue;
      const found = { html: holds(page, value), pdf: standsOn(shown, pdf) };
      if (found.html && found.pdf) fields.add(field);
      else lost.push(`${name}, ${field}: ${JSON.stringify(found)} ${value.slice(0, 120)}`);
    }
  }
  return { fields, lost };
}

async function plantAndRead(plant: Plant, wanted = PAPERS) {
  const project = hostileProject(fullLakes(), plant);
  const { papers, diagnostics } = await makePapers(project, wanted);
  const errors = diagnostics
    .filter((one) => severityOf(one) === 'error')
    .map(
      ({ code, args }) =>
        `${code} ${args['codePoint'] ?? Object.values(args).join(' ').slice(0, 80)}`,
    );
  return { papers, errors: [...new Set(errors)], ...reached(project, papers) };
}

test('every field that takes words has words in some record', () => {
  const records = fullLakes();
  const empty = FIELDS.filter((name) => {
    const [kind = '', ...field] = name.split('.');
    return !isFilled(records, kind, field);
  });
  expect(empty).toEqual([]);
  expect(FIELDS.length).toBeGreaterThan(60);
});

describe('words in every field at once', () => {
  let plain: ReadonlySet<string>;

  beforeAll(async () => {
    plain = (await plantAndRead(around('zyx'))).fields;
  });

  test('are on a page, in the HTML and in the JSON, but for fields that are for no page', () => {
    expect(FIELDS.filter((name) => !plain.has(name) && !isUnprinted(name))).toEqual([]);
    expect(FIELDS.filter((name) => plain.has(name) && isUnprinted(name))).toEqual([]);
  });

  /** The names set in spaced letters; marks that combine belong to letters set tight. */
  const isSpaced = (name: string) => name === 'organisations.name' || name === 'settings.marking';

  test('with marks that combine come out as themselves', async () => {
    const plant = around(MARKS.join(' '), (name) => !isSpaced(name));
    const { papers, errors, lost } = await plantAndRead(plant);
    expect(errors).toEqual([]);
    expect(lost).toEqual([]);
    for (const { pdf } of papers) expect(pdf.unreadable).toEqual([]);
  });

  test.each([
    ['of meaning elsewhere', MEANINGFUL.join(' ')],
    ['that are delicate to set', DELICATE.join(' ')],
    ['among white space of all kinds', SPACED.join(' ')],
    ['that are addresses of 900 characters', LONG_ADDRESS],
  ])('%s come out as themselves', async (_, words) => {
    const { papers, errors, fields, lost } = await plantAndRead(around(words));
    expect(errors).toEqual([]);
    expect(papers).toHaveLength(PAPERS.length);
    expect(lost).toEqual([]);
    expect([...plain].filter((name) => !fields.has(name))).toEqual([]);
    for (const { pdf } of papers) expect(pdf.unreadable).toEqual([]);
  });
});

describe('4,000 characters', () => {
  const [country, session] = [PAPERS.slice(0, 1), PAPERS.slice(1, 2)];
  // Names have to agree, so they are long together.
  const quarterOf = (name: string) => (isName(name) ? 0 : FIELDS.indexOf(name) % 4);

  test.each([
    ['in words', 0, LONG_WORDS, country],
    ['without a blank', 0, LONG_WORD, session],
    ['without a blank', 1, LONG_WORD, session],
    ['without a blank', 2, LONG_WORD, session],
    ['without a blank', 3, LONG_WORD, country],
  ])('%s, in quarter %i of the fields, are all there', async (_, quarter, words, wanted) => {
    const plant: Plant = ({ value, words: kind }, name) => {
      if (quarterOf(name) !== quarter || name === 'settings.marking' || kind === 'address') return;
      return `${value} ${words}`;
    };
    const { papers, errors, lost } = await plantAndRead(plant, wanted);
    expect(errors).toEqual([]);
    expect(papers).toHaveLength(1);
    expect(lost).toEqual([]);
    for (const { pdf } of papers) expect(pdf.unreadable).toEqual([]);
  });
});
