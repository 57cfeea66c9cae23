import type { Definition, DefinitionNode } from '../../src/layout/definition.ts';

/**
 * The words of a document in the order in which they are to be read, from its definition and by
 * rules of its own: what a structure has to say, whoever built it.
 */
export function logicalWords(definition: Definition): string[] {
  return wordsOf(definition.content.map(textOf).join(' '));
}

/** Words with single spaces between them; invisible characters are no part of them. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .split(/\s+/)
    .filter(Boolean);
}

function textOf(node: DefinitionNode): string {
  if ('text' in node) return node.text.map(({ text }) => text).join('');
  if ('stack' in node) return node.stack.map(textOf).join(' ');
  if ('table' in node) return node.table.body.flat().filter(isCell).map(textOf).join(' ');
  if ('svg' in node)
    return node.texts
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, '');
  if (!('markers' in node)) return '';
  const items = node.ul ?? node.ol ?? [];
  return items.map((item, index) => `${node.markers[index]?.text} ${textOf(item)}`).join(' ');
}

function isCell(node: DefinitionNode): boolean {
  return !node._span;
}
