import type { Args, Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { HtmlElement, HtmlNode } from '../templates/html-node.ts';
import { htmlSubset } from '../templates/html-subset.ts';
import { checkAnchors } from './check-anchors.ts';
import { classesOf } from './classes-of.ts';
import type { Theme } from './theme.ts';

/** Every problem of a body that does not depend on how it is laid out, in the order of the text. */
export function checkBody(body: readonly HtmlNode[], theme: Theme): Diagnostic[] {
  const elements = allElements(body);
  return [
    ...elements.flatMap((element) => checkElement(element, theme)),
    ...checkHeadings(elements),
    ...checkAnchors(elements),
  ];
}

function allElements(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.flatMap((node) =>
    node.type === 'text' ? [] : [node, ...allElements(node.children)],
  );
}

function checkElement(element: HtmlElement, theme: Theme): Diagnostic[] {
  const { tag, attributes } = element;
  const known = htmlSubset.get(tag)?.attributes;
  if (!known) {
    return [problem('layout/unknown-element', { element: tag }, tag, [...htmlSubset.keys()])];
  }
  const unknown = Object.keys(attributes).filter((name) => !known.includes(name));
  return [
    ...unknown.map((name) =>
      problem('layout/unknown-attribute', { element: tag, attribute: name }, name, known),
    ),
    ...checkClasses(element, theme),
    ...checkFigure(element),
  ];
}

function checkClasses(element: HtmlElement, theme: Theme): Diagnostic[] {
  const known = Object.keys(element.tag === 'col' ? theme.columns : theme.classes);
  return classesOf(element)
    .filter((name) => !known.includes(name))
    .map((name) =>
      problem('layout/unknown-class', { element: element.tag, class: name }, name, known),
    );
}

function checkFigure({ tag, children, attributes }: HtmlElement): Diagnostic[] {
  const picture = children.some((child) => child.type === 'element' && child.tag === 'svg');
  if (tag !== 'figure' || !picture || attributes['aria-label']?.trim()) return [];
  return [{ code: 'layout/no-alternative', args: { text: textOf({ ...NO_TAG, children }) } }];
}

const NO_TAG = { type: 'element', tag: '', attributes: {} } as const;

function checkHeadings(elements: readonly HtmlElement[]): Diagnostic[] {
  let above = 0;
  return elements.flatMap((element) => {
    const level = /^h[1-6]$/.test(element.tag) ? Number(element.tag.slice(1)) : 0;
    if (level === 0) return [];
    const skipped = level > above + 1;
    const args = { heading: textOf(element), level: String(level), wanted: String(above + 1) };
    above = level;
    return skipped ? [{ code: 'layout/skipped-heading', args }] : [];
  });
}

function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.text.replace(/\s+/g, ' ');
  return node.children.map(textOf).join('').trim().slice(0, 60);
}

function problem(code: string, args: Args, name: string, known: readonly string[]): Diagnostic {
  const [near] = nearest(name, known);
  return { code, args: near ? { ...args, nearest: near } : args };
}
