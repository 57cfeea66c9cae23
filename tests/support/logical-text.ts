import type { Definition, DefinitionNode, TextNode } from '../../src/layout/definition.ts';

/**
 * The words of a document in the order in which they are to be read, from its definition and by
 * rules of its own: what a structure has to say, whoever built it.
 */
export function logicalWords(definition: Definition, pages: AnchorPages = new Map()): string[] {
  return wordsOf(definition.content.map((node) => textOf(node, pages)).join(' '));
}

/** Pages of anchors, from 1: what contents lists have to say is not in a definition. */
type AnchorPages = ReadonlyMap<string, number>;

/** Words with single spaces between them; invisible characters are no part of them. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .split(/\s+/)
    .filter(Boolean);
}

function textOf(node: DefinitionNode, pages: AnchorPages): string {
  const all = (nodes: readonly DefinitionNode[]) => nodes.map((one) => textOf(one, pages));
  if ('text' in node)
    return `${node.text.map(({ text }) => text).join('')}${numberOf(node, pages)}`;
  if ('stack' in node) return all(node.stack).join(' ');
  if ('table' in node) return all(node.table.body.flat().filter(isCell)).join(' ');
  if ('svg' in node)
    return node.texts
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, '');
  if (!('markers' in node)) return '';
  const items = all(node.ul ?? node.ol ?? []);
  return items.map((item, index) => `${node.markers[index]?.text} ${item}`).join(' ');
}

function numberOf({ pageNumber }: TextNode, pages: AnchorPages): string {
  return pageNumber ? ` ${pages.get(pageNumber.linkToDestination ?? '')}` : '';
}

function isCell(node: DefinitionNode): boolean {
  return !node._span;
}
