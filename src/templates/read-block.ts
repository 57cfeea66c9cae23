import type {
  Block,
  Expression as Parsed,
  Program,
  Statement,
} from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { type Reader, refuse, spanOf } from './reader.ts';
import type { Expression, TemplateNode } from './template.ts';

type ReadExpression = (reader: Reader, node: Parsed) => Expression;
type ReadNodes = (reader: Reader, statements: readonly Statement[]) => TemplateNode[];

/** How many names `as |…|` may give in each block. */
const BLOCKS: Readonly<Record<string, number>> = { if: 0, unless: 0, each: 2, with: 1 };

/** A block: one of `if`, `unless`, `each`, `with`, with its branches read. */
export function readBlock(
  reader: Reader,
  node: Block,
  readExpression: ReadExpression,
  readNodes: ReadNodes,
): TemplateNode | undefined {
  const name = node.path.type === 'PathExpression' ? node.path.original : '';
  const [value, ...more] = node.params;
  const body = node.program ? readNodes(reader, node.program.body) : [];
  const otherwise = node.inverse ? readNodes(reader, node.inverse.body) : [];
  const fault = faultOf(reader, node, name);
  if (fault || value === undefined || more.length > 0) {
    refuse(reader, node, fault ?? oneValue(name));
    return;
  }
  const names = namesOf(node.program ?? node.inverse);
  const expression = readExpression(reader, value);
  if (name === 'each') return { kind: 'each', list: expression, names, body, otherwise };
  if (name === 'with') return { kind: 'with', value: expression, names, body, otherwise };
  const branches = name === 'if' ? [body, otherwise] : [otherwise, body];
  const [then = [], rest = []] = branches;
  return {
    kind: 'if',
    test: expression,
    zeroCounts: zeroCounts(node),
    then,
    otherwise: rest,
  };
}

function faultOf(reader: Reader, node: Block, name: string) {
  const tag = `\`{{#${name}}}\``;
  if (isRaw(reader, node)) return { what: 'a raw block (`{{{{…}}}}`)', instead: '`\\{{`' };
  const names = Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined;
  if (names === undefined) {
    return { what: `the block ${tag}`, instead: `\`{{#each ${name}}}\` or \`{{#if ${name}}}\`` };
  }
  if (namesOf(node.program ?? node.inverse).length > names) {
    const most = names === 0 ? 'no name' : names === 1 ? 'one name' : 'two names';
    return { what: `this \`as |…|\` in ${tag}`, instead: most };
  }
  const named = (node.hash?.pairs ?? []).filter(({ key }) => !isIncludeZero(name, key));
  if (named.length > 0) {
    return { what: `\`${named[0]?.key}=\` in ${tag}`, instead: `\`{{#${name} value}}\`` };
  }
  return;
}

function oneValue(name: string) {
  return { what: `\`{{#${name}}}\` with other than one value`, instead: `\`{{#${name} value}}\`` };
}

function namesOf(program: Program | undefined): readonly string[] {
  return program?.blockParams ?? [];
}

function isIncludeZero(block: string, key: string): boolean {
  return key === 'includeZero' && (block === 'if' || block === 'unless');
}

function zeroCounts({ hash }: Block): boolean {
  const value = hash?.pairs.find(({ key }) => key === 'includeZero')?.value;
  return value?.type === 'BooleanLiteral' && value.value === true;
}

/** The parser turns raw blocks into ordinary ones; only the text tells them apart. */
function isRaw(reader: Reader, node: Block): boolean {
  return reader.file.text.startsWith('{{{{', spanOf(reader, node).start);
}
