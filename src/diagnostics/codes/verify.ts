import type { CodeEntry } from '../codes.ts';
import type { Args } from '../diagnostic.ts';

/** What a file is that is no paper of ours, or no longer. */
const files: Readonly<Record<string, CodeEntry>> = {
  'verify/unreadable-file': {
    severity: 'error',
    message: ({ file, reason }) => `cannot read \`${file}\`: ${reason}`,
    meaning: 'The operating system did not give us the file.',
  },
  'verify/not-a-pdf': {
    severity: 'error',
    message: ({ file }) => `\`${file}\` is not a PDF`,
    help: () => 'name a PDF that `brief` has written',
    meaning: 'Only PDFs carry the data they were made from.',
  },
  'verify/cut-short': {
    severity: 'error',
    message: ({ file }) => `\`${file}\` is cut short: the end mark of a PDF is missing`,
    help: () => 'copy or send the file again, whole',
    meaning: 'The file begins as a PDF and stops before its end, as after a broken transfer.',
  },
  'verify/damaged': {
    severity: 'error',
    message: ({ file }) => `\`${file}\` is damaged: it cannot be read as a PDF`,
    help: () => 'copy or send the file again, whole',
    meaning: 'The parts of the file do not hang together, so that nothing can be taken out of it.',
  },
  'verify/too-large': {
    severity: 'error',
    message: ({ file }) => `\`${file}\` holds far more than any paper does`,
    help: () => 'it is no paper of ours, or somebody has put something else into it',
    meaning: 'What is packed in a file is not unpacked where it would fill the memory.',
  },
  'verify/encrypted': {
    severity: 'error',
    message: ({ file }) => `\`${file}\` is encrypted, and no paper of ours is`,
    help: () => 'ask for the file as it was before it was protected',
    meaning: 'Papers are never encrypted, so the file is not as it was written.',
  },
  'verify/imposed': {
    severity: 'error',
    message: ({ file, of = 'a paper' }) =>
      `\`${file}\` is an imposed copy of \`${of}\`, and carries no data`,
    help: ({ of = 'the paper' }) => `check \`${of}\` itself, and print it anew`,
    meaning: 'A booklet, or two pages on a side, is made from a paper for printing only.',
  },
  'verify/not-ours': {
    severity: 'error',
    message: ({ file }) => `\`${file}\` is no paper of ours: it carries no data it was made from`,
    meaning:
      'Every paper carries its data inside. Another program wrote this file, or the data were taken out.',
  },
  'verify/edited-data': {
    severity: 'error',
    message: ({ file }) => `the data inside \`${file}\` are not as this program writes them`,
    help: () => 'the data were edited, or another version of the program wrote the file',
    meaning:
      'The data inside a paper have one exact form. Where they have another, nothing can be made from them again.',
  },
  'verify/not-remade': {
    severity: 'error',
    message: ({ file }) => `the paper in \`${file}\` cannot be made again with what is at hand`,
    help: () =>
      'name the templates it was made with by `--templates`; other messages say what is wrong',
    meaning: 'The program or the templates at hand cannot set the data inside the file on pages.',
  },
};

/** How a file differs from the paper that its data give. */
const differences: Readonly<Record<string, CodeEntry>> = {
  'verify/text-differs': {
    severity: 'error',
    message: ({ file, page, found, wanted }) =>
      `page ${page} of \`${file}\` is the first that differs: it says ${quoted(found)}, and its data give ${quoted(wanted)}`,
    help: otherwise,
    meaning:
      'The paper was made again from the data inside the file, and the text of a page came out otherwise: the file was changed, or it was made with another program or other templates.',
  },
  'verify/page-differs': {
    severity: 'error',
    message: ({ file, page, kind = '' }) =>
      `page ${page} of \`${file}\` is the first that differs: ${KINDS[kind]}`,
    help: otherwise,
    meaning:
      'The paper was made again from the data inside the file, and a page with the same text looks or works otherwise, is missing, or is one too many.',
  },
  'verify/outer-parts': {
    severity: 'error',
    message: ({ file, parts }) =>
      `all pages of \`${file}\` are as its data give them, but not what is around them: ${parts}`,
    help: otherwise,
    meaning: 'The pages are right; what readers show beside them was changed.',
  },
  'verify/packed-otherwise': {
    severity: 'error',
    message: ({ file }) =>
      `\`${file}\` shows what its data give, but is not the same file byte for byte`,
    help: () => 'it was saved by another program, or made by another version of Node.js',
    meaning:
      'Pages, metadata, bookmarks and data are the same, and the bytes are not. A file can also hold what no reader shows.',
  },
  'verify/bytes-added': {
    severity: 'error',
    message: ({ file, bytes, whole }) =>
      `${bytes === '1' ? '1 byte was' : `${bytes} bytes were`} added behind the end of the paper in \`${file}\`${whole ? '; before it the paper is as claimed' : ''}`,
    help: () => 'a program that marks, signs or edits PDFs may have done this',
    meaning:
      'A PDF can be changed by adding to its end (an incremental update). Papers are written in one go.',
  },
};

const KINDS: Readonly<Record<string, string>> = {
  drawing: 'its text is the same, but stands elsewhere or looks otherwise',
  links: 'it looks the same, but its links or notes are others',
  tags: 'it looks the same, but tells a screen reader something else',
  fonts: 'it is set in other letters',
  missing: 'it is missing or cannot be read',
  surplus: 'it is one too many',
};

/** What is not the same at hand as when the paper was made. */
const since: Readonly<Record<string, CodeEntry>> = {
  'verify/other-materials': {
    severity: 'note',
    message: ({ file, others, version, sha }) =>
      `\`${file}\` was made with ${listed(others)} than at hand (by version ${version}, sources ${sha})`,
    meaning:
      'A paper names the program, templates, fonts and settings it was made with. Where these are others at hand, it may come out otherwise when it is made again.',
  },
  'verify/same-view': {
    severity: 'note',
    message: ({ file }) =>
      `the records at hand are not those \`${file}\` was made from, and give the same paper today`,
    meaning: 'The records were changed where it does not matter for this paper.',
  },
  'verify/records-changed': {
    severity: 'warning',
    message: ({ file, at, found, wanted }) =>
      `the records at hand would not give \`${file}\` today: at \`${at}\` it says ${quoted(found)}, they give ${quoted(wanted)}`,
    help: () => 'make the paper again to have it as the records are now',
    meaning:
      'The paper may well be what it claims; the records, the settings or the program were changed since it was made.',
  },
  'verify/not-on-record': {
    severity: 'warning',
    message: ({ file, subject }) =>
      `the records at hand cannot give \`${file}\`: they have nothing to say on \`${subject}\` as of its day`,
    help: () => 'name the records it was made from with `--data`',
    meaning: 'The paper is about a state or a session that is not in these records.',
  },
  'verify/not-of-records': {
    severity: 'error',
    message: ({ file, at, found, wanted }) =>
      at
        ? `\`${file}\` was not made from the records it names: at \`${at}\` it says ${quoted(found)}, they give ${quoted(wanted)}`
        : `\`${file}\` was not made from the records it names: they cannot give such a paper`,
    help: () => 'its data were changed; do not trust it',
    meaning:
      'The paper names the very records, settings and program at hand, and these say something else.',
  },
};

function quoted(text = ''): string {
  return text === '' ? 'nothing' : `\`${text}\``;
}

function otherwise({ others }: Args): string {
  return others
    ? `it was made with ${listed(others)} than at hand, which may be all there is to it`
    : 'program, templates and fonts are those it names, so the file was changed';
}

const OTHERS: Readonly<Record<string, string>> = {
  program: 'another program',
  templates: 'other templates',
  fonts: 'other fonts',
  settings: 'other settings',
};

/** What was another thing, in words: `another program and other fonts`. */
export function listed(others = ''): string {
  const words = others.split(', ').map((one) => OTHERS[one] ?? one);
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ');
}

export const verifyCodes: Readonly<Record<string, CodeEntry>> = {
  ...files,
  ...differences,
  ...since,
};
