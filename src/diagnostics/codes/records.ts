import type { CodeEntry } from '../codes.ts';
import { didYouMean } from './did-you-mean.ts';
import { yamlProblem } from './yaml-problems.ts';

/**
 * Problems of one file: its YAML, and the fields of what it holds. That is a record, unless
 * `whole` says what it is: the theme, the settings file, a document.
 */
export const recordCodes: Readonly<Record<string, CodeEntry>> = {
  'records/bad-yaml': {
    severity: 'error',
    message: (args) => yamlProblem(args).message,
    help: (args) => yamlProblem(args).help,
    meaning:
      'The file breaks the rules of YAML, so that nothing in it can be read. The place is where reading went wrong; the cause may stand on the line above.',
    example: `=== data/topics/more.yaml
- id: ice
  name: Ice
  group: Safety
  order: 40
  # error 11-12 records/bad-yaml
  covers: Ice roads: when they open.
`,
  },
  'records/duplicate-key': {
    severity: 'error',
    message: ({ key }) => `\`${key}\` stands twice in one place`,
    help: () => 'keep one of the two',
    meaning: 'A field may stand only once in a record; of two, one would be lost in silence.',
    example: `=== data/topics/fishing.yaml
id: fishing-rights
name: Fishing rights
# error 1-5 records/duplicate-key
name: Rights to fish
group: Water
order: 40
covers: Who may fish where.
`,
  },
  'records/file-too-large': {
    severity: 'error',
    message: ({ length, limit }) => `the file has ${length} characters; at most ${limit} are read`,
    help: () => 'records can be split: one meeting or source a file',
    meaning:
      'Records, settings and templates are pages of text. A file this large is none, and is not read at all.',
  },
  'records/unknown-field': {
    severity: 'error',
    message: ({ field, parent, whole }) => `${owner(parent, whole)} has no field \`${field}\``,
    help: (args) => didYouMean(args) ?? (args['known'] && `its fields are: ${args['known']}`),
    meaning:
      'The field is not one of those that a record of this kind (or the theme, or the settings) has. Nothing is read past such a field, because a misspelt name would make its fact disappear.',
    example: `=== data/topics/more.yaml
- id: ice
  name: Ice
  # error 3-8 records/unknown-field
  gruop: Safety
  order: 40
  covers: Ice roads.
`,
  },
  'records/missing-field': {
    severity: 'error',
    message: ({ field, parent, wanted, whole }) =>
      `${owner(parent, whole)} has no \`${field}\`, and needs it: ${wanted}`,
    help: ({ whole }) =>
      whole === undefined
        ? 'where the source does not say, many fields take the words `not stated`'
        : undefined,
    meaning:
      'A field that every record of this kind (or every theme, or every document) has is missing. What a source leaves open is said in words, never left out.',
    example: `=== data/topics/more.yaml
# error 3-10 records/missing-field
- id: ice
  name: Ice
  order: 40
  covers: Ice roads.
`,
  },
  'records/bad-value': {
    severity: 'error',
    message: ({ field, found, wanted, whole }) =>
      `${owner(field, whole)} is ${shown(found)}; wanted: ${wanted}`,
    help: didYouMean,
    meaning: 'The field is there, but what it holds is not what the field takes.',
    example: `=== data/instruments/more.yaml
- id: ice-agreement
  name: Agreement on Ice
  # error 9-17 records/bad-value
  kind: agrement
  # error 9-19 records/bad-value
  date: 2021-02-30
  sources: [lakes-register]
`,
  },
  'records/empty-file': {
    severity: 'error',
    message: () => 'there is no record here',
    help: () => 'fill it in, or delete it; `brief new` writes a record to fill in',
    meaning: 'A file, or an entry of a list, holds nothing but blanks or comments.',
    example: `=== data/topics/more.yaml
- id: fishing-rights
  name: Fishing rights
  group: Water
  order: 40
  covers: Who may fish where.
# error 2-3 records/empty-file
-
`,
  },
  'records/unknown-kind': {
    severity: 'error',
    message: ({ folder }) =>
      folder === ''
        ? 'the file is in no folder of records'
        : `no kind of record has the folder \`${folder}\``,
    help: (args) => didYouMean(args) ?? `the folders are: ${args['known']}`,
    meaning:
      'The first folder under the data folder says what kind of record a file holds. This file would be passed over.',
    example: `=== data/topcis/more.yaml
# error 1-10 records/unknown-kind
- id: ice
  name: Ice
  group: Safety
  order: 40
  covers: Ice roads.
`,
  },
};

/** A field by its name; where it has none, the whole of what the file holds. */
function owner(field: string | undefined, whole = 'the record'): string {
  return field ? `\`${field}\`` : whole;
}

/** What was found, in backticks unless it is a word of ours for something without a text. */
function shown(found: string | undefined): string {
  const isOurs = ['nothing', 'a list', 'a mapping'].includes(found ?? '');
  if (found === '') return 'empty';
  return isOurs ? `${found}` : `\`${found}\``;
}
