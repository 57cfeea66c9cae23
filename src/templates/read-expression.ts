import type {
  Hash,
  Mustache,
  Expression as Parsed,
  Path,
} from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { nearest } from '../diagnostics/nearest.ts';
import { helpers } from './helpers.ts';
import { type Reader, refuse, report, spanOf } from './reader.ts';
import type { CallExpression, Expression, InvalidExpression, PathExpression } from './template.ts';

/** What a `{{…}}` prints: a path, or the call of a helper. */
export function readPrinted(reader: Reader, node: Mustache): Expression {
  const { path, params, hash } = node;
  if (!node.escaped) {
    report(reader, 'template/raw-html', {}, spanOf(reader, node));
    return invalid(reader, node);
  }
  if (path.type === 'PathExpression' && (params.length > 0 || hash || isHelperName(path))) {
    return readCall(reader, { ...node, path });
  }
  if (path.type !== 'PathExpression') {
    refuse(reader, node, { what: 'a fixed value in `{{…}}`', instead: 'the text itself' });
    return invalid(reader, node);
  }
  return readPath(reader, path);
}

/** A value in a tag: a path, a fixed value, or a helper's result in brackets. */
export function readExpression(reader: Reader, node: Parsed): Expression {
  switch (node.type) {
    case 'PathExpression':
      return readPath(reader, node);
    case 'SubExpression':
      return readCall(reader, node);
    case 'UndefinedLiteral':
    case 'NullLiteral':
      refuse(reader, node, { what: 'a fixed missing value', instead: '`{{#if …}}`' });
      return invalid(reader, node);
    default:
      return { kind: 'literal', value: node.value, at: spanOf(reader, node) };
  }
}

/** Where a field and a helper have one name, Handlebars takes the helper, and so do we. */
function isHelperName(path: Path): boolean {
  const [name] = path.parts;
  const plain = path.parts.length === 1 && path.depth === 0 && !path.data && !isScoped(path);
  return plain && name !== undefined && helpers.has(name);
}

function readCall(
  reader: Reader,
  node: { path: Parsed; params: readonly Parsed[]; hash?: Hash } & Pick<Mustache, 'loc'>,
): CallExpression | InvalidExpression {
  const { path, params, hash } = node;
  const helper = path.type === 'PathExpression' ? path.original : '';
  if (!helpers.has(helper)) {
    const [near] = nearest(helper, helpers.keys());
    const args = { name: helper, known: [...helpers.keys()].join(', ') };
    const at = spanOf(reader, path);
    report(reader, 'template/unknown-helper', near ? { ...args, nearest: near } : args, at);
    return invalid(reader, path);
  }
  if (hash) {
    refuse(reader, hash, { what: 'a named value for a helper', instead: 'values in order' });
  }
  const values = params.map((one) => readExpression(reader, one));
  return { kind: 'call', helper, arguments: values, at: spanOf(reader, { ...node, type: 'Call' }) };
}

function readPath(reader: Reader, node: Path): PathExpression {
  const at = spanOf(reader, node);
  return {
    kind: 'path',
    text: node.original,
    data: node.data,
    up: node.depth,
    scoped: isScoped(node),
    steps: stepSpans(reader.file.text.slice(at.start, at.end), node.parts).map((step) => ({
      name: step.name,
      at: { start: at.start + step.start, end: at.start + step.start + step.length },
    })),
    at,
  };
}

/** The rule by which Handlebars itself tells `this.name` and `./name` from `name`. */
function isScoped({ original }: Path): boolean {
  return /^\.|this\b/.test(original);
}

function stepSpans(text: string, names: readonly string[]) {
  const words = [...text.matchAll(/\[[^\]]*\]|[^./[\]]+/g)].slice(-names.length || text.length);
  return names.map((name, index) => ({
    name,
    start: words[index]?.index ?? 0,
    length: words[index]?.[0].length ?? text.length,
  }));
}

function invalid(reader: Reader, node: Pick<Mustache, 'loc'>): InvalidExpression {
  return { kind: 'invalid', at: spanOf(reader, { ...node, type: 'Invalid' }) };
}
