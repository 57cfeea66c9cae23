import { expect, test } from 'vitest';
import { pageText, paragraph, rendered } from '../support/page.ts';
import { solidText } from '../support/pdf-text.ts';

const NAME = Array.from({ length: 800 }, (_, part) => `N${String(part).padStart(4, '0')}`).join('');
const ADDRESS = `https://example.org/${Array.from({ length: 81 }, (_, part) => `segment-${part}`).join('/')}?q=1&amp;r=2`;
const COLUMNS = '<colgroup><col class="state"><col class="person"><col class="rest"></colgroup>';
const HEAD =
  '<thead><tr><th scope="col">A</th><th scope="col">B</th><th scope="col">C</th></tr></thead>';

function table(...cells: readonly string[]): string {
  return `<table class="attendees">${COLUMNS}${HEAD}<tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`;
}

test('a name of 4,000 characters in a narrow cell is all there and inside its cell', async () => {
  expect(NAME.length).toBe(4000);
  const pdf = await pageText(table('x', NAME, 'after'));
  expect(solidText(pdf)).toContain('after');
  const parts = pdf.pages.flatMap(({ items }) => items.filter(({ text }) => /^N?\d|^N/.test(text)));
  const [first] = parts;
  expect(parts.map(({ text }) => text).join('')).toBe(NAME);
  for (const { x, width } of parts) {
    expect(x).toBeCloseTo(first?.x ?? 0, 1);
    expect(width).toBeLessThanOrEqual(151);
  }
});

test('an address of 900 characters breaks without hyphens, also in columns of equal share', async () => {
  const shown = ADDRESS.replace('&amp;', '&');
  expect(shown.length).toBeGreaterThan(880);
  const even = `<table><colgroup><col class="rest"><col class="rest"><col class="rest"></colgroup>${HEAD}<tbody><tr><td>fact</td><td>date</td><td>${ADDRESS}</td></tr></tbody></table>`;
  for (const html of [`<p>${ADDRESS}</p>`, table('x', 'y', ADDRESS), even]) {
    const pdf = await pageText(html);
    expect(solidText(pdf)).toContain(shown);
  }
});

test('an address is broken after its punctuation, never after its scheme', async () => {
  const { pages } = await pageText(`<p>${'word '.repeat(16)}${ADDRESS}</p>`);
  const broken = (pages[0]?.lines ?? []).filter((line) => /segment/.test(line)).slice(0, -1);
  expect(broken.length).toBeGreaterThan(3);
  for (const line of broken) expect(line).toMatch(/[/.?&=-]$/);
  for (const line of pages[0]?.lines ?? []) expect(line).not.toMatch(/:\/\/$/);
});

test('a row higher than a page is broken, not dropped; so is a head', async () => {
  const words = Array.from({ length: 3000 }, (_, word) => `w${word}`).join(' ');
  for (const html of [
    table('x', words, 'z'),
    `<table><thead><tr><th scope="col">${words}</th></tr></thead><tbody><tr><td>foot</td></tr></tbody></table>`,
  ]) {
    const pdf = await pageText(html);
    expect(pdf.pages.length).toBeGreaterThan(1);
    expect(new Set(pdf.text.match(/w\d+/g)).size).toBe(3000);
    expect(pdf.text).not.toContain('undefined');
  }
});

test('cells that span more rows than a page holds lose nothing', async () => {
  const rows = Array.from({ length: 119 }, (_, row) => `<tr><td>r${row}</td></tr>`).join('');
  const pdf = await pageText(
    `<table><tbody><tr><td rowspan="120">span</td><td>first</td></tr>${rows}</tbody></table>`,
  );
  expect(pdf.text.match(/r\d+/g)).toHaveLength(119);
  expect(pdf.text).toContain('span');
});

test('tables and lists in cells lose nothing', async () => {
  const inner = `<table><tbody>${Array.from({ length: 70 }, (_, row) => `<tr><td>in${row}</td><td>y</td></tr>`).join('')}</tbody></table>`;
  const list = '<ul><li>one</li><li>two<ol start="9"><li>three</li></ol></li></ul>';
  const pdf = await pageText(table(inner, list, 'z'));
  expect(pdf.text.match(/in\d+/g)).toHaveLength(70);
  for (const word of ['one', 'two', '9.', 'three']) expect(pdf.text).toContain(word);
});

test('strings that mean something elsewhere reach the page as text', async () => {
  const strings = [
    '{{x}}',
    '<script>alert(1)</script>',
    '&amp; & &lt;',
    '"quoted" ‘so’',
    '%s %d',
    '(a) \\) (',
    ['$', '{y}'].join(''),
    '[object Object]',
    '__proto__',
    '{page} {pages}',
  ];
  for (const text of strings) {
    expect((await pageText(paragraph(text))).text).toContain(text);
  }
});

test('marks without a shape are not drawn, and leave the text around them whole', async () => {
  const steered = await pageText(paragraph('left\u200eright\u200farabic\u061cmark'));
  expect(steered.text).toContain('leftrightarabicmark');
  const pdf = await pageText(
    paragraph('a\u200bb\u200ec\u200fd\u2066e\u2069f\u00adg\ufeffh\u2060i\ufe0f'),
  );
  expect(pdf.text).toContain('abcdefghi');
});

test('a character no face has is looked for in the other family, with its marks', async () => {
  const pdf = await pageText(paragraph('Serif ● and n\u0301 and x\u2011y and Ә'));
  expect(pdf.text.normalize('NFC')).toContain('Serif ● and ń and x\u2011y and Ә');
});

test.each([
  ['\u202e', 'U+202E'],
  ['\u0e01', 'U+0E01'],
  ['\ud800', 'U+D800'],
  ['\u0007', 'U+0007'],
  ['\u{e000}', 'U+E000'],
  ['\u{1f600}', 'U+1F600'],
  ['\uffff', 'U+FFFF'],
])('a page refuses %j', async (character, codePoint) => {
  const { value, diagnostics } = await rendered(paragraph(`Name ${character} here`));
  expect(value).toBeUndefined();
  expect(diagnostics).toEqual([
    { code: 'layout/no-glyph', args: { character, codePoint, text: `Name ${character} here` } },
  ]);
});

test('a character is refused wherever it stands: in a cell, a picture, a marking', async () => {
  const codes = async (html: string, marking = 'm') =>
    (await rendered(html, { furniture: { marks: [{ text: marking }] } })).diagnostics.map(
      ({ code }) => code,
    );
  expect(await codes(table('x', '\u0e01', 'y'))).toEqual(['layout/no-glyph']);
  expect(
    await codes(
      '<figure aria-label="a"><svg viewBox="0 0 9 9"><text x="1" y="1">\u0e01</text></svg></figure>',
    ),
  ).toEqual(['layout/no-glyph']);
  expect(await codes('<p>x</p>', '\u0e01')).toEqual(['layout/no-glyph']);
});

test('very long paragraphs and words take time in proportion', async () => {
  const started = performance.now();
  await pageText(`<p>${'word '.repeat(30_000)}</p>`);
  await pageText(`<p>${'a '.repeat(200_000)}</p>`);
  await pageText(`<p>${'x'.repeat(100_000)}</p>`);
  expect(performance.now() - started).toBeLessThan(30_000);
});

test('a marking and a title as long as a line are not lost', async () => {
  const marking =
    'Official sensitive for the eyes of the delegation of Lakeland only, not for copying';
  const shortTitle =
    'Sixteenth Meeting of the Secretaries of the Security Councils of the League of Lakes';
  const pdf = await pageText('<p>x</p>', {
    furniture: { marks: [{ text: marking }], shortTitle },
  });
  expect(solidText(pdf)).toContain(marking.toUpperCase().replaceAll(' ', ''));
  const words = pdf.text.split(' ');
  for (const word of shortTitle.split(' ')) expect(words).toContain(word);
});

test('a title at the head of the page takes the room that the day beside it leaves', async () => {
  const shortTitle = 'Heads of delegations received by the President of Lakeland · Session brief';
  const pdf = await pageText('<p>x</p>', { furniture: { shortTitle } });
  expect(pdf.pages[0]?.items.map(({ text }) => text)).toContain(shortTitle);
});

test('characters that share a glyph come out as themselves, whichever came first', async () => {
  for (const text of [
    'Qur\u02bcon, the prophet\u2019s',
    'the prophet\u2019s Qur\u02bcon',
    'a-b\u2010c',
    'a\u2010b-c',
  ]) {
    expect((await pageText(paragraph(text))).text).toContain(text);
  }
});
