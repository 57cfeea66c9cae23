import { nearest } from '../diagnostics/nearest.ts';
import { attributeFaults } from './check-attributes.ts';
import { bodyHolds, type ElementRule, htmlSubset } from './html-subset.ts';
import { type HtmlFault, isBlank, type WrittenElement, type WrittenNode } from './read-html.ts';
import type { Span } from './template.ts';

/** How strictly to look. */
export interface HtmlCheck {
  /** A finished body, with all its parts in it; otherwise one file, whose place is not known. */
  readonly whole: boolean;
  readonly knownClasses?: ReadonlySet<string>;
  /** Tells what a `{{…}}` has a hand in: its text is not known before the template is filled. */
  readonly isComputed?: (at: Span) => boolean;
}

/** Checks written HTML against the subset. */
export function checkHtml(nodes: readonly WrittenNode[], check: HtmlCheck): HtmlFault[] {
  const body: ElementRule = { attributes: [], holds: bodyHolds };
  return childFaults(nodes, check.whole ? body : undefined, [], check);
}

function childFaults(
  nodes: readonly WrittenNode[],
  rule: ElementRule | undefined,
  ancestors: readonly string[],
  check: HtmlCheck,
): HtmlFault[] {
  const parent = ancestors.at(-1) ?? 'body';
  return nodes.flatMap((node) => {
    if (node.type === 'element') return elementFaults(node, rule, ancestors, check);
    if (!rule || rule.text || isBlank(node)) return [];
    const args = { parent, holds: rule.holds.join(', ') };
    return [{ code: 'template/misplaced-text', args, at: node.at }];
  });
}

function elementFaults(
  element: WrittenElement,
  parentRule: ElementRule | undefined,
  ancestors: readonly string[],
  check: HtmlCheck,
): HtmlFault[] {
  const { tag, children } = element;
  const rule = htmlSubset.get(tag);
  const below = [...ancestors, tag];
  // What an unknown element holds is still looked at, but not whether it may hold it.
  if (!rule)
    return [unknownElement(element, check), ...childFaults(children, undefined, below, check)];
  return [
    ...placeFaults(element, parentRule, ancestors),
    ...attributeFaults(element, rule, check),
    ...(check.whole ? orderFaults(element, rule) : []),
    ...childFaults(children, rule, below, check),
  ];
}

function unknownElement({ tag, at }: WrittenElement, { isComputed }: HtmlCheck): HtmlFault {
  const span = { start: at.start + 1, end: at.start + 1 + tag.length };
  if (isComputed?.(span)) {
    return { code: 'template/computed-name', args: { what: 'element' }, at: span };
  }
  const [near] = nearest(tag, htmlSubset.keys());
  const args = { element: tag, known: [...htmlSubset.keys()].join(', ') };
  return {
    code: 'template/unknown-element',
    args: near ? { ...args, nearest: near } : args,
    at: span,
  };
}

/** Elements that an element may stand in at no depth, which the parent alone cannot tell. */
const NEVER_INSIDE: Readonly<Record<string, readonly string[]>> = {
  a: ['a'],
  nav: ['td', 'li', 'dd', 'figure'],
};

function placeFaults(
  { tag, at }: WrittenElement,
  parentRule: ElementRule | undefined,
  ancestors: readonly string[],
): HtmlFault[] {
  const around = ancestors.findLast((one) => NEVER_INSIDE[tag]?.includes(one));
  const isHeld = parentRule === undefined || parentRule.holds.includes(tag);
  if (isHeld && !around) return [];
  const parent = (isHeld ? around : ancestors.at(-1)) ?? 'body';
  const holds = (isHeld ? htmlSubset.get(parent) : parentRule)?.holds ?? [];
  const args = { element: tag, parent, holds: holds.join(', ') };
  return [{ code: 'template/misplaced-element', args, at }];
}

/** Children out of order: a header row below the body of its table, two captions. */
function orderFaults({ tag, children }: WrittenElement, rule: ElementRule): HtmlFault[] {
  if (!rule.ordered) return [];
  const faults: HtmlFault[] = [];
  let latest = -1;
  for (const child of children) {
    if (child.type === 'text') continue;
    const rank = rule.holds.indexOf(child.tag);
    const repeated = rank === latest && !rule.repeats?.includes(child.tag);
    if (rank >= 0 && (rank < latest || repeated)) {
      const args = { element: child.tag, parent: tag, order: rule.holds.join(', ') };
      faults.push({ code: 'template/wrong-order', args, at: child.at });
    }
    latest = Math.max(latest, rank);
  }
  return faults;
}
