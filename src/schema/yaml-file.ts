import { type Document, LineCounter, type Node, parseDocument } from 'yaml';
import type { Diagnostic, Place, Result } from '../diagnostics/diagnostic.ts';
import { tooDeepAt } from './nesting.ts';
import type { TextFile } from './text-file.ts';
import { deepestNode, keyNode, type Path, type Spots, spotsOf, startOf } from './yaml-places.ts';
import { aliasProblems, syntaxProblems } from './yaml-problems.ts';

export type { Path } from './yaml-places.ts';

/** A parsed YAML file: its plain value, and where each part of it stands in the text. */
export interface YamlFile {
  readonly file: TextFile;
  readonly value: unknown;
  /** Place of the value at the path, or of its nearest ancestor that exists. */
  readonly placeOf: (path: Path) => Place;
  /** Place of the key itself rather than of its value. */
  readonly keyPlaceOf: (path: Path) => Place;
}

/** Larger files are refused: a record is a page of text, not an archive. In characters. */
const MAX_CHARACTERS = 1_000_000;
/** How many nodes the aliases of one anchor may come to before the file is refused. */
const MAX_ALIASES = 1_000;

/**
 * Reads one YAML 1.2 file with positions. Syntax errors, duplicate keys, several documents,
 * nesting beyond reason and files over {@link MAX_CHARACTERS} are diagnostics at their place;
 * then there is no value.
 */
export function readYamlFile(given: TextFile): Result<YamlFile | undefined> {
  const file = withoutMark(given);
  if (file.text.length > MAX_CHARACTERS) {
    const args = { length: String(file.text.length), limit: String(MAX_CHARACTERS) };
    return failed([{ code: 'records/file-too-large', args, place: startOf(file) }]);
  }
  const deep = tooDeepAt(file.text);
  if (deep !== undefined) return failed([nestedTooDeep(file, deep)]);
  const lines = new LineCounter();
  const document = parseDocument(file.text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const spots = spotsOf(file, lines);
  const problems = syntaxProblems(document, spots);
  return problems.length > 0 ? failed(problems) : plainValue(document, file, spots);
}

/** A file known to be sound, as {@link readYamlFile} reads it, but read only when it is asked. */
export function soundYamlFile(file: TextFile): YamlFile {
  let read: YamlFile | undefined;
  const yaml = () => {
    read ??= readYamlFile(file).value;
    if (!read) throw new Error(`${file.path} was sound and is not`);
    return read;
  };
  return {
    file: withoutMark(file),
    get value() {
      return yaml().value;
    },
    placeOf: (path) => yaml().placeOf(path),
    keyPlaceOf: (path) => yaml().keyPlaceOf(path),
  };
}

/** Without the byte order mark that some editors put first; no editor counts it as a column. */
function withoutMark({ path, text }: TextFile): TextFile {
  return { path, text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

function nestedTooDeep(file: TextFile, at: number): Diagnostic {
  const lines = new LineCounter();
  for (let start = 0; start >= 0; start = file.text.indexOf('\n', start) + 1 || -1) {
    lines.addNewLine(start);
  }
  const place = spotsOf(file, lines).span(at, at + 1);
  return { code: 'records/bad-yaml', args: { problem: 'TOO_DEEP', reason: '' }, place };
}

function plainValue(
  document: Document,
  file: TextFile,
  spots: Spots,
): Result<YamlFile | undefined> {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const root = document.contents as Node | null;
    const yaml: YamlFile = {
      file,
      value,
      placeOf: (path) => spots.node(deepestNode(root, path)),
      keyPlaceOf: (path) => spots.node(keyNode(root, path) ?? deepestNode(root, path)),
    };
    return { value: yaml, diagnostics: [] };
  } catch (error) {
    return failed(aliasProblems(document, error, spots));
  }
}

function failed(diagnostics: readonly Diagnostic[]): Result<undefined> {
  return { value: undefined, diagnostics };
}
