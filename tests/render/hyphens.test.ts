import { describe, expect, test } from 'vitest';
import { readTheme, type Theme } from '../../src/layout/theme.ts';
import { hyphenate } from '../../src/render/hyphenation/hyphenate.ts';
import { pdfBytes, theme, themeText } from '../support/page.ts';
import { readStructure, spokenText } from '../support/pdf-structure.ts';
import { readPdf } from '../support/pdf-text.ts';
import { hasPoppler, popplerText } from '../support/poppler.ts';

/** Our theme with a class `set` for paragraphs. */
function withClass(style: string): Theme {
  const text = themeText.replace(/^classes:\n/m, `classes:\n  set: { ${style} }\n`);
  const { value, diagnostics } = readTheme({ path: 'templates/theme.yaml', text });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const WORDS =
  'the representatives emphasised unconditional responsibility for international organisations and characteristic circumstances ';

/** Lines as poppler reads them: pdf.js passes over soft hyphens. */
function printed(bytes: Uint8Array): string[] {
  const text = popplerText(bytes);
  return text.split('\n').map((line) => line.trim());
}

async function linesOf(html: string, set: Theme = theme) {
  const { pages } = await readPdf(await pdfBytes(html, { theme: set }));
  const lines = new Map<number, { text: string; start: number; end: number }>();
  for (const { text, x, y, width } of pages[0]?.items ?? []) {
    const line = lines.get(Math.round(y)) ?? { text: '', start: x, end: x };
    line.text += text;
    line.start = Math.min(line.start, x);
    line.end = Math.max(line.end, x + width);
    lines.set(Math.round(y), line);
  }
  // Between the running heads and the feet.
  return [...lines.values()].filter(({ text }) => /represent|[a-z]{3} [a-z]{3}|\u00ad/.test(text));
}

describe('hyphenate', () => {
  const shown = (text: string, language: string) =>
    hyphenate(text, language).replaceAll('\u00ad', '·');

  test.each([
    ['en', 'responsibility', 're·spons·ib·il·ity'],
    ['en-GB', 'unconditional', 'un·con·di·tion·al'],
    ['ru', 'безопасности', 'без·опас·но·сти'],
    ['de-AT', 'sicherheitsrat', 'si·cher·heits·rat'],
  ])('divides as %s does', (language, word, divided) => {
    expect(shown(word, language)).toBe(divided);
  });

  test.each([
    ['a name', 'Makhmudzoda'],
    ['an address', 'https://example.org/international/organisations'],
    ['a mailbox', 'representatives@organisations.example'],
    ['a code', 'international_organisation international2021'],
    ['a word with a hyphen', 'well-established'],
    ['a short word', 'states'],
    ['an element that is text', '<b>'],
  ])('never divides %s', (_, text) => {
    expect(shown(text, 'en')).toBe(text);
  });

  test('leaves a language alone whose rules it does not have', () => {
    expect(hyphenate('international', 'qaa')).toBe('international');
  });

  test('takes nothing from the text and adds nothing but places to divide it', () => {
    const text = WORDS.repeat(3);
    expect(hyphenate(text, 'en').replaceAll('\u00ad', '')).toBe(text);
  });
});

describe('a paragraph that may be divided', () => {
  const paragraph = `<p class="set">${WORDS.repeat(12)}</p>`;

  test.skipIf(!hasPoppler)(
    'shows a hyphen where a line ends inside a word, and nowhere else',
    async () => {
      const lines = printed(await pdfBytes(paragraph, { theme: withClass('hyphens: true') }));
      const divided = lines.filter((text) => text.endsWith('\u00ad'));
      expect(divided.length).toBeGreaterThan(3);
      for (const text of lines) expect(text.slice(0, -1)).not.toContain('\u00ad');
      expect(lines.join(' ').replaceAll('\u00ad ', '')).toContain(WORDS.repeat(12).trim());
    },
  );

  test('is read aloud as its words', async () => {
    const pages = await readStructure(
      await pdfBytes(paragraph, { theme: withClass('hyphens: true') }),
    );
    const spoken = pages.map(({ root }) => (root ? spokenText(root) : '')).join(' ');
    expect(spoken.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()).toBe(
      WORDS.repeat(12).trim(),
    );
  });

  test('is not divided unless the theme says so', async () => {
    for (const { text } of await linesOf(paragraph, withClass('align: left'))) {
      expect(text).not.toContain('\u00ad');
    }
  });

  test('keeps every hyphen inside its column, also where hardly a word fits', async () => {
    const cell = `<table><tbody><tr><td class="set">${WORDS}</td>${'<td>x y z</td>'.repeat(9)}</tr></tbody></table>`;
    await expect(pdfBytes(cell, { theme: withClass('hyphens: true') })).resolves.toBeDefined();
  });
});

test.skipIf(!hasPoppler)(
  'a soft hyphen that somebody wrote is one, and is gone where the line goes on',
  async () => {
    const lines = printed(
      await pdfBytes(`<p>${'rep\u00adre\u00adsen\u00adta\u00adtives and '.repeat(40)}</p>`),
    );
    expect(lines.some((text) => text.endsWith('\u00ad'))).toBe(true);
    for (const text of lines) expect(text.slice(0, -1)).not.toContain('\u00ad');
    expect(lines.join(' ').replaceAll('\u00ad ', '')).toContain(
      'representatives and '.repeat(40).trim(),
    );
  },
);

describe('justified text', () => {
  test('fills every line but the last of a paragraph, and those that are broken by hand', async () => {
    const html = `<p class="set">${WORDS.repeat(8)}and<br>${WORDS.repeat(4)}</p>`;
    const lines = await linesOf(html, withClass('align: justify, hyphens: true'));
    const widest = Math.max(...lines.map(({ end }) => end));
    // A hyphen is not among what pdf.js measures.
    const ragged = lines.filter(({ end }) => end < widest - 5);
    expect(lines.length).toBeGreaterThan(8);
    expect(ragged.length).toBeLessThanOrEqual(2);
    expect(widest).toBeCloseTo(595.28 - theme.margins.right, 0);
  });

  test('from right to left begins at the right and ends at the left', async () => {
    const words = 'שלום עולם גדול ויפה '.repeat(40);
    const { pages } = await readPdf(
      await pdfBytes(`<p class="set" dir="rtl">${words}</p>`, {
        theme: withClass('align: justify'),
      }),
    );
    const rows = new Map<number, number>();
    for (const { text, x, y } of pages[0]?.items ?? []) {
      if (!/[\u0590-\u05ff]/.test(text)) continue;
      rows.set(Math.round(y), Math.min(rows.get(Math.round(y)) ?? 9999, x));
    }
    const starts = [...rows.values()];
    expect(starts.length).toBeGreaterThan(2);
    const left = Math.min(...starts);
    expect(starts.filter((x) => x - left > 1).length).toBeLessThanOrEqual(1);
  });
});
