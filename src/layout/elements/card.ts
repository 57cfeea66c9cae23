import type { HtmlElement } from '../../templates/html-node.ts';
import { type Block, stackUp } from '../block.ts';
import type { Styled } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { CardShape, DefinitionNode } from '../definition.ts';
import { styleHint } from '../style-of.ts';
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
  for (const { node } of blocks) {
    if (!('text' in node)) context.report('layout/card-holds', { element: node.tag ?? 'a block' });
  }
  checkSize(element, card, context);
  const node: DefinitionNode = { stack: stackUp(blocks), card: shapeOf(card, context) };
  return [{ node, before: 0, after: 0 }];
}

/** A card that is larger than its sheet would be cut off by the printer. */
function checkSize(element: HtmlElement, card: CardStyle, context: LayoutContext): void {
  const { width, height, faces } = shapeOf(card, context);
  const { sheet } = context;
  if (width <= sheet.width && height * faces <= sheet.height) return;
  const found = sizeInWords(width, height * faces);
  const args = { name: styleHint(element), found, sheet: sizeInWords(sheet.width, sheet.height) };
  context.report('layout/card-size', args);
}

function sizeInWords(width: number, height: number): string {
  return `${Math.round(width)} by ${Math.round(height)} points`;
}

function shapeOf(card: CardStyle, { sheet }: LayoutContext): CardShape {
  const { width = sheet.width, height = sheet.height / card.faces, faces, cut, padding } = card;
  return { width, height, faces, cut, padding };
}
