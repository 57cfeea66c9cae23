import { describe, expect, test } from 'vitest';
import { brief, check } from './sample.ts';

const found = (body: string, parts?: Record<string, string>) => check(body, parts).map(brief);

test('sound markup has no faults, blocks and conditional attributes and all', () => {
  const body = `<section class="lead"><h1 id="top">{{title}}</h1></section>
{{#if note}}<p class="{{#if note}}note{{else}}lead{{/if}}">{{note}}</p>{{/if}}
<table>
  <caption>{{title}}</caption>
  <colgroup><col class="note"><col></colgroup>
  <thead><tr><th scope="col" colspan="{{length meetings}}">Title</th></tr></thead>
  <tbody>
  {{#each meetings}}
    <tr{{#if held}} class="held"{{/if}}><td>{{title}}{{#if place}}<br>{{place}}{{/if}}</td></tr>
  {{else}}
    <tr><td>&mdash;&nbsp;none &amp; nothing</td></tr>
  {{/each}}
  </tbody>
</table>
<figure aria-label="Axis">
  <svg viewBox="0 0 480 20" width="480">
    {{#each meetings}}<circle cx="{{scale share 0 480}}" cy="10" r="2.5" fill="#123456"/>{{/each}}
    <path d="M0 10 L480,10z" stroke="none"/><g transform="translate(1 2) scale(.5)"><text x="0" y="1" text-anchor="middle">a<title/></text></g>
  </svg>
  <figcaption>{{title}}</figcaption>
</figure>
<p>See <a href="https://lakes.example/a?b=c&amp;d=e">this</a>, <a href="#top">that</a>, <a href="mailto:desk@lakes.example">us</a>.</p>
`.replace('a<title/>', 'a');
  expect(found(body)).toEqual([]);
});

describe('what is not in the subset', () => {
  test.each([
    ['an element', '<p><b>x</b></p>', 'unknown-element body.hbs:1:5 `b` (a?)'],
    ['a script', '<script>alert(1)</script>', 'unknown-element body.hbs:1:2 `script`'],
    ['a void element', '<p><img src="x.png"></p>', 'unknown-element body.hbs:1:5 `img`'],
    ['an attribute', '<p title="x">y</p>', 'unknown-attribute body.hbs:1:4 `title`'],
    ['a style', '<p style="color:red">y</p>', 'unknown-attribute body.hbs:1:4 `style`'],
    ['an event handler', '<p onclick="x()">y</p>', 'unknown-attribute body.hbs:1:4 `onclick`'],
    [
      'an attribute of another element',
      '<p href="#x">y</p>',
      'unknown-attribute body.hbs:1:4 `href`',
    ],
    ['a class', '<p class="note nope">y</p>', 'unknown-class body.hbs:1:16 `nope` (note?)'],
    [
      'a class in one branch',
      '<p class="{{#if note}}note{{else}}\nnoet{{/if}}">y</p>',
      'unknown-class body.hbs:2:1 `noet` (note?)',
    ],
    [
      'a class of an optional attribute',
      '<p{{#if note}} class="nopenope"{{/if}}>y</p>',
      'unknown-class body.hbs:1:23 `nopenope`',
    ],
    [
      'a script address',
      '<p><a href="JavaScript:x()">y</a></p>',
      'bad-attribute body.hbs:1:7 `href="JavaScript:x()"`',
    ],
    [
      'a data address',
      '<p><a href="data:text/html,x">y</a></p>',
      'bad-attribute body.hbs:1:7 `href="data:text/html,x"`',
    ],
    [
      'an address with a space',
      '<p><a href="https://a b">y</a></p>',
      'bad-attribute body.hbs:1:7 `href="https://a b"`',
    ],
    [
      'a bad number',
      '<ul></ul><table><tbody><tr><td colspan="two">x</td></tr></tbody></table>',
      'bad-attribute body.hbs:1:32 `colspan="two"`',
    ],
    ['a bad word', '<p dir="up">x</p>', 'bad-attribute body.hbs:1:4 `dir="up"`'],
    ['a comment', '<!-- x --><p>x</p>', 'html-comment body.hbs:1:1 `<!-- x -->`'],
    ['a document type', '<!DOCTYPE html><p>x</p>', 'bad-html body.hbs:1:1 `<!DOCTYPE html>`'],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual([expected]);
  });
});

describe('what HTML would repair in silence', () => {
  test.each([
    ['an open paragraph', '<p>a', ['unclosed-tag body.hbs:1:1 `<p>`']],
    [
      'paragraphs that close each other',
      '<p>a<p>b</p>',
      ['unclosed-tag body.hbs:1:1 `<p>`', 'misplaced-element body.hbs:1:5 `<p>`'],
    ],
    [
      'open items',
      '<ul><li>a<li>b</ul>',
      [
        'unclosed-tag body.hbs:1:10 `<li>`',
        'unclosed-tag body.hbs:1:5 `<li>`',
        'misplaced-element body.hbs:1:10 `<li>`',
      ],
    ],
    [
      'crossed tags',
      '<p><em>a<strong>b</em>c</strong></p>',
      ['unclosed-tag body.hbs:1:9 `<strong>`', 'stray-end-tag body.hbs:1:24 `</strong>`'],
    ],
    ['a stray end', '<p>a</p></p>', ['stray-end-tag body.hbs:1:9 `</p>`']],
    ['an end of br', '<p>a</br></p>', ['stray-end-tag body.hbs:1:5 `</br>`']],
    ['text in a table', '<table>a<tbody></tbody></table>', ['misplaced-text body.hbs:1:8 `a`']],
    ['a value in a list', '<ul>{{title}}</ul>', ['misplaced-text body.hbs:1:5 `{{title}}`']],
    [
      'a row without a table',
      '<table><tr><td>a</td></tr></table>',
      ['misplaced-element body.hbs:1:8 `<tr>`'],
    ],
    [
      'a cell without a row',
      '<table><tbody><td>a</td></tbody></table>',
      ['misplaced-element body.hbs:1:15 `<td>`'],
    ],
    ['a block in a line', '<p>a<div>b</div></p>', ['misplaced-element body.hbs:1:5 `<div>`']],
    [
      'a list in a paragraph',
      '<p><ul><li>a</li></ul></p>',
      ['misplaced-element body.hbs:1:4 `<ul>`'],
    ],
    [
      'a link in a link',
      '<p><a href="#a"><em><a href="#b">x</a></em></a></p>',
      ['misplaced-element body.hbs:1:21 `<a href="#b">`'],
    ],
    ['an element that closes itself', '<div/>', ['unclosed-tag body.hbs:1:1 `<div/>`']],
    ['a stray bracket', '<p>1 <2</p>', ['bad-html body.hbs:1:6 `<2`']],
    ['a bare reference', '<p>&nosuch;</p>', ['bad-html body.hbs:1:4 `&nosuch;`']],
    ['a reference without its end', '<p>&copy 2021</p>', ['bad-html body.hbs:1:4 `&copy`']],
    ['a number of no character', '<p>&#0;</p>', ['bad-html body.hbs:1:4 `&#0;`']],
    [
      'an attribute twice',
      '<p class="note" class="lead">a</p>',
      ['bad-html body.hbs:1:17 `class`'],
    ],
    ['no quotes', '<p class=note>a</p>', ['unquoted-attribute body.hbs:1:4 `class=note`']],
    ['no value', '<p class>a</p>', ['unquoted-attribute body.hbs:1:4 `class`']],
    ['no end of a tag', '<p>a</p><p class="note"', ['bad-html body.hbs:1:9 `<p class="note"`']],
    [
      'a table figure without words',
      '<figure><svg viewBox="0 0 1 1"></svg></figure>',
      ['missing-attribute body.hbs:1:1 `<figure`'],
    ],
    ['a link without address', '<p><a>x</a></p>', ['missing-attribute body.hbs:1:4 `<a`']],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual(expected);
  });
});

describe('blocks and tags', () => {
  test.each([
    [
      'a start in a block',
      '{{#if note}}<p>{{/if}}a</p>',
      ['tag-crosses-block body.hbs:1:13 `<p>`'],
    ],
    [
      'a start in each branch',
      '{{#if note}}<p>{{else}}<p class="note">{{/if}}a</p>',
      [
        'unclosed-tag body.hbs:1:13 `<p>`',
        'misplaced-element body.hbs:1:24 `<p class="note">`',
        'tag-crosses-block body.hbs:1:24 `<p class="note">`',
      ],
    ],
    [
      'half a tag',
      '<p{{#if note}} class="note">{{else}}>{{/if}}a</p>',
      ['tag-crosses-block body.hbs:1:1 `<p{{#if'],
    ],
    ['a computed element', '<{{title}}>a</{{title}}>', ['computed-name body.hbs:1:2 `{{title}}`']],
    ['a computed attribute', '<p {{title}}="x">a</p>', ['computed-name body.hbs:1:4 `{{title}}`']],
    ['a bare value as an attribute', '<p {{title}}>a</p>', ['unquoted-attribute', 'computed-name']],
    [
      'an unquoted value',
      '<p class={{title}}>a</p>',
      ['unquoted-attribute body.hbs:1:4 `class={{title}}`'],
    ],
  ])('%s', (_, body, expected) => {
    const all = found(body);
    expect(all).toHaveLength(expected.length);
    for (const [index, one] of expected.entries()) expect(all[index]).toContain(one);
  });

  test('a part may hold rows, and is placed where it is written', () => {
    const parts = {
      rows: '{{#each meetings}}\n<tr><td class="nope">{{title}}</td></tr>\n{{/each}}',
    };
    expect(found('<table><tbody>{{> rows}}</tbody></table>', parts)).toEqual([
      'unknown-class rows.hbs:2:16 `nope` (note?)',
    ]);
  });

  test('places hold behind astral characters, tabs and long tags', () => {
    expect(found('<p>🛶\t{{! 🛶 }}{{title}}<b>x</b></p>')).toEqual([
      'unknown-element body.hbs:1:26 `b` (a?)',
    ]);
  });
});
