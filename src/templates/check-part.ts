import { nearest } from '../diagnostics/nearest.ts';
import type { TextFile } from '../schema/text-file.ts';
import { type CheckContext, tellAt } from './check-context.ts';
import { checkExpression, shapeWords } from './check-expression.ts';
import type { GivenValue, KnownValue } from './known-value.ts';
import { parseTemplate } from './parse-template.ts';
import { placeInText } from './place-in-text.ts';
import { partScope } from './scope.ts';
import type { Parameter, PartNode, TemplateNode } from './template.ts';
import { MAX_CALLS, MAX_DEPTH } from './template-limits.ts';

type CheckNodes = (check: CheckContext, nodes: readonly TemplateNode[]) => void;

/** Checks a part in the context of this call, and the call itself. */
export function checkPart(check: CheckContext, node: PartNode, checkNodes: CheckNodes): void {
  const unused = new Set(node.parameters);
  const context = contextOf(check, node, (name) => {
    for (const one of unused) if (one.name === name) unused.delete(one);
  });
  const file = check.parts.get(node.name);
  if (!file) {
    tellUnknownPart(check, node);
  } else if (check.calls.some(({ part }) => part === node.name)) {
    tellAt(check, 'template/recursive-part', { name: node.name }, node.nameAt);
  } else if (check.calls.length >= MAX_DEPTH) {
    tellAt(check, 'template/too-deep', { limit: String(MAX_DEPTH) }, node.nameAt);
  } else if (!check.mayCall()) {
    // Told without the calls that led here, so that it is told once and not for each of them.
    const place = placeInText(check.file, node.nameAt);
    check.tell({ code: 'template/too-many-calls', args: { limit: String(MAX_CALLS) }, place });
  } else {
    checkInside(check, context, node, file, checkNodes);
    tellUnused(check, node, unused);
  }
}

function checkInside(
  check: CheckContext,
  context: KnownValue,
  node: PartNode,
  file: TextFile,
  checkNodes: CheckNodes,
): void {
  const template = parseTemplate(file);
  for (const diagnostic of template.diagnostics) check.tell(diagnostic);
  const call = { part: node.name, place: placeInText(check.file, node.nameAt) };
  const scope = partScope(check.scope, context);
  checkNodes({ ...check, file, scope, calls: [call, ...check.calls] }, template.nodes);
}

function tellUnused(check: CheckContext, { name: part }: PartNode, unused: Iterable<Parameter>) {
  const file = check.parts.get(part);
  const unread = !file || parseTemplate(file).nodes.length === 0;
  for (const { name, at } of unread ? [] : unused) {
    tellAt(check, 'template/unused-parameter', { name, part }, at);
  }
}

function tellUnknownPart(check: CheckContext, { name, nameAt }: PartNode): void {
  const [near] = nearest(name, check.parts.keys());
  const args = { name, known: [...check.parts.keys()].join(', ') };
  tellAt(check, 'template/unknown-part', near ? { ...args, nearest: near } : args, nameAt);
}

/** The context the part starts with: the one given or the caller's, under the named values. */
function contextOf(check: CheckContext, node: PartNode, use: (name: string) => void): KnownValue {
  const base = node.context ? givenContext(check, node) : check.scope.context;
  if (node.parameters.length === 0) return base;
  const given = node.parameters.map(({ name, value }): [string, GivenValue] => [
    name,
    { value: checkExpression(check, value, true), use: () => use(name) },
  ]);
  if (!base.type.shapes.every(({ kind }) => kind === 'object' || kind === 'anything')) {
    const found = shapeWords(base.type);
    const args = { name: node.name, wanted: 'a group of fields beside named values', found };
    tellAt(check, 'template/bad-argument', args, node.context?.at ?? node.nameAt);
  }
  return { ...base, given: new Map([...(base.given ?? []), ...given]) };
}

function givenContext(check: CheckContext, node: PartNode): KnownValue {
  if (!node.context) return check.scope.context;
  const value = checkExpression(check, node.context);
  if (!value.type.maybe) return value;
  const name = node.context.kind === 'path' ? node.context.text : node.name;
  tellAt(check, 'template/maybe-empty', { name }, node.context.at);
  return { ...value, type: { ...value.type, maybe: false } };
}
