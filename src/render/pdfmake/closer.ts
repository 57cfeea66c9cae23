import type { Definition, DefinitionNode } from '../../layout/definition.ts';

/**
 * Other ways to set a document whose last page carries little, so that the page is not needed:
 * pages a line deeper, wide spaces closed up by half a line, and both. Spaces of less than a line
 * stay, so that what belongs together still stands closer than what does not.
 */
export function closerSettings(definition: Definition) {
  const closed = closedUp(definition);
  return { deeper: withDepth(definition, 1), closed, both: withDepth(closed, 1) };
}

/** The same with pages deeper by some lines; below nothing, shallower. */
export function withDepth(definition: Definition, lines: number): Definition {
  const { pageMargins, grid } = definition;
  const bottom = pageMargins.bottom - lines * grid.line;
  return { ...definition, pageMargins: { ...pageMargins, bottom } };
}

function closedUp(definition: Definition): Definition {
  const { line } = definition.grid;
  return { ...definition, content: definition.content.map((node) => closer(node, line)) };
}

function closer(node: DefinitionNode, line: number): DefinitionNode {
  const [left, space, right, below] = node.margin ?? [0, 0, 0, 0];
  return space < line ? node : { ...node, margin: [left, space - line / 2, right, below] };
}
