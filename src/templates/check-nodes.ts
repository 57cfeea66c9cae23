import { type CheckContext, tellAt } from './check-context.ts';
import { checkExpression, shapeWords } from './check-expression.ts';
import { checkPart } from './check-part.ts';
import { factsIf, factsIfNot } from './facts.ts';
import { type KnownValue, underFacts } from './known-value.ts';
import { constant, innerScope, loopScope, type Scope, withFacts } from './scope.ts';
import type {
  EachNode,
  Expression,
  IfNode,
  PrintNode,
  TemplateNode,
  WithNode,
} from './template.ts';
import { unionOf } from './view-type.ts';

/** Checks every path in some nodes of a template against what is known about the view. */
export function checkNodes(
  check: CheckContext,
  scope: Scope,
  nodes: readonly TemplateNode[],
): void {
  for (const node of nodes) checkNode(check, scope, node);
}

function checkNode(check: CheckContext, scope: Scope, node: TemplateNode): void {
  switch (node.kind) {
    case 'text':
      break;
    case 'print':
      checkPrint(check, scope, node);
      break;
    case 'if':
      checkIf(check, scope, node);
      break;
    case 'each':
      checkEach(check, scope, node);
      break;
    case 'with':
      checkWith(check, scope, node);
      break;
    case 'part':
      checkPart(check, scope, node, checkNodes);
      break;
  }
}

function checkPrint(check: CheckContext, scope: Scope, { value }: PrintNode): void {
  const { type } = checkExpression(check, scope, value);
  if (type.maybe) tellAt(check, 'template/maybe-empty', { name: nameOf(value) }, value.at);
  const printable = type.shapes.every(
    ({ kind }) => kind === 'text' || kind === 'number' || kind === 'anything',
  );
  if (printable) return;
  const args = { name: nameOf(value), found: shapeWords(type) };
  tellAt(check, 'template/not-text', args, value.at);
}

function checkIf(check: CheckContext, scope: Scope, node: IfNode): void {
  const test = checkExpression(check, scope, node.test, true);
  const { shapes, maybe } = test.type;
  if (maybe && !node.zeroCounts && shapes.some(({ kind }) => kind === 'number')) {
    tellAt(check, 'template/zero-or-missing', { name: nameOf(node.test) }, node.test.at);
  }
  checkNodes(check, withFacts(scope, factsIf(scope, node.test, test)), node.then);
  checkNodes(check, withFacts(scope, factsIfNot(scope, node.test)), node.otherwise);
}

function checkEach(check: CheckContext, scope: Scope, node: EachNode): void {
  const list = checkExpression(check, scope, node.list);
  const { shapes, maybe } = list.type;
  if (maybe && node.otherwise.length === 0) {
    tellAt(check, 'template/maybe-empty', { name: nameOf(node.list) }, node.list.at);
  }
  const entries = shapes.map((shape) => {
    if (shape.kind === 'list' || shape.kind === 'record') return shape.of();
    if (shape.kind !== 'anything') {
      const args = { name: nameOf(node.list), found: shapeWords(list.type) };
      tellAt(check, 'template/not-a-list', args, node.list.at);
    }
    return { shapes: [{ kind: 'anything' as const }], maybe: false };
  });
  const entry = { type: unionOf(entries), key: check.freshKey() };
  const key = constant(shapes.some(({ kind }) => kind === 'record') ? 'text' : 'number');
  const names = namesFor(node.names, [entry, key]);
  checkNodes(check, loopScope(scope, entry, key, names), node.body);
  checkNodes(check, scope, node.otherwise);
}

function checkWith(check: CheckContext, scope: Scope, node: WithNode): void {
  const value = checkExpression(check, scope, node.value, true);
  const sure = withFacts(scope, factsIf(scope, node.value, value));
  const present = underFacts({ ...value, type: { ...value.type, maybe: false } }, sure.facts);
  const names = namesFor(node.names, [present]);
  checkNodes(check, innerScope(sure, present, names), node.body);
  checkNodes(check, scope, node.otherwise);
}

function namesFor(
  names: readonly string[],
  values: readonly KnownValue[],
): ReadonlyMap<string, KnownValue> {
  return new Map(
    names.flatMap((name, index) => {
      const value = values[index];
      return value ? [[name, value] as const] : [];
    }),
  );
}

/** What a message calls a value. */
function nameOf(expression: Expression): string {
  if (expression.kind === 'path') return expression.text;
  return expression.kind === 'call' ? expression.helper : 'this value';
}
