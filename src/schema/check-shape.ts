import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { hiddenKeys } from './hidden-keys.ts';
import { valueAt } from './value-at.ts';
import { fieldsAt } from './walk-schema.ts';
import type { YamlFile } from './yaml-file.ts';
import type { Path } from './yaml-places.ts';

type Issue = z.core.$ZodIssue;
type UnionIssue = z.core.$ZodIssueInvalidUnion;

/** What is checked: the part of the file by its path, and what it is called where not a record. */
interface Checked {
  readonly at?: Path;
  readonly whole?:
    | 'the settings file'
    | 'the distribution'
    | 'the theme'
    | 'the markings'
    | 'the document'
    | 'the ledger';
}

/**
 * Checks part of a YAML file against a zod schema, and words each fault for the person who
 * edits the file: unknown fields point at the key, missing ones at their parent.
 */
export function checkShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  yaml: YamlFile,
  { at = [], whole }: Checked = {},
): { value?: z.output<S>; diagnostics: Diagnostic[] } {
  const parsed = schema.safeParse(value);
  const hidden = hiddenKeys(schema, value).map((path) => hiddenKey(path, yaml, at));
  if (parsed.success && hidden.length === 0) return { value: parsed.data, diagnostics: [] };
  const issues = parsed.error?.issues ?? [];
  const found = issues.flatMap((issue) => wordIssue(issue, schema, yaml, at));
  const diagnostics = [...withoutMisspelt(found), ...hidden];
  if (whole === undefined) return { diagnostics };
  return { diagnostics: diagnostics.map((one) => ({ ...one, args: { ...one.args, whole } })) };
}

function hiddenKey(inner: Path, yaml: YamlFile, at: Path): Diagnostic {
  const field = lastName(inner);
  const args = { field, found: field, wanted: 'another name' };
  return { code: 'records/bad-value', args, place: yaml.keyPlaceOf([...at, ...inner]) };
}

/** Without the fields that are missing only because their key stands there misspelt. */
function withoutMisspelt(diagnostics: Diagnostic[]): Diagnostic[] {
  const meant = new Set(
    diagnostics
      .filter(({ code }) => code === 'records/unknown-field')
      .map(({ args }) => `${args['parent']}/${args['nearest']}`),
  );
  return diagnostics.filter(
    ({ code, args }) =>
      code !== 'records/missing-field' || !meant.has(`${args['parent']}/${args['field']}`),
  );
}

function wordIssue(issue: Issue, schema: z.ZodType, yaml: YamlFile, at: Path): Diagnostic[] {
  const inner = issue.path as Path;
  const path = [...at, ...inner];
  const field = lastName(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(key, inner, yaml, at, fieldsAt(schema, inner)));
  }
  const found = valueAt(yaml.value, path);
  const meant = issue.code === 'invalid_union' ? mappingMeant(issue, found) : undefined;
  if (meant) {
    return meant.flatMap((one) =>
      wordIssue({ ...one, path: [...inner, ...one.path] }, schema, yaml, at),
    );
  }
  if (found === undefined) {
    const place = yaml.placeOf(path.slice(0, -1));
    const args = { field, parent: nameOf(inner.slice(0, -1)), wanted: wantedBy(issue) };
    return [{ code: 'records/missing-field', args, place }];
  }
  return [wrongValue(issue, field, found, yaml, path)];
}

/**
 * Where a field takes a text or a mapping and there is a mapping: what is wrong with that, and not
 * that it is neither.
 */
function mappingMeant(issue: UnionIssue, found: unknown): readonly Issue[] | undefined {
  if (found === null || typeof found !== 'object' || Array.isArray(found)) return;
  const options = (issue.errors as readonly (readonly Issue[])[]).filter((issues) =>
    issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  return options.length === 1 ? options[0] : undefined;
}

function unknownField(
  key: string,
  inner: Path,
  yaml: YamlFile,
  at: Path,
  known: string[],
): Diagnostic {
  const [near] = nearest(key, known);
  return {
    code: 'records/unknown-field',
    args: {
      field: key,
      parent: nameOf(inner),
      known: known.join(', '),
      ...(near ? { nearest: near } : {}),
    },
    place: yaml.keyPlaceOf([...at, ...inner, key]),
  };
}

function wrongValue(
  issue: Issue,
  field: string,
  found: unknown,
  yaml: YamlFile,
  path: Path,
): Diagnostic {
  const shown = issue.code === 'invalid_key' ? show(path.at(-1)) : show(found);
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const [near] = nearest(shown, options);
    const args = { field, found: shown, wanted: options.join(', ') };
    const place = yaml.placeOf(path);
    return { code: 'records/bad-value', args: near ? { ...args, nearest: near } : args, place };
  }
  const place = issue.code === 'invalid_key' ? yaml.keyPlaceOf(path) : yaml.placeOf(path);
  return {
    code: 'records/bad-value',
    args: { field, found: shown, wanted: wantedBy(issue) },
    place,
  };
}

function wantedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_small':
      return wantedMore(issue.origin, issue.minimum, issue.inclusive);
    case 'too_big':
      return `at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : ''}`.trim();
    case 'invalid_key':
      return issue.issues[0] ? wantedBy(issue.issues[0]) : 'another key';
    default:
      return issue.message;
  }
}

function wantedMore(origin: string, minimum: number | bigint, inclusive = true): string {
  if (origin === 'array') return 'at least one entry';
  if (origin === 'string') return 'a text that is not empty';
  return inclusive ? `at least ${minimum}` : `more than ${minimum}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of fields',
  record: 'a mapping',
};

/** The field a path leads to, or the list it leads into. */
function lastName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

/** A path as people write it: `participations[4].printed`, counted from one; '' is the record. */
function nameOf(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function show(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
