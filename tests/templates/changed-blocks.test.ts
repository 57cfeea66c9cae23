import { describe, expect, test } from 'vitest';
import { changedBlocks, markChanged } from '../../src/templates/changed-blocks.ts';

/** The later body with its bars, as this edition is set against the one before. */
const marked = (before: string, after: string) => markChanged(after, changedBlocks(before, after));

const ref = (number: number) =>
  `<span class="ref"> [<a href="#source-${number}">${number}</a>]</span>`;

describe('what has changed since the edition before has a bar beside it', () => {
  test('a paragraph with another word, and no other', () => {
    expect(marked('<p>a</p><p>b</p>', '<p>a</p><p>c</p>')).toBe(
      '<p>a</p><p data-bars="beside">c</p>',
    );
  });

  test('a cell, where the words are new in that row and not elsewhere', () => {
    const row = (who: string, how: string) => `<tr><th>${who}</th><td>${how}</td></tr>`;
    const table = (...rows: string[]) => `<table><tbody>${rows.join('')}</tbody></table>`;
    const before = table(row('Northmere', 'Principal'), row('Eastfjord', 'Deputy'));
    const after = table(row('Northmere', 'Principal'), row('Eastfjord', 'Principal'));
    expect(marked(before, after)).toBe(
      table(
        row('Northmere', 'Principal'),
        '<tr><th>Eastfjord</th><td data-bars="beside">Principal</td></tr>',
      ),
    );
  });

  test('the same words under another heading are something else', () => {
    const before = '<h2>A</h2><p>not stated</p><h2>B</h2><p>stated</p>';
    const after = '<h2>A</h2><p>not stated</p><h2>B</h2><p>not stated</p>';
    expect(marked(before, after)).toBe(
      '<h2>A</h2><p>not stated</p><h2>B</h2><p data-bars="beside">not stated</p>',
    );
  });

  test('a name inside a link, and the text of a picture', () => {
    const before = '<p><a href="#x">Ada</a></p><figure><svg><text>one</text></svg></figure>';
    const after = '<p><a href="#x">Eve</a></p><figure><svg><text>two</text></svg></figure>';
    expect(marked(before, after).match(/data-bars="beside"/g)).toHaveLength(2);
  });
});

describe('no bar', () => {
  test.each([
    ['numbers of sources', `<p>a${ref(1)}</p>`, `<p>a${ref(7)}</p>`],
    ['white space of the template', '<p>a  b</p>', '<p>a\n b</p>'],
    ['what is left out', '<p>a</p><p>b</p>', '<p>a</p>'],
    [
      'pages of an index',
      '<p>a <span data-pages="k">1</span></p>',
      '<p>a <span data-pages="k">2</span></p>',
    ],
    ['what each edition says anew', '<p data-bars="none">1</p>', '<p data-bars="none">2</p>'],
    [
      'a name that is struck through for this edition',
      '<p>a</p>',
      '<p>a<span data-bars="none"> was: <del>b</del></span></p>',
    ],
    [
      'the contents, whose headings have their own',
      '<nav><ul><li>a</li></ul></nav>',
      '<nav><ul><li>b</li></ul></nav>',
    ],
  ])('%s', (_what, before, after) => {
    expect(marked(before, after)).toBe(after);
  });
});
