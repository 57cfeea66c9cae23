import { describe, expect, test } from 'vitest';
import { checkHtml } from '../../src/templates/check-html.ts';
import { contentsFaults, fillContents } from '../../src/templates/fill-contents.ts';
import { readHtml } from '../../src/templates/read-html.ts';
import { fill } from './sample.ts';

const NAV = '<nav aria-label="Contents"></nav>';

/** The items of the list in a filled body, without the tags around them. */
function items(html: string): string[] {
  const list = /<nav[^>]*><ul>\n(.*)\n<\/ul><\/nav>/s.exec(fillContents(html))?.[1] ?? '';
  return list.split('\n');
}

function codesOf(html: string): string[] {
  const { nodes, faults } = readHtml(html);
  const all = [...faults, ...checkHtml(nodes, { whole: true }), ...contentsFaults(nodes)];
  return all.map(({ code }) => code);
}

describe('a contents list', () => {
  test('links to the headings before and after it, which are given ids', () => {
    expect(fillContents(`<h1 class="head">One</h1><p>x</p>${NAV}<h2 id="two">Two</h2>`)).toBe(
      '<h1 id="heading-1" class="head">One</h1><p>x</p><nav aria-label="Contents"><ul>\n' +
        '<li class="contents-1"><a href="#heading-1">One</a></li>\n' +
        '<li class="contents-2"><a href="#two">Two</a></li>\n</ul></nav><h2 id="two">Two</h2>',
    );
  });

  test('goes as deep as it says, to the second level where it says nothing', () => {
    const headings = '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4>';
    expect(items(`${NAV}${headings}`)).toHaveLength(2);
    for (const depth of [1, 2, 3, 4]) {
      const nav = `<nav data-depth="${depth}" aria-label="C"></nav>`;
      expect(items(nav + headings)).toHaveLength(depth);
    }
  });

  test('does not list its own heading, which stands right before it', () => {
    expect(items(`<h1>a</h1><h2>Contents</h2>\n${NAV}<h2>b</h2>`)).toHaveLength(2);
    expect(items(`<h1>a</h1><h2>Contents</h2><p>x</p>${NAV}<h2>b</h2>`)).toHaveLength(3);
    expect(items(`<h1>a</h1><h2>Contents</h2><div>${NAV}</div><h2>b</h2>`)).toHaveLength(3);
  });

  test('finds headings at any depth, in the order of the text', () => {
    const body = `<section><h1>a</h1><div>${NAV}<h2>b</h2></div></section><table><tbody><tr><td><h2>c</h2></td></tr></tbody></table>`;
    expect(items(body).map((item) => />(.)</.exec(item)?.[1])).toEqual(['a', 'b', 'c']);
  });

  test('has the words of headings without references, style and inner links', () => {
    const refs = '<span class="ref"> [<a href="#s">1</a>]</span>';
    const [one, two] = items(
      `${NAV}<h1>A &amp; <em>“B”</em><br><a href="https://a.example/">C</a>${refs} &lt;p&gt;</h1><h2>${refs}</h2>`,
    );
    expect(one).toContain('>A &amp; “B” C &lt;p&gt;</a>');
    expect(two).toContain('>[1]</a>');
  });

  test('says languages and directions', () => {
    const [one, two] = items(
      `${NAV}<h1>a <span lang="ru">б <em>в</em></span><em lang="fr"> </em></h1><section lang="ur" dir="rtl"><h2>ج</h2></section>`,
    );
    expect(one).toContain('>a <span lang="ru">б в</span></a>');
    expect(two).toContain('<li class="contents-2" lang="ur" dir="rtl">');
  });

  test('passes over headings without words and takes no id that is taken', () => {
    const list = items(
      `${NAV}<h1> <em></em></h1><h1>a</h1><p id="heading-1">x</p><div><p id="heading-3">x</p></div><h2>b</h2>`,
    );
    expect(list.map((item) => /#([^"]+)/.exec(item)?.[1])).toEqual(['heading-2', 'heading-4']);
  });

  test('leaves a body without one as it is, and a filled one too', () => {
    const body = '<h1>a</h1>\n<h2>b</h2>';
    expect(fillContents(body)).toBe(body);
    const filled = fillContents(body + NAV);
    expect(fillContents(filled)).toBe(filled);
  });

  test('is filled with a template', () => {
    const { value, diagnostics } = fill(`<h1>{{title}}</h1><p>x</p>${NAV}`, {});
    expect(diagnostics).toEqual([]);
    expect(value).toMatch(/<nav aria-label="Contents"><ul>\n<li .*<h1|<\/nav>/s);
    expect(value).toMatch(/<a href="#heading-1">[^<]+<\/a>/);
  });
});

describe('it is refused', () => {
  const body = (nav: string) => `<h1>a</h1>${nav}<h2>b</h2>`;

  test.each([
    ['without a name', '<nav></nav>', 'template/missing-attribute'],
    ['with a name that says nothing', '<nav aria-label=" "></nav>', 'template/bad-attribute'],
    ...['0', '5', '', 'two', '1.5'].map((depth) => [
      `with the depth \`${depth}\``,
      `<nav aria-label="C" data-depth="${depth}"></nav>`,
      'template/bad-attribute',
    ]),
    ['with text', '<nav aria-label="C">x</nav>', 'template/misplaced-text'],
    ['with a list of its own', '<nav aria-label="C"><ul></ul></nav>', 'template/misplaced-element'],
    ['in a list', `<ul><li>${NAV}</li></ul>`, 'template/misplaced-element'],
    [
      'in a cell',
      `<table><tbody><tr><td>${NAV}</td></tr></tbody></table>`,
      'template/misplaced-element',
    ],
    [
      'deeper in a cell',
      `<table><tbody><tr><td><div>${NAV}</div></td></tr></tbody></table>`,
      'template/misplaced-element',
    ],
    ['in a figure', `<figure><div>${NAV}</div></figure>`, 'template/misplaced-element'],
    [
      'in a description',
      `<dl><dt>a</dt><dd><div>${NAV}</div></dd></dl>`,
      'template/misplaced-element',
    ],
    ['in a paragraph', `<p>${NAV}</p>`, 'template/misplaced-element'],
    ['after another', `${NAV}${NAV}`, 'template/second-contents'],
  ])('%s', (_, nav, code) => {
    expect(codesOf(body(nav))).toEqual([code]);
  });

  test('where there is nothing to list', () => {
    expect(codesOf(`<p>x</p>${NAV}<h1> </h1>`)).toEqual(['template/empty-contents']);
    expect(codesOf('<h1>a</h1><nav aria-label="C" data-depth="1"></nav><h2>b</h2>')).toEqual([
      'template/empty-contents',
    ]);
  });

  test('and not in a section or a division', () => {
    expect(codesOf(body(`<section><div>${NAV}</div></section>`))).toEqual([]);
  });
});
