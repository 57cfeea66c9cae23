import type { Args } from '../diagnostic.ts';

interface Wording {
  readonly message: string;
  readonly help?: string;
}

const IN_QUOTES = 'put the value in quotes';

/** The YAML library's kinds of fault, and two of ours, in words for people who edit the files. */
const WORDINGS: Readonly<Record<string, (reason: string) => Wording>> = {
  ALIAS_PROPS: () => ({ message: 'an alias (`*name`) stands alone', help: IN_QUOTES }),
  BAD_DQ_ESCAPE: (reason) => ({
    message: reason,
    help: 'in double quotes a backslash begins an escape; use single quotes',
  }),
  BAD_INDENT: () => ({
    message: 'this line is not indented like those it belongs to',
    help: 'fields that belong together start in one column',
  }),
  BAD_SCALAR_START: () => ({
    message: 'a value cannot start with this character',
    help: IN_QUOTES,
  }),
  BLOCK_AS_IMPLICIT_KEY: () => ({
    message: 'a colon inside a value, or a field indented too far',
    help: `${IN_QUOTES} where it holds a colon and a blank`,
  }),
  MULTIPLE_DOCS: () => ({
    message: 'a second document starts here; a file holds one',
    help: 'write a list, each record begun by `- `, or a file for each',
  }),
  NON_STRING_KEY: () => ({ message: 'the name of a field is a word, not a list or mapping' }),
  TAB_AS_INDENT: () => ({
    message: 'a tab at the start of the line; YAML takes blanks',
    help: 'two blanks for each level',
  }),
  TAG_RESOLVE_FAILED: (reason) => ({
    message: reason,
    help: `${IN_QUOTES} where it starts with an exclamation mark`,
  }),
  TOO_DEEP: () => ({ message: 'the file nests deeper than there is need for' }),
  TOO_MANY_ALIASES: () => ({
    message: 'the aliases (`*name`) of this file stand for too much text',
    help: 'write the values out',
  }),
  UNRESOLVED_ALIAS: (reason) => ({
    message: `\`*${reason}\` stands for nothing: no \`&${reason}\` comes before it`,
    help: `${IN_QUOTES} where it is meant as text`,
  }),
};

/** Message and help for a fault in YAML, by the library's code for it. */
export function yamlProblem({ problem, reason }: Args): Wording {
  return WORDINGS[problem ?? '']?.(reason ?? '') ?? { message: `this is not YAML: ${reason}` };
}
