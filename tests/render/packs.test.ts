import { describe, expect, test, vi } from 'vitest';
import { PageLayout } from '../../src/render/pdfmake/page-layout.ts';
import { pageText, paragraphOf, pdfBytes, rendered, theme } from '../support/page.ts';
import { elementsOf, readStructure, spokenText } from '../support/pdf-structure.ts';
import { type PdfText, readPdf } from '../support/pdf-text.ts';

const A4 = theme.paper.a4;

/** A tab with its divider, and text of as many paragraphs of ten lines. */
function tab(label: string, paragraphs: number, inside = ''): string {
  const text = Array.from({ length: paragraphs }, () => paragraphOf(10)).join('');
  return `<section data-tab="${label}" data-title="Tab ${label}"><div class="divider"><h1>${label} Part</h1><p>What is in it</p></div>${inside}${text}</section>`;
}

const COVER = '<section class="cover"><h1>Cover</h1><p>Of the pack</p></section>';

const wordsOf = (pdf: PdfText) => pdf.pages.map(({ lines }) => lines.join('\n'));

/** Numbers of the pages that have a line, from 1. */
function pagesWith(pdf: PdfText, line: RegExp): number[] {
  return wordsOf(pdf).flatMap((words, index) => (line.test(words) ? [index + 1] : []));
}

describe('tabs', () => {
  test('label every page with the letter and its number in the tab', async () => {
    const pdf = await pageText(`${COVER}${tab('A', 9)}${tab('B', 1)}`);
    const labels = pdf.pages.map(({ items }) => items.find(({ text }) => /^[AB]-\d+$/.test(text)));
    expect(labels.map((one) => one?.text)).toEqual([undefined, 'A-1', 'A-2', 'A-3', 'B-1', 'B-2']);
  });

  test('have a mark at the outer edge that steps down, inside of the page', async () => {
    const letters = ['A', 'B', 'C', 'D', 'E'];
    const pdf = await pageText(letters.map((letter) => tab(letter, 1)).join(''));
    const marks = letters.map((letter, index) => {
      const items = pdf.pages[index * 2]?.items ?? [];
      return items.find(({ text, x }) => text === letter && x > A4.width - theme.tabMarks.width);
    });
    const heights = marks.map((mark) => mark?.y ?? Number.NaN);
    for (const [index, y] of heights.entries()) {
      expect(y).toBeLessThan(A4.height);
      if (index > 0) expect(y).toBeGreaterThan(heights[index - 1] ?? 0);
    }
  });

  test('as many as there are letters keep their marks on the page', async () => {
    const labels = Array.from({ length: 40 }, (_, index) => `T${index}`);
    const pdf = await pageText(labels.map((label) => tab(label, 0, '<p>x</p>')).join(''));
    const last = pdf.pages.at(-1)?.items.find(({ text, x }) => text === 'T39' && x > 540);
    expect(last?.y).toBeLessThan(A4.height - theme.tabMarks.bottom);
  });

  test('begin a page, and their divider fills one alone', async () => {
    const pdf = await pageText(`<p>before</p>${tab('A', 1)}`);
    expect(pagesWith(pdf, /before/)).toEqual([1]);
    expect(pagesWith(pdf, /A Part/)).toEqual([2]);
    expect(pagesWith(pdf, /word0/)).toEqual([3]);
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual(['A Part']);
  });

  test.each([
    [`${tab('A', 1)}${tab('A', 1)}`, 'layout/tab-twice'],
    [`<section class="keep"><p>x</p>${tab('A', 0, '<p>y</p>')}</section>`, 'layout/tab-within'],
  ])('refuses what cannot be found or cannot begin a page', async (html, code) => {
    const { diagnostics } = await rendered(html);
    expect(diagnostics.map((one) => one.code)).toContain(code);
  });
});

test('a cover has no running heads but the marking', async () => {
  const [cover = '', next = ''] = wordsOf(await pageText(`${COVER}${paragraphOf(5)}`));
  expect(cover).toContain('COMPILED FROM PUBLIC SOURCES');
  expect(cover).not.toMatch(/As of|Page 1|Country brief/);
  expect(next).toMatch(/Page 2 of 2/);
});

test('a section that takes more pages than it should is said, and printed', async () => {
  const html = (lines: number) =>
    `<h1>Pack</h1><section data-pages-at-most="2" class="new-page"><h2>Lakeland</h2>${paragraphOf(lines)}</section><p>after</p>`;
  const { value, diagnostics } = await rendered(html(120));
  expect(value?.pages).toBeGreaterThan(3);
  expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
    ['layout/over-budget', { title: 'Lakeland', pages: '2', used: '3' }],
  ]);
  expect((await rendered(html(60))).diagnostics).toEqual([]);
});

describe('on both sides of the paper', () => {
  const body = `${COVER}${tab('A', 6)}${tab('B', 1)}`;
  const duplex = { page: { print: 'duplex' as const } };

  test('sections begin on odd pages, and a blank back says that it is meant to be', async () => {
    const pdf = await pageText(body, duplex);
    for (const heading of [/A Part/, /B Part/, /word0/]) {
      expect((pagesWith(pdf, heading)[0] ?? 0) % 2, String(heading)).toBe(1);
    }
    const blank = pagesWith(pdf, /This page is intentionally blank/);
    expect(blank.length).toBeGreaterThan(2);
    for (const page of blank) expect(page % 2).toBe(0);
    expect(
      wordsOf(pdf).every((words, index) => words.includes(`Page ${index + 1} of`) || index === 0),
    ).toBe(true);
  });

  test('the wide margin is the bound one, and lines break as on one side', async () => {
    const text = `<p>${'Words that fill a line and then some more of it. '.repeat(200)}</p>`;
    const [one, both] = [await pageText(text), await pageText(text, duplex)];
    const { inner, outer } = theme.duplex;
    const [odd, even] = both.pages.map(({ items }) =>
      Math.min(...items.filter(({ text: words }) => words.startsWith('Words')).map(({ x }) => x)),
    );
    expect(odd).toBeCloseTo(inner, 0);
    expect(even).toBeCloseTo(outer, 0);
    expect(wordsOf(both)).toEqual(wordsOf(one));
  });

  test('nothing stands within 12 mm of the rim of a punch hole', async () => {
    // ISO 838: holes of 6 mm, their centres 12 mm from the edge.
    const free = ((12 + 3 + 12) / 25.4) * 72;
    const pdf = await pageText(body, duplex);
    for (const [index, { items }] of pdf.pages.entries()) {
      const isLeft = index % 2 === 1;
      for (const { x, width, text } of items) {
        const distance = isLeft ? A4.width - (x + width) : x;
        expect(distance, `${text} on page ${index + 1}`).toBeGreaterThan(free - 0.5);
      }
    }
  });

  test('blank backs and marks are no part of what is read out', async () => {
    const pages = await readStructure(await pdfBytes(body, duplex));
    const said = pages.map(({ root }) => (root ? spokenText(root) : '')).join(' ');
    expect(said).not.toMatch(/intentionally|A-1/);
    expect(said).toContain('A Part');
  });
});

describe('an index', () => {
  const people = `<p>Ada Example and B. Sample spoke.</p>${paragraphOf(50)}<p>Ada
     Example again, and Ada Examples; <span data-index="boris">the minister</span>.</p>${paragraphOf(50)}<p>Boris Sample, Ada Example.</p>`;
  const entry = (key: string, names: string) =>
    `<tr><th scope="row">${key}</th><td><span data-pages="${key}" data-names="${names}"></span></td></tr>`;
  const index = `<section class="new-page"><h2>Index</h2><table><tbody>${entry('ada', 'Ada Example|A. Example')}${entry('boris', 'Boris Sample|B. Sample')}</tbody></table>${paragraphOf(12)}</section>`;

  const only = index.replace(/<tr><th scope="row">boris.*?<\/tr>/s, '');

  test('says the pages on which each is named, by any form and as a whole name', async () => {
    const pdf = await pageText(`<h1>P</h1>${people}${index}<p>Ada Example, behind it</p>`);
    const expected = (names: RegExp) =>
      pagesWith(pdf, names).filter((page) => page < pdf.pages.length);
    expect(expected(/Ada Example\b/)).toEqual([1, 2, 3]);
    const lines = pdf.pages.at(-1)?.lines ?? [];
    expect(lines.find((line) => line.startsWith('ada'))).toBe('ada 1–3');
    expect(lines.find((line) => line.startsWith('boris'))).toBe('boris 1–3');
  });

  test('lists single pages and stretches, each a link to where the name stands', async () => {
    const gap = `<p>Ada Example</p>${paragraphOf(110)}<p>Ada Example</p>`;
    const bytes = await pdfBytes(`<h1>P</h1>${gap}${only}`);
    const pdf = await readPdf(bytes);
    const [first, last] = pagesWith(pdf, /Ada Example/);
    expect(pdf.pages.at(-1)?.lines.some((line) => line === `ada ${first}, ${last}`)).toBe(true);
    const links = pdf.pages.at(-1)?.links ?? [];
    expect(links.map(({ title }) => title)).toEqual([`page ${first}`, `page ${last}`]);
    const structure = await readStructure(bytes);
    const said = structure.map(({ root }) => (root ? spokenText(root) : '')).join(' ');
    expect(said).toMatch(new RegExp(`ada\\s+${first}\\s*,\\s*${last}\\b`));
    expect(structure.flatMap(({ root }) => (root ? elementsOf(root, 'Link') : []))).toHaveLength(2);
  });

  test('is made in the one pass that there is, whatever moves before it', async () => {
    const passes = vi.spyOn(PageLayout.prototype, 'pagesOf');
    const pdf = await pageText(
      `<h1>P</h1><nav aria-label="Contents"></nav>${tab('A', 8, people)}${index}`,
    );
    expect(passes).toHaveBeenCalledTimes(1);
    passes.mockRestore();
    const wanted = pagesWith(pdf, /Ada Example\b/).filter((page) => page < pdf.pages.length);
    const listed = pdf.pages.at(-1)?.lines.find((line) => line.startsWith('ada')) ?? '';
    const [from, to] = listed.replace('ada ', '').split('–').map(Number);
    expect([from, to ?? from]).toEqual([wanted[0], wanted.at(-1)]);
  });

  test('the head of a table that is repeated names nobody again', async () => {
    const rows = Array.from({ length: 90 }, (_, row) => `<tr><td>row ${row}</td></tr>`).join('');
    const table = `<table><thead><tr><th scope="col">Ada Example</th></tr></thead><tbody>${rows}</tbody></table>`;
    const pdf = await pageText(`<h1>P</h1>${table}${only}`);
    expect(pagesWith(pdf, /Ada Example/).length).toBeGreaterThan(1);
    expect(pdf.pages.at(-1)?.lines).toContain('ada 1');
  });

  test('an entry for somebody whom nothing names is refused', async () => {
    const { value, diagnostics } = await rendered(`<h1>P</h1><p>Nobody</p>${index}`);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, args }) => [code, args['text']])).toEqual([
      ['layout/nobody-named', 'ada'],
      ['layout/nobody-named', 'boris'],
    ]);
  });
});
