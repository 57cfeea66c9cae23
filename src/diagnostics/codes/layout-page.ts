import type { CodeEntry } from '../codes.ts';

const FONT_FAULTS: Readonly<Record<string, string>> = {
  compressed: 'it is a web font (WOFF)',
  collection: 'it is a collection of several fonts',
  truncated: 'it is cut short',
  variable: 'it is a variable font, which has no fixed shapes',
  'no-font': 'it is no font',
};

/** Codes of setting pages: what does not come out on paper as it was written. */
export const layoutPageCodes: Readonly<Record<string, CodeEntry>> = {
  'layout/no-glyph': {
    severity: 'error',
    message: ({ codePoint, text }) =>
      `no font has the character ${codePoint}, which stands in \`${text}\``,
    help: () => 'write it in other characters, or name a font in `theme.yaml` that has it',
    meaning:
      'A character that no font has would be an empty box on paper. Controls and marks that turn the direction of text are refused whatever the fonts have.',
  },
  'layout/nobody-named': {
    severity: 'error',
    message: ({ text }) => `the index lists \`${text}\`, and no page before it names them`,
    help: () => 'leave the entry out, or check the forms of the name in `data-names`',
    meaning: 'An entry of an index without pages sends the reader nowhere.',
  },
  'layout/index-pages': {
    severity: 'error',
    message: ({ text, found, wanted }) =>
      `the index has the pages ${found} for \`${text}\`, who is named on ${wanted}`,
    help: () => 'this is a fault of the program: please report it with the template',
    meaning: 'The pages of an index are compared with the finished pages.',
  },
  'layout/over-budget': {
    severity: 'warning',
    message: ({ title, pages, used }) =>
      `\`${title}\` takes ${used} pages, and should take ${pages} at most`,
    help: () => 'shorten what is written there, or raise `data-pages-at-most` in the template',
    meaning: 'A brief that is to be read on the way has a length it should keep to.',
  },
  'layout/card-holds': {
    severity: 'error',
    message: ({ element }) => `a card holds headings and paragraphs, and \`${element}\` is neither`,
    meaning:
      'What stands on a card is made smaller until it has room, which only plain text can be.',
  },
  'layout/card-size': {
    severity: 'error',
    message: ({ name, found, sheet }) =>
      `the card \`${name}\` takes ${found}, and its sheet has ${sheet}`,
    help: () => 'change `width` and `height` of the card in the theme, or turn the sheet',
    meaning: 'A card that is larger than the sheet would be cut off by the printer.',
  },
  'layout/card-full': {
    severity: 'error',
    message: ({ text }) => `\`${text}\` does not fit on its card, not even in the smallest type`,
    help: () => 'make the card larger in the theme, or its texts shorter',
    meaning: 'What stands on a card is read across a table; nothing of it is cut off.',
  },
  'layout/card-small': {
    severity: 'warning',
    message: ({ text }) => `\`${text}\` is set smaller on its card than the theme would have it`,
    help: () => 'look at the card; a larger one, or a shorter form of the name, would read better',
    meaning:
      'Where a word is wider than its card, or all texts are too high for it, they are made smaller than `fit` of the theme calls well read (`down_to`), but never smaller than its `least`.',
  },
  'layout/turned-picture': {
    severity: 'error',
    message: ({ text }) => `\`${text}\` is read from right to left, which no picture can show`,
    help: () => 'write it in letters that are read from left to right where a picture shows it',
    meaning: 'What draws pictures knows one direction, and would show such words letter by letter.',
  },
  'layout/bad-font': {
    severity: 'error',
    message: ({ text, fault = '' }) =>
      `the font file \`${text}\` cannot be used: ${FONT_FAULTS[fault]}`,
    help: () => 'name a TrueType or OpenType file (`.ttf`, `.otf`) of one font',
    meaning:
      'Fonts travel inside of each paper, cut down to what it shows, so their outlines must be readable.',
  },
  'layout/dropped-content': {
    severity: 'error',
    message: ({ text }) => `\`${text}\` found no place on any page`,
    meaning: 'Text must not vanish: no file is written when any of it was not placed.',
  },
  'layout/overflow': {
    severity: 'error',
    message: ({ text, page }) => `\`${text}\` on page ${page} reaches out of its place`,
    meaning: 'A line is longer than its column, or reaches into the margin of the page.',
  },
  'layout/contents-number': {
    severity: 'error',
    message: ({ text, found, wanted }) =>
      found
        ? `the contents list says page ${found} of \`${text}\`, which is on page ${wanted}`
        : `the contents list says no page of \`${text}\``,
    meaning: 'The page numbers of a contents list are checked against the finished pages.',
  },
  'layout/contents-room': {
    severity: 'error',
    message: ({ text, number }) =>
      `the page number ${number} has no room beside \`${text}\` in the contents list`,
    meaning: 'A contents list keeps room for page numbers of four figures.',
  },
  'layout/short-page': {
    severity: 'warning',
    message: ({ page, lines }) => `page ${page} carries hardly anything: ${lines} lines of text`,
    help: () => 'shorten the text, or change spaces in the theme',
    meaning: 'The last page of a paper would look like a mistake of the printer.',
  },
};
