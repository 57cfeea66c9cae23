import type { PrintNode, PrintTable } from '../print-node.ts';
import {
  type Around,
  addElement,
  type ElementFacts,
  ownLanguage,
  type StructureElement,
} from './element.ts';
import { addText } from './text-structure.ts';

/** A table: its caption, its head and its rows. A head is one, on however many pages it is repeated. */
export function addTable(
  node: PrintNode,
  { body, headerRows }: PrintTable,
  parent: StructureElement,
  { caption, ...around }: Around & { readonly caption: PrintNode | undefined },
): void {
  const lang = node.lang ?? around.lang;
  const table = addElement(parent, 'Table', ownLanguage(node.lang, around.lang));
  if (caption) addText(caption, table, lang);
  const head = headerRows > 0 ? addElement(table, 'THead') : undefined;
  const rows = headerRows < body.length ? addElement(table, 'TBody') : undefined;
  for (const [index, cells] of body.entries()) {
    const group = index < headerRows ? head : rows;
    if (group) addRow(cells, addElement(group, 'TR'), index < headerRows, { ...around, lang });
  }
}

function addRow(
  cells: readonly PrintNode[],
  row: StructureElement,
  isHead: boolean,
  { lang, fill }: Around,
): void {
  for (const cell of cells) {
    if (cell._span) continue;
    const facts = { ...spans(cell), ...ownLanguage(cell.lang, lang) };
    const heads = cell.cell === 'th';
    const element = heads
      ? addElement(row, 'TH', { ...facts, scope: scopeOf(cell, isHead) })
      : addElement(row, 'TD', facts);
    // The words to read out replace those on the page, so they stand on an element around only these.
    const inner = cell.spoken ? addElement(element, 'Span', { alt: cell.spoken }) : element;
    fill(cell, inner, cell.lang ?? lang);
  }
}

function spans({ colSpan = 1, rowSpan = 1 }: PrintNode): ElementFacts {
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

/** Which cells a head is the head of. One that does not say so stands above or before them. */
function scopeOf({ scope }: PrintNode, isHead: boolean): 'Row' | 'Column' {
  if (!scope) return isHead ? 'Column' : 'Row';
  return scope.startsWith('col') ? 'Column' : 'Row';
}

/** A description list, which is set as a table: of each item the term as a label, then its body. */
export function addTerms(
  node: PrintNode,
  { body }: PrintTable,
  parent: StructureElement,
  { lang: around, fill }: Around,
): void {
  const lang = node.lang ?? around;
  const list = addElement(parent, 'L', ownLanguage(node.lang, around));
  for (const [term, details] of body) {
    const item = addElement(list, 'LI');
    if (!term || !details) throw new Error('a row of a description list has two cells');
    const label = addElement(item, 'Lbl', ownLanguage(term.lang, lang));
    fill(term, label, term.lang ?? lang);
    const element = addElement(item, 'LBody', ownLanguage(details.lang, lang));
    fill(details, element, details.lang ?? lang);
  }
}
