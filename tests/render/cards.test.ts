import { beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../src/pipeline.ts';
import { pageText, rendered, theme } from '../support/page.ts';
import { pdfOf, projectOf, requestFor } from '../support/papers.ts';
import { drawPages, type Picture } from '../support/pdf-picture.ts';
import { readStructure, spokenText } from '../support/pdf-structure.ts';
import { type PdfText, readPdf } from '../support/pdf-text.ts';

const tent = (name: string, head = 'Ada Example') =>
  `<section class="tent-card"><h1 class="card-delegation">${name}</h1><p class="card-head">${head}</p></section>`;
const badge = (name: string, title = 'Minister') =>
  `<section class="badge"><h1 class="badge-name">${name}</h1><p class="badge-title">${title}</p><p class="badge-delegation">Northmere</p><p class="badge-role role-head">Head of delegation</p></section>`;

/** Upright pieces of text of a page: the other face is turned, and its type size negative or mirrored. */
const sizes = (pdf: PdfText, words: RegExp) =>
  pdf.pages.flatMap(({ items }) =>
    items.filter(({ text }) => words.test(text)).map(({ size }) => size),
  );

describe('a tent card', () => {
  test('fills a sheet on its side, and says the same on both faces', async () => {
    const pdf = await pageText(tent('Northmere'));
    const [page] = pdf.pages;
    expect([page?.width, page?.height].map((one) => one?.toFixed(0))).toEqual(['842', '595']);
    expect(page?.items.filter(({ text }) => text === 'Northmere')).toHaveLength(2);
    // No running head stands where people read a name.
    expect(pdf.text).not.toMatch(/PUBLIC SOURCES|Page|As of/);
  });

  test('is read out once, as a heading and who leads', async () => {
    const { value } = await rendered(`${tent('Northmere')}${tent('Southmere', 'Frode Instance')}`);
    const pages = await readStructure(value?.bytes ?? new Uint8Array());
    const said = pages.map(({ root }) =>
      (root ? spokenText(root) : '').replace(/\s+/g, ' ').trim(),
    );
    expect(said).toEqual(['Northmere Ada Example', 'Southmere Frode Instance']);
    expect(pages.map(({ unmarked }) => unmarked).join('')).toBe('');
  });

  test.each([
    ['Lake', 60],
    ['Lakeland and the Northern Shores', 49],
    ['Democratic Republic of the Lakes and of the Rivers', 36],
  ])('names %s at the size that fits, and wraps no larger than 36 points', async (name, size) => {
    const pdf = await pageText(tent(name));
    const found = Math.max(...sizes(pdf, /La/));
    expect(found).toBeLessThanOrEqual(60);
    expect(found).toBeGreaterThanOrEqual(36);
    expect(Math.abs(found - size)).toBeLessThan(6);
  });

  test('makes a word that no line holds smaller still, and says so', async () => {
    const { value, diagnostics } = await rendered(
      tent('Lakelandnorthernshoresandriversandwellsandallthatare'),
    );
    expect(value).toBeDefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/card-small']);
  });

  test('refuses what does not fit however small', async () => {
    const { value, diagnostics } = await rendered(tent('Lakeland '.repeat(400)));
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout/card-full']);
  });

  test.each([
    ['Chinese', 'zh-Hans', '湖泊联盟'],
    ['Arabic', 'ar', 'اتحاد البحيرات'],
    ['Devanagari', 'hi', 'झील संघ'],
  ])('shows a name in %s', async (_, lang, name) => {
    const { diagnostics } = await rendered(
      tent('Lakeland', `Ada · <span lang="${lang}">${name}</span>`),
    );
    expect(diagnostics).toEqual([]);
  });
});

describe('badges', () => {
  test('stand ten to a sheet of A4, eight to one of Letter, all inside of it', async () => {
    const many = Array.from({ length: 11 }, (_, index) => badge(`Person ${index}`)).join('');
    const on = async (paper: 'a4' | 'letter') => {
      const pdf = await pageText(many, { page: { paper } });
      return pdf.pages.map(({ items }) => items.filter(({ text }) => /^Person/.test(text)).length);
    };
    expect(await on('a4')).toEqual([10, 1]);
    expect(await on('letter')).toEqual([8, 3]);
  });

  test('keep a long name and a long title inside of the cut', async () => {
    const title =
      'Deputy Secretary of the Council for Lakes, Rivers and Wells under the President of Northmere';
    const pdf = await pageText(badge('Anna Maria Example-Sample of the Northern Shores', title));
    const { width } = theme.classes['badge']?.card ?? {};
    const left = (595.28 - 2 * (width ?? 0)) / 2;
    for (const { x, width: wide, text } of pdf.pages[0]?.items ?? []) {
      expect(x, text).toBeGreaterThanOrEqual(left - 0.5);
      expect(x + wide, text).toBeLessThanOrEqual(left + (width ?? 0) + 0.5);
    }
    expect(Math.min(...sizes(pdf, /\w/))).toBeGreaterThanOrEqual(6);
  });
});

describe('text on a card', () => {
  test('is broken into lines of about one length', async () => {
    const pdf = await pageText(tent('Democratic Republic of the Lakes and of the Rivers'));
    const widths = pdf.pages[0]?.items
      .filter(({ text }) => /Democratic|Rivers/.test(text))
      .map(({ width }) => width);
    expect(widths).toHaveLength(4);
    expect(Math.min(...(widths ?? []))).toBeGreaterThan(0.75 * Math.max(...(widths ?? [])));
  });

  test('that is a title is wrapped before it is made smaller', async () => {
    const title = 'Deputy Secretary of the Council for Lakes and Rivers of Northmere';
    const pdf = await pageText(badge('Ada Example', title));
    expect(new Set(sizes(pdf, /Deputy|Northmere/).slice(0, 2))).toEqual(new Set([9.5]));
    expect(pdf.text).toContain(title);
  });

  test('is never smaller than the theme has it: what is too much is an error', async () => {
    const words = 'Minister of Water and of the Shores ';
    const most = await rendered(badge('Ada Example', words.repeat(14)));
    expect(most.diagnostics.map(({ code }) => code)).toEqual(['layout/card-small']);
    const pdf = await readPdf(most.value?.bytes ?? new Uint8Array());
    expect(Math.min(...sizes(pdf, /Minister/))).toBeGreaterThanOrEqual(6.5);
    const beyond = await rendered(badge('Ada Example', words.repeat(40)));
    expect(beyond.diagnostics.map(({ code }) => code)).toEqual(['layout/card-full']);
  });

  test('is all that a card holds', async () => {
    const { value, diagnostics } = await rendered(
      '<section class="badge"><h1 class="badge-name">Ada</h1><ul><li>one</li></ul></section>',
    );
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain('layout/card-holds');
  });

  test('stands on cards that are no larger than their sheet', async () => {
    const { classes } = theme;
    const large = { ...classes['badge'], card: { ...classes['badge']?.card, width: 700 } };
    const changed = { ...theme, classes: { ...classes, badge: large } } as typeof theme;
    const { diagnostics } = await rendered(badge('Ada'), { theme: changed });
    expect(diagnostics).toEqual([
      {
        code: 'layout/card-size',
        args: { name: 'section.badge', found: '700 by 153 points', sheet: '595 by 842 points' },
      },
    ]);
  });
});

describe('on the sheet', () => {
  /** Whether there is ink at a place of a page, in points from its upper left corner. */
  const inkAt = ({ pixels, width }: Picture, x: number, y: number) =>
    (pixels[4 * (Math.floor(y * SCALE) * width + Math.floor(x * SCALE))] ?? 255) < 200;
  const SCALE = 4;
  const drawn = async (html: string) =>
    await drawPages((await rendered(html)).value?.bytes ?? new Uint8Array(), SCALE);

  test('marks stand outside of the cut, and nothing is printed across it', async (context) => {
    const { width = 0, height = 0 } = theme.classes['badge']?.card ?? {};
    const [left, top] = [(595.28 - 2 * width) / 2, (841.89 - 5 * height) / 2];
    const sheet = await drawn(Array.from({ length: 10 }, () => badge('Ada Example')).join(''));
    if ('reason' in sheet) return context.skip(sheet.reason);
    const [page] = sheet.pictures;
    if (!page) throw new Error('no page');
    const along = Array.from({ length: 200 }, (_, step) => step / 200);
    for (const x of [left, left + width, left + 2 * width]) {
      expect(along.filter((part) => inkAt(page, x, top + part * 5 * height))).toEqual([]);
      expect([inkAt(page, x, top - 9), inkAt(page, x, top + 5 * height + 9)]).toEqual([true, true]);
    }
    for (const row of [0, 1, 2, 3, 4, 5]) {
      const y = top + row * height;
      expect(along.filter((part) => inkAt(page, left + part * 2 * width, y))).toEqual([]);
      expect([inkAt(page, left - 9, y), inkAt(page, left + 2 * width + 9, y)]).toEqual([
        true,
        true,
      ]);
    }
  });

  test('a fold has a tick at each edge, clear of the text', async (context) => {
    const sheet = await drawn(tent('Northmere'));
    if ('reason' in sheet) return context.skip(sheet.reason);
    const [page] = sheet.pictures;
    if (!page) throw new Error('no page');
    const fold = 595.28 / 2;
    expect([20, 820].map((x) => inkAt(page, x, fold))).toEqual([true, true]);
    expect([40, 200, 420, 800].map((x) => inkAt(page, x, fold))).toEqual(Array(4).fill(false));
  });
});

describe('the cards of a meeting', () => {
  const project = projectOf('examples/lakes/data');
  const asked = { subject: 'presidents-4', asOf: '2021-08-25' } as const;
  const texts = new Map<string, PdfText>();

  beforeAll(async () => {
    for (const document of ['tent-cards', 'badges', 'name-plates'] as const) {
      const request = requestFor({ ...asked, document });
      texts.set(document, await readPdf(await pdfOf(project, request, 'views/without-card')));
    }
    const list = requestFor({ ...asked, document: 'seating-list' });
    texts.set('seating-list', await readPdf(await pdfOf(project, list)));
  });

  const text = (document: string) => texts.get(document)?.text ?? '';

  test('are for those who are announced that day, in the order of the body', () => {
    expect(texts.get('tent-cards')?.bookmarks.map(({ title }) => title)).toEqual([
      'Northmere',
      'Eastfjord',
      'Westholm',
      'Secretariat of the League of Lakes',
    ]);
    expect(text('badges')).toContain('Otto Voorbeeld');
    expect(text('badges')).toContain('HEAD OF DELEGATION');
    expect(text('badges')).toContain('ORGANISATION');
  });

  test('follow a withdrawal and a replacement from the day on which they are known', async () => {
    const request = requestFor({ ...asked, document: 'badges', asOf: '2021-09-08' });
    const later = await readPdf(await pdfOf(project, request, 'views/without-card'));
    expect(text('badges')).toContain('Mika Esimerkki');
    expect(later.text).not.toMatch(/Mika Esimerkki|Otto Voorbeeld/);
    expect(later.text).toContain('Nora Vorlage');
  });

  test('leave out who takes part by video, whom the seating list names without a seat', () => {
    for (const document of ['tent-cards', 'badges', 'name-plates']) {
      expect(text(document), document).not.toMatch(/Lena Ejemplo|Southmere/);
    }
    expect(text('seating-list')).toMatch(/By video, no seat.*Lena Ejemplo.*, Southmere/);
    expect(text('seating-list')).toMatch(/Order: .+\./);
  });

  test('of a meeting that nobody is listed for are refused in words', async () => {
    const request = requestFor({ document: 'badges', subject: 'water-9', asOf: '2021-07-01' });
    const { value, diagnostics } = await makeDocument(project, request);
    expect(value).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['views/nobody-seated']);
  });
});
