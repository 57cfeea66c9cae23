import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { laidOut, pageText, paragraphOf, pdfBytes } from '../support/page.ts';
import { pdfObjects, xmpOf } from '../support/pdf-objects.ts';
import { drawPages, inkPart } from '../support/pdf-picture.ts';
import { readPdf } from '../support/pdf-text.ts';

const SAMPLER = readFileSync('tests/layout/fixtures/sampler.html', 'utf8');

function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test('the same definition gives the same bytes, in a process that has rendered others too', async () => {
  const first = sha(await pdfBytes(SAMPLER));
  await pdfBytes('<p>Another document in between, with other words</p>', { page: { draft: true } });
  expect(sha(await pdfBytes(SAMPLER))).toBe(first);
});

test('rendering leaves the definition as it was', async () => {
  const { value } = laidOut(SAMPLER);
  const before = JSON.stringify(value);
  await pdfBytes(SAMPLER);
  const { renderPdf } = await import('../../src/render/render-pdf.ts');
  const { fontBytes } = await import('../support/page.ts');
  await renderPdf(value, fontBytes);
  expect(JSON.stringify(value)).toBe(before);
});

test('the file says what it is: title, subject, keywords, language, dates, version', async () => {
  const furniture = {
    title: 'Brief & <b>"more"</b>',
    subject: "R&D 'x' ]]>",
    keywords: ['a & b', '<c>'],
    createdOn: '2021-07-01',
  };
  const bytes = await pdfBytes('<h1>x</h1><p>y</p>', { furniture });
  const { info } = await readPdf(bytes);
  expect(info).toMatchObject({
    PDFFormatVersion: '1.7',
    Title: furniture.title,
    Subject: furniture.subject,
    Keywords: 'a & b, <c>',
    Language: 'en',
    CreationDate: 'D:20210701000000Z',
    ModDate: 'D:20210701000000Z',
  });
  const xmp = xmpOf(bytes);
  expect(xmp).toContain('Brief &amp; &lt;b&gt;&quot;more&quot;&lt;/b&gt;');
  expect(xmp).toContain('<pdf:Keywords>a &amp; b, &lt;c&gt;</pdf:Keywords>');
  expect(xmp).toContain('<xmp:CreateDate>2021-07-01T00:00:00Z</xmp:CreateDate>');
  expect(xmp).toContain('<xmp:ModifyDate>2021-07-01T00:00:00Z</xmp:ModifyDate>');
  expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const objects = pdfObjects(bytes);
  expect(objects).toMatch(/DisplayDocTitle true/);
  expect(objects).toMatch(/Marked true/);
  expect(objects).toMatch(/\/Lang \(en\)/);
  expect(objects).toMatch(/GTS_PDFA1/);
});

test('fonts are embedded as subsets, each once', async () => {
  const objects = pdfObjects(await pdfBytes(SAMPLER));
  const names = [
    ...objects.matchAll(/\/Type \/FontDescriptor\s*\/FontName \/([A-Z]{6}\+\S+)/g),
  ].map(([, name]) => name);
  expect(names.length).toBeGreaterThanOrEqual(4);
  expect(new Set(names.map((name) => name?.slice(7))).size).toBe(names.length);
});

test('bookmarks follow the headings and links lead to their places', async () => {
  const pdf = await pageText(SAMPLER);
  expect(pdf.bookmarks.slice(0, 3)).toEqual([
    { title: 'Lakeland in the League of Lakes', level: 1 },
    { title: 'At a glance', level: 2 },
    { title: 'Who you will meet', level: 2 },
  ]);
  expect(pdf.bookmarks).toContainEqual({ title: '16th meeting, 2021', level: 3 });
  const links = pdf.pages.flatMap((page) => page.links);
  const inside = links.flatMap(({ destination }) => destination ?? []);
  expect(inside.length).toBeGreaterThan(15);
  for (const name of inside) expect(pdf.destinations).toContain(name);
  expect(links.map(({ url }) => url)).toContain('https://example.org/calendar');
});

test('a link over two lines is two areas of one address', async () => {
  const href = 'https://example.org/a-place';
  const pdf = await pageText(
    `<p>${'word '.repeat(14)}<a href="${href}">words of a link that go on over the end of the line and on</a></p>`,
  );
  const links = pdf.pages[0]?.links ?? [];
  expect(links.map(({ url }) => url)).toEqual([href, href]);
});

test('the text of a picture is text, and its ink is there', async (context) => {
  const html =
    '<figure aria-label="A square"><svg viewBox="0 0 100 50"><rect x="0" y="0" width="50" height="50" fill="#000000"/><text x="55" y="25" font-size="6">Words in it</text></svg></figure>';
  const bytes = await pdfBytes(html, { furniture: { marks: [] } });
  expect((await readPdf(bytes)).text).toContain('Words in it');
  const drawn = await drawPages(bytes);
  if ('reason' in drawn) return context.skip(drawn.reason);
  const part = inkPart(
    drawn.pictures[0] ?? { width: 0, height: 0, pixels: new Uint8ClampedArray(), png: Buffer.of() },
    100,
  );
  // Half the width of the text area, square: about a tenth of the sheet.
  expect(part).toBeGreaterThan(0.08);
  expect(part).toBeLessThan(0.14);
});

test('a draft says so behind its text, lightly', async (context) => {
  const html = paragraphOf(40);
  const draft = await pdfBytes(html, { page: { draft: true } });
  expect((await readPdf(draft)).text).toContain('DRAFT');
  expect((await pageText(html)).text).not.toContain('DRAFT');
  const [plain, marked] = [await drawPages(await pdfBytes(html)), await drawPages(draft)];
  if ('reason' in plain) return context.skip(plain.reason);
  if ('reason' in marked) return context.skip(marked.reason);
  const [before] = plain.pictures;
  const [after] = marked.pictures;
  if (!before || !after) throw new Error('a page without a picture');
  expect(inkPart(after, 250)).toBeGreaterThan(inkPart(before, 250) + 0.03);
  expect(inkPart(after, 160)).toBeCloseTo(inkPart(before, 160), 2);
});

test('every page of the sampler carries ink where its text is', async (context) => {
  const drawn = await drawPages(await pdfBytes(SAMPLER));
  if ('reason' in drawn) return context.skip(drawn.reason);
  for (const picture of drawn.pictures) expect(inkPart(picture)).toBeGreaterThan(0.005);
});
