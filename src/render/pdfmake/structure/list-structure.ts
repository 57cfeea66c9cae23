import type { PrintNode } from '../print-node.ts';
import { type Around, addElement, ownLanguage, type StructureElement } from './element.ts';
import { addRuns } from './text-structure.ts';

/** A list: of each item its marker as a label, and its text or blocks as its body. */
export function addList(node: PrintNode, parent: StructureElement, { lang, fill }: Around): void {
  const numbering = node.ol ? 'Decimal' : 'Disc';
  const list = addElement(parent, 'L', { numbering, ...ownLanguage(node.lang, lang) });
  for (const [index, item] of (node.ol ?? node.ul ?? []).entries()) {
    const element = addElement(list, 'LI');
    const marker = node.markers?.[index];
    if (marker) addRuns([marker], addElement(element, 'Lbl'), lang);
    const body = addElement(element, 'LBody', ownLanguage(item.lang, lang));
    fill(item, body, item.lang ?? lang);
  }
}
