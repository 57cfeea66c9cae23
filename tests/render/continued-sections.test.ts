import { expect, test } from 'vitest';
import { logicalWords, wordsOf } from '../support/logical-text.ts';
import { laidOut, pageText, paragraphOf, pdfBytes, theme } from '../support/page.ts';
import { elementsOf, readStructure, spokenText } from '../support/pdf-structure.ts';
import type { PdfText } from '../support/pdf-text.ts';

const HEAD = '<thead><tr><th scope="col">Head</th><th scope="col">Words</th></tr></thead>';
const TALL = Array.from({ length: 900 }, (_, word) => `w${word}`).join(' ');

function section(title: string, rows: number, words = 'words'): string {
  const body = Array.from(
    { length: rows },
    (_, row) => `<tr><th scope="row">${title} ${row}</th><td>${words}</td></tr>`,
  );
  return `<tr class="section-row"><th scope="rowgroup" colspan="2">${title}<span class="ref"> [<a href="#top">1</a>]</span></th></tr>${body.join('')}`;
}

function table(sections: string, head = HEAD): string {
  const columns = '<colgroup><col class="label"><col class="rest"></colgroup>';
  return `<h1 id="top">T</h1><table>${columns}${head}<tbody>${sections}</tbody></table>`;
}

/** Lines of each page without its furniture and the heads of columns. */
function flows({ pages }: PdfText): string[][] {
  const furniture = /^(COMPILED|Lakeland · Country|Page \d|Head Words|T$)/;
  return pages.map(({ lines }) => lines.filter((line) => !furniture.test(line)));
}

test('a page that begins inside a section says which', async () => {
  const pages = flows(await pageText(table(`${section('Alpha', 8)}${section('Beta', 90)}`)));
  expect(pages.length).toBe(3);
  expect(pages.map(([first]) => first)).toEqual([
    'Alpha [1]',
    'Beta (continued)',
    'Beta (continued)',
  ]);
  expect(pages.flat().filter((line) => line === 'Beta [1]')).toHaveLength(1);
});

test.each([HEAD, ''])(
  'wherever the pages end, heads repeated are right and needed',
  async (head) => {
    for (let above = 0; above < 12; above++) {
      const sections = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((title) => section(title, 17));
      const pdf = await pageText(`${paragraphOf(20 + above)}${table(sections.join(''), head)}`);
      for (const [index, lines] of flows(pdf).entries()) {
        if (index === 0) continue;
        const [first = '', second = ''] = lines;
        const [, title] = /^(\w+) \(continued\)$/.exec(first) ?? [];
        if (title) expect(second).toMatch(new RegExp(`^${title} \\d+ words$`));
        else expect(first).toMatch(/^\w+ \[1\]$/);
        expect(lines.at(-1)).not.toMatch(/continued|\[1\]/);
      }
    }
  },
);

test('a row higher than a page goes on under the head of its section', async () => {
  const sections = `${section('Alpha', 2)}${section('Beta', 1, TALL)}${section('Gamma', 1)}`;
  const pdf = await pageText(table(sections));
  expect(pdf.pages.length).toBeGreaterThan(1);
  for (const [first] of flows(pdf).slice(1)) expect(first).toBe('Beta (continued)');
  expect(pdf.text.match(/\bw\d+/g)).toHaveLength(900);
});

test('a section ends with its group of rows', async () => {
  const rows = Array.from({ length: 90 }, (_, row) => `<tr><td>row ${row}</td><td>x</td></tr>`);
  const html = table(`${section('Alpha', 3)}</tbody><tbody>${rows.join('')}`);
  const [, second] = flows(await pageText(html));
  expect(second?.[0]).toMatch(/^row \d+ x$/);
});

test('a head that would fill the page is not repeated', async () => {
  const long = 'long '.repeat(700);
  const pdf = await pageText(table(section(long, 60)));
  expect(pdf.text).not.toContain('continued');
});

test('a head repeated is the page’s, not the document’s', async () => {
  const html = table(`${section('Alpha', 8)}${section('Beta', 90)}`);
  const pages = await readStructure(await pdfBytes(html));
  const said = pages.map(({ root }) => (root ? spokenText(root) : '')).join(' ');
  expect(wordsOf(said)).toEqual(logicalWords(laidOut(html).value));
  expect(pages.map(({ artifacts }) => /Beta\s*\(continued\)/.test(artifacts))).toEqual([
    false,
    true,
    true,
  ]);
  expect(pages.map(({ unmarked }) => unmarked).join('')).toBe('');
  const links = pages.flatMap(({ root }) => elementsOf(root, 'Link'));
  expect(links).toHaveLength(2);
});

test('a head of a section may be tinted and no place on the page is drawn over', async () => {
  const tinted = {
    ...theme,
    classes: { ...theme.classes, weekend: { background: 'tint', keepWithNext: true } },
  };
  const html = table(section('Alpha', 90)).replace('colspan="2"', 'colspan="2" class="weekend"');
  const pdf = await pageText(html, { theme: tinted });
  const [, second] = pdf.pages;
  const at = (text: string) => second?.items.find((item) => item.text.startsWith(text))?.y ?? 0;
  expect(at('Alpha (continued)')).toBeGreaterThan(at('Head'));
  expect(at('words')).toBeGreaterThan(at('Alpha (continued)') + 10);
});
