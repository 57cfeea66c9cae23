import { isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { TextFile } from './text-file.ts';

/** Steps from the root of a YAML document to one of its nodes: keys and indexes. */
export type Path = readonly (string | number)[];

/** Turns nodes and offsets of one file into places. */
export interface Spots {
  /** Place of a node; of the file's first line where there is none. */
  readonly node: (node: Node | null | undefined) => Place;
  /** Place of the text between two offsets, in UTF-16 units, cut at the end of its first line. */
  readonly span: (start: number, end: number) => Place;
}

/** The places of a file whose lines have been counted by the parser. */
export function spotsOf(file: TextFile, lines: LineCounter): Spots {
  const span = (start: number, end: number): Place => {
    const from = lines.linePos(Math.min(start, Math.max(0, file.text.length - 1)));
    const line = Math.max(1, from.line);
    const excerpt = lineText(file.text, lines.lineStarts[line - 1] ?? 0);
    const column = Math.min(Math.max(1, from.col), excerpt.length + 1);
    const length = Math.max(1, Math.min(end - start, excerpt.length - column + 1));
    return { file: file.path, line, column, endColumn: column + length, excerpt };
  };
  return {
    span,
    node: (node) => (node?.range ? span(node.range[0], node.range[1]) : startOf(file)),
  };
}

/** Place of the first line of a file, for problems of the file as a whole. */
export function startOf(file: TextFile): Place {
  const excerpt = lineText(file.text.slice(0, 200), 0);
  return { file: file.path, line: 1, column: 1, endColumn: excerpt.length + 1, excerpt };
}

/** Place of the first line that says something: neither blank nor a comment. */
export function firstWordsOf(file: TextFile): Place {
  const lines = file.text.split('\n', 200);
  const index = lines.findIndex((text) => !/^\s*(#|$)/.test(text));
  if (index < 0) return startOf(file);
  const excerpt = lineText(lines[index] ?? '', 0);
  return { file: file.path, line: index + 1, column: 1, endColumn: excerpt.length + 1, excerpt };
}

function lineText(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '');
}

/** The node at a path, or its nearest ancestor that exists. */
export function deepestNode(root: Node | null, path: Path): Node | null {
  let node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) return node;
    node = next;
  }
  return node;
}

/** The key at the end of a path, where there is one. */
export function keyNode(root: Node | null, path: Path): Node | undefined {
  const parent = deepestNode(root, path.slice(0, -1));
  if (!isMap(parent)) return;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
  return pair?.key as Node | undefined;
}

function childOf(node: Node | null, step: string | number): Node | null {
  if (isMap(node) || isSeq(node)) return (node.get(step, true) as Node | undefined) ?? null;
  return null;
}
