import { describe, expect, test } from 'vitest';
import { brief, check, fill } from './sample.ts';

const found = (body: string, parts?: Record<string, string>) => check(body, parts).map(brief);

describe('every path is checked against the view', () => {
  test.each([
    ['in a tag', '<p>{{titel}}</p>', 'unknown-variable body.hbs:1:6 `titel` (title?)'],
    [
      'at its wrong step only',
      '{{#if chair}}<p>{{chair.nmae}}</p>{{/if}}',
      'unknown-variable body.hbs:1:25 `nmae` (name?)',
    ],
    ['in if', '{{#if titel}}<p>x</p>{{/if}}', 'unknown-variable body.hbs:1:7 `titel` (title?)'],
    [
      'in unless',
      '{{#unless titel}}<p>x</p>{{/unless}}',
      'unknown-variable body.hbs:1:11 `titel` (title?)',
    ],
    [
      'in each',
      '{{#each meeting}}<p>{{any.thing}}</p>{{/each}}',
      'unknown-variable body.hbs:1:9 `meeting` (meetings?)',
    ],
    [
      'in with',
      '{{#with cahir}}<p>{{x}}</p>{{/with}}',
      'unknown-variable body.hbs:1:9 `cahir` (chair?)',
    ],
    [
      'behind else if',
      '{{#if note}}<p>x</p>{{else if nte}}<p>y</p>{{/if}}',
      'unknown-variable body.hbs:1:31 `nte` (note?)',
    ],
    [
      'in else',
      '{{#if note}}<p>{{note}}</p>{{else}}<p>{{nte}}</p>{{/if}}',
      'unknown-variable body.hbs:1:41 `nte` (note?)',
    ],
    [
      'in a helper',
      '<p>{{length meetngs}}</p>',
      'unknown-variable body.hbs:1:13 `meetngs` (meetings?)',
    ],
    [
      'in a helper inside if',
      '{{#if (eq titel "x")}}<p>x</p>{{/if}}',
      'unknown-variable body.hbs:1:11 `titel` (title?)',
    ],
    [
      'from the outside of a loop',
      '{{#each meetings}}<p>{{../titel}}</p>{{/each}}',
      'unknown-variable body.hbs:1:27 `titel` (title?)',
    ],
    [
      'from the root',
      '{{#each meetings}}<p>{{@root.titel}}</p>{{/each}}',
      'unknown-variable body.hbs:1:30 `titel` (title?)',
    ],
    [
      'behind @',
      '{{#each meetings}}<p>{{@idnex}}</p>{{/each}}',
      'unknown-variable body.hbs:1:24 `@idnex` (@index?)',
    ],
    ['behind @ outside a loop', '<p>{{@index}}</p>', 'unknown-variable body.hbs:1:6 `@index`'],
    [
      'in a name given by as',
      '{{#each meetings as |one|}}<p>{{one.titel}}</p>{{/each}}',
      'unknown-variable body.hbs:1:37 `titel` (title?)',
    ],
    [
      'near a name given by as',
      '{{#each meetings as |entry|}}<p>{{entri.title}}</p>{{/each}}',
      'unknown-variable body.hbs:1:35 `entri` (entry?)',
    ],
    [
      'in a bracketed step',
      '<p>{{this.[titel]}}</p>',
      'unknown-variable body.hbs:1:11 `[titel]` (title?)',
    ],
    ['on a list', '<p>{{meetings.title}}</p>', 'unknown-variable body.hbs:1:15 `title`'],
    ['on a text', '<p>{{title.name}}</p>', 'unknown-variable body.hbs:1:12 `name`'],
    [
      'inherited by every object',
      '<p>{{constructor}}</p>',
      'unknown-variable body.hbs:1:6 `constructor`',
    ],
    ['of the prototype', '<p>{{__proto__}}</p>', 'unknown-variable body.hbs:1:6 `__proto__`'],
    [
      'of functions',
      '<p>{{title.constructor.name}}</p>',
      'unknown-variable body.hbs:1:12 `constructor`',
    ],
    [
      'called in loops',
      '{{#each toString}}<p>x</p>{{/each}}',
      'unknown-variable body.hbs:1:9 `toString`',
    ],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual([expected]);
  });

  test('all faults of all lines at once, and nothing that follows from them', () => {
    expect(
      found('<p>{{a}}</p>\n{{#each bs}}\n<p>{{c}} {{../d}} {{this}}</p>\n{{/each}}\n<p>{{e}}</p>'),
    ).toEqual([
      'unknown-variable body.hbs:1:6 `a`',
      'unknown-variable body.hbs:2:9 `bs`',
      'unknown-variable body.hbs:3:15 `d`',
      'unknown-variable body.hbs:5:6 `e`',
    ]);
  });

  test('`../` out of the file', () => {
    expect(found('{{#each meetings}}<p>{{../../title}}</p>{{/each}}')).toEqual([
      'too-far-up body.hbs:1:24 `../../title`',
    ]);
  });
});

describe('what templates may rely on', () => {
  test.each([
    [
      'loops, their index and first entry',
      '{{#each meetings}}<p>{{@index}}{{#if @first}}!{{/if}}{{title}}</p>{{/each}}',
    ],
    [
      'the loop around a loop',
      '{{#each meetings}}{{#each topics}}<p>{{@../index}}.{{@index}} {{this}} {{../title}}</p>{{/each}}{{/each}}',
    ],
    ['names', '{{#each meetings as |one at|}}<p>{{at}}: {{one.title}}, {{title}}</p>{{/each}}'],
    ['mappings', '{{#each names}}<p>{{@key}}: {{this}}</p>{{/each}}'],
    ['the length of a list', '<p>{{meetings.length}} {{length meetings}}</p>'],
    ['helpers in helpers', '{{#each meetings}}<p>{{add 1 (scale share 0 480)}}</p>{{/each}}'],
    [
      'a fixed value of a field',
      '{{#each meetings}}{{#if (eq status "held")}}<p>{{title}}</p>{{/if}}{{/each}}',
    ],
    ['comments', '{{! a }}{{!-- {{nothing}} --}}<p>{{title}}</p>'],
    ['white space control', '<p>{{~title~}}</p>'],
    ['braces as text', '<p>\\{{title}}</p>'],
  ])('%s', (_, body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('a value that may be missing needs a guard', () => {
  test.each([
    ['printed', '<p>{{note}}</p>', 'maybe-empty body.hbs:1:6 `note`'],
    ['stepped into', '<p>{{chair.name}}</p>', 'maybe-empty body.hbs:1:6 `chair`'],
    [
      'below what is there',
      '{{#if chair}}<p>{{chair.post}}</p>{{/if}}',
      'maybe-empty body.hbs:1:19 `chair.post`',
    ],
    ['a list', '{{#each sources}}<p>{{title}}</p>{{/each}}', 'maybe-empty body.hbs:1:9 `sources`'],
    [
      'in the other branch',
      '{{#if note}}<p>x</p>{{else}}<p>{{note}}</p>{{/if}}',
      'maybe-empty body.hbs:1:34 `note`',
    ],
    [
      'behind the guard',
      '{{#if note}}<p>x</p>{{/if}}<p>{{note}}</p>',
      'maybe-empty body.hbs:1:33 `note`',
    ],
    [
      'of another entry',
      '{{#each meetings}}{{#if place}}{{#each ../meetings}}<p>{{place}}</p>{{/each}}{{/if}}{{/each}}',
      'maybe-empty body.hbs:1:58 `place`',
    ],
    [
      'given to a helper',
      '{{#each meetings}}<p>{{add speakers 1}}</p>{{/each}}',
      'maybe-empty body.hbs:1:28 `speakers`',
    ],
    ['given as a context', '{{> who chair}}', 'maybe-empty body.hbs:1:9 `chair`'],
    [
      'of one kind only',
      '{{#each moments}}<p>{{day}}</p>{{/each}}',
      'maybe-empty body.hbs:1:23 `day`',
    ],
    [
      'of the other kind',
      '{{#each moments}}{{#if (eq kind "day")}}<p>x</p>{{else}}<p>{{day}}</p>{{/if}}{{/each}}',
      'unknown-variable body.hbs:1:62 `day`',
    ],
  ])('%s', (_, body, expected) => {
    expect(found(body, { who: '<p>{{name}}</p>' })).toEqual([expected]);
  });

  test.each([
    ['if', '{{#if note}}<p>{{note}}</p>{{/if}}'],
    [
      'if around a loop',
      '{{#if note}}{{#each meetings}}<p>{{../note}} {{@root.note}}</p>{{/each}}{{/if}}',
    ],
    ['unless with else', '{{#unless note}}<p>none</p>{{else}}<p>{{note}}</p>{{/unless}}'],
    ['with', '{{#with chair}}<p>{{name}}</p>{{/with}}'],
    ['with and a name', '{{#with chair as |who|}}<p>{{who.name}}</p>{{/with}}'],
    ['a test of what is below', '{{#if chair.post}}<p>{{chair.name}} {{chair.post}}</p>{{/if}}'],
    ['else of a loop', '{{#each sources}}<p>{{title}}</p>{{else}}<p>none</p>{{/each}}'],
    [
      'the kind, for a field of that kind',
      '{{#each moments}}{{#if (eq kind "day")}}<p>{{day}}</p>{{else}}<p>{{month}}</p>{{/if}}{{/each}}',
    ],
    ['the field of one kind itself', '{{#each moments}}{{#if day}}<p>{{day}}</p>{{/if}}{{/each}}'],
    [
      'zero counted',
      '{{#each meetings}}{{#if speakers includeZero=true}}<p>{{speakers}}</p>{{/if}}{{/each}}',
    ],
    ['through a part', '{{#if note}}{{> told what=note}}{{/if}}'],
    ['inside a part', '{{> asked what=note}}'],
  ])('%s guards', (_, body) => {
    const parts = { told: '<p>{{what}}</p>', asked: '{{#if what}}<p>{{what}}</p>{{/if}}' };
    expect(found(body, parts)).toEqual([]);
  });
});

describe('values fit where they stand', () => {
  test.each([
    [
      'true or false',
      '{{#each meetings}}<p>{{held}}</p>{{/each}}',
      'not-text body.hbs:1:24 `held`',
    ],
    [
      'a group of fields',
      '{{#with chair}}<p>{{this}}</p>{{/with}}',
      'not-text body.hbs:1:21 `this`',
    ],
    ['a test', '<p>{{eq title "x"}}</p>', 'not-text body.hbs:1:4 `{{eq title "x"}}`'],
    ['what the view does not describe', '<p>{{loose}}</p>', 'not-text body.hbs:1:6 `loose`'],
    [
      'a text to a loop',
      '{{#each title}}<p>{{this}}</p>{{/each}}',
      'not-a-list body.hbs:1:9 `title`',
    ],
    ['a text to a sum', '<p>{{add title 1}}</p>', 'bad-argument body.hbs:1:10 `title`'],
    ['too few to a helper', '<p>{{add 1}}</p>', 'bad-argument body.hbs:1:4 `{{add 1}}`'],
    ['a helper without values', '<p>{{length}}</p>', 'bad-argument body.hbs:1:4 `{{length}}`'],
    [
      'a number compared with a text',
      '{{#each meetings}}{{#if (eq share "1")}}<p>x</p>{{/if}}{{/each}}',
      'bad-argument body.hbs:1:35 `"1"`',
    ],
    [
      'a word the view never has',
      '{{#each meetings}}{{#if (eq status "heldd")}}<p>x</p>{{/if}}{{/each}}',
      'never-equal body.hbs:1:36 `"heldd"` (held?)',
    ],
    ['an unknown helper', '<p>{{shout title}}</p>', 'unknown-helper body.hbs:1:6 `shout`'],
    ['lookup', '<p>{{lookup this "title"}}</p>', 'unknown-helper body.hbs:1:6 `lookup`'],
    ['log', '<p>{{log title}}</p>', 'unknown-helper body.hbs:1:6 `log`'],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual([expected]);
  });
});

describe('parts are checked where they are called', () => {
  test('a fault is placed in the part and names its call', () => {
    expect(found('<p>x</p>\n{{> who}}', { who: '<p>\n{{nme}}</p>' })).toEqual([
      'unknown-variable who.hbs:2:3 `nme` < body.hbs:2',
    ]);
  });

  test('the same part may suit one call and not another', () => {
    const parts = { line: '<p>{{name}}</p>' };
    expect(found('{{#if chair}}{{> line chair}}{{/if}}{{> line this}}', parts)).toEqual([
      'unknown-variable line.hbs:1:6 `name` (names?) < body.hbs:1',
    ]);
  });

  test('named values hide fields, and are seen by parts inside the part', () => {
    const parts = { outer: '{{> inner}}', inner: '<p>{{heading}} {{title}}</p>' };
    expect(found('{{> outer heading="Sources"}}', parts)).toEqual([]);
    expect(found('{{> outer heading=meetings}}', parts)).toEqual([
      'not-text inner.hbs:1:6 `heading` < outer.hbs:1 < body.hbs:1',
    ]);
  });

  test('a value that is not given', () => {
    expect(found('{{> inner}}', { inner: '{{#each rows}}<p>x</p>{{/each}}' })).toEqual([
      'unknown-variable inner.hbs:1:9 `rows` < body.hbs:1',
    ]);
    expect(found('{{> inner}}', { inner: '{{#if rows}}<p>x</p>{{/if}}' })).toEqual([
      'unknown-variable inner.hbs:1:7 `rows` < body.hbs:1',
    ]);
  });

  test('a wrong path in the call', () => {
    const parts = { inner: '<p>{{heading}}</p>' };
    expect(found('{{> inner heading=titel}}', parts)).toEqual([
      'unknown-variable body.hbs:1:19 `titel` (title?)',
    ]);
    expect(found('{{> inner chiar heading="x"}}', parts)).toEqual([
      'unknown-variable body.hbs:1:11 `chiar` (chair?)',
    ]);
  });

  test('a part sees neither the names nor the outside of its call', () => {
    const body = '{{#each meetings as |one|}}{{> inner}}{{/each}}';
    expect(found(body, { inner: '<p>{{one.title}} {{../title}}</p>' })).toEqual([
      'unknown-variable inner.hbs:1:6 `one` < body.hbs:1',
      'too-far-up inner.hbs:1:20 `../title` < body.hbs:1',
    ]);
  });

  test('a part sees the loop and the root around its call', () => {
    const body = '{{#each meetings}}{{> inner}}{{/each}}';
    expect(found(body, { inner: '<p>{{@index}} {{@root.title}}</p>' })).toEqual([]);
  });

  test('unknown, recursive, and with an unused value', () => {
    expect(found('{{> sorce-list}}')).toEqual([
      'unknown-part body.hbs:1:5 `sorce-list` (source-list?)',
    ]);
    const loop = { a: '{{> b}}', b: '<p>{{title}}</p>{{> a}}' };
    expect(found('{{> a}}', loop)).toEqual([
      'recursive-part b.hbs:1:21 `a` < a.hbs:1 < body.hbs:1',
    ]);
    expect(found('{{> line size=3}}', { line: '<p>{{title}}</p>' })).toEqual([
      'unused-parameter body.hbs:1:10 `size=3`',
    ]);
  });

  test('named values beside a context that has no fields', () => {
    expect(found('{{> line title size=3}}', { line: '<p>{{size}}</p>' })).toEqual([
      'bad-argument body.hbs:1:10 `title`',
    ]);
  });

  test('one fault of a part that is called often is told once', () => {
    const body = '{{> line}}{{> line}}{{> line}}';
    expect(found(body, { line: '<p>{{titel}}</p>' })).toHaveLength(1);
  });
});

describe('what Handlebars has and templates do not', () => {
  test.each([
    ['three braces', '<p>{{{title}}}</p>', 'raw-html body.hbs:1:4 `{{{title}}}`'],
    ['an ampersand', '<p>{{&title}}</p>', 'raw-html body.hbs:1:4 `{{&title}}`'],
    [
      'inline parts',
      '{{#*inline "x"}}<p>x</p>{{/inline}}',
      'not-supported body.hbs:1:1 `{{#*inline "x"}}`',
    ],
    ['decorators', '{{* x}}', 'not-supported body.hbs:1:1 `{{* x}}`'],
    [
      'parts with a body',
      '{{#> source-list}}<p>x</p>{{/source-list}}',
      'not-supported body.hbs:1:1 `{{#> source-list}}`',
    ],
    ['computed parts', '{{> (eq title "x")}}', 'not-supported body.hbs:1:1 `{{> (eq title "x")}}`'],
    [
      'raw blocks',
      '{{{{if title}}}}<p>{{x}}</p>{{{{/if}}}}',
      'not-supported body.hbs:1:1 `{{{{if title}}`',
    ],
    [
      'sections',
      '{{#meetings}}<p>x</p>{{/meetings}}',
      'not-supported body.hbs:1:1 `{{#meetings}}`',
    ],
    [
      'inverse sections',
      '{{^meetings}}<p>x</p>{{/meetings}}',
      'not-supported body.hbs:1:1 `{{^meetings}}`',
    ],
    ['fixed values', '<p>{{"title"}}</p>', 'not-supported body.hbs:1:4 `{{"title"}}`'],
    ['numbers as paths', '<p>{{12}}</p>', 'not-supported body.hbs:1:4 `{{12}}`'],
    ['null', '{{#if (eq title null)}}<p>x</p>{{/if}}', 'not-supported body.hbs:1:17 `null`'],
    [
      'several values for if',
      '{{#if title note}}<p>x</p>{{/if}}',
      'not-supported body.hbs:1:1 `{{#if title note}}`',
    ],
    [
      'names in if',
      '{{#if title as |x|}}<p>x</p>{{/if}}',
      'not-supported body.hbs:1:1 `{{#if title as |x|}}`',
    ],
    [
      'named values for each',
      '{{#each meetings a=1}}<p>x</p>{{/each}}',
      'not-supported body.hbs:1:1 `{{#each meetings a=1}}`',
    ],
    [
      'named values for helpers',
      '<p>{{length meetings a=1}}</p>',
      'not-supported body.hbs:1:22 `a=1`',
    ],
    [
      'several contexts',
      '{{> source-list this this}}',
      'not-supported body.hbs:1:1 `{{> source-list this this}}`',
    ],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual([expected]);
  });
});

describe('syntax errors have their place', () => {
  test.each([
    ['an open tag', '<p>x</p>\n<p>{{title</p>', 'bad-syntax body.hbs:2:11 `<`'],
    ['an open block', '{{#if title}}\n<p>x</p>\n', 'bad-syntax body.hbs:3:1 ``'],
    ['a wrong end', '{{#if title}}<p>x</p>{{/each}}', 'bad-syntax body.hbs:1:4 `if`'],
    ['else without a block', '<p>x</p>\n  {{else}}', 'bad-syntax body.hbs:2:3 `{{else}}`'],
    ['an end without a block', '<p>x</p>{{/if}}', 'bad-syntax body.hbs:1:9 `{{/`'],
    ['a missing value', '{{> source-list a=}}', 'bad-syntax body.hbs:1:19 `}}`'],
    ['a path that turns back', '<p>{{a/../b}}</p>', 'bad-syntax body.hbs:1:6 `a/../b`'],
    ['a null character', '<p>\u0000</p>', 'bad-syntax body.hbs:1:4 `\u0000`'],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual([expected]);
  });

  test('one in each file, and the faults of the sound files', () => {
    const body = '<p>{{titel}}</p>{{> a}}{{> b}}';
    expect(found(body, { a: '{{#if}', b: '{{' })).toEqual([
      'bad-syntax a.hbs:1:6 `}`',
      'bad-syntax b.hbs:1:3 ``',
      'unknown-variable body.hbs:1:6 `titel` (title?)',
    ]);
  });

  test('a fault is the same with Windows line ends and a byte order mark', () => {
    expect(found('\uFEFF<p>x</p>\r\n<p>{{titel}}</p>\r\n')).toEqual([
      'unknown-variable body.hbs:2:6 `titel` (title?)',
    ]);
  });
});

test('a template with an error gives no text', () => {
  const { value, diagnostics } = fill('<p>{{titel}}</p>');
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['template/unknown-variable']);
});
