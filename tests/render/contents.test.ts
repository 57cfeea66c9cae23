import { describe, expect, test, vi } from 'vitest';
import { checkContents } from '../../src/render/pdfmake/check-contents.ts';
import { leaderBetween } from '../../src/render/pdfmake/contents-leader.ts';
import { entryEnds } from '../../src/render/pdfmake/contents-lines.ts';
import type { Page } from '../../src/render/pdfmake/internals.d.ts';
import { PageLayout } from '../../src/render/pdfmake/page-layout.ts';
import { PageRenderer } from '../../src/render/pdfmake/page-renderer.ts';
import { logicalWords, wordsOf } from '../support/logical-text.ts';
import {
  laidOut,
  pageText,
  paragraphOf,
  pdfBytes,
  rendered,
  type Setting,
  theme,
} from '../support/page.ts';
import { elementsOf, readStructure, spokenText } from '../support/pdf-structure.ts';
import { destinationPages, type PdfText, readPdf } from '../support/pdf-text.ts';

const NAV = '<nav aria-label="Contents"></nav>';
const LONG = 'on what the Secretaries of Security Councils say of lakes, rivers and wells, and why';

/** Words of a heading, the last of which is its own. */
function heading(index: number, more = ''): string {
  return `Heading ${index} ${more} z${index}`;
}

/** A document of as many headings, some of them long, under a contents list. */
function pack(headings: number): string {
  const parts = Array.from({ length: headings }, (_, index) => {
    const level = index % 10 === 0 ? 1 : 2;
    const words = heading(index, index % 7 === 3 ? LONG : '');
    return `<h${level}>${words}</h${level}>${paragraphOf(((index * 7) % 13) + 1)}`;
  });
  return `<h1>Pack</h1><h2>List</h2>${NAV}${parts.join('')}${paragraphOf(9)}`;
}

/** Page of each heading by the numbers in the list, and by where the heading stands. */
function pagesOf(pdf: PdfText) {
  const listed = new Map<string, number>();
  const found = new Map<string, number>();
  for (const [index, { lines }] of pdf.pages.entries()) {
    for (const line of lines) {
      const [, name, number] = /\b(z\d+)(?: (\d+))?$/.exec(line) ?? [];
      if (name && number) listed.set(name, Number(number));
      else if (name) found.set(name, index + 1);
    }
  }
  return { listed, found };
}

describe.each(['a4', 'letter'] as const)('on %s', (paper) => {
  test('every entry of a long list says the page of its heading', async () => {
    const pdf = await pageText(pack(300), { page: { paper } });
    const { listed, found } = pagesOf(pdf);
    expect(listed.size).toBe(300);
    expect(listed).toEqual(found);
    expect(pdf.pages.length).toBeGreaterThan(50);
    // The list itself takes pages, which the numbers count.
    expect(found.get('z0')).toBeGreaterThan(7);
  });

  test('what is said and what stands on the page is the same, numbers included', async () => {
    const html = pack(80);
    const bytes = await pdfBytes(html, { page: { paper } });
    const pages = await readStructure(bytes);
    const said = wordsOf(pages.map(({ root }) => (root ? spokenText(root) : '')).join(' '));
    expect(said).toEqual(logicalWords(laidOut(html).value, await destinationPages(bytes)));
    expect(pages.map(({ unmarked }) => unmarked).join('')).toBe('');
  });
});

test('a list that is longer moves the headings, and its numbers with them', async () => {
  const parts = Array.from(
    { length: 40 },
    (_, at) => `<h2>${heading(at)}</h2><h3>Deep</h3><p>x</p>`,
  );
  const html = (depth: number) =>
    `<h1>P</h1><p>x</p><nav aria-label="C" data-depth="${depth}"></nav>${parts.join('')}`;
  const [short, long] = [pagesOf(await pageText(html(2))), pagesOf(await pageText(html(3)))];
  expect(short.listed).toEqual(short.found);
  expect(long.listed).toEqual(long.found);
  expect(long.found.get('z39')).toBeGreaterThan(short.found.get('z39') ?? 0);
});

test('a list is set in the one pass that there is', async () => {
  const passes = vi.spyOn(PageLayout.prototype, 'pagesOf');
  await pageText(pack(60));
  expect(passes).toHaveBeenCalledTimes(1);
  passes.mockRestore();
});

test('pages of another depth have numbers of their own', async () => {
  // So long that the last page would carry a line: the pages are made once more.
  const html = (lines: number) =>
    `<h1>P</h1><p>x</p>${NAV}<h2>${heading(1)}</h2>${paragraphOf(lines)}`;
  const passes = vi.spyOn(PageLayout.prototype, 'pagesOf');
  for (let lines = 34; lines < 44; lines++) {
    const { listed, found } = pagesOf(await pageText(html(lines)));
    expect(listed.size).toBe(1);
    expect(listed).toEqual(found);
  }
  expect(passes.mock.calls.length).toBeGreaterThan(10);
  passes.mockRestore();
});

test('numbers stand flush right, on the last line of their entry, clear of the words', async () => {
  const [page] = (await pageText(pack(40))).pages;
  const right = 595.28 - theme.margins.right;
  const numbers = page?.items.filter(({ text, y }) => /^ ?\d+$/.test(text) && y < 760) ?? [];
  expect(numbers.length).toBeGreaterThan(20);
  for (const number of numbers) {
    expect(number.x + number.width).toBeCloseTo(right, 0);
    const beside =
      page?.items.filter((one) => one !== number && Math.abs(one.y - number.y) < 2) ?? [];
    expect(beside.length).toBeGreaterThan(0);
    for (const words of beside) expect(words.x + words.width).toBeLessThan(number.x - 4);
  }
  const two = page?.lines.find((line) => line.startsWith('Heading 3 '));
  expect(two).not.toMatch(/\d$/);
});

test('an entry is not parted over pages, nor from the first below it', async () => {
  for (let lines = 30; lines < 46; lines++) {
    const html = `${paragraphOf(lines)}<h1>P</h1><h2>List</h2>${NAV}<h2>b ${LONG}</h2><h1>Q</h1><h2>c ${LONG}</h2><p>x</p>${paragraphOf(9)}`;
    const { pages } = await pageText(html);
    for (const { lines: flow } of pages) {
      const last = flow.filter((line) => !/^(COMPILED|Page)/.test(line)).at(-1);
      expect(last).not.toMatch(/^(P|Q|b on|c on)\b.*/);
    }
  }
});

test('dots are no text: nobody copies them', async () => {
  const pdf = await pageText(pack(30));
  expect(pdf.text).not.toMatch(/\.\s?\.|…|·\s?·/);
});

test('dots of all entries stand one under the other, and none stands alone', () => {
  const { value } = laidOut('<p>x</p>');
  const style = value.styles[Object.keys(value.styles)[0] ?? ''];
  if (!style) throw new Error('a definition has a style');
  const dots = (x: number, from: number, fontSize: number, to = 400) => {
    const line = { x, y: 100, getHeight: () => 14 } as never;
    return leaderBetween({ from, to }, line, { ...style, fontSize }, value);
  };
  const [one, two] = [dots(66, 101.3, 10.5), dots(80, 33.3, 8)];
  const apart = ((one?.from ?? 0) - (two?.from ?? 0)) / (one?.pitch ?? 1);
  expect(apart).toBeCloseTo(Math.round(apart), 6);
  expect(one?.pitch).toBe(two?.pitch);
  expect(one?.from).toBeGreaterThan(66 + 101.3);
  expect(one?.to).toBeLessThan(66 + 400);
  expect(dots(66, 100, 10.5, 106)).toBeUndefined();
  expect(dots(66, 100, 10.5, 90)).toBeUndefined();
});

test('each line of an entry leads to its heading and says so in full', async () => {
  const html = `<h1>P</h1><p>x</p>${NAV}<h2>Two ${LONG}</h2><p>x</p>`;
  const [page] = (await readPdf(await pdfBytes(html))).pages;
  const title = `Two ${LONG}, page 1`;
  expect(page?.links.map((link) => link.title)).toEqual(['P, page 1', title, title]);
  expect(page?.links.map(({ destination }) => destination)).toEqual([
    'heading-1',
    'heading-2',
    'heading-2',
  ]);
});

test('a list is tagged as one: entries, references, links, and its name', async () => {
  const [page] = await readStructure(
    await pdfBytes(`<h1>P</h1><p>x</p>${NAV}<h2>b <span lang="ru">Совет</span></h2><p>x</p>`),
  );
  const [list] = elementsOf(page?.root, 'TOC');
  expect(list?.kids).toEqual([
    { role: 'TOCI', kids: [{ role: 'Reference', kids: [{ role: 'Link', kids: ['P 1'] }] }] },
    {
      role: 'TOCI',
      kids: [
        {
          role: 'Reference',
          kids: [
            { role: 'Link', kids: ['b ', { role: 'Span', lang: 'ru', kids: ['Совет'] }, ' 1'] },
          ],
        },
      ],
    },
  ]);
});

test('from right to left the number stands on the left, and levels are indented from the right', async () => {
  const html = `<h1>P</h1><p>x</p>${NAV}<section lang="he" dir="rtl"><h2>המועצה</h2><p>המועצה</p></section>`;
  const [page] = (await pageText(html)).pages;
  const number = page?.items.findLast(({ text, y }) => /^\s*1\s*$/.test(text) && y < 700);
  expect(number?.x).toBeCloseTo(theme.margins.left, 0);
  const words = page?.items.find(({ text }) => text.includes('המועצה'));
  const right = 595.28 - theme.margins.right - (theme.classes['contents-2']?.indent ?? 0);
  expect((words?.x ?? 0) + (words?.width ?? 0)).toBeCloseTo(right, 0);
  expect(page?.links).toHaveLength(2);
});

test('headings in cells are listed with the page of their row', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, at) => `<tr><td><h2>${heading(at)}</h2><p>y</p></td></tr>`,
  );
  const html = `<h1>P</h1><p>x</p>${NAV}<table><tbody>${rows.join('')}</tbody></table>${paragraphOf(9)}`;
  const { listed, found } = pagesOf(await pageText(html));
  expect(listed.size).toBe(60);
  expect(listed).toEqual(found);
});

test('a heading in a head that is repeated is listed, linked and bookmarked where it is first', async () => {
  const rows = '<tr><td>row</td></tr>'.repeat(90);
  const html = `<h1>P</h1><p>x</p>${NAV}<table><thead><tr><td><h2>${heading(1)}</h2></td></tr></thead><tbody>${rows}</tbody></table>`;
  const bytes = await pdfBytes(html);
  const pdf = await readPdf(bytes);
  expect(pdf.pages.length).toBeGreaterThan(2);
  expect(pagesOf(pdf).listed.get('z1')).toBe(1);
  expect((await destinationPages(bytes)).get('heading-2')).toBe(1);
  expect(pdf.bookmarks).toHaveLength(2);
});

test.each([
  ['a word without end', 'x'.repeat(9000)],
  ['words over pages', 'words '.repeat(1500)],
  ['soft hyphens', 'Grund\u00adlagen'.repeat(30)],
])('%s in a heading is listed whole', async (_, words) => {
  const html = `<h1>P</h1><p>x</p>${NAV}<h2>${words} ${heading(1)}</h2><p>x</p>`;
  const bytes = await pdfBytes(html);
  const said = (await readStructure(bytes)).map(({ root }) => (root ? spokenText(root) : ''));
  const wanted = logicalWords(laidOut(html).value, await destinationPages(bytes));
  // A word that goes on over a page is read in parts, a page at a time.
  expect(wordsOf(said.join('')).join('') === wanted.join('')).toBe(true);
});

test('entries so large that no page holds a number beside them are refused', async () => {
  const classes = { ...theme.classes, 'contents-1': { size: 144, leading: 140 } };
  const html = `<h1>Wide</h1><p>x</p>${NAV}`;
  const { value, diagnostics } = await rendered(html, { theme: { ...theme, classes } });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toContain('layout/overflow');
});

/** Pages as they are after layout, to spoil one of them. */
async function finishedPages(html: string, setting: Setting = {}): Promise<readonly Page[]> {
  let pages: readonly Page[] = [];
  const draw = PageRenderer.prototype.renderPages;
  const drawn = vi.spyOn(PageRenderer.prototype, 'renderPages').mockImplementation(function keep(
    this: PageRenderer,
    finished,
  ) {
    // A page that has been drawn is emptied.
    pages = finished.map((page) => ({ ...page, items: [...page.items] }));
    draw.call(this, finished);
  });
  await pdfBytes(html, setting);
  drawn.mockRestore();
  expect(pages.flatMap(({ items }) => items).length).toBeGreaterThan(5);
  return pages;
}

describe('a list that is wrong is found', () => {
  const html = `<h1>P</h1><p>x</p>${NAV}<h2>b</h2><p>x</p>`;
  const lastEntry = (pages: readonly Page[]) => {
    const entry = pages.flatMap(entryEnds).at(-1);
    const number = entry?.line.inlines.at(-1);
    if (!entry || !number) throw new Error('there is an entry with a number');
    return { entry, number };
  };

  test('and one that is right is not', async () => {
    expect(checkContents(await finishedPages(html))).toEqual([]);
  });

  test('a number of another page', async () => {
    const pages = await finishedPages(html);
    const { entry, number } = lastEntry(pages);
    entry.line.inlines.splice(-1, 1, { ...number, text: ' 2' });
    const args = { text: 'b', found: '2', wanted: '1' };
    expect(checkContents(pages)).toEqual([{ code: 'layout/contents-number', args }]);
  });

  test('no number', async () => {
    const pages = await finishedPages(html);
    lastEntry(pages).entry.line.inlines.pop();
    const args = { text: 'b', found: '', wanted: '1' };
    expect(checkContents(pages)).toEqual([{ code: 'layout/contents-number', args }]);
  });

  test.each([
    ['over the words', -460],
    ['over the edge', 3],
  ])('a number that reaches %s', async (_, by) => {
    const pages = await finishedPages(html);
    const { entry, number } = lastEntry(pages);
    entry.line.inlines.splice(-1, 1, { ...number, x: number.x + by });
    const args = { text: 'b', number: '1' };
    expect(checkContents(pages)).toEqual([{ code: 'layout/contents-room', args }]);
  });
});
