import type { HtmlElement, HtmlNode } from '../../templates/html-node.ts';
import type { Block } from '../block.ts';
import type { Styling } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import { styleOf } from '../style-of.ts';
import { layOutRows, type TableRow } from './table-rows.ts';

/** A description list, set as a table of two columns: terms, and what is said of them. */
export function layOutDescriptionList(
  element: HtmlElement,
  around: Styling,
  context: LayoutContext,
): Block[] {
  const styled = styleOf(element, around, context);
  const rows = pairs(element.children, context).map(
    ({ term, details }): TableRow => ({
      element: { type: 'element', tag: 'div', attributes: {}, children: [] },
      cells: [term, joined(details)],
      anchors: [],
      startsGroup: false,
    }),
  );
  return layOutRows({ element, styled, rows, headerRows: 0, columns: [] }, context);
}

interface Pair {
  readonly term: HtmlElement;
  readonly details: HtmlElement[];
}

function pairs(nodes: readonly HtmlNode[], context: LayoutContext): Pair[] {
  const found: Pair[] = [];
  for (const node of nodes) {
    if (node.type === 'text') continue;
    if (node.tag === 'dt') found.push({ term: node, details: [] });
    else if (node.tag === 'dd' && found.length > 0) found.at(-1)?.details.push(node);
    else if (node.tag === 'div') found.push(...pairs(node.children, context));
    else context.report('layout/misplaced-element', { element: node.tag, wanted: '`dt` or `dd`' });
  }
  return found;
}

/** Several details of one term share a cell, each a paragraph. */
function joined(details: readonly HtmlElement[]): HtmlElement {
  const [only, ...more] = details;
  if (only && more.length === 0) return only;
  const children = details.map((detail): HtmlElement => ({ ...detail, tag: 'div' }));
  return { type: 'element', tag: 'dd', attributes: {}, children };
}
