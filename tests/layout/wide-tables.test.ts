import { expect, test } from 'vitest';
import { faultsOf, pageText, rendered } from '../support/page.ts';

function row(columns: number, word = 'W'): string {
  return `<tr>${`<td>${word}</td>`.repeat(columns)}</tr>`;
}

function table(columns: number, caption = ''): string {
  return `<table>${caption}<tbody>${row(columns).repeat(20)}</tbody></table>`;
}

const FITS = 26;

test('a table of more columns than a page holds letters is refused by its caption', () => {
  const start = performance.now();
  const [fault, ...more] = faultsOf(table(200, '<caption>Levels of <em>lakes</em></caption>'));
  expect(performance.now() - start).toBeLessThan(5000);
  expect(more).toEqual([]);
  expect(fault).toEqual({
    code: 'layout/narrow-columns',
    args: { table: 'Levels of lakes', found: '200', fits: String(FITS) },
  });
});

test('or by its first words', () => {
  const html = `<table><tbody>${row(100, 'Some words')}</tbody></table>`;
  const [fault] = faultsOf(html);
  expect(fault?.args['table']).toMatch(/^Some words Some words/);
  expect(fault?.args['table']?.length).toBeLessThanOrEqual(60);
  expect(faultsOf(`<table><tbody>${row(100, '')}</tbody></table>`)[0]?.args['table']).toBe('table');
});

test('as many columns as are said to fit do, on any paper', async () => {
  for (const paper of ['a4', 'letter'] as const) {
    const pdf = await pageText(table(FITS), { page: { paper } });
    expect(pdf.text.match(/W/g)).toHaveLength(FITS * 20);
  }
  expect(faultsOf(table(FITS + 1)).map(({ code }) => code)).toEqual(['layout/narrow-columns']);
});

test.each(['colspan="1000000000"', 'rowspan="1000000000"'])(
  'a slip such as %s fills no memory',
  (span) => {
    const [fault] = faultsOf(`<table><tbody><tr><td ${span}>a</td></tr></tbody></table>`);
    expect(fault?.code).toMatch(/^layout\/(narrow-columns|row-span)$/);
  },
);

test('tables in cells too narrow for them are refused when they are set, in no time', async () => {
  const inner = `<td><table><tbody>${row(20, 'word')}</tbody></table></td>`;
  const start = performance.now();
  const html = `<table><tbody><tr>${inner.repeat(4)}</tr></tbody></table>`;
  const { value, diagnostics } = await rendered(html);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(value).toBeUndefined();
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['layout/overflow']));
});
