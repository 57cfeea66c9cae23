import { describe, expect, test } from 'vitest';
import { pageText, paragraphOf, pdfBytes, theme } from '../support/page.ts';
import { drawPages, type Picture } from '../support/pdf-picture.ts';
import { elementsOf, readStructure, spokenText } from '../support/pdf-structure.ts';

const { width } = theme.paper.a4;
const SCALE = 2;

/** Whether there is ink at a place of a page: points from the left and the top. */
function inkAt({ width: across, pixels }: Picture, x: number, y: number): boolean {
  const at = (Math.round(y * SCALE) * across + Math.round(x * SCALE)) * 4;
  return (pixels[at] ?? 255) < 128;
}

const BODY = '<p>first</p><p data-bars="beside">second<br>and on</p><p>third</p>';

/** Baseline of the line that holds a text. */
async function baselineOf(text: string, body: string, page = {}): Promise<number> {
  const pdf = await pageText(body, { page });
  const item = pdf.pages.at(-1)?.items.find((one) => one.text.includes(text));
  if (!item) throw new Error(`no line says ${text}`);
  return item.y;
}

describe('a bar in the margin', () => {
  test('stands beside each line that has changed, and beside no other', async (context) => {
    const drawn = await drawPages(await pdfBytes(BODY), SCALE);
    if ('reason' in drawn) return context.skip(drawn.reason);
    const [picture] = drawn.pictures;
    if (!picture || !theme.changeBar) throw new Error('there is nothing to see');
    const { distance, width: thick } = theme.changeBar;
    const x = theme.margins.left - distance - thick / 2;
    const beside = async (text: string) => inkAt(picture, x, (await baselineOf(text, BODY)) - 3);
    expect(await Promise.all(['first', 'second', 'and on', 'third'].map(beside))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('stands in the outer margin of both sides of a sheet', async (context) => {
    const body = `<p data-bars="beside">odd</p><h1 class="new-page">x</h1><p data-bars="beside">even</p>${paragraphOf(9)}`;
    const page = { print: 'duplex' as const };
    const drawn = await drawPages(await pdfBytes(body, { page }), SCALE);
    if ('reason' in drawn) return context.skip(drawn.reason);
    const { outer } = theme.duplex;
    const { distance, width: thick } = theme.changeBar ?? { distance: 0, width: 0 };
    const fromRim = outer - distance - thick / 2;
    const pdf = await pageText(body, { page });
    for (const [index, side] of [width - fromRim, fromRim].entries()) {
      const y = pdf.pages[index]?.items.find(({ text }) => /odd|even/.test(text))?.y ?? 0;
      const picture = drawn.pictures[index];
      expect(picture && inkAt(picture, side, y - 3)).toBe(true);
      expect(picture && inkAt(picture, width - side, y - 3)).toBe(false);
    }
  });

  test('says nothing to a screen reader, and a struck name is read as it stands', async () => {
    const bytes = await pdfBytes('<p data-bars="beside">Eve, was: <del>Ada</del></p>');
    const [page] = await readStructure(bytes);
    const paragraphs = elementsOf(page?.root, 'P').map(spokenText);
    expect(paragraphs).toEqual([' Eve, was: Ada ']);
  });
});

test('what is no longer so is struck through where the letters stand', async (context) => {
  const body = '<p>kept <del>mmmm</del></p>';
  const drawn = await drawPages(await pdfBytes(body), SCALE);
  if ('reason' in drawn) return context.skip(drawn.reason);
  const pdf = await pageText(body);
  const item = pdf.pages[0]?.items.find(({ text }) => text.includes('mmmm'));
  const [picture] = drawn.pictures;
  if (!item || !picture) throw new Error('there is nothing to see');
  // Between two letters there is no ink but that of the line.
  const heights = [0.2, 0.24, 0.28, 0.32].map((part) => item.y - item.size * part);
  const across = Array.from({ length: 20 }, (_, step) => item.x + (item.width * (step + 0.5)) / 20);
  const ofText = across.filter((x) => x > item.x + item.width * 0.5);
  const isStruck = heights.some((y) => ofText.every((x) => inkAt(picture, x, y)));
  expect(isStruck).toBe(true);
});
