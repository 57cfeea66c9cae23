import type { CodeEntry } from '../codes.ts';
import { nearestOrKnown } from './nearest-or-known.ts';

/** Codes of the template language: paths, helpers, parts, blocks. */
export const templateLanguageCodes: Readonly<Record<string, CodeEntry>> = {
  'template/bad-syntax': {
    severity: 'error',
    message: ({ reason }) => `${reason}`,
    meaning: 'The file is no Handlebars template: a tag is not closed, or blocks do not pair.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 4-6 template/bad-syntax --}}
{{#if title}}<h1>{{title}}</h1>{{/each}}
`,
  },
  'template/not-supported': {
    severity: 'error',
    message: ({ what }) => `${what} is not part of the template language`,
    help: ({ instead }) => `write ${instead} instead`,
    meaning:
      'Templates know `{{path}}`, `{{helper value}}`, `if`, `unless`, `each`, `with` and parts. What Handlebars has beyond that is refused, because it cannot be checked before the template is filled.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 1-14 template/not-supported --}}
{{#meetings}}<p>{{title}}</p>{{/meetings}}
`,
  },
  'template/raw-html': {
    severity: 'error',
    message: () => 'this tag would print a value as HTML',
    help: () => 'write `{{…}}` with two braces: a value is always text',
    meaning: 'A record must never be able to change the markup of a page, so values print as text.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 5-16 template/raw-html --}}
<h1>{{{title}}}</h1>
`,
  },
  'template/unknown-variable': {
    severity: 'error',
    message: ({ name }) => `there is no \`${name}\` here`,
    help: (args) => nearestOrKnown(args, 'here are'),
    meaning:
      'The view that the template is filled from has no such field at this place. Paths in parts, in `each` and in `if` are checked as well.',
    example: `=== templates/country-brief/body.hbs
<h1>{{title}}</h1>
{{#each meetings}}
{{!-- error 6-11 template/unknown-variable --}}
<p>{{titel}}</p>
{{/each}}
`,
  },
  'template/too-far-up': {
    severity: 'error',
    message: ({ path }) => `\`${path}\` leads out of this file`,
    help: () => 'a part sees what it is given: pass the value as `name=value` where it is called',
    meaning: '`../` leads to what stands around an `each` or `with` of the same file, no further.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 7-15 template/too-far-up --}}
<h1>{{../title}}</h1>
`,
  },
  'template/maybe-empty': {
    severity: 'error',
    message: ({ name }) => `\`${name}\` may be missing, and then nothing would be printed`,
    help: ({ name }) => `put \`{{#if ${name}}}…{{/if}}\` around it`,
    meaning:
      'The view gives this value only sometimes. The template must say what to print without it, so that no text disappears unnoticed.',
    example: `=== templates/country-brief/body.hbs
{{#each meetings}}
{{!-- error 17-22 template/maybe-empty --}}
<p>{{title}}, {{place}}</p>
{{/each}}
`,
  },
  'template/zero-or-missing': {
    severity: 'error',
    message: ({ name }) => `this test takes \`${name}\` for missing where it is 0`,
    help: ({ name }) => `write \`{{#if ${name} includeZero=true}}\``,
    meaning: '`if` holds the number 0 for false. For a number that may be missing, 0 is a value.',
    example: `=== templates/country-brief/body.hbs
{{#each meetings}}
{{!-- error 7-15 template/zero-or-missing --}}
{{#if speakers}}<p>{{speakers}} speakers</p>{{/if}}
{{/each}}
`,
  },
  'template/not-text': {
    severity: 'error',
    message: ({ name, found }) => `\`${name}\` is ${found} and cannot be printed`,
    help: () => 'print one of its fields, or go through it with `{{#each}}` or `{{#with}}`',
    meaning: 'Only texts and numbers can be printed.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 6-14 template/not-text --}}
<p>{{meetings}}</p>
`,
  },
  'template/not-a-list': {
    severity: 'error',
    message: ({ name, found }) => `\`${name}\` is ${found}, but \`each\` goes through a list`,
    help: ({ name }) => `did you mean \`{{#with ${name}}}\` or \`{{#if ${name}}}\`?`,
    meaning: '`{{#each}}` goes through a list or a mapping.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 9-14 template/not-a-list --}}
{{#each title}}<p>{{this}}</p>{{/each}}
`,
  },
  'template/unknown-part': {
    severity: 'error',
    message: ({ name }) => `there is no part \`${name}\``,
    help: (args) => nearestOrKnown(args, 'the parts are'),
    meaning: 'A part is a file of the folder `parts/`, called by its name without `.hbs`.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 5-15 template/unknown-part --}}
{{> sorce-list}}
`,
  },
  'template/recursive-part': {
    severity: 'error',
    message: ({ name }) => `the part \`${name}\` calls itself`,
    help: () => 'let the view arrange nested data as lists, and go through each with `{{#each}}`',
    meaning: 'A part that calls itself, directly or through another part, might never end.',
    example: `=== templates/parts/source-list.hbs
<p>{{title}}</p>
{{!-- error 5-16 template/recursive-part --}}
{{> source-list}}
`,
  },
  'template/unused-parameter': {
    severity: 'warning',
    message: ({ name, part }) => `the part \`${part}\` never uses \`${name}\``,
    help: () => 'leave it out, or check its spelling in the part',
    meaning: 'A value is given to a part by a name that the part does not mention.',
    example: `=== templates/country-brief/body.hbs
{{!-- warning 17-34 template/unused-parameter --}}
{{> source-list heading="Sources"}}
`,
  },
  'template/unknown-helper': {
    severity: 'error',
    message: ({ name }) => `there is no helper \`${name}\``,
    help: (args) => nearestOrKnown(args, 'the helpers are'),
    meaning:
      'A tag with a value behind its first word calls a helper. There are few, on purpose: what needs more belongs in the view.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 6-15 template/unknown-helper --}}
<p>{{uppercase title}}</p>
`,
  },
  'template/bad-argument': {
    severity: 'error',
    message: ({ name, wanted, found }) => `\`${name}\` wants ${wanted}, but gets ${found}`,
    meaning: 'A helper or a part is given something it cannot work with.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 13-18 template/bad-argument --}}
<p>{{length title}} meetings</p>
`,
  },
  'template/never-equal': {
    severity: 'error',
    message: ({ found }) => `the value is never \`${found}\``,
    help: (args) => nearestOrKnown(args, 'it is one of'),
    meaning: 'A comparison with a text that the view never has at this place: a slip of the pen.',
    example: `=== templates/country-brief/body.hbs
{{#each meetings}}
{{!-- error 18-28 template/never-equal --}}
{{#if (eq status "anounced")}}<p>{{title}}</p>{{/if}}
{{/each}}
`,
  },
};
