import { linesOf } from '../heights.ts';
import type { Page } from '../internals.d.ts';
import type { PageLayout } from '../page-layout.ts';
import type { PrintNode } from '../print-node.ts';
import type { TextLine } from '../text-line.ts';
import type { Box } from './sheet-grid.ts';

/** Sets texts under one another from the top of a box; they may not reach out of it. */
export function placeTexts(
  texts: readonly PrintNode[],
  place: Box,
  page: Page,
  layout: PageLayout,
): TextLine[] {
  let { y } = place;
  return texts.flatMap((node, index) => {
    y += index > 0 ? (node.margin?.[1] ?? 0) : 0;
    const lines = balancedLines(node, place.width);
    layout.describe(node, lines[0]);
    for (const line of lines) {
      layout.count(line, node);
      const free = { left: 0, justify: 0, center: 0.5, right: 1 }[alignmentOf(node)];
      line.x = place.x + (place.width - line.getWidth()) * free;
      line.y = y;
      line.box = place;
      y += line.getHeight();
      page.items.push({ type: 'line', item: line });
    }
    return lines;
  });
}

/** Halvings of the width after which no eye sees a difference. */
const HALVINGS = 10;

/** As few lines as the width allows, of about one length: no word alone under a full line. */
function balancedLines(node: PrintNode, width: number): TextLine[] {
  const { length } = linesOf(node, width);
  let narrow = Math.max(width / length, node._minWidth ?? 0);
  let wide = width;
  for (let step = 0; length > 1 && step < HALVINGS && narrow < wide; step++) {
    const middle = (narrow + wide) / 2;
    if (linesOf(node, middle).length > length) narrow = middle;
    else wide = middle;
  }
  return linesOf(node, wide);
}

function alignmentOf({ _runStyle }: PrintNode) {
  return _runStyle?.alignment ?? 'left';
}
