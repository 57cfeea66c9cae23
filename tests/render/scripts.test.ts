import { describe, expect, test } from 'vitest';
import { pdfBytes, rendered } from '../support/page.ts';
import { readPdf } from '../support/pdf-text.ts';
import { hasPoppler, popplerText } from '../support/poppler.ts';

/** Pieces of text on the first page by what they say, with where they stand. */
async function placesOf(html: string) {
  const { pages } = await readPdf(await pdfBytes(html));
  return pages[0]?.items ?? [];
}

describe.each([
  ['Urdu', 'معید یوسف', 'ur'],
  ['Persian, with a joiner that keeps letters apart', 'می‌خواهم', 'fa'],
  ['Arabic', 'الاجتماع السابع', 'ar'],
  ['Hebrew', 'המועצה לביטחון', 'he'],
  ['Hindi', 'राष्ट्रीय सुरक्षा हिन्दी', 'hi'],
  ['Chinese', '赵克志', 'zh'],
  ['Tajik', 'Насрулло Маҳмудзода', 'tg'],
  ['Kazakh', 'Ғизат Нұрдәулетов', 'kk'],
  ['Vietnamese', 'Nguyễn Phú Trọng', 'vi'],
])('a name in %s', (_, name, lang) => {
  const text = `Before (<span lang="${lang}">${name}</span>), after.`;

  test.skipIf(!hasPoppler)('can be copied and searched, in text and in a narrow cell', async () => {
    const row = `<table><tbody><tr><td>${text}</td><td>${'word '.repeat(40)}</td></tr></tbody></table>`;
    for (const html of [`<p>${text}</p>`, `<p dir="rtl">${name}</p>`, row]) {
      const words = popplerText(await pdfBytes(html));
      // Chinese may go on in the next line anywhere.
      const read = lang === 'zh' ? words.replace(/\s/g, '') : words;
      for (const word of name.split(' ')) expect(read).toContain(word);
    }
  });

  test('stands whole in bold and in italics too', async () => {
    const html = `<p><strong>${name}</strong> <em>${name}</em> <strong><em>${name}</em></strong></p>`;
    await expect(pdfBytes(html)).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('from right to left', () => {
  const at = (items: readonly { text: string; x: number }[], word: string) => {
    const found = items.find(({ text }) => text.includes(word));
    if (!found) throw new Error(`${word} is not on the page: ${JSON.stringify(items)}`);
    return found.x;
  };

  test('words follow one another leftwards inside a line that runs to the right', async () => {
    const items = await placesOf('<p>one <em>שלום</em> <strong>עולם</strong> two</p>');
    expect(at(items, 'one')).toBeLessThan(at(items, 'עולם'));
    expect(at(items, 'עולם')).toBeLessThan(at(items, 'שלום'));
    expect(at(items, 'שלום')).toBeLessThan(at(items, 'two'));
  });

  test('a paragraph that runs leftwards begins at the right edge, and figures stay as they are', async () => {
    const items = await placesOf(
      '<p>x</p><p dir="rtl"><em>שלום</em> 2021 <strong>עולם</strong></p>',
    );
    expect(at(items, 'עולם')).toBeLessThan(at(items, '2021'));
    expect(at(items, '2021')).toBeLessThan(at(items, 'שלום'));
    expect(at(items, 'עולם')).toBeGreaterThan(300);
  });

  test('what is isolated does not turn its neighbours round', async () => {
    const plain = await placesOf('<p>a <span>שלום</span>, <em>12</em> b</p>');
    const apart = await placesOf('<p>a <span dir="rtl">שלום</span>, <em>12</em> b</p>');
    const latin = await placesOf(
      '<p>a <span dir="rtl"><em>(12)</em> <strong>b</strong></span></p>',
    );
    expect(at(latin, '12')).toBeGreaterThan(at(latin, 'b'));
    expect(at(plain, '12')).toBeLessThan(at(plain, 'שלום'));
    expect(at(apart, '12')).toBeGreaterThan(at(apart, 'שלום'));
  });

  test('a long paragraph breaks into lines that all begin at the right', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `<em>שלום</em> ${1000 + index}`).join(
      ' ',
    );
    const items = await placesOf(`<p dir="rtl">${words}</p>`);
    const ends = new Map<number, number>();
    for (const { y, x, width } of items.filter(({ text }) => /[\u0590-\u05ff]/.test(text))) {
      ends.set(Math.round(y), Math.max(ends.get(Math.round(y)) ?? 0, x + width));
    }
    const lines = [...ends.values()];
    expect(lines.length).toBeGreaterThan(5);
    for (const end of lines) expect(end).toBeCloseTo(lines[0] ?? 0, 0);
  });
});

describe('a picture', () => {
  const picture = (words: string) =>
    `<figure aria-label="a"><svg viewBox="0 0 200 20"><text x="1" y="9" font-size="8">${words}</text></svg></figure>`;

  test.skipIf(!hasPoppler)('shows words in every face that they need', async () => {
    expect(popplerText(await pdfBytes(picture('Talks in 上海 &amp; Насрулло, ● 2021')))).toContain(
      'Talks in 上海 & Насрулло, ● 2021',
    );
  });

  test('refuses what is read from right to left, and what no face has', async () => {
    for (const [words, code] of [
      ['with שלום in it', 'layout/turned-picture'],
      ['with ก in it', 'layout/no-glyph'],
    ] as const) {
      const { value, diagnostics } = await rendered(picture(words));
      expect(value).toBeUndefined();
      expect(diagnostics.map((one) => one.code)).toEqual([code]);
    }
  });
});
