import type { CodeEntry } from '../codes.ts';
import { layoutPageCodes } from './layout-page.ts';
import { listed, nearestOrKnown } from './nearest-or-known.ts';

/** Codes of laying a body out: what its HTML and its theme say. */
const layoutBodyCodes: Readonly<Record<string, CodeEntry>> = {
  'layout/unknown-element': {
    severity: 'error',
    message: ({ element }) => `there is no element \`${element}\` in the HTML of a body`,
    help: (args) => nearestOrKnown(args, 'the elements are'),
    meaning: 'A body is written in a small part of HTML, so that all of it can be set on a page.',
  },
  'layout/unknown-attribute': {
    severity: 'error',
    message: ({ element, attribute }) => `\`${element}\` has no attribute \`${attribute}\``,
    help: (args) => nearestOrKnown(args, 'it has'),
    meaning: 'An attribute that means nothing on a page is a mistake, never passed over.',
  },
  'layout/unknown-class': {
    severity: 'error',
    message: ({ element, class: name }) => `the theme has no class \`${name}\` for \`${element}\``,
    help: (args) => nearestOrKnown(args, 'the theme has'),
    meaning: 'Classes are the names of styles in `theme.yaml`: `classes`, and `columns` for `col`.',
  },
  'layout/unknown-theme-name': {
    severity: 'error',
    message: ({ name, list }) => `there is no \`${name}\` in \`${list}\` of the theme`,
    help: ({ nearest, known = '' }) =>
      nearest ? `did you mean \`${nearest}\`?` : `there are ${listed(known)}`,
    meaning: 'A style in the theme names a colour, a family, a table or a column it does not have.',
  },
  'layout/no-room': {
    severity: 'error',
    message: ({ paper, across, down, least }) =>
      `the margins leave \`${paper}\` ${across} by ${down} points for text; wanted: at least ${least} by ${least}`,
    help: () => 'make `paper` larger or `margins` smaller; lengths are points, 72 to the inch',
    meaning: 'What the margins leave of a sheet of paper is too small to hold text.',
  },
  'layout/unknown-colour': {
    severity: 'error',
    message: ({ colour }) => `a picture uses \`var(--${colour})\`, which is no colour of the theme`,
    help: (args) => nearestOrKnown(args, 'the colours are'),
    meaning: 'A picture may name the colours of the theme, so that it changes with them.',
  },
  'layout/tab-twice': {
    severity: 'error',
    message: ({ tab }) => `two tabs have the letter \`${tab}\``,
    help: () => 'give each `data-tab` of a body a letter of its own',
    meaning: 'Pages are found by the letter of their tab, so no two tabs share one.',
  },
  'layout/tab-within': {
    severity: 'error',
    message: ({ tab }) => `the tab \`${tab}\` stands inside of what is kept together`,
    help: () => 'put the section with `data-tab` at the top of the body',
    meaning: 'A tab begins a page, so it cannot stand within a block, a list or a table.',
  },
  'layout/misplaced-element': {
    severity: 'error',
    message: ({ element, wanted }) => `\`${element}\` stands where ${wanted} should stand`,
    meaning: 'An element stands inside one that cannot hold it, so it has no place on the page.',
  },
  'layout/misplaced-text': {
    severity: 'error',
    message: ({ text }) => `the text \`${text}\` stands in a list but in none of its items`,
    help: () => 'put it into an `li`',
    meaning: 'Only items can stand in a list.',
  },
  'layout/skipped-heading': {
    severity: 'error',
    message: ({ heading, level, wanted }) =>
      `the heading \`${heading}\` is of level ${level}, where level ${wanted} comes next`,
    help: ({ wanted }) => `make it an \`h${wanted}\``,
    meaning: 'Bookmarks and screen readers step from level to level; none may be missing.',
  },
  'layout/duplicate-id': {
    severity: 'error',
    message: ({ id }) => `two elements have the id \`${id}\``,
    meaning: 'A link to an id must lead to one place.',
  },
  'layout/missing-target': {
    severity: 'error',
    message: ({ target }) => `a link leads to \`#${target}\`, but no element has that id`,
    help: (args) => nearestOrKnown(args, 'there are'),
    meaning: 'A link inside a document leads to an element of it.',
  },
  'layout/bad-link': {
    severity: 'error',
    message: ({ link }) => `\`${link}\` is no link to the web, a mailbox or this document`,
    help: () => 'a link starts with `https://`, `http://`, `mailto:` or `#`',
    meaning: 'Other links could run or fetch something on the reader’s machine.',
  },
  'layout/no-alternative': {
    severity: 'error',
    message: ({ text }) =>
      text ? `the picture with \`${text}\` is not told in words` : 'a picture is not told in words',
    help: () => 'say what it shows in `aria-label` of its `figure`',
    meaning: 'Who cannot see a picture must be told what it shows.',
  },
  'layout/no-view-box': {
    severity: 'error',
    message: ({ found }) =>
      found ? `\`${found}\` is no view box` : 'a picture has no view box to be scaled by',
    help: () => 'write `viewBox="0 0 WIDTH HEIGHT"` with sizes above nothing',
    meaning: 'The view box says how high a picture is when it is as wide as the page.',
  },
  'layout/empty-table': {
    severity: 'error',
    message: ({ table }) => `the table \`${table}\` has no rows`,
    help: () => 'leave the table out where there is nothing to show',
    meaning: 'A table without rows says nothing and may hide what should have been there.',
  },
  'layout/ragged-table': {
    severity: 'error',
    message: ({ table, row, found, wanted }) =>
      `row ${row} of the table \`${table}\` has ${found} columns, and its first row has ${wanted}`,
    help: () => 'cells that span columns or rows count for each of them',
    meaning: 'Rows of different widths cannot be set in columns.',
  },
  'layout/narrow-columns': {
    severity: 'error',
    message: ({ table, found, fits }) =>
      `the table \`${table}\` has ${found} columns, and a page has room for ${fits}`,
    help: () => 'leave columns out, or make several tables of it',
    meaning: 'A column takes its padding and a letter; narrower, nothing in it could be read.',
  },
  'layout/row-span': {
    severity: 'error',
    message: ({ table, rows }) =>
      `a cell of the table \`${table}\` spans more rows than its ${rows}`,
    meaning: 'A cell cannot reach below the last row of its table.',
  },
};

export const layoutCodes: Readonly<Record<string, CodeEntry>> = {
  ...layoutBodyCodes,
  ...layoutPageCodes,
};
