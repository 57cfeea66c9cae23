import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Definition } from '../../src/layout/definition.ts';
import { logicalWords, wordsOf } from '../support/logical-text.ts';
import { laidOut, pdfBytes, type Setting } from '../support/page.ts';
import { pdfObjects } from '../support/pdf-objects.ts';
import {
  elementsOf,
  readStructure,
  type StructuredPage,
  type StructureNode,
  spokenText,
} from '../support/pdf-structure.ts';
import { readPdf } from '../support/pdf-text.ts';

const SAMPLER = readFileSync('tests/layout/fixtures/sampler.html', 'utf8');

async function structureOf(html: string, setting: Setting = {}): Promise<StructuredPage[]> {
  return readStructure(await pdfBytes(html, setting));
}

/** All elements of a role, over all pages. */
async function elements(html: string, role: string): Promise<StructureNode[]> {
  return (await structureOf(html)).flatMap(({ root }) => elementsOf(root, role));
}

function saidBy(pages: readonly StructuredPage[]): string[] {
  return wordsOf(pages.map(({ root }) => (root ? spokenText(root) : '')).join(' '));
}

function definitionOf(html: string): Definition {
  return laidOut(html).value;
}

function textsOf(nodes: readonly StructureNode[]): string[] {
  return nodes.map((node) => wordsOf(spokenText(node)).join(' '));
}

const LONG_TABLE = `<table><caption>Levels</caption><colgroup><col class="label"><col class="rest"></colgroup>
  <thead><tr><th scope="col">Lake</th><th scope="col">What it is</th></tr></thead><tbody>${Array.from(
    { length: 90 },
    (_, row) => `<tr><th scope="row">lake ${row}</th><td>deep water ${row}<br>and cold</td></tr>`,
  ).join('')}</tbody></table>`;

test.each([
  ['the sampler', SAMPLER],
  ['a table over several pages', LONG_TABLE],
  [
    'lists in cells and items',
    '<table><tbody><tr><td>a<ul><li>b<ol start="4"><li>c</li></ol></li></ul></td><td></td></tr></tbody></table>',
  ],
  ['forced breaks', '<p>one<br>two <em>three</em><br><strong>four</strong></p>'],
])('the structure of %s says all its words, in their order', async (_, html) => {
  for (const paper of ['a4', 'letter'] as const) {
    const pages = await structureOf(html, { page: { paper, draft: true } });
    expect(saidBy(pages)).toEqual(logicalWords(definitionOf(html)));
  }
});

test('nothing is drawn unmarked; what is no content is furniture or the head of a table again', async () => {
  for (const { unmarked, artifacts } of await structureOf(SAMPLER, { page: { draft: true } })) {
    expect(unmarked).toBe('');
    const furniture =
      /DRAFT|COMPILED FROM PUBLIC SOURCES|Lakeland · Country brief|As of 1 July 2021|Page \d of \d|Delegation|Head of delegation|Title as printed|Members\s+\(continued\)/g;
    expect(artifacts.replace(furniture, '').trim()).toBe('');
  }
});

test('rows higher than a page, and what spans them, lose no word', async () => {
  const words = Array.from({ length: 2000 }, (_, word) => `w${word}`).join(' ');
  const html = `<table><tbody><tr><th scope="row" rowspan="2">${words}</th><td>x</td></tr><tr><td>y ${words}</td></tr></tbody></table>`;
  const said = saidBy(await structureOf(html));
  expect(said.sort()).toEqual(logicalWords(definitionOf(html)).sort());
});

test('headings, lists and descriptions are what they are', async () => {
  const html = `<h1>One</h1><h2>Two</h2><h3>Three</h3><ol start="9"><li>nine</li><li><p>ten</p><ul><li>inner</li></ul></li></ol>
    <dl><dt>Term</dt><dd>Meaning</dd></dl>`;
  for (const [role, text] of [
    ['H1', 'One'],
    ['H2', 'Two'],
    ['H3', 'Three'],
  ] as const) {
    expect(textsOf(await elements(html, role))).toEqual([text]);
  }
  expect(textsOf(await elements(html, 'Lbl'))).toEqual(['9.', '10.', '–', 'Term']);
  expect(textsOf(await elements(html, 'LBody'))).toEqual([
    'nine',
    'ten – inner',
    'inner',
    'Meaning',
  ]);
  const objects = pdfObjects(await pdfBytes(html));
  expect(objects.match(/\/ListNumbering \/Decimal/g)).toHaveLength(1);
  expect(objects.match(/\/ListNumbering \/Disc/g)).toHaveLength(1);
});

test('a table has its caption inside, one head, and heads that say what they are of', async () => {
  const pages = await structureOf(LONG_TABLE);
  expect(pages.length).toBeGreaterThan(2);
  const heads = pages.flatMap(({ root }) => elementsOf(root, 'THead'));
  expect(textsOf(heads).filter(Boolean)).toEqual(['Lake What it is']);
  const [table] = elementsOf(pages[0]?.root, 'Table');
  expect(table?.kids.map((kid) => (typeof kid === 'string' ? '' : kid.role))).toEqual([
    'Caption',
    'THead',
    'TBody',
  ]);
  for (const { artifacts } of pages.slice(1)) expect(artifacts).toContain('What it is');
  expect(pages[0]?.artifacts).not.toContain('What it is');
  const objects = pdfObjects(await pdfBytes(LONG_TABLE));
  expect(objects.match(/\/Scope \/Column/g)).toHaveLength(2);
  expect(objects.match(/\/Scope \/Row/g)).toHaveLength(90);
});

test('cells say what they span', async () => {
  const html =
    '<table><tbody><tr><th scope="rowgroup" colspan="2">a</th><td rowspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>';
  const objects = pdfObjects(await pdfBytes(html));
  expect(objects.match(/\/ColSpan 2/g)).toHaveLength(1);
  expect(objects.match(/\/RowSpan 2/g)).toHaveLength(1);
  expect(textsOf(await elements(html, 'TD'))).toEqual(['b', 'c', 'd']);
});

test('a picture is told in words, stands where it says, and has its caption beside it', async () => {
  const html =
    '<figure aria-label="A square"><svg viewBox="0 0 100 50"><rect x="0" y="0" width="50" height="50" fill="#000000"/><text x="55" y="25" font-size="6">Words in it</text></svg><figcaption>The square</figcaption></figure>';
  const [figure] = await elements(html, 'Figure');
  expect(figure?.alt).toBe('A square');
  expect(textsOf(await elements(html, 'Caption'))).toEqual(['The square']);
  const objects = pdfObjects(await pdfBytes(html));
  const [left, bottom, right, top] = (/\/BBox \[([^\]]+)\]/.exec(objects)?.[1] ?? '')
    .split(' ')
    .map(Number);
  expect(Number(right) - Number(left)).toBeCloseTo(2 * (Number(top) - Number(bottom)), 1);
});

test('links say where they lead, and references to sources are marked as such', async () => {
  const html = `<p>Fact<span class="ref"> [<a href="#source-1" aria-label="Source 1">1</a>]</span> and <a href="https://example.org/">a place on the web</a></p><p id="source-1">S</p>`;
  expect(textsOf(await elements(html, 'Reference'))).toEqual(['[1]']);
  expect(textsOf(await elements(html, 'Link'))).toEqual(['1', 'a place on the web']);
  const pdf = await readPdf(await pdfBytes(html));
  expect(pdf.pages[0]?.links.map(({ title }) => title)).toEqual(['Source 1', 'a place on the web']);
});

test('words in another language say which, once', async () => {
  const html =
    '<p>a <span lang="ru">Секретарь <em>совета</em></span> b</p><p lang="fr">un <span lang="fr">deux</span></p>';
  const spans = await elements(html, 'Span');
  expect(spans.map(({ lang }) => lang)).toEqual(['ru']);
  expect(textsOf(spans)).toEqual(['Секретарь совета']);
  expect((await elements(html, 'P')).map(({ lang }) => lang)).toEqual([undefined, 'fr']);
});

test('a cell may be read out in other words than it shows', async () => {
  const html =
    '<table><tbody><tr><td aria-label="1 July 2021">1</td><td></td></tr></tbody></table>';
  const [cell] = await elements(html, 'TD');
  expect(cell?.kids).toEqual([{ role: 'Span', alt: '1 July 2021', kids: ['1'] }]);
});
