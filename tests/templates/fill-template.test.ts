import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fillTemplate } from '../../src/templates/fill-template.ts';
import type { HtmlNode } from '../../src/templates/html-node.ts';
import { parseHtml } from '../../src/templates/parse-html.ts';
import { brief, fill, sample, sampleView, setWith } from './sample.ts';

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.text : textOf(node.children))).join('');
}

function filled(body: string, parts: Record<string, string> = {}, view: unknown = sample): string {
  const { value, diagnostics } = fill(body, parts, view);
  expect(diagnostics).toEqual([]);
  return value ?? '';
}

test('a document without end is stopped, whether it prints or only turns', () => {
  const meetings = Array.from({ length: 400 }, () => ({ ...sample.meetings[0] }));
  const each = (inner: string) =>
    `{{#each meetings}}{{#each ../meetings}}{{#each ../../meetings}}${inner}{{/each}}{{/each}}{{/each}}`;
  for (const inner of ['<p>{{title}}</p>', '{{#if place}}{{/if}}']) {
    const { value, diagnostics } = fill(each(inner), {}, { ...sample, meetings });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['template/too-long']);
  }
});

describe('filling', () => {
  test('prints texts and numbers, loops, names and parts', () => {
    const parts = { line: '<li>{{mark}} {{title}}{{#if place}} in {{place}}{{/if}}</li>' };
    expect(
      filled('<ul>{{#each meetings as |one at|}}{{> line mark=at}}{{/each}}</ul>', parts),
    ).toBe('<ul><li>0 First in Northshore</li><li>1 Second</li></ul>');
  });

  test('draws figures with scale and add', () => {
    const body = `<figure aria-label="Shares"><svg viewBox="0 0 480 10">
{{~#each meetings}}<line x1="{{scale share 0 480}}" x2="{{add (scale share 0 480) 0.1}}"/>{{/each~}}
</svg></figure>`;
    expect(filled(body)).toBe(
      '<figure aria-label="Shares"><svg viewBox="0 0 480 10"><line x1="120" x2="120.1"/><line x1="240" x2="240.1"/></svg></figure>',
    );
  });

  test('a tag alone on its line leaves no line behind', () => {
    const body = '<ul>\n  {{#each meetings}}\n  <li>{{title}}</li>\n  {{/each}}\n</ul>\n';
    expect(filled(body)).toBe('<ul>\n  <li>First</li>\n  <li>Second</li>\n</ul>\n');
  });

  test('Windows line ends give the same text', () => {
    const body = '<ul>\n  {{#each meetings}}\n  <li>{{title}}</li>\n  {{/each}}\n</ul>\n';
    expect(filled(body.replaceAll('\n', '\r\n'))).toBe(filled(body));
  });

  test('a part on an indented line does not indent the texts it prints', () => {
    const view = { ...sample, title: 'one\ntwo' };
    const html = filled('<div>\n    {{> line}}\n</div>', { line: '<p>{{title}}</p>\n' }, view);
    expect(html).toContain('<p>one\ntwo</p>');
  });

  test('`../` is what stands around the loop, even where both hold the same entry', () => {
    const body =
      '<p>{{#each meetings}}{{#each ../meetings}}{{../title}}-{{title}} {{/each}}{{/each}}</p>';
    expect(filled(body)).toBe('<p>First-First First-Second Second-First Second-Second </p>');
  });

  test('the user’s files stand in for ours, one by one', () => {
    const set = setWith({ 'parts/source-list.hbs': '<p class="note">{{title}}</p>' });
    const { value } = fillTemplate(set, 'country-brief', sampleView, sample);
    expect(value).toBe('<h1>Lake Council</h1>\n<p class="note">Lake Council</p>');
  });

  test('a very long text is one text', () => {
    const title = 'Ж🛶 '.repeat(50_000).trim();
    const html = filled('<p>{{title}}</p>', {}, { ...sample, title });
    expect(textOf(parseHtml(html))).toBe(title);
  });

  test('a view that is not as its schema says is our mistake', () => {
    expect(() => fill('<p>{{title}}</p>', {}, { ...sample, title: 3 })).toThrow(z.ZodError);
    expect(() => fillTemplate(setWith({}), 'nothing', sampleView, sample)).toThrow(/nothing/);
  });
});

describe('what only the values can tell is placed in the template', () => {
  const found = (body: string, view: object = {}, parts: Record<string, string> = {}) => {
    const { value, diagnostics } = fill(body, parts, { ...sample, ...view });
    expect(value).toBeUndefined();
    return diagnostics.map(brief);
  };

  test('an empty text, also in an attribute and a part', () => {
    expect(found('<p>\n{{subtitle}}</p>')).toEqual(['empty-value body.hbs:2:1 `{{subtitle}}`']);
    expect(found('<p lang="{{subtitle}}">x</p>')).toEqual([
      'empty-value body.hbs:1:10 `{{subtitle}}`',
      'bad-attribute body.hbs:1:4 `lang="`',
    ]);
    expect(found('{{> line}}', { title: ' \u00a0' }, { line: '<p>{{title}}</p>' })).toEqual([
      'empty-value line.hbs:1:4 `{{title}}` < body.hbs:1',
    ]);
  });

  test('an empty text behind its guard is nothing to report', () => {
    const body = '<p>x{{#if subtitle}}{{subtitle}}{{/if}}</p>';
    expect(fill(body)).toEqual({ value: '<p>x</p>', diagnostics: [] });
  });

  test.each(['\u0000', '\u0007', '\r', '\u0085', '\ud800', '\udc00', '\uffff', '\u{1fffe}'])(
    'a character that no page can show: %j',
    (character) => {
      const { value, diagnostics } = fill(
        '<p>{{title}}</p>',
        {},
        {
          ...sample,
          title: `shore${character}line`,
        },
      );
      expect(value).toBeUndefined();
      expect(diagnostics.map(({ code }) => code)).toEqual(['template/control-character']);
      expect(diagnostics[0]?.args['text']).toBe('shore�line');
    },
  );

  test('an address that is none', () => {
    const body = '<p>\n<a href="{{title}}">x</a></p>';
    expect(found(body, { title: 'javascript:alert(1)' })).toEqual([
      'bad-attribute body.hbs:2:4 `href="`',
    ]);
  });

  test('a class that the theme does not have', () => {
    const body = '{{#each meetings}}<p class="{{title}}">x</p>{{/each}}';
    const view = { meetings: sample.meetings.slice(0, 1) };
    expect(found(body, view)).toEqual(['unknown-class body.hbs:1:29 `{{title}}`']);
  });

  test('links and ids, over all parts', () => {
    const parts = { end: '<p id="end">{{title}}</p>' };
    expect(found('<p><a href="#ende">x</a></p>{{> end}}{{> end}}', {}, parts)).toEqual([
      'duplicate-id end.hbs:1:4 `id="end"` < body.hbs:1',
      'broken-link body.hbs:1:7 `href="#ende"`',
    ]);
  });

  test('what a part may not hold where it is called', () => {
    const parts = { row: '<tr><td>{{title}}</td></tr>', text: 'x {{title}}' };
    expect(found('<p>{{> row}}</p>', {}, parts)).toEqual([
      'misplaced-element row.hbs:1:1 `<tr>` < body.hbs:1',
    ]);
    expect(found('<ul>{{> text}}</ul>{{title}}', {}, parts)).toEqual([
      'misplaced-text text.hbs:1:1 `x` < body.hbs:1',
      'misplaced-text body.hbs:1:20 `{{title}}`',
    ]);
  });

  test('the same fault in every turn of a loop is told once', () => {
    const body = '{{#each meetings}}<p lang="{{title}} 1">x</p>{{/each}}';
    expect(
      found(body, { meetings: sample.meetings.map((one) => ({ ...one, title: 'No' })) }),
    ).toEqual(['bad-attribute body.hbs:1:22 `lang="`']);
  });
});

function textIn(node: HtmlNode | undefined): string {
  return node ? textOf([node]) : '';
}

/** A figure whose words and text are these. */
function drawn(title: string): HtmlNode {
  const text: HtmlNode = {
    type: 'element',
    tag: 'text',
    attributes: {},
    children: [{ type: 'text', text: title }],
  };
  const svg: HtmlNode = {
    type: 'element',
    tag: 'svg',
    attributes: { viewBox: '0 0 1 1' },
    children: [text],
  };
  return { type: 'element', tag: 'figure', attributes: { 'aria-label': title }, children: [svg] };
}

/** Letters of any script, and pieces that break careless programs. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        ...['{{title}}', '{{{x}}}', '\\{{', '<script>alert(1)</script>', '</p>', '<!--', '-->'],
        ...['&', '&amp;', '&lt', '&#0;', '&#x41;', '"', "'", '`', '=', '>', '<', '\\', '\n', '\t'],
        ...['\u202e', '\u200f', '\ufeff', '\u0000', ']]>', '$&', '%s', '\u00ad', '🛶', '', ' '],
      ),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const REASONS = ['template/empty-value', 'template/control-character', 'template/bad-attribute'];

describe('every text comes back as it was, or there is a reason', () => {
  const body =
    '<p>{{title}}</p><table><tbody><tr><th abbr="{{title}}">x</th><td>a{{title}}b</td></tr></tbody></table>' +
    "<figure aria-label='{{title}}'><svg viewBox='0 0 1 1'><text>{{title}}</text></svg></figure>{{> line what=title}}";
  const parts = { line: '<p><a href="#top">{{what}}</a><span id="top">x</span></p>' };

  test('in elements, attributes, figures and parts', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const { value, diagnostics } = fill(body, parts, { ...sample, title });
        if (value === undefined) {
          expect(diagnostics).not.toEqual([]);
          for (const { code } of diagnostics) expect(REASONS).toContain(code);
          return;
        }
        const [p, table, figure, line] = parseHtml(value);
        expect(textIn(p)).toBe(title);
        expect(textIn(table)).toBe(`xa${title}b`);
        expect(textIn(line)).toBe(`${title}x`);
        expect(figure).toEqual(drawn(title));
      }),
      { numRuns: 300 },
    );
  });

  test('any text with a letter and no control character is printed', () => {
    const printable = hostile.filter(
      (text) => !/(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text),
    );
    fc.assert(
      fc.property(printable, (text) => {
        expect(fill(body, parts, { ...sample, title: `a${text}` }).value).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
