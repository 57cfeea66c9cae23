import type { HtmlElement } from '../../templates/html-node.ts';
import { type Block, stackUp, withAnchor } from '../block.ts';
import type { Styling } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { DefinitionNode, Tab, TextNode } from '../definition.ts';
import { styleOf } from '../style-of.ts';
import type { ClassStyle } from '../theme.ts';
import { layOutCard } from './card.ts';

/**
 * A section or a division. It has no box of its own: its blocks join those around it, so that a
 * heading is kept with what follows wherever a section ends. Only one that must be kept together
 * or starts a page is a stack.
 */
export function layOutSection(
  element: HtmlElement,
  around: Styling,
  context: LayoutContext,
): Block[] {
  const styled = styleOf(element, around, context);
  if (styled.block.card) return layOutCard(element, styled, styled.block.card, context);
  const inner = context.layOutBlocks(element.children, styled, context);
  const [first, ...rest] = inner;
  if (!first) return [];
  const { id } = element.attributes;
  const named = { ...first, node: id ? withAnchor(first.node, id) : first.node };
  const spaced = spaceAround([named, ...rest], styled.block.before, styled.block.after);
  const blocks = styled.block.keepTogether ? [keptTogether(spaced)] : spaced;
  return withPages(blocks, element, styled.block);
}

/** What a section asks of the pages it stands on, noted in its first and its last block. */
function withPages(blocks: readonly Block[], element: HtmlElement, style: ClassStyle): Block[] {
  const tab = tabOf(element);
  const budget = budgetOf(element, blocks);
  const first = {
    ...(style.newPage || style.ownPage || tab ? { pageBreak: 'before' as const } : {}),
    ...(style.barePage ? { bare: true as const } : {}),
    ...(style.ownPage && blocks[0]?.before ? { drop: blocks[0].before } : {}),
    ...(tab ? { tab } : {}),
    ...(budget ? { budget } : {}),
  };
  const last = {
    ...(style.ownPage ? { breakAfter: true as const } : {}),
    ...(budget ? { endsBudget: true as const } : {}),
  };
  return blocks.map((block, index) => ({
    ...block,
    node: {
      ...block.node,
      ...(index === 0 ? first : {}),
      ...(index === blocks.length - 1 ? last : {}),
    },
  }));
}

function tabOf({ attributes }: HtmlElement): Tab | undefined {
  const { 'data-tab': label, 'data-title': title } = attributes;
  return label ? { label, title: title ?? label } : undefined;
}

/** A stretch that is too long is named by its heading. */
function budgetOf({ attributes }: HtmlElement, blocks: readonly Block[]) {
  const pages = Number(attributes['data-pages-at-most'] ?? 0);
  if (pages === 0) return;
  const heading = blocks.find(({ node }) => 'bookmark' in node)?.node as TextNode | undefined;
  return { pages, title: heading?.bookmark ?? 'a section' };
}

function spaceAround(blocks: readonly Block[], before = 0, after = 0): Block[] {
  return blocks.map((block, index) => ({
    node: block.node,
    before: index === 0 ? Math.max(before, block.before) : block.before,
    after: index === blocks.length - 1 ? Math.max(after, block.after) : block.after,
  }));
}

function keptTogether(blocks: readonly Block[]): Block {
  const stack: DefinitionNode = { stack: stackUp(blocks), keepTogether: true };
  return { node: stack, before: blocks[0]?.before ?? 0, after: blocks.at(-1)?.after ?? 0 };
}
