import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { PageLayout } from '../../src/render/pdfmake/page-layout.ts';
import { pageText, paragraphOf, rendered, theme } from '../support/page.ts';
import { type PdfText, solidText } from '../support/pdf-text.ts';

/** Lines of a page without its head and foot. */
function flow({ pages }: PdfText, page: number): string[] {
  const lines = pages[page - 1]?.lines ?? [];
  return lines.filter((line) => !/^(COMPILED|Lakeland · Country|Page \d)/.test(line));
}

const { height } = theme.paper.a4;
const PAGE_LINES = Math.floor(
  (height - theme.margins.top - theme.margins.bottom) / theme.body.leading,
);

/** A paragraph that leaves this many lines of the page free. */
function leaving(lines: number): string {
  return paragraphOf(PAGE_LINES - lines);
}

test('the page holds as many lines as the test says', async () => {
  expect((await pageText(leaving(0))).pages.length).toBe(1);
  const over = await pageText(`${leaving(0)}${paragraphOf(9)}`);
  expect(flow(over, 1).length).toBe(PAGE_LINES);
});

test.each([1, 2, 3, 4])(
  'a heading with %i lines left is not parted from its text',
  async (left) => {
    const pdf = await pageText(
      `${leaving(left)}<h1>Head</h1><h2>Below</h2>${paragraphOf(8, 'text')}`,
    );
    const last = flow(pdf, 1).at(-1) ?? '';
    expect(last).toMatch(/^word/);
    expect(flow(pdf, 2).slice(0, 3)).toEqual(['Head', 'Below', expect.stringMatching(/^text0/)]);
  },
);

test('a heading stays where two lines of its text fit below it', async () => {
  const pdf = await pageText(`${leaving(6)}<h1>Head</h1>${paragraphOf(20, 'text')}`);
  const [head, ...text] = flow(pdf, 1).slice(PAGE_LINES - 6);
  expect(head).toBe('Head');
  expect(text.length).toBeGreaterThanOrEqual(2);
});

test.each([1, 2, 3, 4, 5])('a paragraph with %i lines left leaves no line alone', async (left) => {
  const pdf = await pageText(`${leaving(left)}${paragraphOf(6, 'text')}${paragraphOf(9, 'more')}`);
  const here = flow(pdf, 1).filter((line) => line.startsWith('text')).length;
  expect([0, 2, 3, 4, 6]).toContain(here);
});

test('a paragraph of three lines is not parted', async () => {
  const pdf = await pageText(`${leaving(3)}${paragraphOf(3, 'text')}${paragraphOf(9, 'more')}`);
  expect([0, 3]).toContain(flow(pdf, 1).filter((line) => line.startsWith('text')).length);
});

test('a head of a table repeats, its rows are whole, and a section head is not the last', async () => {
  const rows = Array.from({ length: 60 }, (_, row) => {
    const head =
      row % 10 === 0
        ? `<tr class="section-row"><th scope="rowgroup" colspan="2">section ${row}</th></tr>`
        : '';
    return `${head}<tr><th scope="row">row ${row}</th><td>first${row} ${'long words to wrap '.repeat(6)} last${row}</td></tr>`;
  });
  const pdf = await pageText(
    `<h1>T</h1><table><caption>Caption</caption><colgroup><col class="label"><col class="rest"></colgroup>
     <thead><tr><th scope="col">Head of rows</th><th scope="col">Head of text</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  );
  expect(pdf.pages.length).toBeGreaterThan(2);
  for (const [index, page] of pdf.pages.entries()) {
    const lines = flow(pdf, index + 1);
    const text = lines.join(' ');
    expect(lines.filter((line) => line.startsWith('Head of rows'))).toHaveLength(1);
    expect(lines.at(-1)).not.toMatch(/^section/);
    const firsts = [...text.matchAll(/first(\d+)/g)].map(([, number]) => number);
    const lasts = [...text.matchAll(/last(\d+)/g)].map(([, number]) => number);
    expect(firsts).toEqual(lasts);
    expect(page.lines.length).toBeGreaterThan(4);
  }
  expect(pdf.text.match(/Head of rows/g)).toHaveLength(pdf.pages.length);
});

test('a table begins with its caption, its head and two rows, or on the next page', async () => {
  const table = `<table><caption>Caption</caption><thead><tr><th scope="col">Head</th></tr></thead>
    <tbody>${Array.from({ length: 8 }, (_, row) => `<tr><td>row ${row}</td></tr>`).join('')}</tbody></table>`;
  for (let left = 1; left < 9; left++) {
    const pdf = await pageText(`${leaving(left)}${table}`);
    const lines = flow(pdf, 1);
    const here = lines.filter((line) => line.startsWith('row')).length;
    expect(here === 0 ? lines.includes('Caption') : here < 2).toBe(false);
    expect(8 - here).not.toBe(1);
  }
});

test('what is to be kept together is, while a page can hold it', async () => {
  const block = `<div class="keep">${paragraphOf(5, 'kept')}${paragraphOf(5, 'kept')}</div>`;
  const pdf = await pageText(`${leaving(8)}${block}`);
  expect(flow(pdf, 1).some((line) => line.startsWith('kept'))).toBe(false);
  const long = `<div class="keep">${paragraphOf(80, 'kept')}</div>`;
  const broken = await pageText(`${leaving(8)}${long}${paragraphOf(9, 'more')}`);
  expect(flow(broken, 1).filter((line) => line.startsWith('kept')).length).toBeGreaterThan(1);
  expect(solidText(broken).match(/kept\d+/g)).toHaveLength(80);
});

test('text stands on the baseline grid, whatever stands between', async () => {
  const pdf = await pageText(
    `<p>a</p><p class="note">small</p><p>b</p><table><tbody><tr><td>c</td></tr></tbody></table>
     <p>d</p><p class="lede">large</p><p>e</p>`,
  );
  const { top } = theme.margins;
  for (const item of pdf.pages[0]?.items ?? []) {
    if (!/^[abde]$/.test(item.text)) continue;
    const steps = (item.y + theme.grid.descent - top) / theme.grid.step;
    expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.01);
  }
});

test('a last page with three lines is not made where another depth of page avoids it', async () => {
  const pdf = await pageText(paragraphOf(PAGE_LINES + 1));
  expect(pdf.pages.length).toBe(1);
  const two = await pageText(`${leaving(2)}${paragraphOf(5, 'text')}`);
  for (const page of two.pages.keys()) expect(flow(two, page + 1).length).toBeGreaterThan(3);
});

test('wide spaces are closed up where that saves a last page of little text, and only there', async () => {
  const sections = `<h1>T</h1>${`<h2>Part</h2>${paragraphOf(1, 'text')}`.repeat(8)}`;
  const made = [];
  for (let lines = 3; lines < 34; lines += 2) {
    const pdf = await pageText(`${sections}${paragraphOf(lines, 'more')}`);
    const heads = (pdf.pages[0]?.items ?? []).filter(({ text }) => text === 'Part');
    const [, second, third] = heads.map(({ y }) => y);
    made.push({ pages: pdf.pages.length, space: Math.round((third ?? 0) - (second ?? 0)) });
  }
  const usual = made[0]?.space ?? 0;
  const closed = made.filter(({ space }) => space < usual);
  expect(closed.length).toBeGreaterThan(0);
  expect(closed.every(({ pages }) => pages === 1)).toBe(true);
  expect(closed.every(({ space }) => space === usual - theme.body.leading / 2)).toBe(true);
  expect(made.at(-1)).toEqual({ pages: 2, space: usual });
});

test('a row of two lines may stand alone on a page, a row of one line may not', async () => {
  const row = (text: string) => `<tr><td>${text}</td></tr>`;
  const rows = (last: string) =>
    `<table><thead><tr><th scope="col">head</th></tr></thead><tbody>${row('row').repeat(4)}${row(last)}</tbody></table>`;
  const lastPage = async (last: string, above: number) => {
    const pdf = await pageText(`${paragraphOf(above)}${rows(last)}${paragraphOf(20)}`);
    return pdf.pages.map((_, index) => flow(pdf, index + 1)).find((page) => page.includes('end'));
  };
  const alone = (page: string[] | undefined) => page?.indexOf('row') === -1;
  const found = { one: false, two: false };
  for (let above = PAGE_LINES - 12; above < PAGE_LINES; above += 1) {
    found.one ||= alone(await lastPage('end', above));
    found.two ||= alone(await lastPage('second<br>end', above));
  }
  expect(found).toEqual({ one: false, two: true });
});

test('where it cannot be avoided, a short last page is a warning', async () => {
  const { value, diagnostics } = await rendered('<p>a</p><p class="new-page">b</p>');
  expect(value?.pages).toBe(2);
  expect(diagnostics).toEqual([{ code: 'layout/short-page', args: { page: '2', lines: '1' } }]);
});

test.each(['a4', 'letter'] as const)(
  'every line of the sampler is inside the margins of %s',
  async (paper) => {
    const html = readFileSync('tests/layout/fixtures/sampler.html', 'utf8');
    const pdf = await pageText(html, { page: { paper } });
    const { left, right, top, bottom } = theme.margins;
    const size = theme.paper[paper];
    for (const page of pdf.pages) {
      expect([page.width, page.height]).toEqual([
        expect.closeTo(size.width, 1),
        expect.closeTo(size.height, 1),
      ]);
      for (const item of page.items) {
        const furniture = item.y < top || item.y > page.height - bottom;
        expect(item.x).toBeGreaterThanOrEqual(left - 1);
        expect(item.x + item.width).toBeLessThanOrEqual(page.width - right + 1);
        if (furniture) expect(item.text).toMatch(/COMPILED|Lakeland|As of|Page/);
      }
    }
  },
);

test('every page says its marking twice, its title, its day and its number', async () => {
  const pdf = await pageText(`${leaving(0)}${leaving(0)}${paragraphOf(9)}`);
  expect(pdf.pages.length).toBe(3);
  for (const [index, { lines }] of pdf.pages.entries()) {
    expect(lines[0]).toBe('COMPILED FROM PUBLIC SOURCES');
    expect(lines[1]).toBe('Lakeland · Country brief As of 1 July 2021');
    expect(lines.at(-2)).toBe(`Page ${index + 1} of 3`);
    expect(lines.at(-1)).toBe('COMPILED FROM PUBLIC SOURCES');
  }
});

test('a month grid keeps its weeks and spans its bars', async () => {
  const html = readFileSync('tests/layout/fixtures/sampler.html', 'utf8');
  const pdf = await pageText(html);
  const page = pdf.pages.find(({ lines }) => lines.includes('July 2021'));
  const at = (text: string) => page?.items.find((item) => item.text.trim() === text);
  expect(page?.lines).toContain('12 13 14 15 16 17 18');
  expect(at('Joint exercise Calm Water 2021')?.x).toBeCloseTo(at('14')?.x ?? 0, 0);
  expect(at('Seminar of experts')?.x).toBeCloseTo(at('15')?.x ?? 0, 0);
});

test('a paragraph over three pages leaves no line alone on the last', async () => {
  for (const more of [1, 2, 3]) {
    const pdf = await pageText(
      `${leaving(10)}${paragraphOf(10 + PAGE_LINES + more, 'text')}${paragraphOf(9, 'more')}`,
    );
    const last = flow(pdf, 3).filter((line) => line.startsWith('text')).length;
    expect(last).not.toBe(1);
    expect(pdf.text.match(/text\d+/g)).toHaveLength(10 + PAGE_LINES + more);
  }
});

test('pages are made in one pass', async () => {
  const passes = vi.spyOn(PageLayout.prototype, 'pagesOf');
  await pageText(readFileSync('tests/layout/fixtures/sampler.html', 'utf8'));
  expect(passes).toHaveBeenCalledTimes(1);
  passes.mockRestore();
});

test.each([1, 2, 3, 4, 5, 6])(
  'a list marker stands beside its text where a list starts %i lines above the foot',
  async (left) => {
    const items = ['one', 'two', 'three', 'four', 'five'].map((word) => `<li>${word}</li>`);
    const pdf = await pageText(`${leaving(left)}<ul>${items.join('')}</ul>`);
    const lines = pdf.pages.flatMap((_, index) => flow(pdf, index + 1));
    expect(lines.filter((line) => line.startsWith('–'))).toHaveLength(items.length);
    expect(lines).not.toContain('–');
  },
);
