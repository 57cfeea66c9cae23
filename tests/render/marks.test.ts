import { describe, expect, test } from 'vitest';
import { marksIn } from '../../src/markings/marks.ts';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { markings } from '../support/markings.ts';
import { furniture, pageText, pdfBytes, theme } from '../support/page.ts';
import { drawPages } from '../support/pdf-picture.ts';
import type { PageText } from '../support/pdf-text.ts';

const { width, height } = theme.paper.a4;
const { left, right } = theme.margins;

async function pageWith(marking: string, page = {}): Promise<PageText> {
  const pdf = await pageText('<p>x</p>', {
    furniture: { marks: marksIn(marking, markings) },
    page,
  });
  const [first] = pdf.pages;
  if (!first) throw new Error('there is no page');
  return first;
}

/** Where a text stands, from the top of the page down. */
function placesOf({ items }: PageText, text: string) {
  const there = items.filter((item) => item.text === text);
  return there.sort((a, b) => a.y - b.y);
}

describe('a label of TLP', () => {
  test.each(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'])(
    '%s stands at the right of head and foot, 12 points or larger',
    async (label) => {
      const places = placesOf(await pageWith(label), label);
      expect(places).toHaveLength(2);
      for (const { x, width: length, size } of places) {
        expect(size).toBeGreaterThanOrEqual(12);
        expect(x + length).toBeGreaterThan(width - right - 8);
        expect(x + length).toBeLessThan(width - right);
      }
      expect(places[0]?.y).toBeLessThan(theme.margins.top);
      expect(places[1]?.y).toBeGreaterThan(height - theme.margins.bottom);
    },
  );

  test('is 12 points on the sheet in a booklet, whose pages are printed smaller', async () => {
    const [top] = placesOf(await pageWith('TLP:RED', { print: 'booklet' }), 'TLP:RED');
    expect((top?.size ?? 0) * theme.booklet.scale).toBeCloseTo(12, 1);
  });

  test('is light on a dark box, so that it is read in grey', async (context) => {
    const bytes = await pdfBytes('<p>x</p>', {
      furniture: { marks: marksIn('TLP:RED', markings) },
    });
    const drawn = await drawPages(bytes);
    if ('reason' in drawn) return context.skip(drawn.reason);
    const [picture] = drawn.pictures;
    if (!picture) throw new Error('there is no picture');
    const scale = picture.width / width;
    const [label] = placesOf(await pageWith('TLP:RED'), 'TLP:RED');
    // Just before the first letter there is the ground, and no paper.
    const x = Math.round(((label?.x ?? 0) - 2) * scale);
    const y = Math.round(((label?.y ?? 0) - 4) * scale);
    const at = (y * picture.width + x) * 4;
    expect([...picture.pixels.slice(at, at + 3)]).toEqual([0, 0, 0]);
  });
});

test('two schemes stand side by side, and texts in a line of their own towards the edge', async () => {
  const marking = 'OFFICIAL-SENSITIVE // TLP:AMBER+STRICT // Compiled from public sources';
  for (const page of [{}, { print: 'booklet' }]) {
    const shown = await pageWith(marking, page);
    const [official] = placesOf(shown, 'OFFICIAL-SENSITIVE');
    const [tlp] = placesOf(shown, 'TLP:AMBER+STRICT');
    const texts = placesOf(shown, 'COMPILED FROM PUBLIC SOURCES');
    if (!official || !tlp) throw new Error('a label is missing');
    expect(official.y).toBe(tlp.y);
    expect(official.x + official.width).toBeLessThan(tlp.x);
    expect(texts).toHaveLength(2);
    expect(texts[0]?.y).toBeLessThan(tlp.y - 8);
    expect(texts[1]?.y).toBeGreaterThan(placesOf(shown, 'TLP:AMBER+STRICT')[1]?.y ?? height);
  }
});

test('the label of a UK tier stands in the middle', async () => {
  const [official] = placesOf(await pageWith('OFFICIAL'), 'OFFICIAL');
  const middle = (official?.x ?? 0) + (official?.width ?? 0) / 2;
  expect(Math.abs(middle - (left + (width - left - right) / 2))).toBeLessThan(1);
});

test('a text alone stands as it always has: in capitals, small, in the middle', async () => {
  const [text] = placesOf(
    await pageWith('Compiled from public sources'),
    'COMPILED FROM PUBLIC SOURCES',
  );
  expect(text?.size).toBe(8.5);
  expect(text?.y).toBeCloseTo(34, 0);
});

test('in HTML a label has its colours, and nothing of a mark is markup', () => {
  const marks = marksIn('TLP:AMBER // <b>&"', markings);
  const html = renderHtml('<p>x</p>', { ...furniture, marks }, theme);
  expect(html.match(/color:#ffc000;background:#000000;[^"]*">TLP:AMBER<\/strong>/g)).toHaveLength(
    2,
  );
  expect(html.match(/&lt;b&gt;&amp;&quot;/g)).toHaveLength(2);
  expect(html).not.toContain('<b>');
  const alone = renderHtml('<p>x</p>', furniture, theme);
  expect(alone).toContain('<p class="furniture-marking">Compiled from public sources</p>');
});
