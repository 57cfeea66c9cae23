import type { HtmlElement } from '../../templates/html-node.ts';
import { type Block, stackUp, withAnchor } from '../block.ts';
import type { Styling } from '../cascade.ts';
import type { LayoutContext } from '../context.ts';
import type { DefinitionNode } from '../definition.ts';
import { styleOf } from '../style-of.ts';

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
  const inner = context.layOutBlocks(element.children, styled, context);
  const [first, ...rest] = inner;
  if (!first) return [];
  const { id } = element.attributes;
  const named = { ...first, node: id ? withAnchor(first.node, id) : first.node };
  const spaced = spaceAround([named, ...rest], styled.block.before, styled.block.after);
  if (styled.block.keepTogether) return [keptTogether(spaced)];
  return styled.block.newPage ? onNewPage(spaced) : spaced;
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

function onNewPage(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    index === 0 ? { ...block, node: { ...block.node, pageBreak: 'before' } } : block,
  );
}
