import { breakLines } from './break-lines.ts';
import { chunksOf } from './chunks.ts';
import type { PrintNode } from './print-node.ts';
import { planTable, type TablePlan } from './table-plan.ts';
import type { TextLine } from './text-line.ts';

const ROUNDING = 0.001;

/** The lines of a leaf at a width. Broken once; measuring and placing share them. */
export function linesOf(node: PrintNode, width: number): TextLine[] {
  if (!node._lines || node._linesWidth !== width) {
    if (!node._wording || !node._runStyle) throw new Error('text is broken after it is measured');
    const room = width - (node._numberRoom ?? 0);
    const chunks = node._chunks ?? chunksOf(node._wording);
    node._lines = breakLines(chunks, node._runStyle, room);
    node._linesWidth = width;
    node._chunks = node.pageNumber ? chunks : undefined;
  }
  return node._lines;
}

/** The plan of a table at a width, made once. */
export function planOf(node: PrintNode, width: number): TablePlan {
  if (!node._plan || node._planWidth !== width) {
    node._measureLater?.();
    node._measureLater = undefined;
    node._plan = planTable(node, width, heightOf);
    node._planWidth = width;
  }
  return node._plan;
}

/** Height of a node at a width, without the space above it, if no page ends inside it. */
export function heightOf(node: PrintNode, outerWidth: number): number {
  const [left, , right] = node.margin ?? [0, 0, 0, 0];
  const width = outerWidth - left - right;
  if (node.text) return linesOf(node, width).length * (node._runStyle?.leading ?? 0);
  if (node.table) {
    const plan = planOf(node, width);
    return plan.topRule + plan.rowHeights.reduce((sum, height) => sum + height, 0);
  }
  if (node.svg) return node._height ?? 0;
  const list = node.ul ?? node.ol;
  if (list) return stackHeight(list, width - (node.indent ?? 0));
  return stackHeight(node.stack ?? [], width);
}

/** Height of blocks under one another, with the space between them but not above the first. */
function stackHeight(nodes: readonly PrintNode[], width: number): number {
  return nodes.reduce(
    (sum, node, index) => sum + (index > 0 ? spaceAbove(node, sum) : 0) + heightOf(node, width),
    0,
  );
}

/** The space a block takes above it at a height counted from where the text began. */
export function spaceAbove(node: PrintNode, at: number): number {
  return nextOnGrid(at, node.margin?.[1] ?? 0, node.grid);
}

/** A space, made larger so that what follows it stands on the grid. */
export function nextOnGrid(at: number, space: number, grid: number | undefined): number {
  if (!grid) return space;
  return Math.ceil((at + space) / grid - ROUNDING) * grid - at;
}
