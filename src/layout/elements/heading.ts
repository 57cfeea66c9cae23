import type { HtmlElement } from '../../templates/html-node.ts';
import type { Block } from '../block.ts';
import type { Styling } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import { styleHint, styleOf } from '../style-of.ts';
import { plainText } from './inline.ts';
import { layOutText } from './paragraph.ts';

/** A heading: a bookmark, never parted from what follows. References stay out of the bookmark. */
export function layOutHeading(
  element: HtmlElement,
  around: Styling,
  context: LayoutContext,
): Block[] {
  const styled = styleOf(element, around, context);
  const block = layOutText(element.children, styled, element.tag, styleHint(element), context);
  if (!block) return [];
  const level = Number(element.tag.slice(1));
  const named = block.node.text.filter(({ reference, linkToDestination }) => {
    return !reference && !linkToDestination;
  });
  const bookmark = plainText(named).trim() || plainText(block.node.text);
  return [{ ...block, node: { ...block.node, level, bookmark, keepWithNext: true } }];
}
