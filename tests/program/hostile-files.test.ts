import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { lakesFolder, PAPER, paperIn, refusalIn, runBounded } from '../support/run-bounded.ts';

const BODY = readFileSync('templates/country-brief/body.hbs', 'utf8');
const THEME = readFileSync('templates/theme.yaml', 'utf8');
const SANS = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
const FONT = readFileSync(join('node_modules', SANS));

const record = (name: string) => readFileSync(`examples/lakes/data/${name}`, 'utf8');
const topic = (index: number) =>
  `- { id: t-${index}, name: T, group: G, order: ${index}, covers: c }\n`;

/** Our country brief with more at its end. */
const withBody = (more: string) => ({ 'templates/country-brief/body.hbs': `${BODY}${more}` });

function withTheme(from: string, to: string) {
  expect(THEME).toContain(from);
  return { 'templates/theme.yaml': THEME.replaceAll(from, to) };
}

describe('records made to do harm end in bounded time and memory, in words', () => {
  const LONG = 'x'.repeat(900_000);

  test.each([
    ['ten megabytes', 'file-too-large', `id: a\ncovers: ${'x y '.repeat(2_500_000)}`],
    ['sixty megabytes', 'unreadable-file', 'x'.repeat(60_000_000)],
    [
      'aliases of aliases',
      'stand for too much text',
      [...'abcdefghi']
        .map(
          (name, at, all) => `${name}: &${name} [${Array(9).fill(at ? `*${all[at - 1]}` : 'x')}]`,
        )
        .join('\n'),
    ],
    ['deep nesting in brackets', 'nests deeper', `a: ${'['.repeat(200_000)}`],
    ['deep nesting by dashes', 'nests deeper', '- '.repeat(400_000)],
    [
      'deep nesting by indent',
      'nests deeper',
      Array.from({ length: 1_200 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ],
    [
      'a hundred thousand records',
      'file-too-large',
      Array.from({ length: 100_000 }, (_, at) => topic(at)).join(''),
    ],
  ])('%s', async (_, words, text) => {
    const said = await refusalIn(lakesFolder({ 'data/topics/more.yaml': text }));
    expect(said).toContain(words);
    expect(said).toContain('data/topics/more.yaml');
  });

  test.each([
    ['name', 'people/ada-example.yaml', /^name: .*$/m],
    ['title', 'meetings/water-10.yaml', /(?<= {8})title: .*$/m],
    ['text', 'meetings/water-10.yaml', /(?<=topic: \S+\n {4})text: .*$|(?<=, )text: [^,}]*/m],
  ])('a word of a million letters as %s', async (field, name, where) => {
    const text = record(name).replace(where, `${field}: ${LONG}`);
    expect(text.length).toBeGreaterThan(LONG.length);
    const said = await refusalIn(lakesFolder({ [`data/${name}`]: text }));
    expect(said).toContain(`\`${field}\``);
    expect(said).toContain('at most 20000 characters');
    expect(said.length).toBeLessThan(2_000);
  });

  test('the longest word that is allowed is printed', async () => {
    const text = record('meetings/water-10.yaml').replace(
      /(?<= {8})title: .*$/m,
      `title: ${'x'.repeat(20_000)}`,
    );
    await paperIn(lakesFolder({ 'data/meetings/water-10.yaml': text }));
  });
});

describe('templates made to do harm end in bounded time and memory, in words', () => {
  const parts = (count: number, text: (index: number) => string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`templates/parts/p${at}.hbs`, text(at)]),
    );
  const next = (at: number) => `{{> p${at + 1}}}`;
  const block = '{{#if identity.title}}';

  test.each([
    ['five megabytes', 'too-large', withBody(`<p>${'word '.repeat(1_000_000)}</p>`)],
    ['deep elements', 'too-deep', withBody('<div>'.repeat(8_000) + '</div>'.repeat(8_000))],
    ['deep blocks', 'too-deep', withBody(block.repeat(3_000) + '{{/if}}'.repeat(3_000))],
    [
      'a long chain of else',
      'too-deep',
      withBody(`${block}${'{{else if identity.title}}'.repeat(3_000)}{{/if}}`),
    ],
    [
      'deep expressions',
      'too-deep',
      withBody(`<p>{{add ${'(add '.repeat(8_000)}1 1${' 1)'.repeat(8_000)} 1}}</p>`),
    ],
    [
      'a part that calls itself',
      'recursive-part',
      { ...withBody('{{> loop}}'), 'templates/parts/loop.hbs': '<p>a</p>{{> loop}}' },
    ],
    [
      'parts that call each other',
      'recursive-part',
      { ...withBody('{{> p0}}'), ...parts(2, (at) => `{{> p${1 - at}}}`) },
    ],
    [
      'parts that each call two',
      'too-many-calls',
      {
        ...withBody('{{> p0}}'),
        ...parts(24, (at) => (at < 23 ? next(at).repeat(2) : '<p>x</p>')),
      },
    ],
    [
      'a long chain of parts',
      'too-deep',
      { ...withBody('{{> p0}}'), ...parts(300, (at) => (at < 299 ? next(at) : '<p>x</p>')) },
    ],
  ])('%s', async (_, code, laid) => {
    expect(await refusalIn(lakesFolder(laid))).toContain(`error[template/${code}]`);
  });

  test('a template as long and as deep as is allowed is printed', async () => {
    const deep = `${'<div>'.repeat(49)}<p>x</p>${'</div>'.repeat(49)}`;
    const long = `<p>${'word '.repeat(15_000)}</p>`;
    await paperIn(lakesFolder(withBody(deep + block.repeat(45) + '{{/if}}'.repeat(45) + long)));
  });
});

describe('what would read or fetch something else is refused at its place', () => {
  const HARMFUL = [
    '<img src="../../etc/passwd" alt="x">',
    '<link rel="stylesheet" href="https://example.org/a.css">',
    '<svg viewBox="0 0 1 1"><image href="file:///etc/passwd"/></svg>',
    '<svg viewBox="0 0 1 1"><use href="https://example.org/a.svg#b"/></svg>',
    '<svg viewBox="0 0 1 1"><rect width="1" height="1" fill="url(https://example.org/a)"/></svg>',
    '<p style="background:url(https://example.org/a)">x</p>',
    '<style>@import url(https://example.org/a.css);</style>',
    '<script src="https://example.org/a.js"></script>',
    '<iframe src="https://example.org/"></iframe>',
    '<object data="file:///etc/passwd"></object>',
    '<p onclick="alert(1)">x</p>',
    '{{> ../../../etc/passwd}}',
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      '\tjavascript:alert(1)',
      '&#106;avascript:alert(1)',
      'file:///etc/passwd',
      ' FILE:///etc/passwd',
      'data:text/html,x',
      'vbscript:x',
      'ftp://example.org/x',
      '//example.org/x',
      '../../etc/passwd',
    ].map((address) => `<p><a href="${address}">x</a></p>`),
  ];

  test('in a template, each line of it', async () => {
    const laid = withBody(`${HARMFUL.join('\n')}\n`);
    const said = await refusalIn(lakesFolder(laid));
    const first = BODY.split('\n').length;
    for (const [index, line] of HARMFUL.entries()) {
      const place = `templates/country-brief/body.hbs:${first + index}:`;
      expect(said.includes(place), line).toBe(true);
    }
    expect(said).not.toContain('root:');
  });

  test.each([
    ['../../../../etc/passwd'],
    ['/etc/passwd'],
    ['https://example.org/a.ttf'],
    ['file:///etc/passwd'],
    ['@expo-google-fonts/../../package.json'],
    ['..\\\\..\\\\a.ttf'],
  ])('in a theme, the font %s', async (font) => {
    const said = await refusalIn(lakesFolder(withTheme(`'${SANS}'`, `"${font}"`)));
    expect(said).toContain('wanted: a path inside the folder of templates or an npm package');
  });

  test.each([['x;background:url(https://example.org/a)'], ['x}</style><script>alert(1)</script>']])(
    'in a theme, the family %s',
    async (css) => {
      const laid = withTheme(`css: "'Source Sans 3'`, `css: "${css}, 'Source Sans 3'`);
      expect(await refusalIn(lakesFolder(laid))).toContain('wanted: names of fonts');
    },
  );
});

describe('fonts that are none are refused at their place', () => {
  const tagged = (tag: string) => Buffer.concat([Buffer.from(tag), FONT.subarray(4)]);

  test.each([
    ['text', 'it is no font', Buffer.from('hello world')],
    ['nothing', 'it is no font', Buffer.alloc(0)],
    ['zeros', 'it is no font', Buffer.alloc(100_000)],
    ['half of a font', 'it is cut short', FONT.subarray(0, FONT.length >> 1)],
    ['the head of a font', 'it is cut short', FONT.subarray(0, 100)],
    ['a font without its end', 'it is cut short', FONT.subarray(0, FONT.length - 2_000)],
    ['a WOFF', 'it is a web font (WOFF)', tagged('wOFF')],
    ['a WOFF2', 'it is a web font (WOFF)', tagged('wOF2')],
    ['a collection', 'it is a collection of several fonts', tagged('ttcf')],
    ['a font of no tables', 'it is no font', Buffer.from('\0\u0001\0\0\0\0\0\0\0\0\0\0')],
  ])('%s', async (_, reason, bytes) => {
    const laid = { ...withTheme(SANS, 'mine.ttf'), 'templates/mine.ttf': bytes };
    const said = await refusalIn(lakesFolder(laid));
    expect(said).toContain(
      `error[layout/bad-font]: the font file \`mine.ttf\` cannot be used: ${reason}`,
    );
    expect(said).toMatch(/\n {2}templates\/theme\.yaml:\d+:\d+\n/);
  });
});

describe.skipIf(process.platform === 'win32')('links in the folder of records', () => {
  test('those that lead in circles are never followed', async () => {
    const cwd = lakesFolder();
    symlinkSync('.', join(cwd, 'data/loop'));
    symlinkSync('../..', join(cwd, 'data/people/up'));
    symlinkSync('b.yaml', join(cwd, 'data/people/a.yaml'));
    symlinkSync('a.yaml', join(cwd, 'data/people/b.yaml'));
    const said = await refusalIn(cwd);
    expect(said).toContain('warning[cli/linked-folder]: `data/loop` is a link');
    expect(said).toContain('warning[cli/linked-folder]: `data/people/up` is a link');
    expect(said).toContain(
      'error[cli/unreadable-file]: cannot read `data/people/a.yaml`: its links lead back',
    );
  });

  test('one out of the folder is read where it leads to a file, and only there', async () => {
    const cwd = lakesFolder({ 'elsewhere/ice.txt': topic(1) });
    symlinkSync(join(cwd, 'elsewhere/ice.txt'), join(cwd, 'data/topics/ice.yaml'));
    symlinkSync('/', join(cwd, 'data/root'));
    symlinkSync('/dev/zero', join(cwd, 'data/topics/zero.yaml'));
    const said = await paperIn(cwd);
    expect(said).toContain('data/topics/ice.yaml:1:9');
    expect(said).toContain('warning[cli/linked-folder]: `data/root` is a link');
    expect(said).toContain('warning[cli/stray-file]: `data/topics/zero.yaml` was not read');
  });
});

describe('themes with absurd sizes', () => {
  test.each([
    ['size: 10.5, leading: 14, colour', 'size: 1e9, leading: 14, colour', '`size` is `1000000000`'],
    ['left: 66', 'left: -66', '`left` is `-66`'],
    ['left: 66', 'left: 500', 'the margins leave `a4`'],
    ['step: 7', 'step: 0', '`step` is `0`'],
    ['padding_x: 5', 'padding_x: .nan', '`padding_x` is `NaN`'],
    ['padding_x: 5', 'padding_x: 1000', '`padding_x` is `1000`'],
  ])('%s as %s is refused', async (from, to, words) => {
    expect(await refusalIn(lakesFolder(withTheme(from, to)))).toContain(words);
  });

  test.each([
    ['size: 10.5, leading: 14, colour', 'size: 144, leading: 1, colour'],
    ['padding_x: 5', 'padding_x: 24'],
    ['before: 17.5', 'before: 144'],
    ['left: 66', 'left: 385'],
  ])('%s as %s comes to an end', async (from, to) => {
    const { code, err } = await runBounded(PAPER, lakesFolder(withTheme(from, to)));
    expect(err).not.toContain('fault of its own');
    expect([0, 1]).toContain(code);
  });
});

test('markup in what the file says of itself stays text, and control characters never get there', async () => {
  const title = '</dc:title><x a="b">&amp; ]]> (\\) <!-- é -->';
  const call = (words: string) => ({
    'data/meetings/call-2021.yaml': record('meetings/call-2021.yaml').replace(
      /^title: .*$/m,
      () => `title: ${JSON.stringify(words)}`,
    ),
  });
  const cwd = lakesFolder(call(title));
  const args = ['--session', 'call-2021', '--as-of', '2021-12-01'];
  const { code, out, err } = await runBounded(args, cwd);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const data = new Uint8Array(readFileSync(join(cwd, out.trim())));
  const { info, metadata } = await (
    await getDocument({ data, verbosity: 0 }).promise
  ).getMetadata();
  expect((info as { Title?: string }).Title).toContain(title);
  expect(metadata?.get('dc:title')).toContain(title);
  const said = await refusalIn(lakesFolder(call('\u0007\u001b]0;x')));
  expect(said).toContain('wanted: a text without control characters');
  for (const control of ['\u0007', '\u001b']) expect(said).not.toContain(control);
});
