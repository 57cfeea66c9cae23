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
  const { tag, at, children } = element;
  const rule = htmlSubset.get(tag);
  const below = [...ancestors, tag];
  // What an unknown element holds is still looked at, but not whether it may hold it.
  if (!rule)
    return [unknownElement(element, check), ...childFaults(children, undefined, below, check)];
  const misplaced = isMisplaced(tag, parentRule, ancestors);
  const parent = ancestors.at(-1) ?? 'body';
  const args = { element: tag, parent, holds: parentRule?.holds.join(', ') ?? '' };
  return [
    ...(misplaced ? [{ code: 'template/misplaced-element', args, at }] : []),
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

/** A link inside a link, at any depth, is the one rule that the parent alone cannot tell. */
function isMisplaced(
  tag: string,
  parentRule: ElementRule | undefined,
  ancestors: readonly string[],
): boolean {
  if (tag === 'a' && ancestors.includes('a')) return true;
  return parentRule !== undefined && !parentRule.holds.includes(tag);
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
