import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { renderHtml } from '../../src/render/html/render-html.ts';
import { themeCss } from '../../src/render/html/theme-css.ts';
import { fillContents } from '../../src/templates/fill-contents.ts';
import { furniture, theme } from '../support/page.ts';

const SAMPLER = readFileSync('tests/layout/fixtures/sampler.html', 'utf8');
const HTML = renderHtml(SAMPLER, furniture, theme);

test('the file is sound HTML and needs nothing from anywhere', () => {
  const faults: string[] = [];
  parse(HTML, {
    onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`),
  });
  expect(faults).toEqual([]);
  expect(HTML).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|javascript:/i);
  expect(HTML).toContain("default-src 'none'");
  expect(HTML).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
});

test('the body is in it as it was written, once', () => {
  expect(HTML.split(SAMPLER.trim())).toHaveLength(2);
});

test('the furniture is text, whatever characters it has; the marking stands twice', () => {
  const html = renderHtml(
    '<p>x</p>',
    {
      ...furniture,
      title: '</title><b>"T"',
      marks: [{ text: '<i>M&M</i>' }],
      subject: '"s" & <t>',
      keywords: ['a"b'],
    },
    theme,
  );
  expect(html).toContain('<title>&lt;/title&gt;&lt;b&gt;&quot;T&quot;</title>');
  expect(html.match(/&lt;i&gt;M&amp;M&lt;\/i&gt;/g)).toHaveLength(2);
  expect(html).toContain('content="&quot;s&quot; &amp; &lt;t&gt;"');
  expect(html).not.toMatch(/<i>|<b>/);
});

test('an empty marking leaves no strip', () => {
  expect(renderHtml('<p>x</p>', { ...furniture, marks: [] }, theme)).not.toContain(
    'class="furniture-marking"',
  );
});

/** What a page of paper has and a page in a browser has not. */
const ON_PAPER_ALONE = ['ruleBelow', 'card', 'fitDownTo', 'ownPage', 'barePage', 'newPage'];

test('every class of the theme that styles anything is in the CSS, and nothing closes it', () => {
  const css = themeCss(theme);
  for (const [name, style] of Object.entries(theme.classes)) {
    const { columns: _columns, table, inside = {}, ...own } = style;
    const styles = Object.keys(own).filter((key) => !ON_PAPER_ALONE.includes(key));
    if (styles.length > 0 || Object.keys(inside).length > 0) {
      expect(css, name).toContain(`.${name}`);
    }
    if (table) expect(css, name).toContain(`table.${name}`);
  }
  for (const name of Object.keys(theme.colours)) expect(css).toContain(`--${name}:#`);
  expect(css).not.toContain('</');
  expect(css).not.toContain('undefined');
  expect(css.match(/{/g)?.length).toBe(css.match(/}/g)?.length);
});

test('a contents list is a plain list of links, indented by level as on paper', () => {
  const body = fillContents('<h1>P</h1><p>x</p><nav aria-label="Contents"></nav><h2>b</h2>');
  const html = renderHtml(body, furniture, theme);
  expect(html).toContain('<li class="contents-2"><a href="#heading-2">b</a></li>');
  expect(html).toContain('<h2 id="heading-2">b</h2>');
  expect(html).toContain('nav ul{list-style:none;padding:0}');
  expect(html).toMatch(/^\.contents-2[^{]*\{[^}]*padding-left:14pt/m);
});
