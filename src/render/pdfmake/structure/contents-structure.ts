import type { PrintNode } from '../print-node.ts';
import { addElement, ownLanguage, type StructureElement } from './element.ts';
import { addRuns } from './text-structure.ts';

/**
 * A contents list: of each entry a reference, in which the words and the page number are one
 * link. The dots between them are no part of it.
 */
export function addContents(
  { label, lang: own }: PrintNode,
  entries: readonly PrintNode[],
  parent: StructureElement,
  around: string,
): void {
  const lang = own ?? around;
  const title = label ? { title: label } : {};
  const list = addElement(parent, 'TOC', { ...title, ...ownLanguage(own, around) });
  for (const { text = [], pageNumber, lang: said } of entries) {
    const entry = addElement(list, 'TOCI', ownLanguage(said, lang));
    const runs = pageNumber ? [...text, pageNumber] : text;
    addRuns(runs, addElement(entry, 'Reference'), said ?? lang);
  }
}
