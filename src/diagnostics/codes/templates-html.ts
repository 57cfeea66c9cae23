import type { CodeEntry } from '../codes.ts';
import { listed, nearestOrKnown } from './nearest-or-known.ts';

/** Codes of the HTML that templates write. */
export const templateHtmlCodes: Readonly<Record<string, CodeEntry>> = {
  'template/bad-html': {
    severity: 'error',
    message: ({ reason }) => `${reason}`,
    meaning: 'The HTML standard calls this an error, and browsers would guess what is meant.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 12-18 template/bad-html --}}
<p>Terms & &cond; of the meeting</p>
`,
  },
  'template/html-comment': {
    severity: 'error',
    message: () => 'an HTML comment would be part of the finished file',
    help: () => 'write `{{!-- … --}}`',
    meaning: 'Remarks for people who edit templates stay in the template.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 1-18 template/html-comment --}}
<!-- the head -->
<h1>{{title}}</h1>
`,
  },
  'template/unclosed-tag': {
    severity: 'error',
    message: ({ element }) => `\`<${element}>\` is not closed`,
    help: ({ element }) => `write \`</${element}>\` where it ends`,
    meaning: 'Every element is closed by its own end tag, inside the element around it.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 4-8 template/unclosed-tag --}}
<p><em>{{title}}</p>
`,
  },
  'template/stray-end-tag': {
    severity: 'error',
    message: ({ element }) => `\`</${element}>\` closes nothing`,
    meaning: 'An end tag without a start tag before it.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 19-25 template/stray-end-tag --}}
<h1>{{title}}</h1></div>
`,
  },
  'template/tag-crosses-block': {
    severity: 'error',
    message: ({ element }) => `the tags of this \`<${element}>\` stand in different blocks`,
    help: () => 'put the whole element inside the block, or the whole block inside the element',
    meaning:
      'Whether the start and the end tag are both printed depends on the view, so the markup could fall apart.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 14-17 template/tag-crosses-block --}}
{{#if title}}<p>{{title}}{{/if}}</p>
`,
  },
  'template/computed-name': {
    severity: 'error',
    message: ({ what }) => `the name of an ${what} cannot be computed`,
    help: () => 'write the name out, with `{{#if}}` where there is a choice',
    meaning: 'Names of elements and attributes are checked before any template is filled.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 2-22 template/computed-name --}}
<h{{length meetings}}>{{title}}</h{{length meetings}}>
`,
  },
  'template/unknown-element': {
    severity: 'error',
    message: ({ element }) => `\`<${element}>\` is not an element that a page can show`,
    help: (args) => nearestOrKnown(args, 'the elements are'),
    meaning: 'Templates write a small part of HTML; nothing else would reach the paper.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 2-8 template/unknown-element --}}
<header>{{title}}</header>
`,
  },
  'template/misplaced-element': {
    severity: 'error',
    message: ({ element, parent }) => `\`<${element}>\` cannot stand in \`<${parent}>\``,
    help: ({ parent, holds }) => holdsWords(parent, holds),
    meaning:
      'Elements nest by the rules of HTML: rows in table sections, items in lists, no block inside a line of text, no link inside a link.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 5-10 template/misplaced-element --}}
<ul><div>{{title}}</div></ul>
`,
  },
  'template/misplaced-text': {
    severity: 'error',
    message: ({ parent }) => `text cannot stand in \`<${parent}>\``,
    help: ({ parent, holds }) => holdsWords(parent, holds),
    meaning: 'A browser would move or drop text that stands between rows or list items.',
    example: `=== templates/country-brief/body.hbs
<table>
{{!-- error 8-17 template/misplaced-text --}}
<tbody>{{title}}<tr><td>{{title}}</td></tr></tbody>
</table>
`,
  },
  'template/wrong-order': {
    severity: 'error',
    message: ({ element, parent }) => `\`<${element}>\` comes too late in \`<${parent}>\``,
    help: ({ order }) => `the order is ${listed(order)}, each once but for the last`,
    meaning: 'A table has its caption, columns, header and body in this order.',
    example: `=== templates/country-brief/body.hbs
<table>
<tbody><tr><td>{{title}}</td></tr></tbody>
{{!-- error 1-8 template/wrong-order --}}
<thead><tr><th>Title</th></tr></thead>
</table>
`,
  },
  'template/unknown-attribute': {
    severity: 'error',
    message: ({ attribute, element }) => `\`<${element}>\` has no attribute \`${attribute}\``,
    help: (args) => nearestOrKnown(args, 'it may have'),
    meaning:
      'Attributes that the page does not use are refused, scripts and inline styles among them: the look is the theme’s.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 5-10 template/unknown-attribute --}}
<h1 style="color: red">{{title}}</h1>
`,
  },
  'template/missing-attribute': {
    severity: 'error',
    message: ({ attribute, element }) => `\`<${element}>\` needs \`${attribute}\``,
    help: ({ attribute, element }) => {
      if (attribute !== 'aria-label') return;
      return element === 'nav'
        ? 'give the list its name: `aria-label="Contents"`'
        : 'say in words what the figure shows';
    },
    meaning:
      'The element means nothing without it; a figure without words is lost on who cannot see it.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 1-8 template/missing-attribute --}}
<figure><svg viewBox="0 0 480 2"><line x1="0" x2="480"/></svg></figure>
`,
  },
  'template/bad-attribute': {
    severity: 'error',
    message: ({ attribute, found, wanted }) =>
      `\`${attribute}\` is \`${found}\`, but wanted ${wanted}`,
    meaning: 'The value of an attribute is not of the form that the page can use.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 4-30 template/bad-attribute --}}
<a href="javascript:alert(1)">{{title}}</a>
`,
  },
  'template/unquoted-attribute': {
    severity: 'error',
    message: ({ attribute }) => `the value of \`${attribute}\` stands without quotes`,
    help: ({ attribute }) => `write \`${attribute}="…"\``,
    meaning: 'Without quotes a value ends at its first space, and the rest is lost.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 5-18 template/unquoted-attribute --}}
<h1 id={{anchor}}>{{title}}</h1>
`,
  },
  'template/unknown-class': {
    severity: 'error',
    message: ({ name }) => `the theme declares no class \`${name}\``,
    help: (args) => nearestOrKnown(args, 'its classes are'),
    meaning: 'A class is a name from `theme.yaml`; any other would have no effect.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 11-15 template/unknown-class --}}
<p class="ntoe">{{title}}</p>
`,
  },
  'template/duplicate-id': {
    severity: 'error',
    message: ({ id }) => `the id \`${id}\` stands in this document twice`,
    meaning: 'A link to an id must have one place to lead to.',
    example: `=== templates/country-brief/body.hbs
<h1 id="top">{{title}}</h1>
{{!-- error 5-13 template/duplicate-id --}}
<h2 id="top">{{title}}</h2>
`,
  },
  'template/broken-link': {
    severity: 'error',
    message: ({ link }) => `nothing in this document has the id that \`${link}\` links to`,
    meaning: 'A link inside the document leads nowhere.',
    example: `=== templates/country-brief/body.hbs
{{!-- error 7-23 template/broken-link --}}
<p><a href="#source-9">{{title}}</a></p>
`,
  },
  'template/second-contents': {
    severity: 'error',
    message: () => 'there is a contents list before this one; a document has one',
    help: () => 'leave one of them out',
    meaning: 'A contents list names the headings of the whole document, so a second says the same.',
    example: `=== templates/country-brief/body.hbs
<h1>{{title}}</h1>
<h2>Contents</h2>
<nav aria-label="Contents"></nav>
{{!-- error 1-34 template/second-contents --}}
<nav aria-label="Contents again"></nav>
`,
  },
  'template/empty-contents': {
    severity: 'error',
    message: ({ depth }) => `there is no heading down to level ${depth} that this list could name`,
    help: () => 'leave the list out, or let it go deeper: `data-depth="3"`',
    meaning:
      'A contents list names the headings of the document, but not the heading right before the list.',
    example: `=== templates/country-brief/body.hbs
<h1>Contents</h1>
{{!-- error 1-28 template/empty-contents --}}
<nav aria-label="Contents"></nav>
<p>{{title}}</p>
`,
  },
};

function holdsWords(parent = '', holds = ''): string {
  return holds === ''
    ? `\`<${parent}>\` holds text alone`
    : `\`<${parent}>\` holds ${listed(holds)}`;
}
