import { describe, expect, test } from 'vitest';
import type { PageStarts } from '../../src/layout/definition.ts';
import { movedPages } from '../../src/layout/page-starts.ts';
import { paragraphOf, rendered } from '../support/page.ts';
import { readPdf } from '../support/pdf-text.ts';

/** What each page says, and with what it begins. */
async function pagesOf(body: string, starts?: PageStarts) {
  const { value } = await rendered(body, starts ? { page: { starts } } : {});
  if (!value) throw new Error('the body was refused');
  const pdf = await readPdf(value.bytes);
  const isHeadOrFoot = /^(Compiled|Lakeland|Page)/i;
  const texts = pdf.pages.map(({ lines }) => lines.filter((line) => !isHeadOrFoot.test(line)));
  return { texts, starts: value.starts };
}

const section = (name: string, lines: number) => `<h1>${name}</h1>${paragraphOf(lines, name)}`;
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, row) => `<tr><td>row ${from + row}</td><td>x</td></tr>`);
const table = (...body: string[]) => `<table><tbody>${body.join('')}</tbody></table>`;

describe('a later edition keeps the pages of the one before', () => {
  const before = section('One', 30) + section('Two', 25) + section('Three', 25);

  test('a line more moves nothing behind a page that has room for it', async () => {
    const picture =
      '<figure aria-label="A square"><svg viewBox="0 0 100 70"><rect x="0" y="0" width="9" height="9"/></svg></figure>';
    const body = `${section('One', 25)}${picture}${section('Two', 30)}`;
    const first = await pagesOf(body);
    expect(first.texts.length).toBeGreaterThan(1);
    const held = await pagesOf(`<p>new</p>${body}`, first.starts);
    expect(held.texts[0]?.[0]).toBe('new');
    expect(held.texts.slice(1)).toEqual(first.texts.slice(1));
    expect(movedPages(first.starts, held.starts)).toBe(0);
  });

  test('a section that has become short leaves its page to itself', async () => {
    const first = await pagesOf(before);
    const shorter = section('One', 3) + section('Two', 25) + section('Three', 25);
    const loose = await pagesOf(shorter);
    const held = await pagesOf(shorter, first.starts);
    expect(loose.texts[1]).not.toEqual(first.texts[1]);
    expect(held.texts.slice(1)).toEqual(first.texts.slice(1));
  });

  test('a row that began a page begins it again', async () => {
    const first = await pagesOf(table(...rows(0, 80)));
    const without = table(...rows(0, 20), ...rows(25, 80));
    const loose = await pagesOf(without);
    const held = await pagesOf(without, first.starts);
    expect(loose.texts[1]).not.toEqual(first.texts[1]);
    expect(held.texts[1]).toEqual(first.texts[1]);
  });

  test('what no longer fits goes on, and no page is left empty for it', async () => {
    const first = await pagesOf(before);
    const held = await pagesOf(section('New', 60) + before, first.starts);
    expect(held.texts.every((lines) => lines.length > 0)).toBe(true);
    expect(held.texts.join()).toContain('Three24');
    expect(movedPages(first.starts, held.starts)).toBeGreaterThan(0);
  });

  test('equal rows are told apart by which of them they are', async () => {
    const same = (count: number) =>
      Array.from({ length: count }, () => '<tr><td>Agreed</td><td>x</td></tr>');
    const first = await pagesOf(table(...same(80)));
    const again = await pagesOf(table(...same(80)), first.starts);
    expect(again.texts).toEqual(first.texts);
  });
});
