import fc from 'fast-check';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { fillNodes } from '../../src/templates/fill-nodes.ts';
import { parseTemplate } from '../../src/templates/parse-template.ts';

/** Templates that Handlebars itself can fill, over views where nothing that is printed is missing. */
type Context = 'root' | 'meeting' | 'topic' | 'chair' | 'name';

const PATHS: Readonly<Record<Context, readonly string[]>> = {
  root: ['title', 'this.title', './title', '[title]', '@root.title', 'length meetings'],
  meeting: [
    'title',
    '../title',
    '@index',
    '@key',
    'one.title',
    'at',
    '@root.title',
    'topics.length',
  ],
  topic: ['this', '.', '../title', '../../title', '@index', '@../index', 'one.title'],
  chair: ['name', '../title', 'who.name'],
  name: ['this', '@key', '@index', '../title'],
};

const TESTS: Readonly<Record<Context, readonly string[]>> = {
  root: ['note', 'meetings', 'count', 'count includeZero=true', '(eq title "a")', 'chair.name'],
  meeting: ['@first', '@last', 'topics', '../note', '(eq title ../title)'],
  topic: ['this', '@first', '../topics'],
  chair: ['post', '../note'],
  name: ['this', '@last'],
};

const BLOCKS: Readonly<Record<Context, readonly (readonly [string, Context])[]>> = {
  root: [
    ['each meetings as |one at|', 'meeting'],
    ['with chair as |who|', 'chair'],
    ['each names', 'name'],
  ],
  meeting: [['each topics', 'topic']],
  topic: [],
  chair: [],
  name: [],
};

const text = fc.constantFrom('a', ' ', '\n', '  \n', 'b c', '\n\n  ', '<p>', '\\{{title}} ');
const brace = fc.constantFrom(['{{', '}}'], ['{{~', '}}'], ['{{', '~}}'], ['{{~', '~}}']);

function tag(inner: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(brace, inner).map(([[open, close], words]) => `${open}${words}${close}`);
}

function block(
  head: fc.Arbitrary<string>,
  inside: fc.Arbitrary<string>,
  outside: fc.Arbitrary<string>,
) {
  return fc
    .tuple(head, inside, fc.option(outside), brace, brace, brace)
    .map(([words, body, otherwise, [o1, c1], [o2, c2], [o3, c3]]) => {
      const rest = otherwise === null ? '' : `${o2}else${c2}${otherwise}`;
      return `${o1}#${words}${c1}${body}${rest}${o3}/${words.split(' ')[0]}${c3}`;
    });
}

const bodies = new Map<string, fc.Arbitrary<string>>();

function bodyIn(context: Context, depth: number): fc.Arbitrary<string> {
  const key = `${context} ${depth}`;
  const body = bodies.get(key) ?? buildBody(context, depth);
  bodies.set(key, body);
  return body;
}

function buildBody(context: Context, depth: number): fc.Arbitrary<string> {
  const options = [
    text,
    tag(fc.constantFrom(...PATHS[context])),
    fc.constantFrom(
      '{{! note }}',
      '{{!-- {{x}} --}}\n',
      '\n  {{> line}}\n',
      '{{> line title="given"}}',
    ),
  ];
  if (depth > 0) {
    const same = bodyIn(context, depth - 1);
    options.push(
      block(
        fc
          .constantFrom('if', 'unless')
          .chain((word) => fc.constantFrom(...TESTS[context]).map((one) => `${word} ${one}`)),
        same,
        same,
      ),
    );
    for (const [head, inner] of BLOCKS[context]) {
      options.push(block(fc.constant(head), bodyIn(inner, depth - 1), same));
    }
  }
  return fc.array(fc.oneof(...options), { maxLength: 4 }).map((pieces) => pieces.join(''));
}

const view = fc.record({
  title: fc.constantFrom('a', 'b'),
  note: fc.option(fc.constantFrom('n', ''), { nil: undefined }),
  count: fc.constantFrom(0, 1, undefined),
  chair: fc.option(fc.record({ name: fc.constant('c'), post: fc.constantFrom('p', '') }), {
    nil: undefined,
  }),
  meetings: fc.array(
    fc.record({
      title: fc.constantFrom('a', 'm'),
      topics: fc.uniqueArray(fc.constantFrom('t', 'u')),
    }),
    { maxLength: 3 },
  ),
  names: fc.dictionary(fc.constantFrom('k', 'l'), fc.constantFrom('v', 'w')),
});

const line = '[{{@root.title}}]\n';

test('a template fills to what Handlebars fills it to', () => {
  const handlebars = Handlebars.create();
  handlebars.registerHelper('eq', (a: unknown, b: unknown) => a === b);
  handlebars.registerHelper('length', (list: readonly unknown[]) => list.length);
  handlebars.registerPartial('line', line);
  const parts = new Map([['line', { path: 'line.hbs', text: line }]]);
  let filled = 0;
  fc.assert(
    fc.property(bodyIn('root', 3), view, (body, generated) => {
      const data = structuredClone(generated);
      const template = parseTemplate({ path: 'body.hbs', text: body });
      expect(template.diagnostics).toEqual([]);
      const ours = fillNodes(template, parts, data).chunks;
      const theirs = handlebars.compile(body, { preventIndent: true })(data);
      expect(ours.map((chunk) => chunk.text).join('')).toBe(theirs);
      filled += theirs.length > 20 ? 1 : 0;
    }),
    { numRuns: 300 },
  );
  expect(filled).toBeGreaterThan(30);
});
