import type { DefinitionNode } from './definition.ts';

/** A node with the space it wants above and below; the larger of two neighbours' wishes holds. */
export interface Block {
  readonly node: DefinitionNode;
  readonly before: number;
  readonly after: number;
}

/**
 * Sets blocks under one another. Space stands above blocks only, so that nothing at the foot of
 * a page can push what follows over the edge. What the first wants above and the last wants
 * below is for the caller to place.
 */
export function stackUp(blocks: readonly Block[]): DefinitionNode[] {
  return blocks.map(({ node, before }, index) => {
    const above = blocks[index - 1];
    return above ? withSpaceAbove(node, Math.max(above.after, before)) : node;
  });
}

/** One block of several: itself where there is one, else a stack. Undefined where none. */
export function asOneBlock(blocks: readonly Block[]): Block | undefined {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return;
  if (first === last) return first;
  return { node: { stack: stackUp(blocks) }, before: first.before, after: last.after };
}

/** The same node with this much space above it. */
function withSpaceAbove<T extends DefinitionNode>(node: T, space: number): T {
  if (space === 0) return node;
  const [left, , right] = node.margin ?? [0, 0, 0, 0];
  return { ...node, margin: [left, space, right, 0] };
}

/** The same node with a destination at its first line of text. */
export function withAnchor(node: DefinitionNode, anchor: string): DefinitionNode {
  if ('stack' in node) return { ...node, stack: anchorFirst(node.stack, anchor) };
  if ('ul' in node && node.ul) return { ...node, ul: anchorFirst(node.ul, anchor) };
  if ('ol' in node && node.ol) return { ...node, ol: anchorFirst(node.ol, anchor) };
  if ('table' in node) {
    const [head = [], ...rows] = node.table.body;
    const body = [anchorFirst(head, anchor), ...rows];
    return { ...node, table: { ...node.table, body } };
  }
  return { ...node, anchors: [anchor, ...(node.anchors ?? [])] };
}

function anchorFirst(nodes: readonly DefinitionNode[], anchor: string): DefinitionNode[] {
  const [first, ...rest] = nodes;
  return first ? [withAnchor(first, anchor), ...rest] : [];
}
