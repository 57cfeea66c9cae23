import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DefinitionNode, TableNode, TextNode } from '../../src/layout/definition.ts';
import { faultsOf, laidOut, theme } from '../support/page.ts';

function contentOf(html: string): readonly DefinitionNode[] {
  const { value, diagnostics } = laidOut(html);
  expect(diagnostics).toEqual([]);
  return value.content;
}

function textNode(html: string): TextNode {
  return contentOf(html)[0] as TextNode;
}

function tableNode(html: string): TableNode {
  return contentOf(html)[0] as TableNode;
}

const says = (node: TextNode | undefined) => node?.text.map(({ text }) => text);

test('the sampler is sound, and its definition is plain data', () => {
  const html = readFileSync('tests/layout/fixtures/sampler.html', 'utf8');
  const { value, diagnostics } = laidOut(html);
  expect(diagnostics).toEqual([]);
  expect(JSON.parse(JSON.stringify(value))).toEqual(structuredClone(value));
});

test('white space is that of HTML: one space, none at the ends, no-break spaces kept', () => {
  const node = textNode(
    '<p>  one\n  two <strong> three </strong> four <br> five\u00a0\u00a0six  </p>',
  );
  expect(says(node)).toEqual(['one two ', 'three ', 'four', '\n', 'five\u00a0\u00a0six']);
});

test('an empty paragraph takes no room', () => {
  expect(contentOf('<p> <span> </span></p>')).toEqual([]);
});

test('capitals are a matter of style', () => {
  const node = textNode('<p class="marking">Official – für alle</p>');
  expect(says(node)).toEqual(['OFFICIAL – FÜR ALLE']);
});

test('text properties pass on to elements inside, space does not', () => {
  const { value } = laidOut('<p class="note">a <em>b</em></p>');
  const node = value.content[0] as TextNode;
  const styles = node.text.map(({ style }) => value.styles[style]);
  expect(styles.map((style) => style?.fontSize)).toEqual([8.5, 8.5]);
  expect(styles.map((style) => style?.italics)).toEqual([false, true]);
  expect(new Set(node.text.map(({ style }) => style)).size).toBe(2);
});

test('of two neighbouring spaces the larger holds, and none stands below a block', () => {
  const [, second, third] = contentOf('<p>a</p><h1>b</h1><p>c</p>');
  expect(second?.margin?.[1]).toBe(
    Math.max(theme.elements['p']?.after ?? 0, theme.elements['h1']?.before ?? 0),
  );
  expect(third?.margin?.[1]).toBe(theme.elements['h1']?.after);
  expect([second?.margin?.[3], third?.margin?.[3]]).toEqual([0, 0]);
});

test('headings are bookmarks without their references, and keep what follows', () => {
  const [, , heading] = contentOf(
    '<h1>Paper</h1><p id="n">x</p><h2 id="a">Part <a class="ref" href="#n">1</a></h2><p>t</p>',
  );
  expect(heading).toMatchObject({ level: 2, bookmark: 'Part', keepWithNext: true, anchors: ['a'] });
  const bracketed = textNode(
    '<h1>Part<span class="ref"> [<a href="#a">1</a>]</span></h1><p id="a">t</p>',
  );
  expect(bracketed.bookmark).toBe('Part');
});

test('an entry of a contents list is a block with a link, and a page number without text', () => {
  const [, list] = contentOf(
    '<h1>One</h1><nav class="keep" aria-label="C"></nav><h2 id="b">Two</h2>',
  );
  expect(list).toMatchObject({ tag: 'nav', label: 'C', keepTogether: true });
  const [entry] = (list as { stack: readonly TextNode[] }).stack;
  const link = { linkToDestination: 'b', linkTitle: 'Two' };
  expect(entry).toMatchObject({
    text: [{ text: 'Two', ...link }],
    pageNumber: { text: '', ...link },
  });
  expect(entry?.margin?.[0]).toBe(theme.classes['contents-2']?.indent);
});

test('a contents list needs the classes of its levels', () => {
  const { 'contents-2': _, ...classes } = theme.classes;
  const { diagnostics } = laidOut('<h1>a</h1><nav aria-label="C"></nav><h2>b</h2>', {
    theme: { ...theme, classes },
  });
  expect(diagnostics.map(({ code, args }) => [code, args['class']])).toEqual([
    ['layout/unknown-class', 'contents-2'],
  ]);
});

test('a section adds no box: its anchor and its page break go to its first block', () => {
  const [first, second] = contentOf(
    '<p>a</p><section id="s" class="new-page"><h1>b</h1><p>c</p></section>',
  ).slice(1);
  expect(first).toMatchObject({ anchors: ['s'], pageBreak: 'before', level: 1 });
  expect(second).not.toHaveProperty('pageBreak');
});

test('rows of a head are repeated, and cells say what they mean', () => {
  const node = tableNode(
    `<table><thead><tr><th scope="col" abbr="N">Name</th><th scope="col">B</th></tr></thead>
     <tbody><tr id="r"><th scope="row">x</th><td lang="ru">да</td></tr></tbody></table>`,
  );
  expect(node.table.headerRows).toBe(1);
  expect(node.table.body[0]?.[0]).toMatchObject({ cell: 'th', scope: 'col', abbr: 'N' });
  expect(node.table.body[1]?.[0]).toMatchObject({ cell: 'th', scope: 'row', anchors: ['r'] });
  expect(node.table.body[1]?.[1]).toMatchObject({ cell: 'td', lang: 'ru' });
});

test('spans of columns and rows leave stand-ins', () => {
  const node = tableNode(
    `<table><tbody><tr><td rowspan="2">a</td><td colspan="2">b</td></tr>
     <tr><td>c</td><td>d</td></tr></tbody></table>`,
  );
  const shape = node.table.body.map((row) => row.map((cell) => (cell._span ? '-' : 'x')).join(''));
  expect(shape).toEqual(['xx-', '-xx']);
});

test('columns follow the classes of the table or of its colgroup', () => {
  const columns = (html: string) => tableNode(html).table.columns;
  const body = '<tbody><tr><td>a</td><td>b</td></tr></tbody>';
  const label = { fixed: theme.columns['label']?.width };
  expect(columns(`<table class="glance">${body}</table>`)).toEqual([label, { share: 1 }]);
  expect(columns(`<table>${body}</table>`)).toEqual([{ auto: true }, { auto: true }]);
  expect(
    columns(`<table><colgroup><col class="wide"><col class="fit"></colgroup>${body}</table>`),
  ).toEqual([{ share: 2 }, { auto: true }]);
});

test('a row that heads a section is kept with the next and has no rule below', () => {
  const { table } = tableNode(
    `<table><thead><tr><th scope="col">h</th></tr></thead><tbody>
     <tr class="section-row"><th scope="rowgroup">s</th></tr><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>`,
  );
  expect(table.rowsKeptWithNext).toEqual([1]);
  expect(table.lines.map((line) => line !== null)).toEqual([true, true, false, true, true]);
});

test('a description list is two columns, several details of a term one cell', () => {
  const node = tableNode('<dl><dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt><dd>e</dd></dl>');
  expect(node.tag).toBe('dl');
  expect(node.table.body.map((row) => row.length)).toEqual([2, 2]);
  expect(node.table.body[0]?.[1]).toHaveProperty('stack');
});

test('a picture takes the colours and families of the theme, and no size of its own', () => {
  const [figure] = contentOf(
    `<figure aria-label="A line"><svg viewBox="0 0 100 20" width="999" height="1" font-family="Source Sans 3">
     <text x="1" y="9" fill="var(--accent)" stroke="currentColor">a &lt; b</text></svg></figure>`,
  );
  const [picture] = (figure as unknown as { stack: { svg: string; alt: string }[] }).stack;
  expect(picture?.alt).toBe('A line');
  expect(picture?.svg).toContain(`fill="${theme.colours['accent']}"`);
  expect(picture?.svg).toContain(`stroke="${theme.colours['ink']}"`);
  expect(picture?.svg).toContain('font-family="sans"');
  expect(picture?.svg).toContain('a &lt; b');
  expect(picture?.svg).not.toContain('999');
});

test('furniture is data: capitals by style, tokens for page numbers, nothing for nothing', () => {
  const said = (marking: string) =>
    laidOut('<p>x</p>', { furniture: { marks: [{ text: marking }], shortTitle: 'A {page} B' } })
      .value.furniture;
  const items = said('tlp:clear');
  expect(
    items
      .filter(
        ({ text }) =>
          'text' in (text[0] ?? {}) && (text[0] as { text: string }).text === 'TLP:CLEAR',
      )
      .map(({ edge }) => edge),
  ).toEqual(['top', 'bottom']);
  expect(items.flatMap(({ text }) => text)).toContainEqual({ text: 'A {page} B' });
  expect(items.flatMap(({ text }) => text)).toContainEqual({ token: 'pages' });
  expect(said('').length).toBe(items.length - 2);
});

test('what the subset or the theme does not have is named, with the nearest', () => {
  const element = (tag: string, attributes: Record<string, string>) =>
    faultsOf([{ type: 'element', tag, attributes, children: [{ type: 'text', text: 'x' }] }]);
  expect(element('p', { clas: 'x' })).toEqual([
    {
      code: 'layout/unknown-attribute',
      args: { element: 'p', attribute: 'clas', nearest: 'class' },
    },
  ]);
  expect(element('p', { class: 'note mutd' })).toEqual([
    { code: 'layout/unknown-class', args: { element: 'p', class: 'mutd', nearest: 'muted' } },
  ]);
  expect(element('blink', {}).map(({ code }) => code)).toContain('layout/unknown-element');
});

test.each([
  ['<h1>a</h1><h3>b</h3>', 'layout/skipped-heading', { heading: 'b', level: '3', wanted: '2' }],
  ['<p id="a">x</p><p id="a">y</p>', 'layout/duplicate-id', { id: 'a' }],
  [
    '<p id="source-1">x <a href="#sorce-1">1</a></p>',
    'layout/missing-target',
    { target: 'sorce-1', nearest: 'source-1' },
  ],
  ['<p id="gone"> </p><p><a href="#gone">1</a></p>', 'layout/missing-target', { target: 'gone' }],
  [
    '<figure><svg viewBox="0 0 9 9"><text x="1" y="1">w</text></svg></figure>',
    'layout/no-alternative',
    { text: 'w' },
  ],
  [
    '<figure aria-label="a"><svg viewBox="0 0 9 0"><text x="1" y="1">w</text></svg></figure>',
    'layout/no-view-box',
    { found: '0 0 9 0' },
  ],
  [
    '<figure aria-label="a"><svg viewBox="0 0 9 9"><line stroke="var(--acent)" x1="0"/></svg></figure>',
    'layout/unknown-colour',
    { colour: 'acent' },
  ],
  [
    '<table class="glance"><tbody></tbody></table>',
    'layout/empty-table',
    { table: 'table.glance' },
  ],
  [
    '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>',
    'layout/ragged-table',
    { table: 'table', row: '2', found: '1', wanted: '2' },
  ],
  [
    '<table><tbody><tr><td rowspan="3">a</td></tr><tr></tr></tbody></table>',
    'layout/row-span',
    { table: 'table', rows: '2' },
  ],
])('%s', (html, code, args) => {
  expect(faultsOf(html)).toEqual([{ code, args }]);
});

test('links that could run or fetch something are refused', () => {
  const link = (href: string) =>
    faultsOf([
      {
        type: 'element',
        tag: 'p',
        attributes: {},
        children: [
          {
            type: 'element',
            tag: 'a',
            attributes: { href },
            children: [{ type: 'text', text: 'x' }],
          },
        ],
      },
    ]);
  for (const href of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ftp://x.y',
    ' https://x.y',
  ]) {
    expect(link(href)).toEqual([{ code: 'layout/bad-link', args: { link: href } }]);
  }
  for (const href of ['https://x.y/z', 'http://x.y', 'mailto:a@b.c'])
    expect(link(href)).toEqual([]);
});

test('elements where they cannot stand are reported, not dropped', () => {
  const nested = (outer: string, inner: string) =>
    faultsOf([
      {
        type: 'element',
        tag: outer,
        attributes: {},
        children: [
          { type: 'element', tag: inner, attributes: {}, children: [{ type: 'text', text: 'x' }] },
        ],
      },
    ]);
  expect(nested('p', 'table')).toEqual([
    { code: 'layout/misplaced-element', args: { element: 'table', wanted: 'text' } },
  ]);
  expect(nested('section', 'td')).toEqual([
    { code: 'layout/misplaced-element', args: { element: 'td', wanted: 'blocks' } },
  ]);
  expect(nested('ul', 'p').map(({ code }) => code)).toEqual(['layout/misplaced-element']);
});

test('a section of a table is the rows below a head over all columns, and has words to go on with', () => {
  const { table } = tableNode(
    `<table><thead><tr><th colspan="2" scope="colgroup">no section</th></tr></thead>
     <tbody><tr><th colspan="2" scope="rowgroup" id="s">On <em>lakes </em><span class="ref">[<a href="#s">1</a>]</span></th></tr>
     <tr><td>a</td><td>b</td></tr><tr><td colspan="2">still in it</td></tr></tbody>
     <tbody><tr><td>c</td><td>d</td></tr>
     <tr><th colspan="2" scope="rowgroup">empty</th></tr></tbody></table>`,
  );
  expect(table.sections.map(({ from, to }) => [from, to])).toEqual([[1, 4]]);
  const [section] = table.sections;
  expect(section?.again.text.map(({ text }) => text).join('')).toBe('On lakes (continued)');
  expect(section?.again.anchors).toBeUndefined();
  expect(section?.again.text.some((run) => run.reference ?? run.linkToDestination)).toBe(false);
});
