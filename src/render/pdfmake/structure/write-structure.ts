import type { PdfKitDocument, Reference } from '../internals.d.ts';
import type { ElementFacts, LinkArea, Mark, StructureElement } from './element.ts';
import type { PageMarks } from './page-marks.ts';

/** Elements that say something where they hold nothing: an empty cell is still a cell. */
const MAY_BE_EMPTY = new Set(['TD', 'TH', 'LBody', 'Document']);

type Content = StructureElement | Mark | LinkArea;

/** Writes the structure of a document whose pages have all been drawn (ISO 32000-1, 14.7). */
export function writeStructure(
  document: PdfKitDocument,
  root: StructureElement,
  marks: PageMarks,
): void {
  const tree = document.getStructTreeRoot();
  const parents = document.getStructParentTree();
  const references = new Map<StructureElement, Reference>();
  const referenceOf = (element: StructureElement): Reference => {
    const known = references.get(element) ?? document.ref({});
    references.set(element, known);
    return known;
  };
  const write = (element: StructureElement, parent: Reference): void => {
    const reference = referenceOf(element);
    const contents = contentsOf(element);
    Object.assign(reference.data, elementData(element, parent, contents, referenceOf));
    for (const one of contents) {
      if ('type' in one) write(one, reference);
      else if ('annotation' in one) parents.add(one.key, reference);
    }
    reference.end();
    // It is written; of a long document all of them together would be large.
    reference.data = {};
  };
  write(root, tree);
  tree.data['K'] = referenceOf(root);
  for (const [key, owners] of marks.owners) parents.add(key, owners.map(referenceOf));
}

/** What an element holds, without places that stayed empty. */
function contentsOf({ kids }: StructureElement): Content[] {
  return kids.flatMap((kid): Content[] => {
    if ('marks' in kid) return kid.marks;
    return 'type' in kid && isEmpty(kid) ? [] : [kid];
  });
}

function isEmpty({ type, kids }: StructureElement): boolean {
  return !MAY_BE_EMPTY.has(type) && !kids.some(isContent);
}

function isContent(kid: StructureElement['kids'][number]): boolean {
  if ('marks' in kid) return kid.marks.length > 0;
  return !('type' in kid) || !isEmpty(kid);
}

function elementData(
  element: StructureElement,
  parent: Reference,
  contents: readonly Content[],
  referenceOf: (element: StructureElement) => Reference,
): Record<string, unknown> {
  const page = contents.find((one) => 'mcid' in one)?.page;
  const kids = contents.map((one) => {
    if ('type' in one) return referenceOf(one);
    if ('annotation' in one) return { Type: 'OBJR', Obj: one.annotation, Pg: one.page };
    return one.page === page ? one.mcid : { Type: 'MCR', Pg: one.page, MCID: one.mcid };
  });
  const { lang, title, alt } = element.facts;
  const attributes = attributesOf(element);
  return {
    S: element.type,
    P: parent,
    ...(page ? { Pg: page } : {}),
    ...(kids.length > 0 ? { K: kids.length > 1 ? kids : kids[0] } : {}),
    ...(lang ? { Lang: new String(lang) } : {}),
    ...(title ? { T: new String(title) } : {}),
    ...(alt ? { Alt: new String(alt) } : {}),
    ...(attributes ? { A: attributes } : {}),
  };
}

/** An element has attributes of one kind at most: as a table's cell, a list or a figure. */
function attributesOf({ facts, box }: StructureElement): Record<string, unknown> | undefined {
  if (box) return { O: 'Layout', Placement: 'Block', BBox: box };
  if (facts.numbering) return { O: 'List', ListNumbering: facts.numbering };
  return tableAttributes(facts);
}

function tableAttributes({ scope, colSpan, rowSpan }: ElementFacts) {
  if (!scope && !colSpan && !rowSpan) return;
  return {
    O: 'Table',
    ...(scope ? { Scope: scope } : {}),
    ...(colSpan ? { ColSpan: colSpan } : {}),
    ...(rowSpan ? { RowSpan: rowSpan } : {}),
  };
}
