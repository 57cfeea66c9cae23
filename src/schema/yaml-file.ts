import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Diagnostic, Place, Result } from '../diagnostics/diagnostic.ts';
import type { TextFile } from './text-file.ts';

/** Steps from the root of a YAML document to one of its nodes: keys and indexes. */
export type Path = readonly (string | number)[];

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
const MAX_ALIASES = 50;

/**
 * Reads one YAML 1.2 file with positions. Syntax errors, duplicate keys, several documents and
 * files over {@link MAX_CHARACTERS} are diagnostics at their place; then there is no value.
 */
export function readYamlFile(file: TextFile): Result<YamlFile | undefined> {
  if (file.text.length > MAX_CHARACTERS) {
    const args = { length: String(file.text.length), limit: String(MAX_CHARACTERS) };
    return failed([{ code: 'records/file-too-large', args, place: startOf(file) }]);
  }
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, stringKeys: true });
  const spots = placesIn(file, lines);
  const problems = [...document.errors, ...document.warnings].map(
    (problem): Diagnostic => ({
      code: problem.code === 'DUPLICATE_KEY' ? 'records/duplicate-key' : 'records/bad-yaml',
      args: { reason: firstLine(problem.message) },
      place: spots.span(problem.pos[0], problem.pos[1]),
    }),
  );
  if (problems.length > 0) return failed(problems);
  return plainValue(document, file, spots);
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
      placeOf: (path) => spots.node(deepest(root, path)),
      keyPlaceOf: (path) => spots.node(keyNode(root, path) ?? deepest(root, path)),
    };
    return { value: yaml, diagnostics: [] };
  } catch (error) {
    const args = { reason: error instanceof Error ? firstLine(error.message) : 'unreadable' };
    return failed([{ code: 'records/bad-yaml', args, place: startOf(file) }]);
  }
}

function failed(diagnostics: readonly Diagnostic[]): Result<undefined> {
  return { value: undefined, diagnostics };
}

/** Place of the first line of a file, for problems of the file as a whole. */
export function startOf(file: TextFile): Place {
  const excerpt = file.text.slice(0, 200).split('\n', 1)[0] ?? '';
  return { file: file.path, line: 1, column: 1, endColumn: excerpt.length + 1, excerpt };
}

function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  const plain = line.replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

function deepest(root: Node | null, path: Path): Node | null {
  let node = root;
  for (const step of path) {
    const next = child(node, step);
    if (!next) return node;
    node = next;
  }
  return node;
}

function child(node: Node | null, step: string | number): Node | null {
  if (isMap(node) || isSeq(node)) return (node.get(step, true) as Node | undefined) ?? null;
  return null;
}

function keyNode(root: Node | null, path: Path): Node | null {
  const parent = deepest(root, path.slice(0, -1));
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return (pair?.key as Node | undefined) ?? null;
}

interface Spots {
  readonly node: (node: Node | null) => Place;
  readonly span: (start: number, end: number) => Place;
}

function placesIn(file: TextFile, lines: LineCounter): Spots {
  const span = (start: number, end: number): Place => {
    const from = lines.linePos(Math.min(start, Math.max(0, file.text.length - 1)));
    const line = Math.max(1, from.line);
    const excerpt = lineText(file.text, lines.lineStarts[line - 1] ?? 0);
    const column = Math.max(1, from.col);
    const length = Math.max(1, Math.min(end - start, excerpt.length - column + 1));
    return { file: file.path, line, column, endColumn: column + length, excerpt };
  };
  return {
    span,
    node: (node) => (node?.range ? span(node.range[0], node.range[1]) : startOf(file)),
  };
}

function lineText(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}
