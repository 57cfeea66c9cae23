import { heightOf, linesOf, planOf, spaceAbove } from './heights.ts';
import type { PrintNode } from './print-node.ts';

/** Lines of a paragraph that stay together at its beginning and at its end. */
export const LINES_KEPT = 2;

/**
 * Points that must be free for a block to begin here: the whole of what is not to be broken, two
 * lines of a paragraph, the head of a table and its first rows; for a heading or a caption also
 * as much of what follows. The space above the first block is not counted.
 * @param page height of a page; what is higher is not asked for in one piece
 */
export function startHeight(
  nodes: readonly PrintNode[],
  index: number,
  width: number,
  page: number,
): number {
  let height = 0;
  for (let at = index; at < nodes.length; at++) {
    const node = nodes[at];
    if (!node || (at > index && (node.pageBreak || nodes[at - 1]?.breakAfter))) break;
    if (at > index) height += spaceAbove(node, height);
    if (node.keepWithNext && at + 1 < nodes.length) {
      height += heightOf(node, width);
      continue;
    }
    return height + firstPart(node, width, page);
  }
  return height;
}

function firstPart(node: PrintNode, outerWidth: number, page: number): number {
  const [left, , right] = node.margin ?? [0, 0, 0, 0];
  const width = outerWidth - left - right;
  const whole = heightOf(node, outerWidth);
  if (node.svg || (node.keepTogether && whole <= page)) return whole;
  if (node.text) return firstLines(node, width);
  if (node.table) return firstRows(node, width, page);
  const list = node.ul ?? node.ol;
  if (list) return startHeight(list, 0, width - (node.indent ?? 0), page);
  return startHeight(node.stack ?? [], 0, width, page);
}

function firstLines(node: PrintNode, width: number): number {
  const lines = linesOf(node, width).length;
  const kept = lines < 2 * LINES_KEPT ? lines : LINES_KEPT;
  return kept * (node._runStyle?.leading ?? 0);
}

function firstRows(node: PrintNode, width: number, page: number): number {
  const plan = planOf(node, width);
  const first = node.table?.headerRows ?? 0;
  return plan.headerHeight + keptRowsHeight(node, first, width, page - plan.headerHeight);
}

/**
 * Height of a row and of those that must stand on its page: rows its cells span, the row after
 * one that heads a section, and the neighbour of a first or last row that would be a single line
 * alone. Rows that together are higher than a page are asked for one by one.
 */
export function keptRowsHeight(node: PrintNode, row: number, width: number, page: number): number {
  const { rowHeights, spans } = planOf(node, width);
  const height = (count: number) =>
    rowHeights.slice(row, row + count).reduce((sum, one) => sum + one, 0);
  const kept = height(keptRows(node, row, spans));
  if (kept <= page) return kept;
  const spanned = height(spans[row] ?? 1);
  return spanned <= page ? spanned : height(1);
}

function keptRows(node: PrintNode, row: number, spans: readonly number[]): number {
  const { headerRows = 0, rowsKeptWithNext = [], body = [] } = node.table ?? {};
  const last = body.length - 1;
  const thin = (at: number) => (body[at] ?? []).every((cell) => linesIn(cell) < LINES_KEPT);
  const tied = (at: number) =>
    at < last &&
    (rowsKeptWithNext.includes(at) ||
      (at === headerRows && thin(at)) ||
      (at === last - 1 && thin(last)));
  let end = row + (spans[row] ?? 1);
  for (let at = row; at < end; at++) {
    end = Math.max(end, at + (spans[at] ?? 1), tied(at) ? at + 2 : 0);
  }
  return end - row;
}

/** Lines of text under one another in a cell, once its table has been given a width. */
function linesIn(node: PrintNode): number {
  const parts = node.stack ?? node.ul ?? node.ol ?? [];
  return parts.reduce((sum, part) => sum + linesIn(part), node._lines?.length ?? 0);
}
