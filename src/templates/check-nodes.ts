import { type CheckContext, tellAt, withFacts } from './check-context.ts';
import { checkExpression, shapeWords } from './check-expression.ts';
import { checkPart } from './check-part.ts';
import { factsIf, factsIfNot } from './facts.ts';
import { constant, underFacts } from './known-value.ts';
import { innerScope, loopScope } from './scope.ts';
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
export function checkNodes(check: CheckContext, nodes: readonly TemplateNode[]): void {
  for (const node of nodes) checkNode(check, node);
}

function checkNode(check: CheckContext, node: TemplateNode): void {
  switch (node.kind) {
    case 'text':
      break;
    case 'print':
      checkPrint(check, node);
      break;
    case 'if':
      checkIf(check, node);
      break;
    case 'each':
      checkEach(check, node);
      break;
    case 'with':
      checkWith(check, node);
      break;
    case 'part':
      checkPart(check, node, checkNodes);
      break;
  }
}

function checkPrint(check: CheckContext, { value }: PrintNode): void {
  const { type } = checkExpression(check, value);
  if (type.maybe) tellAt(check, 'template/maybe-empty', { name: nameOf(value) }, value.at);
  const printable = type.shapes.every(
    ({ kind }) => kind === 'text' || kind === 'number' || kind === 'anything',
  );
  if (printable) return;
  const args = { name: nameOf(value), found: shapeWords(type) };
  tellAt(check, 'template/not-text', args, value.at);
}

function checkIf(check: CheckContext, node: IfNode): void {
  const test = checkExpression(check, node.test, true);
  const { shapes, maybe } = test.type;
  if (maybe && !node.zeroCounts && shapes.some(({ kind }) => kind === 'number')) {
    tellAt(check, 'template/zero-or-missing', { name: nameOf(node.test) }, node.test.at);
  }
  checkNodes(withFacts(check, factsIf(check, node.test, test)), node.then);
  checkNodes(withFacts(check, factsIfNot(check, node.test)), node.otherwise);
}

function checkEach(check: CheckContext, node: EachNode): void {
  const list = checkExpression(check, node.list);
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
  const turn = {
    index: constant('number'),
    key: constant(shapes.some(({ kind }) => kind === 'record') ? 'text' : 'number'),
    first: constant('flag'),
    last: constant('flag'),
  };
  checkNodes({ ...check, scope: loopScope(check.scope, entry, turn, node.names) }, node.body);
  checkNodes(check, node.otherwise);
}

function checkWith(check: CheckContext, node: WithNode): void {
  const value = checkExpression(check, node.value, true);
  const sure = withFacts(check, factsIf(check, node.value, value));
  const present = underFacts({ ...value, type: { ...value.type, maybe: false } }, sure.facts);
  const scope = innerScope(check.scope, present, node.names, [present]);
  checkNodes({ ...sure, scope }, node.body);
  checkNodes(check, node.otherwise);
}

/** What a message calls a value. */
function nameOf(expression: Expression): string {
  if (expression.kind === 'path') return expression.text;
  return expression.kind === 'call' ? expression.helper : 'this value';
}
