import type { HtmlElement, HtmlNode } from '../../templates/html-node.ts';
import { type Block, withAnchor } from '../block.ts';
import type { Styling } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import { styleHint, styleOf } from '../style-of.ts';
import { layOutContents } from './contents.ts';
import { layOutDescriptionList } from './description-list.ts';
import { layOutFigure } from './figure.ts';
import { layOutHeading } from './heading.ts';
import { isInline } from './inline.ts';
import { layOutList } from './list.ts';
import { layOutText } from './paragraph.ts';
import { layOutRule } from './rule.ts';
import { layOutSection } from './section.ts';
import { layOutTable } from './table.ts';

type LayOutElement = (element: HtmlElement, around: Styling, context: LayoutContext) => Block[];

/** The block elements, each with the file that lays it out. */
const elements: Readonly<Record<string, LayOutElement>> = {
  section: layOutSection,
  div: layOutSection,
  h1: layOutHeading,
  h2: layOutHeading,
  h3: layOutHeading,
  h4: layOutHeading,
  p: layOutParagraph,
  ul: layOutList,
  ol: layOutList,
  dl: layOutDescriptionList,
  table: layOutTable,
  figure: layOutFigure,
  nav: layOutContents,
  hr: layOutRule,
};

/**
 * Lays out the children of a container. Text that stands beside blocks becomes paragraphs
 * without a name.
 */
export function layOutBlocks(
  nodes: readonly HtmlNode[],
  around: Styling,
  context: LayoutContext,
): Block[] {
  return groupInlines(nodes).flatMap((group) =>
    Array.isArray(group)
      ? layOutLooseText(group, around, context)
      : layOutElement(group as HtmlElement, around, context),
  );
}

function layOutElement(element: HtmlElement, around: Styling, context: LayoutContext): Block[] {
  const layOut = elements[element.tag];
  if (!layOut) {
    context.report('layout/misplaced-element', { element: element.tag, wanted: 'blocks' });
    return [];
  }
  const [first, ...rest] = layOut(element, around, context);
  const { id } = element.attributes;
  if (!first) return [];
  // A section anchors its own first block: it may be empty, or wrapped.
  const anchored = id && layOut !== layOutSection;
  return [anchored ? { ...first, node: withAnchor(first.node, id) } : first, ...rest];
}

function layOutParagraph(element: HtmlElement, around: Styling, context: LayoutContext): Block[] {
  const styled = styleOf(element, around, context);
  const block = layOutText(element.children, styled, 'p', styleHint(element), context);
  return block ? [block] : [];
}

function layOutLooseText(
  nodes: readonly HtmlNode[],
  around: Styling,
  context: LayoutContext,
): Block[] {
  const block = layOutText(nodes, { ...around, block: {} }, 'p', 'text', context);
  return block ? [block] : [];
}

function groupInlines(nodes: readonly HtmlNode[]): (HtmlNode | HtmlNode[])[] {
  const groups: (HtmlNode | HtmlNode[])[] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    if (!isInline(node)) groups.push(node);
    else if (Array.isArray(last)) last.push(node);
    else groups.push([node]);
  }
  return groups;
}
