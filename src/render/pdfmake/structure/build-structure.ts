import type { PrintNode } from '../print-node.ts';
import { addContents } from './contents-structure.ts';
import { addElement, addSlot, type StructureElement } from './element.ts';
import { addList } from './list-structure.ts';
import { addTable, addTerms } from './table-structure.ts';
import { addRuns, addText } from './text-structure.ts';

/**
 * Builds the logical structure of a document from its content, in the order of the content and
 * whatever the pages will be, and notes in every run and picture where in it that belongs.
 * What has no such note (furniture, rules, tints) is no part of the structure.
 */
export function buildStructure(content: readonly PrintNode[], lang: string): StructureElement {
  const root: StructureElement = { type: 'Document', facts: { lang }, kids: [] };
  addBlocks(content, root, lang);
  return root;
}

/** Adds blocks that follow one another. A caption stands before its table and belongs into it. */
function addBlocks(nodes: readonly PrintNode[], parent: StructureElement, lang: string): void {
  for (const [index, node] of nodes.entries()) {
    if (isTableCaption(node, nodes[index + 1])) continue;
    const before = nodes[index - 1];
    addBlock(node, parent, lang, before && isTableCaption(before, node) ? before : undefined);
  }
}

function isTableCaption(node: PrintNode, next: PrintNode | undefined): boolean {
  return node.tag === 'caption' && next?.tag === 'table';
}

function addBlock(
  node: PrintNode,
  parent: StructureElement,
  lang: string,
  caption?: PrintNode,
): void {
  if (node.text) addText(node, parent, lang);
  else if (node.table && node.tag === 'dl')
    addTerms(node, node.table, parent, { lang, fill: fillElement });
  else if (node.table) addTable(node, node.table, parent, { lang, fill: fillElement, caption });
  else if (node.ul ?? node.ol) addList(node, parent, { lang, fill: fillElement });
  else if (node.svg) addPicture(node, parent);
  else if (node.stack) addStack(node, node.stack, parent, lang);
}

/**
 * A contents list, or a figure, which groups its picture with its caption; another stack only
 * groups on the page.
 */
function addStack(
  node: PrintNode,
  stack: readonly PrintNode[],
  parent: StructureElement,
  lang: string,
): void {
  if (node.tag === 'nav') addContents(node, stack, parent, lang);
  else addBlocks(stack, node.tag === 'figure' ? addElement(parent, 'Div') : parent, lang);
}

function addPicture(node: PrintNode, parent: StructureElement): void {
  if (!node.alt) throw new Error('a picture without words is refused before it is printed');
  node._slot = addSlot(addElement(parent, 'Figure', { alt: node.alt }));
}

/** Fills a cell or a list item: a single text stands in it directly, blocks as their elements. */
function fillElement(node: PrintNode, element: StructureElement, lang: string): void {
  if (node.text && !node.level) addRuns(node.text, element, lang);
  else addBlock(node, element, lang);
}
