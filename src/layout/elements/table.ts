import type { HtmlElement, HtmlNode } from '../../templates/html-node.ts';
import { type Block, withAnchor } from '../block.ts';
import type { Styling } from '../cascade.ts';
import { classesOf } from '../classes-of.ts';
import type { LayoutContext } from '../context.ts';
import { styleHint, styleOf } from '../style-of.ts';
import { layOutText } from './paragraph.ts';
import { layOutRows, type TableRow } from './table-rows.ts';

/** A table: its caption above it and never parted from it, then its rows. */
export function layOutTable(
  element: HtmlElement,
  around: Styling,
  context: LayoutContext,
): Block[] {
  const styled = styleOf(element, around, context);
  const parts = tableParts(element, context);
  const caption = parts.caption.flatMap((one) => layOutCaption(one, styled, context));
  const rows = [...parts.head, ...parts.body];
  if (rows.length === 0) {
    context.report('layout/empty-table', { table: styleHint(element) });
    return caption;
  }
  const headerRows = parts.head.length;
  const table = layOutRows({ element, styled, rows, headerRows, columns: parts.columns }, context);
  return [...caption, ...table];
}

function layOutCaption(element: HtmlElement, table: Styling, context: LayoutContext): Block[] {
  const styled = styleOf(element, table, context);
  const block = layOutText(element.children, styled, 'caption', styleHint(element), context);
  if (!block) return [];
  const { id } = element.attributes;
  const node = { ...block.node, keepWithNext: true };
  return [{ ...block, node: id ? withAnchor(node, id) : node }];
}

interface Parts {
  readonly caption: HtmlElement[];
  /** The class of each column, in order; empty where the table has no colgroup. */
  readonly columns: string[];
  readonly head: TableRow[];
  readonly body: TableRow[];
}

function tableParts(element: HtmlElement, context: LayoutContext): Parts {
  const parts: Parts = { caption: [], columns: [], head: [], body: [] };
  const report = (node: HtmlElement, wanted: string) =>
    context.report('layout/misplaced-element', { element: node.tag, wanted });
  for (const node of elementsIn(element)) {
    if (node.tag === 'caption') parts.caption.push(node);
    else if (node.tag === 'colgroup') parts.columns.push(...elementsIn(node).flatMap(columnClass));
    else if (node.tag === 'thead') parts.head.push(...rowsIn(node, report));
    else if (node.tag === 'tbody') parts.body.push(...rowsIn(node, report));
    else report(node, 'parts of a table');
  }
  return parts;
}

type Report = (node: HtmlElement, wanted: string) => void;

function rowsIn(group: HtmlElement, report: Report): TableRow[] {
  const rows = elementsIn(group).filter((node) => {
    if (node.tag !== 'tr') report(node, '`tr`');
    return node.tag === 'tr';
  });
  return rows.map((row, index) => rowOf(row, index === 0 ? group : undefined, report));
}

/** @param begun the group of rows that the row begins */
function rowOf(element: HtmlElement, begun: HtmlElement | undefined, report: Report): TableRow {
  const cells = elementsIn(element).filter((node) => {
    const isCell = node.tag === 'td' || node.tag === 'th';
    if (!isCell) report(node, '`td` or `th`');
    return isCell;
  });
  const named = begun ? [begun, element] : [element];
  const anchors = named.flatMap(({ attributes }) => attributes['id'] ?? []);
  return { element, cells, anchors, startsGroup: begun !== undefined };
}

function columnClass(element: HtmlElement): string[] {
  return [classesOf(element)[0] ?? ''];
}

function elementsIn(element: HtmlElement): HtmlElement[] {
  return element.children.filter((node: HtmlNode) => node.type === 'element');
}
