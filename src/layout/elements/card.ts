import type { HtmlElement } from '../../templates/html-node.ts';
import { type Block, stackUp } from '../block.ts';
import type { Styled } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { CardShape, DefinitionNode } from '../definition.ts';
import type { Theme } from '../theme.ts';

type CardStyle = NonNullable<Theme['classes'][string]['card']>;

/**
 * A card: a box of a fixed size that is cut out of a sheet, or folded from it. Its texts are made
 * smaller where they must be to stand in it.
 */
export function layOutCard(
  element: HtmlElement,
  styled: Styled,
  card: CardStyle,
  context: LayoutContext,
): Block[] {
  const blocks = context.layOutBlocks(element.children, styled, context);
  if (blocks.length === 0) return [];
  const node: DefinitionNode = { stack: stackUp(blocks), card: shapeOf(card, context) };
  return [{ node, before: 0, after: 0 }];
}

function shapeOf(card: CardStyle, { sheet }: LayoutContext): CardShape {
  const { width = sheet.width, height = sheet.height / card.faces, faces, cut, padding } = card;
  return { width, height, faces, cut, padding };
}
