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
  ...templateHtmlCodes,
  ...folderCodes,
};
