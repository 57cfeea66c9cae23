import type { TextFile } from '../schema/text-file.ts';
import { helpers } from './helpers.ts';
import { parseTemplate } from './parse-template.ts';
import { innerScope, loopScope, partScope, rootScope, type Scope, startOfPath } from './scope.ts';
import type {
  EachNode,
  Expression,
  IfNode,
  PartNode,
  PathExpression,
  PrintNode,
  Span,
  Template,
  TemplateNode,
} from './template.ts';
import { MAX_OUTPUT } from './template-limits.ts';

/** A stretch of output, and where in the templates it comes from. */
export interface Chunk {
  /** HTML copied from a template, or what a `{{…}}` prints, not yet escaped. */
  readonly kind: 'html' | 'value';
  readonly text: string;
  readonly file: TextFile;
  /** For HTML, character for character where the text stands; for a value, its whole tag. */
  readonly at: Span;
  readonly call: CallSite | undefined;
}

/** Where a part was called, and the call around that one. */
export interface CallSite {
  readonly part: string;
  readonly file: TextFile;
  readonly at: Span;
  readonly outer: CallSite | undefined;
}

interface Filling {
  readonly file: TextFile;
  readonly parts: ReadonlyMap<string, TextFile>;
  readonly scope: Scope<unknown>;
  readonly call: CallSite | undefined;
  readonly write: (chunk: Chunk) => void;
  /** Whether there is room for more; where not, the rest is passed over. */
  readonly hasRoom: () => boolean;
}

/** What a template printed; not whole where that, or what it took, is beyond the limit. */
interface Filled {
  readonly chunks: readonly Chunk[];
  readonly isWhole: boolean;
}

/**
 * Runs a template over a view, as Handlebars would, but for what is missing: that prints nothing
 * there and throws here. The check of the paths has been passed, so a throw is our own mistake.
 */
export function fillNodes(
  template: Template,
  parts: ReadonlyMap<string, TextFile>,
  view: unknown,
): Filled {
  const chunks: Chunk[] = [];
  const scope = rootScope(view);
  let length = 0;
  let steps = 0;
  const write = (chunk: Chunk) => {
    length += chunk.text.length;
    chunks.push(chunk);
  };
  const hasRoom = () => {
    steps += 1;
    return length <= MAX_OUTPUT && steps <= MAX_OUTPUT;
  };
  fillAll({ file: template.file, parts, scope, call: undefined, write, hasRoom }, template.nodes);
  return { chunks, isWhole: hasRoom() };
}

function fillAll(filling: Filling, nodes: readonly TemplateNode[]): void {
  for (const node of nodes) {
    if (!filling.hasRoom()) return;
    fillNode(filling, node);
  }
}

function fillNode(filling: Filling, node: TemplateNode): void {
  const { file, call } = filling;
  switch (node.kind) {
    case 'text':
      filling.write({ kind: 'html', text: node.text, file, at: node.at, call });
      break;
    case 'print':
      filling.write({ kind: 'value', text: printed(filling, node), file, at: node.at, call });
      break;
    case 'if':
      fillAll(filling, isTrue(filling, node) ? node.then : node.otherwise);
      break;
    case 'each':
      fillEach(filling, node);
      break;
    case 'with': {
      const value = evaluate(filling, node.value);
      if (isEmpty(value)) fillAll(filling, node.otherwise);
      else
        fillAll(within(filling, innerScope(filling.scope, value, node.names, [value])), node.body);
      break;
    }
    case 'part':
      fillPart(filling, node);
      break;
  }
}

function within(filling: Filling, scope: Scope<unknown>): Filling {
  return { ...filling, scope };
}

function printed(filling: Filling, { value, at }: PrintNode): string {
  const found = evaluate(filling, value);
  if (typeof found === 'string') return found;
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  const text = filling.file.text.slice(at.start, at.end);
  throw new Error(`${filling.file.path}: ${text} was checked and yet has nothing to print`);
}

function isTrue(filling: Filling, { test, zeroCounts }: IfNode): boolean {
  const value = evaluate(filling, test);
  return !isEmpty(value) && (zeroCounts || value !== 0);
}

/** Handlebars' own rule: the number 0 is a value. */
function isEmpty(value: unknown): boolean {
  return (!value && value !== 0) || (Array.isArray(value) && value.length === 0);
}

function fillEach(filling: Filling, { list, names, body, otherwise }: EachNode): void {
  const entries = entriesOf(evaluate(filling, list));
  for (const [index, [key, entry]] of entries.entries()) {
    const turn = { index, key, first: index === 0, last: index === entries.length - 1 };
    fillAll(within(filling, loopScope<unknown>(filling.scope, entry, turn, names)), body);
  }
  if (entries.length === 0) fillAll(filling, otherwise);
}

function entriesOf(value: unknown): (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((entry, index) => [index, entry] as const);
  return value !== null && typeof value === 'object' ? Object.entries(value) : [];
}

function fillPart(filling: Filling, { name, nameAt, context, parameters }: PartNode): void {
  const file = filling.parts.get(name);
  if (!file) throw new Error(`${filling.file.path}: the part ${name} was checked and is not there`);
  const base = context ? evaluate(filling, context) : filling.scope.context;
  const given = parameters.map((one) => [one.name, evaluate(filling, one.value)]);
  const value = given.length === 0 ? base : { ...(base as object), ...Object.fromEntries(given) };
  const call = { part: name, file: filling.file, at: nameAt, outer: filling.call };
  const scope = partScope(filling.scope, value);
  fillAll({ ...filling, file, scope, call }, parseTemplate(file).nodes);
}

function evaluate(filling: Filling, expression: Expression): unknown {
  switch (expression.kind) {
    case 'path':
      return follow(filling, expression);
    case 'literal':
      return expression.value;
    case 'call':
      return helpers
        .get(expression.helper)
        ?.run(...expression.arguments.map((one) => evaluate(filling, one)));
    case 'invalid':
      return;
  }
}

/** Own fields only: nothing an object inherits can be reached from a template. */
function follow({ scope }: Filling, path: PathExpression): unknown {
  const start = startOfPath(scope, path);
  let here = start?.value;
  for (const { name } of start?.steps ?? []) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, name)) return;
    here = (here as Readonly<Record<string, unknown>>)[name];
  }
  return here;
}
