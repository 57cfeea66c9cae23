import type { CodeEntry } from '../codes.ts';
import { nearestOrKnown } from './nearest-or-known.ts';
import { templateHtmlCodes } from './templates-html.ts';
import { templateLanguageCodes } from './templates-language.ts';

/** Codes of filling: what only the values themselves can tell. */
const fillingCodes: Readonly<Record<string, CodeEntry>> = {
  'template/empty-value': {
    severity: 'error',
    message: ({ name }) => `\`${name}\` prints nothing here: the text is empty`,
    help: () => 'where it may be empty, say so: put `{{#if …}}…{{/if}}` around it',
    meaning:
      'A text of the view is there but holds no character that can be seen, and the template prints it without asking.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 4-16 template/empty-value --}}
<p>{{subtitle}}</p>
`,
  },
  'template/control-character': {
    severity: 'error',
    message: ({ character, text }) => `\`${text}\` holds ${character}, which no page can show`,
    help: () => 'take the character out of the record that this text comes from',
    meaning:
      'A printed text holds a control character, half of a surrogate pair or a code point without meaning, mostly left over from copying.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 4-18 template/control-character --}}
<p>{{copiedText}}</p>
`,
  },
};

/** Codes of templates that would take more time or memory than any paper is worth. */
const limitCodes: Readonly<Record<string, CodeEntry>> = {
  'template/too-large': {
    severity: 'error',
    message: ({ length, limit }) =>
      `the template has ${length} characters; at most ${limit} are read`,
    help: () => 'split it into files of `parts/`',
    meaning: 'A template is a page or two of text. A file this large is none, and is not read.',
  },
  'template/too-deep': {
    severity: 'error',
    message: ({ limit }) => `this stands inside more than ${limit} others`,
    help: () => 'take away what is around it and does nothing',
    meaning:
      'Blocks, expressions, elements or calls of parts stand inside each other deeper than any paper needs.',
  },
  'template/too-many-calls': {
    severity: 'error',
    message: ({ limit }) => `the parts of this document call each other more than ${limit} times`,
    help: () => 'call a part where it prints something, and not once more for each that calls it',
    meaning:
      'Each part calls several others, and those call several again: the calls multiply, and the document would never be done.',
  },
  'template/too-long': {
    severity: 'error',
    message: ({ limit }) => `the document grows beyond ${limit} characters here`,
    help: () => 'look for an `{{#each}}` inside another that goes through the same list',
    meaning: 'The filled template is longer than any paper: a thousand pages and more.',
  },
};

/** Codes of the folder of templates. */
const folderCodes: Readonly<Record<string, CodeEntry>> = {
  'template/no-effect': {
    severity: 'warning',
    message: ({ file }) => `\`${file}\` changes nothing`,
    help: ({ nearest }) =>
      nearest
        ? `did you mean \`${nearest}\`?`
        : 'a file overrides ours by its name, is a part that a template calls, or makes a new document together with its `document.yaml` and `body.hbs`',
    meaning: 'A file in a folder of templates that neither replaces one of ours nor is used.',
    example: `=== templates/parts/sorce-list.hbs
{{!-- warning 1-17 template/no-effect --}}
<p>{{title}}</p>
`,
  },
  'template/missing-theme': {
    severity: 'error',
    message: ({ root }) => `there is no \`theme.yaml\` in \`${root}\``,
    meaning: 'The folder of our own templates is incomplete; install the program anew.',
  },
  'template/missing-markings': {
    severity: 'error',
    message: ({ root }) => `there is no \`markings.yaml\` in \`${root}\``,
    meaning: 'The folder of our own templates is incomplete; install the program anew.',
  },
  'template/unknown-view': {
    severity: 'error',
    message: ({ view }) => `there is no view \`${view}\``,
    help: (args) => nearestOrKnown(args, 'the views are'),
    meaning: 'A document names the view that its body is filled from.',
    example: `=== templates/country-brief/document.yaml
# error 7-20 template/unknown-view
view: country-breif
description: One country as seen in all records.
`,
  },
};

export const templateCodes: Readonly<Record<string, CodeEntry>> = {
  ...templateLanguageCodes,
  ...fillingCodes,
  ...limitCodes,
  ...templateHtmlCodes,
  ...folderCodes,
};
