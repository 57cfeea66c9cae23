import { nearest } from '../diagnostics/nearest.ts';
import type { HtmlCheck } from './check-html.ts';
import { attributeRules, type ElementRule } from './html-subset.ts';
import type { HtmlFault, WrittenAttribute, WrittenElement } from './read-html.ts';

/** Checks the attributes of one element: their names, their values, and those that it must have. */
export function attributeFaults(
  element: WrittenElement,
  rule: ElementRule,
  check: HtmlCheck,
): HtmlFault[] {
  return [
    ...element.attributes.flatMap((one) => attributeFault(element, one, rule, check)),
    ...missingFaults(element, rule),
  ];
}

function attributeFault(
  { tag }: WrittenElement,
  attribute: WrittenAttribute,
  rule: ElementRule,
  check: HtmlCheck,
): HtmlFault[] {
  const { name, value, at } = attribute;
  const nameAt = { start: at.start, end: at.start + name.length };
  if (check.isComputed?.(nameAt)) {
    return [{ code: 'template/computed-name', args: { what: 'attribute' }, at: nameAt }];
  }
  if (!rule.attributes.includes(name)) {
    const args = { attribute: name, element: tag, known: rule.attributes.join(', ') };
    return [
      {
        code: 'template/unknown-attribute',
        args: withNearest(args, name, rule.attributes),
        at: nameAt,
      },
    ];
  }
  if (name === 'class') return classFaults(attribute, check);
  const wanted = attributeRules.get(name);
  if (!wanted || check.isComputed?.(at) || wanted.pattern.test(value)) return [];
  const found = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  const args = { attribute: name, found, wanted: wanted.wanted };
  return [{ code: 'template/bad-attribute', args, at }];
}

function classFaults({ value, at }: WrittenAttribute, check: HtmlCheck): HtmlFault[] {
  const { knownClasses, isComputed } = check;
  if (!knownClasses) return [];
  const start = at.end - 1 - value.length;
  return [...value.matchAll(/\S+/g)].flatMap(({ 0: name, index }) => {
    const span = { start: start + index, end: start + index + name.length };
    if (knownClasses.has(name) || isComputed?.(span)) return [];
    const args = { name, known: [...knownClasses].join(', ') };
    return [
      { code: 'template/unknown-class', args: withNearest(args, name, knownClasses), at: span },
    ];
  });
}

function missingFaults(
  { tag, at, attributes, children }: WrittenElement,
  rule: ElementRule,
): HtmlFault[] {
  const drawn = children.some((child) => child.type === 'element' && child.tag === 'svg');
  const required = tag === 'figure' && drawn ? ['aria-label'] : (rule.required ?? []);
  return required
    .filter((name) => !attributes.some((one) => one.name === name))
    .map((attribute) => ({
      code: 'template/missing-attribute',
      args: { attribute, element: tag },
      at: { start: at.start, end: at.start + 1 + tag.length },
    }));
}

function withNearest(
  args: Readonly<Record<string, string>>,
  word: string,
  candidates: Iterable<string>,
): Readonly<Record<string, string>> {
  const [near] = nearest(word, candidates);
  return near === undefined ? args : { ...args, nearest: near };
}
