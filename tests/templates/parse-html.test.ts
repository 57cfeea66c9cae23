import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { checkHtml } from '../../src/templates/check-html.ts';
import type { HtmlNode } from '../../src/templates/html-node.ts';
import { attributeRules, htmlSubset } from '../../src/templates/html-subset.ts';
import { parseHtml } from '../../src/templates/parse-html.ts';
import { readHtml } from '../../src/templates/read-html.ts';

describe('a tree exactly as written', () => {
  test('elements, attributes, text and references', () => {
    expect(parseHtml('<p class="note">a &amp; b<br>\n<a href="#x">c</a></p>')).toEqual([
      {
        type: 'element',
        tag: 'p',
        attributes: { class: 'note' },
        children: [
          { type: 'text', text: 'a & b' },
          { type: 'element', tag: 'br', attributes: {}, children: [] },
          { type: 'text', text: '\n' },
          {
            type: 'element',
            tag: 'a',
            attributes: { href: '#x' },
            children: [{ type: 'text', text: 'c' }],
          },
        ],
      },
    ]);
  });

  test('SVG keeps its capitals and its short tags', () => {
    expect(parseHtml('<svg viewBox="0 0 1 1"><line x1="0"/><g></g></svg>')).toEqual([
      {
        type: 'element',
        tag: 'svg',
        attributes: { viewBox: '0 0 1 1' },
        children: [
          { type: 'element', tag: 'line', attributes: { x1: '0' }, children: [] },
          { type: 'element', tag: 'g', attributes: {}, children: [] },
        ],
      },
    ]);
  });

  test.each([
    ['an open element', '<p>a'],
    ['crossed elements', '<em><strong>a</em></strong>'],
    ['a stray end', 'a</p>'],
    ['a null character', 'a\u0000b'],
    ['a comment', 'a<!-- b -->'],
    ['half a tag', 'a<p '],
  ])('throws rather than repair %s', (_, html) => {
    expect(() => parseHtml(html)).toThrow(/template\//);
  });

  test('text in a table is never moved: it stays, and the check refuses it', () => {
    const html = '<table>lost<tbody><tr><td>a</td></tr></tbody></table>';
    expect(parseHtml(html)).toMatchObject([{ tag: 'table', children: [{ text: 'lost' }, {}] }]);
    const faults = checkHtml(readHtml(html).nodes, { whole: true });
    expect(faults.map(({ code }) => code)).toEqual(['template/misplaced-text']);
  });
});

test('every attribute of the subset but class has a rule for its values', () => {
  const names = [...htmlSubset.values()].flatMap(({ attributes }) => attributes);
  const without = new Set(names.filter((name) => !attributeRules.has(name)));
  expect([...without]).toEqual(['class']);
});

test('every element that may be held is an element of the subset', () => {
  const held = [...htmlSubset.values()].flatMap(({ holds }) => holds);
  expect(held.filter((tag) => !htmlSubset.has(tag))).toEqual([]);
});

/** An element of the subset with content by its rule; deeper down, with less. */
function elementOf(tag: string, depth: number): fc.Arbitrary<string> {
  const rule = htmlSubset.get(tag);
  const attributes = [
    ...(rule?.required ?? []).map((name) =>
      name === 'href'
        ? ' href="https://a.example/?b=c&amp;d"'
        : name === 'viewBox'
          ? ' viewBox="0 0 1 1"'
          : name === 'd'
            ? ' d="M0 0"'
            : ' points="0 0"',
    ),
    ...(tag === 'figure' ? [' aria-label="x"'] : []),
  ].join('');
  const optional = rule?.attributes.includes('class')
    ? fc.constantFrom('', ' class="a b"')
    : fc.constant('');
  if (rule?.void) return optional.map((extra) => `<${tag}${attributes}${extra}>`);
  const inner = depth > 0 ? (rule?.holds ?? []).map((child) => elementOf(child, depth - 1)) : [];
  const text = rule?.text
    ? fc.constantFrom('a', ' b ', '&lt;c&gt;', '\n', 'é🛶')
    : fc.constantFrom('\n', ' ');
  return fc
    .tuple(optional, fc.array(fc.oneof(text, ...inner), { maxLength: 4 }))
    .map(([extra, children]) => `<${tag}${attributes}${extra}>${children.join('')}</${tag}>`);
}

function plain(node: DefaultTreeAdapterTypes.ChildNode): HtmlNode {
  if ('value' in node) return { type: 'text', text: node.value };
  if (!('tagName' in node)) throw new Error(`unexpected ${node.nodeName}`);
  return {
    type: 'element',
    tag: node.tagName,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    children: node.childNodes.map(plain),
  };
}

test('what passes the check is what any HTML parser sees', () => {
  let passed = 0;
  const roots = ['section', 'div', 'p', 'ul', 'dl', 'table', 'figure', 'h2'];
  const html = fc
    .array(
      fc.constantFrom(...roots).chain((tag) => elementOf(tag, 3)),
      { maxLength: 3 },
    )
    .map((elements) => elements.join(''));
  fc.assert(
    fc.property(html, (text) => {
      const { nodes, faults } = readHtml(text);
      expect(faults).toEqual([]);
      if (checkHtml(nodes, { whole: true }).length > 0) return;
      passed += text.length > 40 ? 1 : 0;
      expect(parseHtml(text)).toEqual(parseFragment(text).childNodes.map(plain));
    }),
    { numRuns: 300 },
  );
  expect(passed).toBeGreaterThan(60);
});
