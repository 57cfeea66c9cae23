import { nearest } from '../diagnostics/nearest.ts';
import { type CheckContext, tellAt } from './check-context.ts';
import { helpers, type ValueKind } from './helpers.ts';
import { anything, constant, fixedTexts, type KnownValue } from './known-value.ts';
import { resolvePath } from './resolve-path.ts';
import type { CallExpression, Expression, LiteralExpression } from './template.ts';
import { typeOfShape, type ViewType } from './view-type.ts';

/** What a value in a tag may be; every fault inside it is reported. */
export function checkExpression(
  check: CheckContext,
  expression: Expression,
  tolerant = false,
): KnownValue {
  switch (expression.kind) {
    case 'path':
      return resolvePath(check, expression, tolerant);
    case 'literal':
      return literalValue(expression);
    case 'call':
      return checkCall(check, expression);
    case 'invalid':
      return anything;
  }
}

function literalValue({ value }: LiteralExpression): KnownValue {
  if (typeof value === 'string') {
    return { type: typeOfShape({ kind: 'text', values: [value] }), key: '' };
  }
  return constant(typeof value === 'number' ? 'number' : 'flag');
}

function checkCall(check: CheckContext, call: CallExpression): KnownValue {
  const helper = helpers.get(call.helper);
  if (!helper) return anything;
  const takesAny = (index: number) => helper.takes[index] === 'any';
  const values = call.arguments.map((one, index) => checkExpression(check, one, takesAny(index)));
  if (values.length !== helper.takes.length) {
    const args = { wanted: counted(helper.takes.length), found: counted(values.length) };
    tellAt(check, 'template/bad-argument', { name: call.helper, ...args }, call.at);
  } else {
    for (const [index, value] of values.entries()) {
      checkArgument(check, call, index, value, helper.takes[index] ?? 'any');
    }
    if (call.helper === 'eq') checkComparison(check, call, values);
  }
  return helper.gives === 'number' ? constant('number') : constant('flag');
}

function counted(number: number): string {
  return number === 1 ? 'one value' : `${number} values`;
}

const WANTED: Readonly<Record<ValueKind, string>> = {
  any: 'a text, a number or true or false',
  flag: 'true or false',
  list: 'a list',
  number: 'a number',
};

function checkArgument(
  check: CheckContext,
  call: CallExpression,
  index: number,
  { type }: KnownValue,
  wanted: ValueKind,
): void {
  const expression = call.arguments[index];
  if (!expression) return;
  const name = expression.kind === 'path' ? expression.text : call.helper;
  if (type.maybe && wanted !== 'any') {
    tellAt(check, 'template/maybe-empty', { name }, expression.at);
  } else if (!type.shapes.every(({ kind }) => fits(kind, wanted))) {
    const args = { name: call.helper, wanted: WANTED[wanted], found: shapeWords(type) };
    tellAt(check, 'template/bad-argument', args, expression.at);
  }
}

function fits(kind: ViewType['shapes'][number]['kind'], wanted: ValueKind): boolean {
  if (kind === 'anything' || kind === wanted) return true;
  return wanted === 'any' && (kind === 'text' || kind === 'number' || kind === 'flag');
}

/** A comparison that can never be true is a slip of the pen. */
function checkComparison(
  check: CheckContext,
  call: CallExpression,
  values: readonly KnownValue[],
): void {
  for (const [index, value] of values.entries()) {
    const expression = call.arguments[index];
    const other = values[1 - index];
    if (expression?.kind !== 'literal' || !other) continue;
    const options = fixedTexts(other.type);
    const text = String(expression.value);
    if (typeof expression.value === 'string' && options && !options.includes(text)) {
      if (options.length > 0) tellNeverEqual(check, expression, options);
    } else if (!sharesKind(value.type, other.type)) {
      const args = { wanted: shapeWords(other.type), found: shapeWords(value.type) };
      tellAt(check, 'template/bad-argument', { name: call.helper, ...args }, expression.at);
    }
  }
}

function tellNeverEqual(
  check: CheckContext,
  { value, at }: LiteralExpression,
  options: readonly string[],
): void {
  const [near] = nearest(String(value), options);
  const args = { found: String(value), known: options.join(', ') };
  tellAt(check, 'template/never-equal', near ? { ...args, nearest: near } : args, at);
}

function sharesKind(one: ViewType, other: ViewType): boolean {
  const kinds = one.shapes.map(({ kind }) => kind);
  return other.shapes.some(({ kind }) => kind === 'anything' || kinds.includes(kind));
}

const SHAPE_WORDS = {
  text: 'a text',
  number: 'a number',
  flag: 'true or false',
  list: 'a list',
  record: 'a mapping',
  object: 'a group of fields',
  unknown: 'a value the view does not describe',
  anything: 'a value',
} as const;

/** What a value may be, in words. */
export function shapeWords({ shapes }: ViewType): string {
  const words = [...new Set(shapes.map(({ kind }) => SHAPE_WORDS[kind]))];
  return words.length === 0 ? 'nothing' : words.join(' or ');
}
